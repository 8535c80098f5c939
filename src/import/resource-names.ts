import { type Address, parseAddress } from "../model/address.ts";
import { compareText } from "../model/diagnostic.ts";
import { toKey } from "../model/names.ts";
import type { ImportInput } from "./import-input.ts";

/**
 * What each resource is called in the file. Where the file pins the vendor's id the key is free, and is made easy to
 * type; elsewhere it is the vendor's name.
 */
export function nameResources({
  live,
  shape,
}: Pick<ImportInput, "live" | "shape">): ReadonlyMap<Address, string> {
  const names = new Map<Address, string>();
  for (const section of shape.sections) {
    const used = new Set<string>();
    const resources = [...live.resources.values()]
      .filter((resource) => resource.section === section.section)
      .sort((a, b) => compareText(a.address, b.address));
    for (const { address, id } of resources) {
      const name = parseAddress(address).name ?? address;
      const isFree = section.hasId && id !== undefined && section.lifecycle === "adopted";
      const key = isFree ? unused(toKey(name) || id, used) : name;
      used.add(key);
      names.set(address, key);
    }
  }
  return names;
}

function unused(key: string, used: ReadonlySet<string>): string {
  if (!used.has(key)) return key;
  for (let count = 2; ; count += 1) if (!used.has(`${key}-${count}`)) return `${key}-${count}`;
}
