import { type Address, parseAddress } from "../model/address.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import { toKey } from "../model/names.ts";

/** One holder of a place as it is to be written. */
export interface HolderList {
  /** Key, e-mail, `group:NAME` or `team:NAME`. */
  readonly who: string;
  readonly value: Json;
  /** Something particular about this one; such a holder stays out of teams. */
  readonly note?: string;
}

/** Puts people who hold the same in several places into teams, on request. */
export class TeamBook {
  /** New teams by name. */
  readonly suggested: ReadonlyMap<string, readonly string[]>;
  readonly #byMembers: ReadonlyMap<string, string>;

  /** `known`: teams of the files. Without places nothing is ever folded. */
  constructor(
    places: readonly { readonly address: Address; readonly list: readonly HolderList[] }[],
    known: ReadonlyMap<string, ReadonlySet<string>>,
    taken: ReadonlySet<string>,
  ) {
    const byMembers = new Map<string, string>();
    for (const [name, members] of known) if (members.size > 1) byMembers.set(memberKey([...members]), name);
    const suggested = new Map<string, readonly string[]>();
    const used = new Set([...taken, ...known.keys()]);
    for (const { members, level, address } of repeatedSets(places)) {
      if (byMembers.has(memberKey(members))) continue;
      const name = freeName(address, level, used);
      used.add(name);
      suggested.set(name, members);
      byMembers.set(memberKey(members), name);
    }
    this.suggested = suggested;
    this.#byMembers = places.length === 0 ? new Map() : byMembers;
  }

  /** The holders with a team in the place of those who are one. */
  fold(list: readonly HolderList[]): readonly HolderList[] {
    if (this.#byMembers.size === 0) return list;
    const result: HolderList[] = [];
    const folded = new Set<string>();
    for (const { members, value } of classesOf(list)) {
      const name = this.#byMembers.get(memberKey(members));
      if (name === undefined) continue;
      result.push({ who: `team:${name}`, value });
      for (const member of members) folded.add(member);
    }
    return [...result, ...list.filter((holder) => !folded.has(holder.who))];
  }
}

interface HolderClass {
  readonly members: readonly string[];
  readonly value: Json;
}

/** People with equal access on one place, two at least. */
function classesOf(list: readonly HolderList[]): readonly HolderClass[] {
  const byValue = new Map<string, { members: string[]; value: Json }>();
  for (const { who, value, note } of list) {
    if (note !== undefined || who.includes(":")) continue;
    const key = canonicalJson(value);
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, { members: [who], value });
    else known.members.push(who);
  }
  return [...byValue.values()].filter(({ members }) => members.length > 1);
}

/** Sets of people that occur as a class in two places or more; the largest first. */
function repeatedSets(
  places: readonly { readonly address: Address; readonly list: readonly HolderList[] }[],
): readonly { readonly members: readonly string[]; readonly level: string; readonly address: Address }[] {
  const sets = new Map<
    string,
    { members: readonly string[]; level: string; address: Address; count: number }
  >();
  for (const { address, list } of places) {
    for (const { members, value } of classesOf(list)) {
      const key = memberKey(members);
      const known = sets.get(key);
      if (known === undefined)
        sets.set(key, { members: [...members].sort(), level: levelOf(value), address, count: 1 });
      else known.count += 1;
    }
  }
  return [...sets.values()]
    .filter((set) => set.count > 1)
    .sort((a, b) => b.members.length - a.members.length);
}

function memberKey(members: readonly string[]): string {
  return [...members].sort().join("\n");
}

function levelOf(value: Json): string {
  if (typeof value === "string") return value;
  const words = Array.isArray(value) ? value : Object.values(value ?? {});
  return String(words.at(-1) ?? "");
}

/** Named after the first place and the level there; people will know a better name. */
function freeName(address: Address, level: string, used: ReadonlySet<string>): string {
  const { org, name } = parseAddress(address);
  const base = toKey([name ?? org, level].filter((part) => part !== "").join("-")) || "team";
  if (!used.has(base)) return base;
  for (let count = 2; ; count += 1) if (!used.has(`${base}-${count}`)) return `${base}-${count}`;
}
