/**
 * Puts a file in its place whole or not at all. Of what was written before a failure nothing is left.
 * @throws Error whose message goes after "cannot be written: "
 */
export declare function writeWholeFile(path: string, parts: Iterable<string>, mode?: number): void;
