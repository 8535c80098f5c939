/** A small glob: `*` and `?` within one path segment, `**` for any number of segments. Nothing else is special. */

/** True if the text has a wildcard. */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** A pattern by segments; `"**"` stands for any number of them, a text for itself. */
export function parseGlob(pattern: string): readonly (string | RegExp)[] {
  return pattern
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .map((segment) => (segment === "**" || !isGlob(segment) ? segment : segmentPattern(segment)));
}

/** Names that begin with a dot match only a pattern that begins with one. */
function segmentPattern(segment: string): RegExp {
  const source = segment
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, "[^/]*")
    .replaceAll("?", "[^/]");
  return new RegExp(`^${segment.startsWith(".") ? "" : "(?!\\.)"}${source}$`, "u");
}

/**
 * A test for subjects against patterns such as `*@upsun.com`: `*` stands for any text, `?` for one character,
 * without regard to case.
 */
export function subjectPattern(pattern: string): RegExp {
  const source = pattern
    .toLowerCase()
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "u");
}
