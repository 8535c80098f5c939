import { UsageError } from "../../model/errors.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `--at`: a date (the first moment of that day, UTC) or an instant with a zone.
 * @throws UsageError for anything else
 */
export function parseInstant(text: string): number {
  const milliseconds = DATE.test(text) || INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (
    Number.isNaN(milliseconds) ||
    (DATE.test(text) && new Date(milliseconds).toISOString().slice(0, 10) !== text)
  ) {
    throw new UsageError(
      "BAD_INSTANT",
      `"${text}" is neither a date nor an instant.`,
      "Write it like 2026-12-31 or 2026-12-31T18:00:00Z.",
    );
  }
  return milliseconds;
}

const DAYS = /^(\d{1,5})([dwh]?)$/;
const UNIT_MS = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/**
 * Reads a span such as `14d`, `2w` or `36h`; a bare number means days. Gives milliseconds.
 * @throws UsageError for anything else
 */
export function parseSpan(text: string): number {
  const match = DAYS.exec(text);
  const unit = (match?.[2] || "d") as keyof typeof UNIT_MS;
  if (match === null)
    throw new UsageError("BAD_SPAN", `"${text}" is not a span of time.`, "Write it like 14d, 2w or 36h.");
  return Number(match[1]) * UNIT_MS[unit];
}
