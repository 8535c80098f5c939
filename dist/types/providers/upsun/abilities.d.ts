import type { AbilityTable, InheritanceRule } from "../provider.ts";
/** What permissions and roles allow, by the vendor's documents. */
export declare const abilities: readonly AbilityTable[];
/** Nothing says that the organization permission `admin` makes a project admin, so only ownership does. */
export declare const inheritance: readonly InheritanceRule[];
