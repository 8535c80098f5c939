import type { Operation } from "../../model/operation.ts";
import type { SparedEntry } from "../../model/plan.ts";
import type { DraftInput } from "../draft-input.ts";
import { formerHolder, newHolder } from "../guard/named-holders.ts";

/**
 * Takes out what would be written about somebody whose account is not certain, by a grant or by a setting that names
 * them. Pure.
 */
export function holdBack(
  operations: readonly Operation[],
  { live, shape, desired }: DraftInput,
): { readonly operations: readonly Operation[]; readonly spared: readonly SparedEntry[] } {
  const { holds } = live;
  if (holds === undefined || holds.size === 0) return { operations, spared: [] };
  const kept: Operation[] = [];
  const spared: SparedEntry[] = [];
  for (const operation of operations) {
    const about =
      operation.kind === "grant"
        ? [operation.subject]
        : [newHolder(operation, shape), formerHolder(operation, shape)];
    const subject = about.find((one) => one !== undefined && holds.has(one));
    const hold = subject === undefined ? undefined : holds.get(subject);
    if (subject === undefined || hold === undefined) {
      kept.push(operation);
      continue;
    }
    const { address } = operation;
    spared.push({ org: desired.key, address, subject, code: "account", text: hold.text, drift: "changed" });
  }
  return { operations: kept, spared };
}

/** Names the account that each operation is written to, or makes an owner. Pure. */
export function nameAccounts(
  operations: readonly Operation[],
  { live: { accounts }, shape }: Pick<DraftInput, "live" | "shape">,
): readonly Operation[] {
  return operations.map((operation) => {
    const subject = operation.kind === "grant" ? operation.subject : newHolder(operation, shape);
    const account = operation.observed?.identity?.id ?? (subject && accounts?.get(subject)?.id);
    return account === undefined ? operation : { ...operation, account };
  });
}
