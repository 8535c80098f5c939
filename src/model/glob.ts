/** How a glob reads: `name` for keys and e-mails, where case does not matter; `address`, where `*` stops at a slash. */
export type GlobStyle = "name" | "address";

/**
 * Turns globs into one test that is true if any of them matches the whole text. `*` stands for any run of
 * characters, `?` for one; in addresses neither crosses a slash and `**` does.
 */
export function compileGlobs(globs: readonly string[], style: GlobStyle): (text: string) => boolean {
  const fold =
    style === "name" ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const literals = new Set(globs.filter((glob) => !isGlob(glob)).map(fold));
  const patterns = globs.filter(isGlob).map((glob) => compileGlob(glob, style));
  return (text) => literals.has(fold(text)) || patterns.some((pattern) => pattern.test(text));
}

/** True if the text has a character that is special in a glob. */
export function isGlob(text: string): boolean {
  return text.includes("*") || text.includes("?");
}

function compileGlob(glob: string, style: GlobStyle): RegExp {
  const any = style === "address" ? "[^/]" : ".";
  const source = glob.replace(/\*+|\?|[.+^${}()|[\]\\]/g, (part) => {
    if (part === "?") return any;
    if (part.startsWith("*")) return part.length > 1 ? ".*" : `${any}*`;
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`, style === "name" ? "isu" : "su");
}
