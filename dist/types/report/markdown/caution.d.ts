import type { Finding, GuardResult, Plan } from "../../model/plan.ts";
import type { Page, Stage } from "./page.ts";
/** One change that a reviewer must see: an operation's own, or what it brings along. */
interface CautionEntry {
    readonly org: string;
    readonly who: string;
    readonly address: string;
    /** What happens, as a heading: "access is lost". */
    readonly verb: string;
    /** The whole of it on one line of Markdown. */
    readonly line: () => string;
    readonly reason: string;
}
/** What a reviewer must see whatever else is left out. */
export interface Cautions {
    readonly entries: readonly CautionEntry[];
    readonly removals: number;
    readonly demotions: number;
    readonly powers: number;
    /** Places whose protection starts or ends: many people may reach them then, or none but those who are named. */
    readonly protections: number;
    readonly guards: readonly GuardResult[];
    readonly errors: readonly Finding[];
}
/** Picks the removals, demotions, owner, admin and protection changes, guards that object and errors out of a plan. */
export declare function collectCautions(plan: Plan): Cautions;
/** True if there is nothing to be careful about. */
export declare function isCalm(cautions: Cautions): boolean;
/** Writes the caution block. */
export declare function writeCautions(page: Page, cautions: Cautions, stage: Stage): void;
/** One finding: code, place, message. */
export declare function findingLine(finding: Finding): string;
export {};
