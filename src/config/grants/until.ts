const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads the end of a grant: a date (`2026-12-31`, to the end of that day) or an instant (`2026-12-31T18:00Z`).
 * Without an offset an instant is UTC.
 *
 * @returns the last millisecond since 1970 at which the grant holds; a grant has expired once the clock is past it.
 *   Undefined for a text that is not a date, also for one the calendar lacks (`2026-02-30`).
 */
export function parseUntil(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour, minute = "", second = "0", fraction = "", zone] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  if (hour === undefined) return date + 86_400_000 - 1;
  const offset = offsetMinutes(zone);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || offset === undefined)
    return undefined;
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  return date + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + milliseconds;
}

/** True for an instant that does not say where its clock stands. */
export function isWithoutZone(text: string): boolean {
  const match = PATTERN.exec(text);
  return match !== null && match[4] !== undefined && match[8] === undefined;
}

function offsetMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === "Z" || zone === "z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
