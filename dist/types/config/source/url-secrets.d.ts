/** Gives the scheme that is meant to a URL that is written without. */
export declare function withScheme(written: string): string;
/**
 * What may be a credential in a URL: user, password, and the values of query and fragment, each as written and decoded.
 * Of what is no URL, all before the last @ may be.
 */
export declare function secretsOfUrl(written: string): readonly string[];
/** A line of a file with stars for each character that may be a credential in a URL, whatever became of the URL. */
export declare function starUrls(line: string): string;
