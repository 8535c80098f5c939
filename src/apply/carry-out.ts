import type { Clock } from "../http/http.ts";
import { satisfies } from "../model/access.ts";
import { faultOf, ProviderError } from "../model/errors.ts";
import { canonicalJson } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { LiveGrant, LiveSetting } from "../model/state.ts";
import type { Connection, Outcome } from "../providers/provider.ts";
import type { OperationResult } from "./result.ts";

/**
 * What an operation found when it was looked up. `same`: what is there is what it started from and what it leads to, so
 * that looking does not reveal whether it was done.
 */
export type LookUp = "done" | "unchanged" | "same" | "moved" | "unknown";

/** Whether a live value already satisfies a desired setting; by default their JSON is equal. */
export type SettingTest = (operation: Operation, live: LiveSetting) => boolean;

/** What carrying out and looking up take beside the work. */
export interface CarryOutTools {
  readonly clock: Clock;
  readonly isSatisfied: SettingTest;
  /** The run's own: what it stops before anything was sent is not a failure. */
  readonly signal?: AbortSignal;
}

const SENDS = 3;
const LOOK_UP_PAUSES_MS = [0, 500, 1500, 3000];

/**
 * Carries one operation out. A write whose answer was lost is looked up until the vendor's answers agree, and sent
 * again only when it is certain that it had no effect. Never throws.
 */
export async function carryOut(
  connection: Connection,
  operation: Operation,
  tools: CarryOutTools & { readonly beforeSend: (attempt: number) => Promise<void> },
): Promise<OperationResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tools.beforeSend(attempt);
      return await settleSuccess(connection, operation, await connection.apply(operation), tools);
    } catch (error) {
      const settled = await settleFailure(connection, operation, error, tools);
      if (settled !== "send-again") return settled;
      if (attempt >= SENDS) return failed(operation, error);
    }
  }
}

/** A removal of what is said to be gone is looked at once more: a service may deny one that goes on to hold. */
export async function settleSuccess(
  connection: Connection,
  operation: Operation,
  outcome: Outcome,
  tools: CarryOutTools,
): Promise<OperationResult> {
  if (operation.action !== "remove" || outcome.wasGone !== true) return applied(operation, outcome);
  const found = await lookUp(connection, operation, tools);
  if (found !== "unchanged" && found !== "moved") return applied(operation, outcome);
  return {
    operation,
    status: "failed",
    problem: {
      code: "STILL_THERE",
      message: "The vendor says that it does not exist, and lists it all the same.",
      hint: "Nothing was removed. Plan again; if this lasts, remove it in the vendor's console.",
    },
  };
}

/** Refusals that may mean that what is wanted is there already. */
const mayBeThere: ReadonlySet<number> = new Set([400, 404, 409, 422]);

/** What is wanted and there is done, whoever did it: a refusal is looked at once before it counts. */
async function isThereAlready(
  connection: Connection,
  operation: Operation,
  error: unknown,
  tools: CarryOutTools,
): Promise<boolean> {
  if (operation.action === "remove" || !(error instanceof ProviderError)) return false;
  if (!mayBeThere.has(error.details.status ?? 0) || tools.signal?.aborted === true) return false;
  try {
    const found = compareNow(operation, await connection.observe(operation), tools.isSatisfied);
    return found === "done";
  } catch {
    return false;
  }
}

/** Decides what a failed or unanswered write means. */
export async function settleFailure(
  connection: Connection,
  operation: Operation,
  error: unknown,
  tools: CarryOutTools,
): Promise<OperationResult | "send-again"> {
  if (tools.signal?.aborted === true && error === tools.signal.reason) return interrupted(operation);
  if (!(error instanceof ProviderError) || error.details.isLost !== true) {
    const isThere = await isThereAlready(connection, operation, error, tools);
    return isThere ? applied(operation, { note: "was so already" }) : failed(operation, error);
  }
  const found = await lookUp(connection, operation, tools);
  if (found === "done") {
    return { operation, status: "applied", note: "the answer was lost; looked up and found done" };
  }
  // What can be seen no more than before may be done again, unless somebody is written to each time.
  if (found === "unchanged" || (found === "same" && !isMail(operation))) return "send-again";
  const hint = "Its answer was lost and what is live now is not certain. Plan again.";
  const { problem, ...rest } = failed(operation, error, hint);
  return problem === undefined ? rest : { ...rest, problem: { ...problem, isInDoubt: true } };
}

