import type { GuardName } from "../../model/plan.ts";
import type { MakePlanOptions } from "../plan/make-plan.ts";
/** The options of `rolecall apply`. */
export interface ApplyOptions {
    readonly config?: string;
    readonly org?: readonly string[];
    /** A plan that was saved with `plan --out`: exactly this is done. */
    readonly planFile?: string;
    /** Everything but the writing. */
    readonly dryRun?: boolean;
    readonly autoApprove?: boolean;
    readonly allow?: readonly GuardName[];
    readonly maxRemovals?: MakePlanOptions["maxRemovals"];
    readonly maxRequests?: number;
    /** A single moved object refuses the whole saved plan. */
    readonly strict?: boolean;
    readonly journal?: string;
    /** Goes on with what a cut-off run left undone. */
    readonly resume?: string;
    readonly redeploy?: boolean;
    readonly verbose?: boolean;
}
/**
 * A plan file and a journal each say what is to be done, and in which organizations.
 * @throws UsageError for options of which one would have to be ignored
 */
export declare function refuseContradictions({ planFile, resume, org, journal }: ApplyOptions): void;
