import { parseAddress } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveGrant, LiveOrg } from "../../../model/state.ts";
import { GROUPS, type Identity, idOfSubject, normalizeEmail } from "../../../model/subject.ts";
import { placeKey } from "../../kit/ids.ts";
import type { WireUserReference } from "../wire.ts";
import { accessOfMember, identityOf, loginOf } from "./convert.ts";
import {
  type InvitationRecord,
  type MemberRecord,
  memberRecord,
  type OrganizationInvitationRecord,
  organizationInvitationRecord,
} from "./records.ts";
import type { Session } from "./session.ts";

/** Members, open invitations, and everybody's e-mail. */
export interface Roster {
  readonly members: readonly MemberRecord[];
  readonly invitations: readonly OrganizationInvitationRecord[];
  readonly users: Map<string, WireUserReference>;
}

/** Why an account without a reference is left alone: it may be anybody, also somebody whom the files name. */
export const unknownAccount = "the vendor does not say whose account this is";

/** Reads members and invitations, a page of 100 at a time, with the references of each page. @throws ProviderError */
export async function readRoster(session: Session): Promise<Roster> {
  const { client, organizationId } = session;
  const users = new Map<string, WireUserReference>();
  const [members, invitations] = await Promise.all([
    client.list({
      what: `members of ${session.context.org.name}`,
      path: `/organizations/${organizationId}/members`,
      pageSize: 100,
      item: memberRecord,
      identify: (member) => member.userId,
      onPage: async (page) => {
        for (const [id, user] of await client.userReferences(page)) users.set(id, user);
      },
    }),
    client.listBare({
      what: `invitations to ${session.context.org.name}`,
      path: `/organizations/${organizationId}/invitations`,
      pageSize: 100,
      query: { "filter[state][in]": "pending,processing,error" },
      item: organizationInvitationRecord,
      identify: (invitation) => invitation.id,
    }),
  ]);
  return { members, invitations, users };
}

/** Learns by what each subject of a read is known, for writes. */
export function rememberAccounts(session: Session, live: LiveOrg, roster: Roster | undefined): void {
  const members = new Set(roster?.members.map((member) => member.userId));
  session.members.clear();
  for (const [subject, identity] of live.accounts ?? [])
    if (members.has(identity.id ?? "")) session.members.set(subject, identity);
  for (const [address, holders] of live.grants) {
    if (parseAddress(address).section === GROUPS) continue;
    holders.forEach((grant, subject) => {
      const [kind, id] = grant.ref?.split(":") ?? [];
      const { email } = grant.identity;
      if (kind === "user") session.direct.set(placeKey(address, subject), grant.identity);
      else if (kind === "invitation" && id !== undefined && email !== undefined)
        session.invitations.set(placeKey(address, subject), { id, email });
    });
  }
}

/** States in which an invitation is over. One in a state that is not known may still be accepted. */
const ended: ReadonlySet<string> = new Set(["accepted", "cancelled", "error"]);

/** True for an invitation that may still be accepted. */
export function isOpen(invitation: InvitationRecord): boolean {
  return !ended.has(invitation.state);
}

/** Why an invitation is left alone: nobody knows what its state allows. */
export function unknownState({ state }: InvitationRecord): { fixed?: string } {
  if (state === "pending" || state === "processing") return {};
  return { fixed: `an invitation in the unknown state "${state}"` };
}

/** Puts members and invitations on the organization's address. */
export function recordRoster(
  session: Session,
  builder: LiveOrgBuilder,
  roster: Roster,
  ownerId: string,
): void {
  const { root } = session;
  builder.open(root);
  for (const member of roster.members) recordMember(session, builder, roster, member, ownerId);
  for (const invitation of roster.invitations) {
    if (!isOpen(invitation)) continue;
    const identity: Identity = { email: invitation.email };
    builder.grant(root, {
      access: accessOfMember(invitation.permissions),
      identity,
      pending: { state: invitation.state },
      ref: `invitation:${invitation.id}`,
      ...unknownState(invitation),
    });
  }
  reportFailed(session, builder, root, roster.invitations);
}

function recordMember(
  session: Session,
  builder: LiveOrgBuilder,
  roster: Roster,
  member: MemberRecord,
  ownerId: string,
): void {
  const user = roster.users.get(member.userId);
  const identity = identityOf(member.userId, user);
  builder.login(member.userId, loginOf(user));
  const isOwner = member.isOwner || member.userId === ownerId;
  const grant: LiveGrant = {
    // The owner holds everything; the list on the owner's own record says nothing.
    access: isOwner ? accessOfMember(["admin"]) : accessOfMember(member.permissions),
    identity,
    ref: `member:${member.userId}`,
    ...(isOwner ? { fixed: "organization owner" } : {}),
  };
  if (idOfSubject(builder.grant(session.root, grant)) === undefined) return;
  builder.notice({
    severity: "warning",
    code: "NO_REFERENCE",
    address: session.root,
    message: `The vendor does not say whose account ${member.userId} is, and no person of the files is taken for it.`,
    hint: "If it is one of your people, name the id under accounts: { upsun: ... }; if not, remove it in the console.",
  });
}

/** Invitations that ended in an error are gone for all practical purposes; somebody should know, once for each address. */
export function reportFailed(
  session: Session,
  builder: LiveOrgBuilder,
  address: string,
  invitations: readonly InvitationRecord[],
): void {
  const counts = new Map<string, number>();
  for (const invitation of invitations) {
    if (invitation.state !== "error") continue;
    const email = normalizeEmail(invitation.email);
    const again = invitations.some((one) => isOpen(one) && normalizeEmail(one.email) === email);
    if (!again) counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  for (const [email, count] of counts) {
    session.failed.set(email, (session.failed.get(email) ?? 0) + count);
    builder.notice({
      severity: "warning",
      code: "INVITATION_FAILED",
      address,
      message:
        count === 1
          ? `An invitation to ${email} failed at the vendor.`
          : `${count} invitations to ${email} failed at the vendor.`,
      hint: "Check the e-mail address. It is not invited again as long as the vendor lists the failure.",
    });
  }
}
