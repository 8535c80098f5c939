/** Takes secrets out of any text. */
export type Redactor = (text: string) => string;
/** What stands where a secret was. */
export declare const redactedMark = "[secret]";
/**
 * Makes a function that replaces every secret, also in the forms in which it travels: percent-encoded, as a form
 * value, inside JSON or HTML, and in base64 as the password or the name of Basic authentication. Of a secret of several lines
 * each line counts. Values shorter than four characters are left out.
 */
export declare function createRedactor(secrets: Iterable<string | undefined>): Redactor;
