import type { Plan } from "../../model/plan.ts";
import type { Page, Stage } from "./page.ts";
/** Writes one `diff` block for each organization that changes. */
export declare function writeDiffs(page: Page, plan: Plan, stage: Stage, isFolding: boolean): void;
