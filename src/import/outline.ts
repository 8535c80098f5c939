import type { Json } from "../model/json.ts";

/**
 * One line of what is to be written, or a block of lines, before it is YAML: a key with a value or with entries of its
 * own. Items of a list have no key.
 */
export interface OutlineEntry {
  readonly key?: string;
  /** A value on one line. */
  readonly value?: Json;
  /** Entries below; empty for `{}` (or `[]` with `isList`). */
  readonly entries?: readonly OutlineEntry[];
  readonly isList?: boolean;
  /** True if the entries stand on lines of their own, however short they are. */
  readonly isBlock?: boolean;
  /** Comment at the end of the line. */
  readonly note?: string;
  /** Comment lines above. */
  readonly above?: readonly string[];
  /** Comment lines behind the last entry, indented like the entries. */
  readonly below?: readonly string[];
}
