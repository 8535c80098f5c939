import type { JsonObject } from "../../model/json.ts";
import type { EnvironmentsForm, NamedLevel } from "../../model/shape.ts";
/** One character for each known name. */
export type NameCharacters = ReadonlyMap<string, string>;
/** Two characters for each role that a key of the mapping may have, by key and role. */
export type CombinationCharacters = ReadonlyMap<string, NameCharacters>;
/** Gives each level a character of its own. */
export declare function nameCharacters(levels: readonly NamedLevel[]): NameCharacters;
/** Gives each role at each key of the mapping two characters of their own. */
export declare function combinationCharacters(form: EnvironmentsForm): CombinationCharacters;
/** The key of a list of known names; undefined if anything else is among them. */
export declare function listKey(characters: NameCharacters, list: readonly unknown[]): string | undefined;
/** The key of a mapping of known roles, apart from its terms; undefined if anything else is in it. */
export declare function combinationKey(characters: CombinationCharacters, value: JsonObject): string | undefined;
