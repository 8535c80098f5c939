import type { SettingOperation } from "../../model/operation.ts";
import type { Finding, SparedEntry } from "../../model/plan.ts";
import type { LiveSetting } from "../../model/state.ts";
import type { DraftInput } from "../draft-input.ts";
/** What became of settings and of the resources themselves. */
export interface JudgedSettings {
    readonly operations: SettingOperation[];
    readonly spared: SparedEntry[];
    readonly findings: Finding[];
}
/** Compares declared settings with live ones, and declared resources with those that exist. */
export declare function judgeSettings(input: DraftInput): JudgedSettings;
/** What a setting operation was computed from. */
export declare function observedSetting(live: LiveSetting): NonNullable<SettingOperation["observed"]>;
