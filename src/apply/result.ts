import type { Operation } from "../model/operation.ts";

/** What became of one operation. */
export type OperationStatus = "applied" | "failed" | "skipped" | "refused";

/** One operation and what became of it. */
export interface OperationResult {
  readonly operation: Operation;
  readonly status: OperationStatus;
  /** In words where it is not obvious: "invited; waits for acceptance". */
  readonly note?: string;
  /** True if the grant is an open invitation now. */
  readonly isPending?: boolean;
  /** Why it failed, was skipped or refused. */
  readonly problem?: {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    /** The vendor's request id. */
    readonly requestId?: string;
    /** True if it may have taken effect all the same. */
    readonly isInDoubt?: boolean;
  };
}

/** What a run of `apply` did. */
export interface ApplyResult {
  readonly results: readonly OperationResult[];
  /** Ids of operations that a second reading still asks for although they were reported done. */
  readonly different: readonly Operation[];
  /** False if the reading back itself failed. */
  readonly isReadBack: boolean;
  /** True if the run was stopped by a signal before everything was started. */
  readonly isInterrupted: boolean;
  /** What the vendor wants done next, or did: a redeploy, for example. */
  readonly advice: readonly string[];
}
