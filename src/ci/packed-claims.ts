import { createHash } from "node:crypto";
import { CLAIM_BYTES, type PlanClaims } from "./claims.ts";

/** Claims that a plan's own comment holds: some 11,000 of its 65,000 characters. What is more goes into further comments. */
export const CLAIMS_BESIDE_PLAN = 500;
/** Claims of one further comment: some 43,000 characters. */
export const CLAIMS_IN_PART = 2000;
/** Further comments of one plan, at most. A larger plan is shown, and approved by hand. */
export const MAX_PARTS = 40;

/** Where a plan's claims are: with its comment, or in so many further comments, bound by a digest. */
export interface ClaimsRecord {
  /** SHA-256 over all claims, as base64url. */
  readonly digest: string;
  /** Further comments that hold the claims; 0 if they stand beside the plan. */
  readonly parts: number;
  /** Absent where further comments hold them. */
  readonly claims?: PlanClaims;
}

/** The record for the plan's comment, and the claims for each further comment. Undefined if there are too many. */
export function recordClaims(
  claims: PlanClaims,
): { record: ClaimsRecord; parts: readonly PlanClaims[] } | undefined {
  const sorted = { operations: sortedOnce(claims.operations), deferred: sortedOnce(claims.deferred) };
  const count = sorted.operations.length + sorted.deferred.length;
  const digest = digestOf(sorted);
  if (count <= CLAIMS_BESIDE_PLAN) return { record: { digest, parts: 0, claims: sorted }, parts: [] };
  const parts = [
    ...chunksOf(sorted.operations).map((operations) => ({ operations, deferred: [] })),
    ...chunksOf(sorted.deferred).map((deferred) => ({ operations: [], deferred })),
  ];
  return parts.length > MAX_PARTS ? undefined : { record: { digest, parts: parts.length }, parts };
}

/** The claims of a record; undefined if its parts are not all there, or are not those that it was made of. */
export function claimsOfRecord(record: ClaimsRecord, parts: readonly PlanClaims[]): PlanClaims | undefined {
  const claims = record.claims ?? {
    operations: sortedOnce(parts.flatMap(({ operations }) => operations)),
    deferred: sortedOnce(parts.flatMap(({ deferred }) => deferred)),
  };
  return digestOf(claims) === record.digest ? claims : undefined;
}

/** Claims as one string of base64url characters. */
export function packClaims(claims: readonly string[]): string {
  return Buffer.concat(claims.map((claim) => Buffer.from(claim, "base64url"))).toString("base64url");
}

/** The claims in a packed string; what is left over at its end is not a claim. */
export function unpackClaims(packed: string): readonly string[] {
  const bytes = Buffer.from(packed, "base64url");
  const count = Math.floor(bytes.length / CLAIM_BYTES);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * CLAIM_BYTES, (index + 1) * CLAIM_BYTES).toString("base64url"),
  );
}

function digestOf({ operations, deferred }: PlanClaims): string {
  const text = `${operations.join(" ")}\n${deferred.join(" ")}`;
  return createHash("sha256").update(text).digest("base64url");
}

function sortedOnce(claims: readonly string[]): readonly string[] {
  return [...new Set(claims)].sort();
}

function chunksOf(claims: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(claims.length / CLAIMS_IN_PART);
  return Array.from({ length: count }, (_, index) =>
    claims.slice(index * CLAIMS_IN_PART, (index + 1) * CLAIMS_IN_PART),
  );
}
