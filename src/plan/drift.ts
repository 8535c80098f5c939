import type { Address } from "../model/address.ts";
import { describeAccess } from "../model/compare.ts";
import { isMailedAgain, type Operation } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";
import type { Origin } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/**
 * How live differs from the files: `unmanaged`: there, but not in the files. `changed`: other than the files say.
 * `missing`: in the files, but not there. `pending`: invited
 * and not yet accepted, or waiting for such a person. `expired`: its time is over.
 */
export type DriftClass = "unmanaged" | "changed" | "missing" | "pending" | "expired";

/** One difference. */
export interface DriftEntry {
  readonly class: DriftClass;
  readonly org: string;
  readonly address: Address;
  readonly subject?: SubjectKey;
  readonly setting?: string;
  /** What would fix it, as planned; absent for `pending`, and for what only a person can decide. */
  readonly operation?: Operation;
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** Reads a plan as drift. Unlisted resources count as unmanaged only where `unlisted` says that they are to go. */
export function classifyDrift(plan: Plan): DriftEntry[] {
  const planned = plan.operations.map((operation) =>
    isMailedAgain(operation) ? invitedEntry(operation) : entryOf(operation),
  );
  const deferred = plan.deferred.map(
    (entry): DriftEntry => ({
      ...entryOf(entry.operation),
      class: entry.code === "EXPIRY_DEFERRED" ? "expired" : "pending",
      text: `${entry.code === undefined ? "" : `${entry.code}: `}waits for ${entry.waitsFor}`,
    }),
  );
  const pending: DriftEntry[] = plan.pending.map((entry) => ({
    class: "pending",
    org: entry.org,
    address: entry.address,
    subject: entry.subject,
    text: `${describeAccess(entry.access)}, ${entry.state}`,
    origins: [],
  }));
  return [
    ...planned,
    ...deferred,
    ...pending,
    ...heldEntries(plan),
    ...foundEntries(plan),
    ...openEntries(plan),
  ].sort(compareEntries);
}

/** Errors that are a difference of their own, which no operation can settle. */
const FOUND: Readonly<Record<string, DriftClass>> = {
  RESOURCE_NOT_FOUND: "missing",
  OWNER_DIFFERS: "changed",
};

function foundEntries(plan: Plan): DriftEntry[] {
  return plan.findings.flatMap(({ code, org, address, message, origins }): DriftEntry[] => {
    const drift = FOUND[code];
    return drift === undefined || org === undefined || address === undefined
      ? []
      : [{ class: drift, org, address, text: withoutStop(message), origins: origins ?? [] }];
  });
}

/** Places that let in whom nobody granted anything, although the files close them: more than a grant that is missing. */
function openEntries(plan: Plan): DriftEntry[] {
  const open = plan.findings.flatMap(({ code, org, address, message, origins }): DriftEntry[] =>
    code !== "OPEN_TO_EVERYBODY" || org === undefined || address === undefined
      ? []
      : [{ class: "changed", org, address, text: withoutStop(message), origins: origins ?? [] }],
  );
  const toBeClosed = plan.people.flatMap(({ org, address, direction, everybody, via }): DriftEntry[] => {
    const because = via.find(({ kind }) => kind === "rule")?.because;
    if (everybody === undefined || direction !== "less" || because === undefined) return [];
    const who = everybody.isAll ? `everybody in ${org}` : `everybody else in ${org}`;
    const text = `open to ${who} (${everybody.people.length}): ${because}`;
    return [{ class: "changed", org, address, text, origins: [] }];
  });
  return [...open, ...toBeClosed];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** What differs and is left alone until a person decides whose an account is. */
function heldEntries(plan: Plan): DriftEntry[] {
  return plan.spared.flatMap(({ drift, org, address, subject, text }): DriftEntry[] =>
    drift === undefined
      ? []
      : [{ class: drift, org, address, ...(subject === undefined ? {} : { subject }), text, origins: [] }],
  );
}

function entryOf(operation: Operation): DriftEntry {
  return {
    class: classOf(operation),
    org: operation.org,
    address: operation.address,
    ...(operation.kind === "grant" ? { subject: operation.subject } : { setting: operation.setting }),
    operation,
    text: operation.reason.text,
    origins: operation.origins,
  };
}

/** An invitation that is only to be sent once more is open, and no difference. */
function invitedEntry(operation: Operation): DriftEntry {
  const { operation: _, ...entry } = entryOf(operation);
  return { ...entry, class: "pending" };
}

function classOf(operation: Operation): DriftClass {
  if (operation.reason.code === "expired") return "expired";
  if (operation.action === "add") return "missing";
  return operation.action === "remove" ? "unmanaged" : "changed";
}

const RANK: Readonly<Record<DriftClass, number>> = {
  unmanaged: 0,
  changed: 1,
  missing: 2,
  expired: 3,
  pending: 4,
};

function compareEntries(a: DriftEntry, b: DriftEntry): number {
  const keyA = `${a.address} ${a.subject ?? a.setting ?? ""}`;
  const keyB = `${b.address} ${b.subject ?? b.setting ?? ""}`;
  return RANK[a.class] - RANK[b.class] || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
}
