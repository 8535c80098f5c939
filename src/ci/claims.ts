import { createHash } from "node:crypto";
import { type AccessChange, peopleOf } from "../model/access-change.ts";
import { appendUnder } from "../model/append.ts";
import { canonicalJson } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";

/** Bytes of a claim: 128 bits, so that nobody finds two operations with the same one. */
export const CLAIM_BYTES = 16;

/**
 * What an operation claims: first the change itself, then one entry for everybody else who gains or loses by it, as
 * base64url. Somebody approved the operation if every entry is among those of the plans that were shown: fewer people
 * pass, more do not.
 */
export type Claims = readonly string[];

/** An organization as the vendor knows it. */
export interface ClaimedOrg {
  readonly key: string;
  readonly provider: string;
  readonly name: string;
}

/** What a plan claims, as it is written down where the plan is shown. */
export interface PlanClaims {
  readonly operations: Claims;
  /** Of what waits for somebody; it stays approved after everything else was done. */
  readonly deferred: Claims;
}

/** What the operations of a plan claim. `orgs` are those that the files name; default: those of the plan. */
export function claimsOfPlan(plan: Plan, orgs: readonly ClaimedOrg[] = plan.orgs): PlanClaims {
  const claimsOf = claimsIn(orgs, plan.people);
  return {
    operations: plan.operations.flatMap(claimsOf),
    deferred: plan.deferred.flatMap(({ operation }) => claimsOf(operation)),
  };
}

/**
 * The claims of operations in these organizations. Where in the files an operation comes from, its reason and the rest
 * of its plan do not count: the same change is the same claim, whatever else was merged beside it.
 */
export function claimsIn(
  orgs: readonly ClaimedOrg[],
  people: readonly AccessChange[] = [],
): (operation: Operation) => Claims {
  const byKey = new Map(orgs.map((org) => [org.key, org]));
  const changes = byOperation(people);
  return (operation) => {
    const change = claim(changeOf(operation, byKey.get(operation.org)));
    return [
      change,
      ...concernedBy(operation, changes.get(operation.id) ?? []).map((person) =>
        claim({ change, ...person }),
      ),
    ];
  };
}

function changeOf(operation: Operation, org: ClaimedOrg | undefined): object {
  return {
    org: operation.org,
    provider: org?.provider ?? operation.provider,
    name: org?.name ?? null,
    address: operation.address,
    action: operation.action,
    kind: operation.kind,
    on: operation.kind === "grant" ? operation.subject : operation.setting,
    account: operation.observed?.identity?.id ?? null,
    before: operation.before ?? null,
    after: operation.after ?? null,
  };
}

function byOperation(people: readonly AccessChange[]): ReadonlyMap<string, readonly AccessChange[]> {
  const changes = new Map<string, AccessChange[]>();
  for (const change of people) for (const id of change.operations) appendUnder(changes, id, change);
  return changes;
}

/** Everybody else who gains or loses by an operation, each once for each place. */
function concernedBy(operation: Operation, changes: readonly AccessChange[]): readonly object[] {
  const lost = operation.effects
    .filter(({ kind }) => kind === "cascade")
    .map(({ address, subject }) => ({ loses: true, address: address ?? null, subject: subject ?? null }));
  const own = operation.kind === "grant" ? operation.subject : undefined;
  const moved = changes.flatMap((change) =>
    peopleOf(change)
      .filter(({ subject }) => subject !== own)
      .flatMap(({ subject }) => waysOf(change).map((way) => ({ ...way, address: change.address, subject }))),
  );
  return [...new Map([...lost, ...moved].map((person) => [canonicalJson(person), person])).values()];
}

/** What a change does is approved, and not by how much: that stands in the operation, or in the vendor's rules. */
function waysOf({ direction }: AccessChange): readonly { readonly gains?: true; readonly loses?: true }[] {
  if (direction === "more") return [{ gains: true }];
  return direction === "less" ? [{ loses: true }] : [{ gains: true }, { loses: true }];
}

function claim(value: object): string {
  const digest = createHash("sha256").update(canonicalJson(value)).digest();
  return digest.subarray(0, CLAIM_BYTES).toString("base64url");
}
