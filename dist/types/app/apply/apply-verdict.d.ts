import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { RefusedOperation } from "../../plan/saved/choice.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import { ExitCode } from "../runtime.ts";
import type { ApplyOptions } from "./apply-options.ts";
import type { AppliedPlan } from "./apply-plan.ts";
import type { Resumed } from "./resume.ts";
/** What is to be done, out of what could be done. */
export interface Selection {
    readonly operations: readonly Operation[];
    readonly refused: readonly RefusedOperation[];
    /** The cut-off run that is gone on with. */
    readonly resumed?: Pick<Resumed, "journal" | "settle" | "release">;
}
/** Why nothing is to be written, with the code to end with; undefined if something is. */
export declare function reasonToStop({ plan: whole }: MadePlan, plan: Plan, selection: Selection, options: ApplyOptions): {
    exitCode: ExitCode;
    message: string;
} | undefined;
/** The code that a run ends with. */
export declare function exitCodeOf(applied: AppliedPlan, selection: Selection, plan: Plan): ExitCode;
