import type { AbilityTable, InheritanceRule } from "../provider.ts";
/** What Heroku's roles and permissions allow, as far as it is on record. */
export declare const abilities: readonly AbilityTable[];
/** Access to apps that follows from the team role, without any row. */
export declare const inheritance: readonly InheritanceRule[];
