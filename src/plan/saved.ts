import { createHash } from "node:crypto";
import { describeAccess } from "../model/compare.ts";
import { canonicalJson } from "../model/json.ts";
import { type GrantOperation, losesAnything, type Operation, takesAway } from "../model/operation.ts";
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

/** How strictly two plans are held against each other. */
export interface MatchOptions {
  /**
   * True if what an operation takes along elsewhere has to be the same too. Only reads of everything tell that; a read of
   * no more than what is touched does not see all of it.
   */
  readonly comparesCascades: boolean;
}

/**
 * Holds a saved plan against a fresh one. An operation may be carried out only if the fresh plan has it too, with the
 * same before, after and observed value; so a plan file can never ask for more than files and live state ask for.
 */
export function matchSaved(
  saved: Pick<Plan, "operations">,
  fresh: readonly Operation[],
  options: MatchOptions,
): MatchedPlan {
  const byId = new Map(fresh.map((operation) => [operation.id, operation]));
  const refused: RefusedOperation[] = [];
  const gone = new Set<string>();
  const approved = new Map<string, Operation>();
  for (const operation of saved.operations) {
    const now = byId.get(operation.id);
    const isSame = now !== undefined && essence(now) === essence(operation);
    if (!isSame || gone.has(now.id)) refuse(operation, movedText(operation, now));
    else if (options.comparesCascades && cascadesOf(now) !== cascadesOf(operation))
      refuse(operation, "it would now take other access along than when the plan was made");
    else approved.set(now.id, now);
  }
  const giveBacks = giveBacksOf(fresh);
  for (;;) {
    // The reviewed dependencies count, and those of now: a plan from which something was cut out may lack what they need.
    const stuck = saved.operations.filter(
      (operation) =>
        approved.has(operation.id) &&
        (leansOn(operation, (id) => gone.has(id)) ||
          leansOn(byId.get(operation.id), (id) => byId.has(id) && !approved.has(id))),
    );
    const unmended = saved.operations.filter(
      ({ id }) => approved.has(id) && giveBacks.get(id)?.some((other) => !approved.has(other)) === true,
    );
    if (stuck.length + unmended.length === 0) break;
    for (const operation of stuck) refuse(operation, "it depends on something that is not done");
    for (const operation of unmended)
      refuse(operation, "what it takes from somebody who is to keep it would not be given back");
  }
  return { approved: fresh.filter(({ id }) => approved.has(id)), refused };

  function refuse(operation: Operation, message: string): void {
    approved.delete(operation.id);
    if (!gone.has(operation.id)) refused.push({ operation, message });
    gone.add(operation.id);
  }
}

/** For what takes access along, the ids of the operations that give some of it back right after. */
function giveBacksOf(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const giveBacks = new Map<string, string[]>();
  for (const operation of operations) {
    if (operation.kind !== "grant" || losesAnything(operation)) continue;
    for (const id of operation.dependsOn) {
      const cause = byId.get(id);
      if (cause === undefined || !takesFrom(cause, operation)) continue;
      const known = giveBacks.get(id);
      if (known === undefined) giveBacks.set(id, [operation.id]);
      else known.push(operation.id);
    }
  }
  return giveBacks;
}

function takesFrom(cause: Operation, { address, subject }: GrantOperation): boolean {
  if (!takesAway(cause)) return false;
  if (cause.kind === "grant" && cause.subject === subject) return true;
  return cause.effects.some((effect) => effect.address === address && effect.subject === subject);
}

function cascadesOf({ effects }: Operation): string {
  return effects
    .flatMap(({ kind, address, subject }) =>
      kind === "cascade" ? [`${address ?? ""} ${subject ?? ""}`] : [],
    )
    .sort()
    .join("\n");
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

/** The same as a short text, for a journal. */
export function hashOfEssence(operation: Operation): string {
  return createHash("sha256").update(essence(operation)).digest("hex");
}

/** Why an operation of a plan no longer is what it was, given what the plan of now has in its place. */
export function movedText(operation: Operation, now: Operation | undefined): string {
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
