import { UsageError } from "../../model/errors.ts";
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
export function refuseContradictions({ planFile, resume, org, journal }: ApplyOptions): void {
  if (planFile === undefined) {
    if (resume !== undefined) refuseBesideResume(org, journal);
    return;
  }
  if (resume !== undefined) {
    throw new UsageError(
      "PLAN_WITH_RESUME",
      "A plan file and --resume do not go together: the journal shows what is left to do.",
      "Leave out the plan file to go on with the run, or --resume to apply what of the plan still holds.",
    );
  }
  if (org === undefined) return;
  throw new UsageError(
    "PLAN_WITH_ORG",
    "A plan file and --org do not go together: the plan shows which organizations it is about.",
    "Make a plan of fewer organizations with: rolecall plan --org KEY --out FILE",
  );
}

function refuseBesideResume(org: ApplyOptions["org"], journal: ApplyOptions["journal"]): void {
  if (org !== undefined) {
    throw new UsageError(
      "RESUME_WITH_ORG",
      "--resume and --org do not go together: the journal shows which organizations the run was about.",
      "Leave out --org to go on with the run, or plan those organizations afresh.",
    );
  }
  if (journal === undefined) return;
  throw new UsageError(
    "RESUME_WITH_JOURNAL",
    "--resume and --journal do not go together: a resumed run is written to its own journal.",
    "Leave out --journal.",
  );
}
