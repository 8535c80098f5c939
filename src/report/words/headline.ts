import type { Access } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import { parseAddress } from "../../model/address.ts";
import { describeAccess } from "../../model/compare.ts";
import type { Effect, GrantOperation, Operation } from "../../model/operation.ts";
import type { SubjectKey } from "../../model/subject.ts";

/** What one subject gains, loses or sees changed, in words. */
export interface SubjectHeadline {
  readonly subject: SubjectKey;
  readonly gains: readonly string[];
  readonly losses: readonly string[];
  /** Neither: a detail such as a name, or a role that is neither higher nor lower. */
  readonly changes: readonly string[];
}

interface Collector {
  readonly gains: string[];
  readonly losses: string[];
  readonly changes: string[];
}

/** What people gain and lose by some operations, losses by cascade included. Sorted by subject. */
export function headline(operations: readonly Operation[]): SubjectHeadline[] {
  const all = new Map<SubjectKey, Collector>();
  const of = (subject: SubjectKey): Collector => {
    const known = all.get(subject) ?? { gains: [], losses: [], changes: [] };
    all.set(subject, known);
    return known;
  };
  for (const operation of operations) {
    if (operation.kind === "grant") collectGrant(operation, of(operation.subject));
    for (const effect of operation.effects) {
      if (effect.kind !== "cascade" || effect.subject === undefined) continue;
      of(effect.subject).losses.push(cascadePhrase(effect));
    }
  }
  return [...all]
    .map(([subject, collected]) => ({ subject, ...collected }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** "deploy on acme/shop" out of "bob loses deploy" at an address; a text of another form is taken as it is. */
function cascadePhrase(effect: Effect): string {
  const start = effect.text.indexOf("loses ");
  const what = start < 0 ? effect.text : effect.text.slice(start + "loses ".length);
  return effect.address === undefined ? what : `${what} on ${shortPlace(effect.address)}`;
}

function collectGrant(operation: GrantOperation, into: Collector): void {
  const { before, after } = operation;
  const place = shortPlace(operation.address);
  if (before === undefined && after !== undefined) into.gains.push(...phrases(after, undefined, place));
  else if (after === undefined && before !== undefined)
    into.losses.push(...lossPhrases(operation, before, place));
  else if (before !== undefined && after !== undefined) collectUpdate(operation, before, after, place, into);
}

function lossPhrases(operation: GrantOperation, before: Access, place: string): string[] {
  if (operation.observed?.pending === undefined) return phrases(before, undefined, place);
  return phrases(before, undefined, place).map((phrase) => `the invitation: ${phrase}`);
}

function collectUpdate(
  operation: GrantOperation,
  before: Access,
  after: Access,
  place: string,
  into: Collector,
): void {
  if (before.disabled !== after.disabled) {
    if (after.disabled === true) into.losses.push(`all use of ${place} (disabled)`);
    else into.gains.push(`use of ${place} again (enabled)`);
  }
  if (before.role !== after.role && after.environments === undefined && before.environments === undefined) {
    const side =
      operation.direction === "more"
        ? into.gains
        : operation.direction === "less"
          ? into.losses
          : into.changes;
    side.push(
      operation.direction === "less"
        ? `${before.role ?? "access"} on ${place}, stays ${after.role ?? "a holder"}`
        : `${after.role ?? "access"} on ${place} (was ${before.role ?? "a holder"})`,
    );
    return;
  }
  if (operation.reason.code === "bounced") {
    into.changes.push(`invitation to ${place} sent again`);
    return;
  }
  into.gains.push(...phrases(after, before, place));
  into.losses.push(...phrases(before, after, place));
  if (operation.direction === "none") into.changes.push(`${describeDetails(before, after)} on ${place}`);
}

function describeDetails(before: Access, after: Access): string {
  const changed = Object.entries(after.details ?? {}).filter(
    ([key, value]) => before.details?.[key] !== value,
  );
  if (changed.length === 0) return describeAccess(after);
  return changed.map(([key, value]) => `${key} ${before.details?.[key] ?? "none"} → ${value}`).join(", ");
}

/** What `access` has that `other` lacks, one phrase for each part. */
function phrases(access: Access, other: Access | undefined, place: string): string[] {
  const found: string[] = [];
  for (const [type, role] of Object.entries(access.environments ?? {})) {
    if (other?.environments?.[type] !== role) found.push(`${role} on ${place}/${type}`);
  }
  const permissions = (access.permissions ?? []).filter(
    (name) => other?.permissions?.includes(name) !== true,
  );
  if (permissions.length > 0) found.push(`${permissions.join(", ")} on ${place}`);
  if (access.role !== undefined && access.environments === undefined && access.role !== other?.role) {
    found.push(`${access.role} on ${place}${access.disabled === true ? " (disabled)" : ""}`);
  }
  if (other === undefined && found.length === 0) {
    found.push(
      access.permissions === undefined
        ? `a place on ${place}`
        : `membership of ${place}, without permissions`,
    );
  }
  return found;
}

/** An address for a sentence: `acme/shop` for `acme/projects/shop`. */
export function shortPlace(address: Address): string {
  const { org, section, name } = parseAddress(address);
  if (section === undefined || name === undefined) return org;
  return section === "groups" ? `group ${org}/${name}` : `${org}/${name}`;
}
