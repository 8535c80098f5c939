import type { Address } from "../../model/address.ts";

/** One part of a path, safe whatever the id holds. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

/** A path of an API with its parts encoded: `+` and `@` are legal in e-mails, `/` in names. */
export function path(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return strings.map((piece, index) => `${piece}${encodeURIComponent(String(parts[index] ?? ""))}`).join("");
}

/** Key of one holder on one address; an address holds no line break. */
export function placeKey(address: Address, who: string): string {
  return `${address}\n${who}`;
}
