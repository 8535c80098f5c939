const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/iu;

/**
 * Reads the end of a waiver, by the same rules as the end of a grant: a date to the end of that day, UTC, or an
 * instant, UTC without an offset. Milliseconds since 1970; undefined for what is neither, also `2026-02-30`.
 */
export function parseEnd(text: string): number | undefined {
  const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;
  if (DATE.test(text)) return day + DAY_MS - 1;
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const instant = Date.parse(match[3] === undefined ? `${text}Z` : text);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The day an instant belongs to, UTC: `2026-12-31`. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