/** True if somebody is written to when it is done. */
export function isMail(operation: Operation): boolean {
  return operation.effects.some((effect) => effect.kind === "mail");
}

/**
 * Looks at what a vendor says it has done, before anything that cannot be undone rests on it: what was to be there may
 * not be, and what was to be gone may stay. Never throws.
 */
export async function confirmDone(
  connection: Connection,
  result: OperationResult,
  tools: CarryOutTools,
): Promise<OperationResult> {
  const { operation, status } = result;
  if (status !== "applied") return result;
  const found = await lookUp(connection, operation, tools);
  // After an interruption nothing more is begun that could rest on it.
  if (found === "done" || found === "same" || tools.signal?.aborted === true) return result;
  return {
    operation,
    status: "failed",
    problem: {
      code: "UNCONFIRMED",
      message:
        found === "unknown"
          ? "It was answered with success, but could not be read back."
          : "It was answered with success, but what is live does not show it.",
      hint: "What rests on it was left alone. Plan again.",
      isInDoubt: true,
    },
  };
}

/** Reads the one entry an operation is about, several times if need be, because a vendor's lists may lag behind. */
export async function lookUp(
  connection: Connection,
  operation: Operation,
  tools: CarryOutTools,
): Promise<LookUp> {
  let last: LookUp = "unknown";
  for (const pause of LOOK_UP_PAUSES_MS) {
    if (tools.signal?.aborted === true) return "unknown";
    try {
      if (pause > 0) await tools.clock.sleep(pause, tools.signal);
      last = compareNow(operation, await connection.observe(operation), tools.isSatisfied);
    } catch {
      last = "unknown";
    }
    if (last === "done" || last === "same") return last;
  }
  return last;
}

/** Whether the live entry is what the operation leads to, what it started from, both or neither. */
export function compareNow(
  operation: Operation,
  live: LiveGrant | LiveSetting | undefined,
  isSatisfied: SettingTest,
): LookUp {
  const isThere = isDone(operation, live, isSatisfied);
  if (isUnchanged(operation, live)) return isThere ? "same" : "unchanged";
  return isThere ? "done" : "moved";
}

function isDone(
  operation: Operation,
  live: LiveGrant | LiveSetting | undefined,
  isSatisfied: SettingTest,
): boolean {
  if (operation.action === "remove") return live === undefined || isBlocked(operation, live);
  if (live === undefined) return false;
  if (operation.kind === "setting") return "value" in live && isSatisfied(operation, live);
  // Sending an invitation again changes no access: it is done when the mail is on its way once more.
  if (operation.reason.code === "bounced" && "access" in live && live.pending?.isBounced === true)
    return false;
  return "access" in live && operation.after !== undefined && satisfies(live.access, operation.after);
}

/** Where removal means blocking, a blocked account is a removed one. */
function isBlocked(operation: Operation, live: LiveGrant | LiveSetting): boolean {
  return (
    operation.kind === "grant" &&
    "access" in live &&
    live.access.disabled === true &&
    operation.before?.disabled !== true
  );
}

function isUnchanged(operation: Operation, live: LiveGrant | LiveSetting | undefined): boolean {
  const { observed } = operation;
  if (live === undefined) return observed === undefined;
  if ("value" in live)
    return observed?.value !== undefined && canonicalJson(observed.value) === canonicalJson(live.value);
  return (
    observed?.access !== undefined &&
    canonicalJson(observed.access) === canonicalJson(live.access) &&
    observed.pending === live.pending?.state
  );
}

/** The result of an operation that was stopped before its write was sent. */
export function interrupted(operation: Operation): OperationResult {
  return {
    operation,
    status: "skipped",
    problem: { code: "INTERRUPTED", message: "Not done because of an interruption." },
  };
}

/** The result of an operation that the vendor confirmed. */
export function applied(operation: Operation, outcome: Outcome): OperationResult {
  return {
    operation,
    status: "applied",
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    ...(outcome.isPending === undefined ? {} : { isPending: outcome.isPending }),
  };
}

/** The result of an operation that did not work: the vendor's code, words and request id, or why it was not sent. */
export function failed(operation: Operation, error: unknown, hint?: string): OperationResult {
  const fault = faultOf(error);
  return { operation, status: "failed", problem: hint === undefined ? fault : { ...fault, hint } };
}
