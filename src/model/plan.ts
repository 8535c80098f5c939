import type { Access } from "./access.ts";
import type { AccessChange } from "./access-change.ts";
import type { Address } from "./address.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Operation } from "./operation.ts";
import type { Origin, ReadGap } from "./state.ts";
import type { SubjectKey } from "./subject.ts";

/** An invitation that waits for its person; nothing to do. */
export interface PendingEntry {
  readonly org: string;
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly access: Access;
  /** The vendor's word for its state. */
  readonly state: string;
}

/** A change that would be unsafe now and waits for somebody. */
export interface DeferredEntry {
  readonly operation: Operation;
  /** Whom or what it waits for, in words. */
  readonly waitsFor: string;
  /** `EXPIRY_DEFERRED`: its time is over, and it stays all the same, because the place needs it. */
  readonly code?: "EXPIRY_DEFERRED";
}

/** Something that was deliberately left alone. */
export interface SparedEntry {
  readonly org: string;
  readonly address: Address;
  readonly subject?: SubjectKey;
  readonly access?: Access;
  /** `protected`, `additive`, `unlisted`, `fixed`, `account`, `unknown`: why, as code. */
  readonly code: "protected" | "additive" | "unlisted" | "fixed" | "account" | "disabled" | "unknown";
  readonly text: string;
  /** How live differs from the files there, where it does and only a person can decide what is right. */
  readonly drift?: "unmanaged" | "changed" | "missing";
}

/** The safety rules that `--allow` lifts, in the order in which they are shown. */
export const GUARDS = [
  "last-owner",
  "self",
  "escalation",
  "removals",
  "person",
  "incomplete",
  "exposure",
] as const;

/** The name of a guard. */
export type GuardName = (typeof GUARDS)[number];

/** True for a guard's name. */
export function isGuardName(name: string): name is GuardName {
  return GUARDS.some((guard) => guard === name);
}

/** What a guard found, also when it found nothing wrong. */
export interface GuardResult {
  readonly guard: GuardName;
  /** Absent for a guard that looks over all organizations. */
  readonly org?: string;
  readonly verdict: "passed" | "refused" | "allowed";
  /** The figures, in words: "3 of 40 grants removed or lowered, limit 10". */
  readonly text: string;
  /** Ids of the operations it objects to. */
  readonly operations: readonly string[];
  readonly hint?: string;
}

/** One organization in a plan. */
export interface PlanOrg {
  readonly key: string;
  readonly provider: string;
  readonly name: string;
  /** Hosts that requests go to and that are not the vendor's own, as `HOST[:PORT]`; absent if there are none. */
  readonly hosts?: readonly string[];
  /** The account that acts, in words; absent if the read failed before it was known. */
  readonly actor?: string;
  /** What the vendor calls the accounts that the plan names as `id:…`: login or name, by subject. Absent: none. */
  readonly names?: Readonly<Record<SubjectKey, string>>;
  /** Live grants read, the base of the removals guard. */
  readonly liveGrants: number;
  readonly gaps: readonly ReadGap[];
  /** Requests spent on reading. */
  readonly requests: number;
}

/** Version of a plan's form; what reads a plan takes no other. */
export const PLAN_SCHEMA = 2;

/** Everything `apply` may do, what it was computed from, and what was left alone. Holds no secret. */
export interface Plan {
  readonly schema: typeof PLAN_SCHEMA;
  /** Version of the tool that made it. */
  readonly tool: string;
  /** The clock it was computed at: ISO instant. */
  readonly at: string;
  /** Digest of every file read, by path, sorted. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Digest of what the files ask for, comments and order left out; of a saved plan only. */
  readonly desired?: string;
  readonly orgs: readonly PlanOrg[];
  readonly operations: readonly Operation[];
  /** Who ends up with more or less by them. */
  readonly people: readonly AccessChange[];
  readonly pending: readonly PendingEntry[];
  readonly deferred: readonly DeferredEntry[];
  readonly spared: readonly SparedEntry[];
  readonly guards: readonly GuardResult[];
  /** Policy findings, warnings and problems that are no guard's. */
  readonly findings: readonly Finding[];
  /** `sha256:` over schema, tool, clock-independent content: files, operations with observed values, deferred. */
  readonly digest: string;
}

/** A diagnostic in a plan, with its origins. */
export interface Finding extends Diagnostic {
  readonly org?: string;
  readonly origins?: readonly Origin[];
}
