import type { JsonObject } from "../../model/json.ts";
import type { EnvironmentsForm, NamedLevel } from "../../model/shape.ts";
import { TERM_KEYS } from "./grant-parts.ts";

// What was read once and found sound is found again by these keys. A key is made of characters that stand for known
// names, never of what the file says: two different grants cannot have the same key, whatever their texts hold, and a
// grant with anything unknown in it has none.

/** One character for each known name. */
export type NameCharacters = ReadonlyMap<string, string>;

/** Two characters for each role that a key of the mapping may have, by key and role. */
export type CombinationCharacters = ReadonlyMap<string, NameCharacters>;

/** Gives each level a character of its own. */
export function nameCharacters(levels: readonly NamedLevel[]): NameCharacters {
  return new Map(levels.map(({ name }, index) => [name, String.fromCharCode(index)]));
}

/** Gives each role at each key of the mapping two characters of their own. */
export function combinationCharacters(form: EnvironmentsForm): CombinationCharacters {
  const rolesByKey: [string, readonly NamedLevel[]][] = [
    ["role", form.roles],
    ...form.environments.map((type): [string, readonly NamedLevel[]] => [type, form.environmentRoles]),
  ];
  return new Map(
    rolesByKey.map(([key, roles], place) => [
      key,
      new Map(roles.map(({ name }, index) => [name, String.fromCharCode(place, index)])),
    ]),
  );
}

/** The key of a list of known names; undefined if anything else is among them. */
export function listKey(characters: NameCharacters, list: readonly unknown[]): string | undefined {
  let key = "";
  for (const item of list) {
    const character = typeof item === "string" ? characters.get(item) : undefined;
    if (character === undefined) return undefined;
    key += character;
  }
  return key;
}

/** The key of a mapping of known roles, apart from its terms; undefined if anything else is in it. */
export function combinationKey(characters: CombinationCharacters, value: JsonObject): string | undefined {
  let key = "";
  for (const name in value) {
    if (TERM_KEYS.includes(name)) continue;
    const role = value[name];
    const pair = typeof role === "string" ? characters.get(name)?.get(role) : undefined;
    if (pair === undefined) return undefined;
    key += pair;
  }
  return key;
}
