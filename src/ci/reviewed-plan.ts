import { createHash } from "node:crypto";
import { canonicalJson } from "../model/json.ts";
import type { Plan } from "../model/plan.ts";
import type { ReviewedPlan } from "./marker.ts";

/** Characters kept of each fingerprint: enough to see a change, few enough for a comment. */
const FINGERPRINT = 8;

/** Fingerprints of a plan's parts, to be written into the comment that people review. */
export function fingerprintPlan(plan: Plan): ReviewedPlan {
  return {
    files: Object.fromEntries(plan.files.map(({ path, sha256 }) => [path, sha256.slice(0, FINGERPRINT)])),
    operations: Object.fromEntries(
      plan.operations.map((operation) => [operation.id, fingerprint(operation)]),
    ),
  };
}

/** A short fingerprint of any value. */
export function fingerprint(value: unknown, length: number = FINGERPRINT): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex").slice(0, length);
}

/** One thing that is not as it was reviewed; `name` is foreign text. */
export interface Moved {
  readonly kind: "file" | "operation-new" | "operation-gone" | "operation-changed" | "unknown";
  readonly name: string;
}

/** What differs between the reviewed plan and the one of now; empty if the digests agree. */
export function compareWithReviewed(
  reviewed: { readonly digest: string; readonly reviewed?: ReviewedPlan },
  plan: Plan,
): readonly Moved[] {
  if (reviewed.digest === plan.digest) return [];
  if (reviewed.reviewed === undefined) return [{ kind: "unknown", name: "" }];
  const now = fingerprintPlan(plan);
  const moved = [
    ...changedKeys(reviewed.reviewed.files, now.files).map((name): Moved => ({ kind: "file", name })),
    ...compareOperations(reviewed.reviewed.operations, now.operations),
  ];
  return moved.length > 0 ? moved : [{ kind: "unknown", name: "" }];
}

function compareOperations(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly Moved[] {
  return changedKeys(before, after).map((name) => {
    if (before[name] === undefined) return { kind: "operation-new", name };
    return { kind: after[name] === undefined ? "operation-gone" : "operation-changed", name };
  });
}

function changedKeys(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): readonly string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => a[key] !== b[key]).sort();
}
