import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { groupNameOf, type SubjectKey } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";

/** A draft with what `refine` asks of it again and again. */
export interface World {
  readonly draft: Draft;
  readonly root: Address;
  /** False if the acting account may not list members: then nobody is known to be one. */
  readonly knowsMembers: boolean;
  /** True for a member in force, or an account the files know by id: both are granted without a mail. */
  isKnown(subject: SubjectKey): boolean;
  /** E-mail to which an invitation goes. */
  emailOf(subject: SubjectKey): string;
  /** Permissions of the acting account in the organization, or `owner`. */
  readonly powers: ReadonlySet<string>;
  /** Whether the acting account manages the organization's users. */
  readonly managesMembers: boolean;
  /** True if live projects are left whose holders are not listed here. */
  readonly hasOtherProjects: boolean;
  /** Whether the acting account may change access on a project. */
  mayChangeAccess(project: Address): boolean;
  /** True where only missing links say that it may not: its permissions would let it. */
  isRefusedByLinks(project: Address): boolean;
  /** Whether the acting account may invite strangers to a project. */
  mayInviteTo(project: Address): boolean;
}

export function createWorld(draft: Draft): World {
  const { desired, live, directory } = draft;
  const root = formatAddress(live.org);
  const members = live.grants.get(root);
  const powers = new Set(live.actor.powers);
  const managesMembers = powers.has("owner") || powers.has("admin") || powers.has("members");
  const rights = isJsonObject(live.facts.rights) ? live.facts.rights : {};
  const adminOf = new Set(Array.isArray(live.facts.adminOf) ? live.facts.adminOf : []);
  const isAdminOf = (project: Address): boolean =>
    powers.has("owner") || powers.has("admin") || adminOf.has(project);
  const isAllowed = (project: Address): boolean => managesMembers || isAdminOf(project);
  return {
    draft,
    root,
    knowsMembers: live.facts.knowsMembers !== false,
    isKnown: (subject) => {
      const grant = members?.get(subject);
      if (grant !== undefined && grant.pending === undefined) return true;
      return directory.accountIdOf(subject, desired.provider, desired.key) !== undefined;
    },
    emailOf: (subject) => directory.emailOf(subject, desired.provider, desired.key) ?? subject,
    powers,
    managesMembers,
    hasOtherProjects: [...live.resources.values()].some(
      (resource) => resource.section === "projects" && !live.grants.has(resource.address),
    ),
    mayChangeAccess: (project) =>
      rights[project] === "yes" || (rights[project] !== "no" && isAllowed(project)),
    isRefusedByLinks: (project) => rights[project] === "no" && isAllowed(project),
    mayInviteTo: (project) => isAdminOf(project) || (rights[project] === "yes" && !managesMembers),
  };
}

/** What kind of thing a grant operation changes. */
export type GrantPlace = "member" | "access" | "team-member" | "reach";

export function placeOf(operation: GrantOperation): GrantPlace {
  const { section } = parseAddress(operation.address);
  if (section === undefined) return "member";
  if (section === "groups") return "team-member";
  return groupNameOf(operation.subject) === undefined ? "access" : "reach";
}

/** Addresses with an open invitation that the draft does not withdraw, in order, by who is invited. */
export function openInvitations({ live, operations }: Draft): ReadonlyMap<SubjectKey, readonly Address[]> {
  const withdrawn = new Set<string>();
  for (const one of operations) {
    if (one.kind === "grant" && one.action === "remove") withdrawn.add(`${one.address}\n${one.subject}`);
  }
  const open = new Map<SubjectKey, Address[]>();
  for (const address of [...live.grants.keys()].sort()) {
    for (const [subject, grant] of live.grants.get(address) ?? []) {
      if (grant.pending === undefined || withdrawn.has(`${address}\n${subject}`)) continue;
      const known = open.get(subject);
      if (known === undefined) open.set(subject, [address]);
      else known.push(address);
    }
  }
  return open;
}

/** True for the grant that a pending invitation would change. */
export function replacesInvitation(operation: Operation): boolean {
  return operation.action === "update" && operation.observed?.pending !== undefined;
}
