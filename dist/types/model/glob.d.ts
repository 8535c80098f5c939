/** How a glob reads: `name` for keys and e-mails, where case does not matter; `address`, where `*` stops at a slash. */
export type GlobStyle = "name" | "address";
/**
 * Turns globs into one test that is true if any of them matches the whole text. `*` stands for any run of
 * characters, `?` for one; in addresses neither crosses a slash and `**` does.
 */
export declare function compileGlobs(globs: readonly string[], style: GlobStyle): (text: string) => boolean;
/** True if the text has a character that is special in a glob. */
export declare function isGlob(text: string): boolean;
