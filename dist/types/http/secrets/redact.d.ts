/** Takes secrets out of any text. */
export type Redactor = (text: string) => string;
/** What stands where a secret was. */
export declare const redactedMark = "[secret]";
/**
 * Replaces secrets, also in the forms in which they travel: percent-encoded, as a form value, inside JSON or HTML, and
 * in base64 as the password or the name of Basic authentication. Of a secret of several lines each line counts. Values
 * shorter than four characters are left out.
 */
export declare class SecretFilter {
    #private;
    add(secret: string): void;
    /** The text with a mark in place of each secret; one mark for secrets that overlap or hold one another. */
    redact(text: string): string;
}
/** Makes a function that takes these secrets out of a text, as {@link SecretFilter} does. */
export declare function createRedactor(secrets: Iterable<string | undefined>): Redactor;
