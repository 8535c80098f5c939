import { parseUntil } from "../config/grants/until.ts";
import { isJsonObject, type Json } from "../model/json.ts";

/** True for a grant as written that has ended. */
export function isPast(written: Json, now: number): boolean {
  const until = isJsonObject(written) ? written.until : undefined;
  const end = typeof until === "string" ? parseUntil(until) : undefined;
  return end !== undefined && end < now;
}
