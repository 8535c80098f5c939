import { formatAddress, parseAddress } from "../../model/address.ts";
import {
  type GrantOperation,
  type Operation,
  type SettingOperation,
  settlesNow,
} from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";

/** Whom the value of a setting named, who held access by that; undefined if the setting names nobody. */
export function formerHolder(operation: Operation, shape: OrgShape): SubjectKey | undefined {
  return namedBy(operation, shape, (setting) => setting.before);
}

/** Whom the value of a setting is to name, who comes to hold access by that. */
export function newHolder(operation: Operation, shape: OrgShape): SubjectKey | undefined {
  return namedBy(operation, shape, (setting) => setting.after);
}

function namedBy(
  operation: Operation,
  shape: OrgShape,
  read: (operation: SettingOperation) => unknown,
): SubjectKey | undefined {
  if (operation.kind !== "setting") return undefined;
  const value = read(operation);
  if (typeof value !== "string") return undefined;
  const { section } = parseAddress(operation.address);
  const settings = shape.sections.find((candidate) => candidate.section === section)?.settings;
  return settings?.find(({ key }) => key === operation.setting)?.kind === "subject" ? value : undefined;
}

/** Calls back for everybody whom a live setting names and who has no grant in force at that address beside it. */
export function visitNamedHolders(
  live: LiveOrg,
  shape: OrgShape,
  visit: (subject: SubjectKey, address: string) => void,
): void {
  const keys = new Map(
    shape.sections.map(({ section, settings }) => [
      section,
      settings.filter(({ kind }) => kind === "subject").map(({ key }) => key),
    ]),
  );
  if ([...keys.values()].every((named) => named.length === 0)) return;
  for (const [address, settings] of live.settings) {
    const seen = new Set<SubjectKey>();
    for (const key of keys.get(parseAddress(address).section ?? "") ?? []) {
      const subject = settings.get(key)?.value;
      if (typeof subject !== "string" || seen.has(subject)) continue;
      seen.add(subject);
      const grant = live.grants.get(address)?.get(subject);
      if (grant === undefined || grant.pending !== undefined) visit(subject, address);
    }
  }
}

/** A setting that would come to name somebody who cannot use it, in place of somebody who can. */
export interface IdleHolder {
  readonly operation: Operation;
  readonly text: string;
}

/** Every setting that hands something from somebody active to somebody invited, blocked or about to leave. */
export function findIdleHolders(
  operations: readonly Operation[],
  live: LiveOrg,
  shape: OrgShape,
): readonly IdleHolder[] {
  const members = live.grants.get(formatAddress(live.org));
  const changes = new Map<SubjectKey, GrantOperation>();
  for (const operation of operations) {
    if (operation.kind === "grant" && operation.address === formatAddress(live.org))
      changes.set(operation.subject, operation);
  }
  return operations.flatMap((operation): IdleHolder[] => {
    const from = formerHolder(operation, shape);
    const to = newHolder(operation, shape);
    if (operation.kind !== "setting" || from === undefined || to === undefined) return [];
    const change = changes.get(to);
    const isActiveThen = change === undefined ? isActive(members?.get(to)) : isActiveAfter(change);
    const text = `${to}, who is to be ${operation.setting} of ${operation.address}, is not active`;
    return isActive(members?.get(from)) && !isActiveThen ? [{ operation, text }] : [];
  });
}

/** Where memberships are not known, nobody is taken for inactive. */
function isActive(membership: LiveGrant | undefined): boolean {
  return (
    membership === undefined || (membership.pending === undefined && membership.access.disabled !== true)
  );
}

function isActiveAfter(change: GrantOperation): boolean {
  return change.after !== undefined && change.after.disabled !== true && settlesNow(change);
}
