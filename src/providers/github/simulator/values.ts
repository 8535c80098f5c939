/** Reads a state file's values; the schema has checked shapes already, so these only narrow and fill in. */

/** A mapping of a state file. */
export type Entry = Readonly<Record<string, unknown>>;

/** A mapping; empty for nothing. */
export function asEntry(value: unknown): Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Entry) : {};
}

/** The mappings of a list. */
export function asEntries(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.map((item) => asEntry(item)) : [];
}

/** The texts of a list. */
export function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A text, or what stands for it. */
export function text<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  return value === undefined || value === null ? fallback : String(value);
}

/** A number, or what stands for it. */
export function count<Fallback>(value: unknown, fallback: Fallback): number | Fallback {
  return typeof value === "number" ? value : fallback;
}

/** One of some words; the first one for nothing. */
export function word<Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word {
  return words.find((one) => one === value) ?? words[0];
}
