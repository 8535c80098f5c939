/** Longest answer that is accepted. */
export declare const longestBodyBytes: number;
/** Longest part of an error's body that is kept. */
export declare const longestErrorBytes: number;
/**
 * Reads a body to its end, so that a connection that breaks on the way is noticed here and never taken for a short
 * answer. The body of an error is cut with a note.
 * @throws HttpFailure of kind `too-large`; whatever the transport throws
 */
export declare function readBody(response: Response, label: string, isWrite: boolean): Promise<string>;
