/** Everything that is made from the source and committed: path below the root to text. */
export declare function generated(): Promise<ReadonlyMap<string, string>>;
/** Bundles the program into a folder. Default: `dist`. */
export declare function bundle(outdir?: string): Promise<void>;
/** Writes the library's type declarations. Default: `dist/types`. */
export declare function declare(outdir?: string): void;
