import type { Json } from "../../model/json.ts";
import type { SettingShape } from "../../model/shape.ts";
/** One network that may connect. */
export interface WhitelistEntry {
    /** Canonical CIDR. */
    readonly value: string;
    readonly label?: string;
}
/** A whitelist as the file asks for it. */
export interface Whitelist {
    /** True if other entries are removed. */
    readonly isExact: boolean;
    /** By network, unique, sorted. */
    readonly entries: readonly WhitelistEntry[];
}
/** The `whitelist` of a space: a list adds what is missing, `{ exact: [...] }` also removes the rest. */
export declare const whitelistSetting: SettingShape;
/** Entries as the file writes them: sorted, a bare text where there is no label. */
export declare function writeEntries(entries: readonly WhitelistEntry[]): readonly Json[];
/** Reads a normalised value, desired or live. */
export declare function readWhitelist(value: Json | undefined): Whitelist;
/** What has to change so that live entries become what is desired. A label the file does not give is left alone. */
export declare function whitelistChanges(live: readonly WhitelistEntry[], desired: Whitelist): {
    readonly added: readonly WhitelistEntry[];
    readonly relabelled: readonly WhitelistEntry[];
    readonly removed: readonly WhitelistEntry[];
};
