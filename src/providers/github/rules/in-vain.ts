import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { Effect, Operation } from "../../../model/operation.ts";
import type { Draft } from "../../provider.ts";
import { IN_VAIN } from "./effects.ts";

/** Earlier invitations of somebody that GitHub lists as failed. */
interface Failures {
  readonly count: number;
  /** Of the last one, in GitHub's words. */
  readonly reason: string;
}

/** What is known of failed invitations, by subject, for the facts of a read. */
export function failureFacts(
  failed: readonly { readonly subject: string; readonly reason: string }[],
): JsonObject {
  const facts: Record<string, { count: number; reason: string }> = {};
  for (const { subject, reason } of failed) {
    const count = Object.hasOwn(facts, subject) ? (facts[subject]?.count ?? 0) : 0;
    facts[subject] = { count: count + 1, reason };
  }
  return facts;
}

/** What is shown beside somebody who is invited once more. */
export function failedBefore(draft: Draft, subject: string): readonly Effect[] {
  const failures = failuresOf(draft, subject);
  if (failures === undefined) return [];
  const { count, reason } = failures;
  const times = count === 1 ? "" : ` ${count} times, at last`;
  return [{ kind: "note", subject, text: `${IN_VAIN}${times}: ${reason.replace(/[.]$/, "")}` }];
}

/**
 * What an invitation waits for whose last one failed and did not merely expire: the same would fail again, and mail
 * somebody for nothing. The count lives in GitHub's list of failed invitations, which every run sees.
 */
export function waitsForAddress(
  draft: Draft,
  joining: ReadonlyMap<string, unknown>,
  operation: Operation,
): string | undefined {
  if (
    operation.kind !== "grant" ||
    operation.action !== "add" ||
    joining.get(operation.subject) === undefined
  )
    return undefined;
  const failures = failuresOf(draft, operation.subject);
  if (failures === undefined || /expired/i.test(failures.reason)) return undefined;
  const { count, reason } = failures;
  const times = count === 1 ? "once" : `${count} times`;
  return `another address or login, or the failed invitation to be dismissed at GitHub: ${operation.subject} was invited ${times} in vain (${reason.replace(/[.]$/, "")})`;
}

function failuresOf({ live }: Draft, subject: string): Failures | undefined {
  const all = live.facts.failures;
  const own = isJsonObject(all) && Object.hasOwn(all, subject) ? all[subject] : undefined;
  if (!isJsonObject(own) || typeof own.reason !== "string" || typeof own.count !== "number") return undefined;
  return { count: own.count, reason: own.reason };
}
