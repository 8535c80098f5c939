import type { Address } from "../../model/address.ts";
import { formatAddress, parseAddress } from "../../model/address.ts";
import { isJsonObject } from "../../model/json.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { LiveGrant } from "../../model/state.ts";
import { groupNameOf, type SubjectKey } from "../../model/subject.ts";
import type { Draft } from "../provider.ts";

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
  /** Whether the acting account may change access on a project. */
  mayChangeAccess(project: Address): boolean;
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
    mayChangeAccess: (project) =>
      rights[project] === "yes" || (rights[project] !== "no" && (managesMembers || isAdminOf(project))),
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

/** Open invitations of a subject that the draft does not withdraw, by address. */
export function openInvitations(
  world: World,
  subject: SubjectKey,
): readonly (readonly [Address, LiveGrant])[] {
  const withdrawn = new Set(
    world.draft.operations
      .filter((one) => one.kind === "grant" && one.subject === subject && one.action === "remove")
      .map((one) => one.address),
  );
  const open: (readonly [Address, LiveGrant])[] = [];
  for (const [address, holders] of world.draft.live.grants) {
    const grant = holders.get(subject);
    if (grant?.pending !== undefined && !withdrawn.has(address)) open.push([address, grant]);
  }
  return open.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** True for the grant that a pending invitation would change. */
export function replacesInvitation(operation: Operation): boolean {
  return operation.action === "update" && operation.observed?.pending !== undefined;
}
