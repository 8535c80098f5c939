import { createHash } from "node:crypto";
import { describeAccess } from "../../model/compare.ts";
import { canonicalJson } from "../../model/json.ts";
import type { Operation } from "../../model/operation.ts";
import { grantOperationId, settingOperationId } from "../../model/operation-id.ts";
import type { Plan } from "../../model/plan.ts";
import { Choice, type Chosen } from "./choice.ts";

/** Why a saved plan is refused as a whole. */
export interface PlanRefusal {
  readonly code: "PLAN_TAMPERED" | "PLAN_OTHER_VERSION" | "PLAN_FILES_CHANGED" | "PLAN_UNKNOWN_ORG";
  readonly message: string;
  readonly hint: string;
}

/** What a saved plan is held against. */
export interface NowThatIs {
  readonly tool: string;
  readonly files: Plan["files"];
  readonly orgs: readonly string[];
  readonly digest: (plan: Plan) => string;
  /** Digest of what the files ask for now; asked only where they are not the same to the letter. */
  readonly desired: () => string;
}

/** Checks a saved plan against itself, this tool and the files as they are now. Undefined: nothing is wrong. */
export function refusePlan(saved: Plan, now: NowThatIs): PlanRefusal | undefined {
  if (now.digest(saved) !== saved.digest) {
    return {
      code: "PLAN_TAMPERED",
      message: "The plan file does not have the content that its digest was made from.",
      hint: "Make the plan again with: rolecall plan --out FILE",
    };
  }
  const misnamed = saved.operations.find((operation) => operation.id !== idOf(operation));
  if (misnamed !== undefined) {
    return {
      code: "PLAN_TAMPERED",
      message: `The plan file has an operation ${misnamed.id} that is about something else than its id says.`,
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
  if (changed.length > 0 && (saved.desired === undefined || saved.desired !== now.desired())) {
    return {
      code: "PLAN_FILES_CHANGED",
      message: `The files no longer ask for what the plan was made from: ${changed.join(", ")}.`,
      hint: "Make the plan again and have it reviewed again.",
    };
  }
  return refuseOrgs(saved, now.orgs);
}

/** The id is what is looked up; everything that a reader sees has to say the same. */
function idOf(operation: Operation): string {
  return operation.kind === "grant"
    ? grantOperationId(operation.address, operation.subject)
    : settingOperationId(operation.address, operation.setting);
}

function refuseOrgs(saved: Plan, known: readonly string[]): PlanRefusal | undefined {
  const listed = saved.orgs.map((org) => org.key);
  const foreign = listed.filter((key) => !known.includes(key));
  if (foreign.length > 0) {
    return {
      code: "PLAN_UNKNOWN_ORG",
      message: `The plan is about ${foreign.join(", ")}, which the files do not have.`,
      hint: "Make the plan again from these files.",
    };
  }
  const unlisted = [...new Set(saved.operations.map(({ org }) => org))].filter(
    (key) => !listed.includes(key),
  );
  if (unlisted.length === 0) return undefined;
  return {
    code: "PLAN_UNKNOWN_ORG",
    message: `The plan has operations in ${unlisted.join(", ")}, which it does not list among its organizations.`,
    hint: "Make the plan again with: rolecall plan --out FILE",
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
   * True if what an operation takes along elsewhere has to be the same too. Only reads of everything show that; a read of
   * no more than what is touched does not see all of it.
   */
  readonly comparesCascades: boolean;
  /** True for an operation that nothing calls for any more because what is live is what it wanted. */
  readonly isDone?: (operation: Operation) => boolean;
  /** By operation id, why it is refused although it is the same: see `morePeople`. Default: none is. */
  readonly refuse?: ReadonlyMap<string, string>;
}

/**
 * Holds a saved plan against a fresh one. An operation may be carried out only if the fresh plan has it too, with the
 * same before, after and observed value; so a plan file can never ask for more than files and live state ask for.
 */
export function matchSaved(
  saved: Pick<Plan, "operations">,
  fresh: readonly Operation[],
  options: MatchOptions,
): Chosen {
  const byId = new Map(fresh.map((operation) => [operation.id, operation]));
  const arrived = arrivals(saved.operations, (id) => byId.has(id));
  const choice = new Choice(fresh);
  for (const operation of saved.operations) {
    const now = byId.get(operation.id);
    if (now === undefined && options.isDone?.(operation) === true) choice.leaveDone(operation);
    else if (now === undefined || !isSame(operation, now, arrived))
      choice.refuse(operation, movedText(operation, now));
    else if (options.comparesCascades && cascadesOf(now) !== cascadesOf(operation))
      choice.refuse(operation, "it would now take other access along than when the plan was made");
    else {
      const reason = options.refuse?.get(operation.id);
      if (reason === undefined) choice.take(operation);
      else choice.refuse(operation, reason);
    }
  }
  return choice.settle();
}

function isSame(saved: Operation, now: Operation, arrived: ReadonlySet<string>): boolean {
  if (essence(now) === essence(saved)) return true;
  return saved.account === undefined && essence(beforeArrival(now, arrived)) === essence(saved);
}

/** What is to be done, as far as it shows who arrives by it. */
interface Arrival {
  readonly id: string;
  readonly action?: string;
}

/**
 * The memberships that a plan or a run was to add and that are not called for any more: whoever they are about has an
 * account by now, which at that time nobody could know.
 */
export function arrivals(
  intended: Iterable<Arrival>,
  isCalledFor: (id: string) => boolean,
): ReadonlySet<string> {
  const arrived = new Set<string>();
  for (const { id, action } of intended) if (action === "add" && !isCalledFor(id)) arrived.add(id);
  return arrived;
}

/** The operation as it was before somebody arrived by the same plan: without the account that they have now. */
export function beforeArrival(operation: Operation, arrived: ReadonlySet<string>): Operation {
  if (operation.kind !== "grant" || operation.action !== "add" || operation.account === undefined)
    return operation;
  if (!arrived.has(grantOperationId(operation.org, operation.subject))) return operation;
  const { account: _account, ...rest } = operation;
  return rest;
}

function cascadesOf({ effects }: Operation): string {
  return effects
    .flatMap(({ kind, address, subject }) =>
      kind === "cascade" ? [`${address ?? ""} ${subject ?? ""}`] : [],
    )
    .sort()
    .join("\n");
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
    account: operation.account,
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
  if (now === undefined) return "no longer called for; what is live has changed since";
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
