import type { Operation } from "../../model/operation.ts";
import type { GuardName, GuardResult } from "../../model/plan.ts";
import { type GuardOptions } from "../../plan/guard/guard.ts";
import type { RefusedOperation } from "../../plan/saved/choice.ts";
import { type MadePlan } from "../plan/make-plan.ts";
import { ExitCode, type Runtime } from "../runtime.ts";
/** Why nothing is to be written after all. */
export interface Objection {
    readonly exitCode: ExitCode;
    readonly message: string;
    readonly refused: readonly RefusedOperation[];
}
/**
 * Reads what is going to be touched once more, right before the first write: reading all the rest took its time, and so
 * did the person's answer. Gives the reason to stop if something no longer fits what is live, or the clock.
 */
export declare function lookAgain(runtime: Runtime, made: MadePlan, operations: readonly Operation[], allow: readonly GuardName[]): Promise<Objection | undefined>;
/** What the guards say if these operations of a plan are done, and no others. */
export declare function guardChosen(made: MadePlan, operations: readonly Operation[], options: GuardOptions): readonly GuardResult[];
