import type { AbilityTable, InheritanceRule } from "../provider.ts";
/** What the roles of the Viz Now profile allow. The generic profile's roles mean whatever their service says. */
export declare const abilities: readonly AbilityTable[];
/** Admins reach every space (Viz Now Administrator Guide 1.3). */
export declare const inheritance: readonly InheritanceRule[];
