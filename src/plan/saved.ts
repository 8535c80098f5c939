import { describeAccess } from "../model/compare.ts";
import { canonicalJson } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";

/** Why a saved plan is refused as a whole. */
export interface PlanRefusal {
  readonly code: "PLAN_TAMPERED" | "PLAN_OTHER_VERSION" | "PLAN_FILES_CHANGED" | "PLAN_UNKNOWN_ORG";
  readonly message: string;
  readonly hint: string;
}

/** An operation of a saved plan that no longer fits what is live or what the files say now. */
export interface RefusedOperation {
  readonly operation: Operation;
  readonly message: string;
}

/** What of a saved plan may still be carried out. */
export interface MatchedPlan {
  /** The operations as the fresh plan has them; the saved ones only choose among these. */
  readonly approved: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
}

/** Checks a saved plan against itself, this tool and the files as they are now. Undefined: nothing is wrong. */
export function refusePlan(
  saved: Plan,
  now: { tool: string; files: Plan["files"]; orgs: readonly string[]; digest: (plan: Plan) => string },
): PlanRefusal | undefined {
  if (now.digest(saved) !== saved.digest) {
    return {
      code: "PLAN_TAMPERED",
      message: "The plan file does not have the content that its digest was made from.",
      hint: "Make the plan again with: rolecall plan --out FILE",
    };
  }
  if (saved.tool !== now.tool) {
    return {
      code: "PLAN_OTHER_VERSION",
      message: `The plan was made by rolecall ${saved.tool}; this is ${now.tool}.`,
      hint: "Apply it with the version that made it, or make it again.",
    };
  }
  const changed = changedFiles(saved.files, now.files);
  if (changed.length > 0) {
    return {
      code: "PLAN_FILES_CHANGED",
      message: `The files are no longer the ones the plan was made from: ${changed.join(", ")}.`,
      hint: "Make the plan again and have it reviewed again.",
    };
  }
  const foreign = saved.orgs.map((org) => org.key).filter((key) => !now.orgs.includes(key));
  if (foreign.length === 0) return undefined;
  return {
    code: "PLAN_UNKNOWN_ORG",
    message: `The plan is about ${foreign.join(", ")}, which the files do not have.`,
    hint: "Make the plan again from these files.",
  };
}

function changedFiles(saved: Plan["files"], now: Plan["files"]): string[] {
  const before = new Map(saved.map((file) => [file.path, file.sha256]));
  const after = new Map(now.map((file) => [file.path, file.sha256]));
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

/**
 * Holds a saved plan against a fresh one. An operation may be carried out only if the fresh plan has it too, with the
 * same before, after and observed value; so a plan file can never ask for more than files and live state ask for.
 */
export function matchSaved(saved: Plan, fresh: readonly Operation[]): MatchedPlan {
  const byId = new Map(fresh.map((operation) => [operation.id, operation]));
  const refused: RefusedOperation[] = [];
  const gone = new Set<string>();
  const approved = new Map<string, Operation>();
  for (const operation of saved.operations) {
    const now = byId.get(operation.id);
    const isSame = now !== undefined && essence(now) === essence(operation);
    if (isSame && !gone.has(now.id)) approved.set(now.id, now);
    else refuse(operation, movedText(operation, now));
  }
  for (;;) {
    // The reviewed dependencies count, and those of now: a plan from which something was cut out may lack what they need.
    const stuck = saved.operations.filter(
      (operation) =>
        approved.has(operation.id) &&
        (leansOn(operation, (id) => gone.has(id)) ||
          leansOn(byId.get(operation.id), (id) => byId.has(id) && !approved.has(id))),
    );
    if (stuck.length === 0) break;
    for (const operation of stuck) refuse(operation, "it depends on something that is not done");
  }
  return { approved: fresh.filter(({ id }) => approved.has(id)), refused };

  function refuse(operation: Operation, message: string): void {
    approved.delete(operation.id);
    if (!gone.has(operation.id)) refused.push({ operation, message });
    gone.add(operation.id);
  }
}

function leansOn(operation: Operation | undefined, isMissing: (id: string) => boolean): boolean {
  if (operation === undefined) return false;
  return (
    operation.dependsOn.some(isMissing) ||
    (operation.coveredBy !== undefined && isMissing(operation.coveredBy))
  );
}

/** What has to be the same for an operation to be the one that was reviewed. */
export function essence(operation: Operation): string {
  const { observed } = operation;
  return canonicalJson({
    kind: operation.kind,
    action: operation.action,
    before: operation.before,
    after: operation.after,
    reason: operation.reason.code,
    observed:
      observed === undefined
        ? null
        : {
            access: observed.access,
            value: observed.value,
            pending: observed.pending,
            id: observed.identity?.id,
          },
  });
}

function movedText(operation: Operation, now: Operation | undefined): string {
  if (now === undefined) return "neither the files nor what is live ask for it any more";
  const was = valueText(operation);
  const is = valueText(now);
  return was === is
    ? "it would now be another change than the reviewed one"
    : `it was ${was} when the plan was made and is ${is} now`;
}

function valueText(operation: Operation): string {
  const { observed } = operation;
  if (observed?.access !== undefined) {
    return observed.pending === undefined
      ? describeAccess(observed.access)
      : `an open invitation for ${describeAccess(observed.access)}`;
  }
  return observed?.value === undefined ? "nothing" : canonicalJson(observed.value);
}
