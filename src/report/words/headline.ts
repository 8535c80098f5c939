import type { Access } from "../../model/access.ts";
import type { AccessChange } from "../../model/access-change.ts";
import type { Address } from "../../model/address.ts";
import { parseAddress } from "../../model/address.ts";
import { describeAccess } from "../../model/compare.ts";
import type { GrantOperation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
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

/** What a headline is made from. */
export type HeadlineSource = Pick<Plan, "people" | "operations">;

/** What people end up with more or less of, each once however many ways lead there. Sorted by subject. */
export function headline({ people, operations }: HeadlineSource): SubjectHeadline[] {
  const all = new Map<SubjectKey, Collector>();
  const of = (subject: SubjectKey): Collector => {
    const known = all.get(subject) ?? { gains: [], losses: [], changes: [] };
    all.set(subject, known);
    return known;
  };
  const members = new Set(people.flatMap((one) => (one.address === one.org ? (one.subject ?? []) : [])));
  for (const change of people) {
    if (isSaidByMembership(change, members)) continue;
    if (change.everybody === undefined) collectChange(change, of(change.subject ?? ""));
    else collectEverybody(change, of(whoOf(change)));
  }
  for (const operation of operations)
    if (operation.kind === "grant" && operation.direction === "none")
      collectDetails(operation, of(operation.subject));
  return [...all]
    .filter(([, { gains, losses, changes }]) => gains.length + losses.length + changes.length > 0)
    .map(([subject, collected]) => ({ subject, ...(isOne(subject) ? collected : shortened(collected)) }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** So many places of what hits everybody are listed; a setting may reach hundreds. */
const MOST_PLACES = 8;

const isOne = (who: string): boolean => !/^everybody (?:else )?in .* \(\d+\)$/.test(who);

function shortened({ gains, losses, changes }: Collector): Collector {
  const short = (phrases: readonly string[]): string[] =>
    phrases.length <= MOST_PLACES
      ? [...phrases]
      : [
          ...phrases.slice(0, MOST_PLACES - 1),
          `the same in ${phrases.length - MOST_PLACES + 1} other places`,
        ];
  return { gains: short(gains), losses: short(losses), changes: short(changes) };
}

/** What a membership brings, or takes along, on other resources by the vendor's rules is said by the membership. */
function isSaidByMembership(change: AccessChange, members: ReadonlySet<SubjectKey>): boolean {
  if (change.places !== undefined) return true;
  if (change.address === change.org || change.isExposure === true) return false;
  const isByRule = change.via.every((via) => via.kind === "rule");
  return isByRule && change.subject !== undefined && members.has(change.subject);
}

/** Whom a change hits: a subject, or "everybody in acme (6)". */
export function whoOf({ subject, everybody, org }: AccessChange): string {
  if (everybody === undefined) return subject ?? "";
  return `everybody ${everybody.isAll ? "" : "else "}in ${org} (${everybody.people.length})`;
}

/** What those whom a rule hits gain or lose in one phrase: "access to acme/billing". */
export function everybodyPhrase(change: AccessChange): string {
  const { address, everybody } = change;
  const place = shortPlace(address);
  const doubt = doubtOf(change);
  const [first] = everybody?.people ?? [];
  const [before, after] = [first?.before?.role, first?.after?.role];
  return before === undefined || after === undefined
    ? `access to ${place}${doubt}`
    : `${after} on ${place} (was ${before})${doubt}`;
}

function collectEverybody(change: AccessChange, into: Collector): void {
  const side =
    change.direction === "less" ? into.losses : change.direction === "more" ? into.gains : into.changes;
  const lowered = change.everybody?.people.every(({ after }) => after !== undefined) === true;
  const phrase = everybodyPhrase(change);
  side.push(change.direction === "less" && lowered ? loweredPhrase(change, phrase) : phrase);
}

function loweredPhrase({ address, everybody }: AccessChange, phrase: string): string {
  const [first] = everybody?.people ?? [];
  const [before, after] = [first?.before?.role, first?.after?.role];
  return before === undefined || after === undefined
    ? phrase
    : `${before} on ${shortPlace(address)}, stays ${after}`;
}

function collectChange(change: AccessChange, into: Collector): void {
  const { before, after } = change;
  const place = shortPlace(change.address);
  const own: Collector = { gains: [], losses: [], changes: [] };
  if (before === undefined && after !== undefined) own.gains.push(...phrases(after, undefined, place));
  else if (after === undefined && before !== undefined)
    own.losses.push(...lossPhrases(change, before, place));
  else if (before !== undefined && after !== undefined) collectUpdate(change, before, after, place, own);
  for (const side of ["gains", "losses", "changes"] as const)
    into[side].push(...own[side].map((phrase) => phrase + doubtOf(change)));
}

const doubtOf = ({ isNotKnown }: AccessChange): string => (isNotKnown === true ? " (not known)" : "");

function lossPhrases(change: AccessChange, before: Access, place: string): string[] {
  if (change.isInvited !== true) return phrases(before, undefined, place);
  return phrases(before, undefined, place).map((phrase) => `the invitation: ${phrase}`);
}

function collectUpdate(
  change: AccessChange,
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
    const { direction } = change;
    const side = direction === "more" ? into.gains : direction === "less" ? into.losses : into.changes;
    side.push(
      direction === "less"
        ? `${before.role ?? "access"} on ${place}, stays ${after.role ?? "a holder"}`
        : `${after.role ?? "access"} on ${place} (was ${before.role ?? "a holder"})`,
    );
    return;
  }
  into.gains.push(...phrases(after, before, place));
  into.losses.push(...phrases(before, after, place));
}

/** What gives and takes nothing: a name, an invitation that is sent again. */
function collectDetails(operation: GrantOperation, into: Collector): void {
  const { before, after } = operation;
  if (before === undefined || after === undefined) return;
  const place = shortPlace(operation.address);
  if (operation.reason.code === "bounced") into.changes.push(`invitation to ${place} sent again`);
  else into.changes.push(`${describeDetails(before, after)} on ${place}`);
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
      access.permissions === undefined ? memberOf(place) : `${memberOf(place)}, without permissions`,
    );
  }
  return found;
}

/** What is held where one is listed or not: `membership of group acme/sre`, `access to studio/news`, `membership of acme`. */
function memberOf(place: string): string {
  return place.startsWith("group ") || !place.includes("/") ? `membership of ${place}` : `access to ${place}`;
}

/** An address for a sentence: `acme/shop` for `acme/projects/shop`. */
export function shortPlace(address: Address): string {
  const { org, section, name } = parseAddress(address);
  if (section === undefined || name === undefined) return org;
  return section === "groups" ? `group ${org}/${name}` : `${org}/${name}`;
}
