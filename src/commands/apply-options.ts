import { UsageError } from "../model/errors.ts";
import type { GuardName } from "../model/plan.ts";
import type { MakePlanOptions } from "./make-plan.ts";

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
 * A plan file and a journal each say what is to be done; so do a plan file and a list of organizations.
 * @throws UsageError for options of which one would have to be ignored
 */
export function refuseContradictions({ planFile, resume, org }: ApplyOptions): void {
  if (planFile === undefined) return;
  if (resume !== undefined) {
    throw new UsageError(
      "PLAN_WITH_RESUME",
      "A plan file and --resume do not go together: the journal says what is left to do.",
      "Leave out the plan file to go on with the run, or --resume to apply what of the plan still holds.",
    );
  }
  if (org === undefined) return;
  throw new UsageError(
    "PLAN_WITH_ORG",
    "A plan file and --org do not go together: the plan says which organizations it is about.",
    "Make a plan of fewer organizations with: rolecall plan --org KEY --out FILE",
  );
}
