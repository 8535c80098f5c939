/** A small glob: `*` and `?` within one path segment, `**` for any number of segments. Nothing else is special. */
/** True if the text has a wildcard. */
export declare function isGlob(pattern: string): boolean;
/** A pattern by segments; `"**"` stands for any number of them, a text for itself. */
export declare function parseGlob(pattern: string): readonly (string | RegExp)[];
/**
 * A test for subjects against patterns such as `*@upsun.com`: `*` stands for any text, `?` for one character,
 * without regard to case.
 */
export declare function subjectPattern(pattern: string): RegExp;
