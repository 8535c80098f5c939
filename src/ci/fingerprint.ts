import { createHash } from "node:crypto";
import { canonicalJson } from "../model/json.ts";

/** A short fingerprint of any value as hexadecimal digits, to notice that something changed. */
export function fingerprint(value: unknown, length: number): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex").slice(0, length);
}
