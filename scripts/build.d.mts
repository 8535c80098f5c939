/** Everything that is made from the source and committed: path below the root to text. */
export declare function generated(): Promise<ReadonlyMap<string, string>>;
/**
 * Writes the entry points, their chunks and the licences of what they contain into a folder. Default: `dist`.
 * @param from folder that holds `src` and `node_modules`. Default: this checkout.
 */
export declare function bundle(outdir?: string, from?: string): Promise<void>;
/** Writes the library's declarations, `index.d.ts`, into a folder. Default: `dist`. */
export declare function declare(outdir?: string): void;
