import { authorOf, type Caller } from "./caller.ts";
import { drawContent } from "./limits.ts";
import { forbidden, invalid, notFound, Refusal, unprocessable } from "./refusal.ts";
import {
  isSame,
  memberOf,
  newId,
  type Store,
  type StoredInvitation,
  type StoredOrganization,
  type StoredRepository,
  type StoredUser,
  stamp,
  teamById,
  userWithEmail,
} from "./store.ts";

const DAY_MS = 86_400_000;
/** How long an invitation lives. Rules 24 and 57. */
export const INVITATION_LIFE_MS = 7 * DAY_MS;
const EXPIRED = "Invitation expired. User did not accept this invite for 7 days.";
const YOUNG_QUOTA = 50;
const USUAL_QUOTA = 500;

/** Invitations that are too old fail: they leave one list and enter the other. Rule 24. */
export function settleInvitations(store: Store): void {
  for (const { invitations } of store.organizations) {
    for (const invitation of invitations) {
      const due = Date.parse(invitation.createdAt) + INVITATION_LIFE_MS;
      if (invitation.failedAt !== null || store.now() < due) continue;
      invitation.failedAt = `${new Date(due).toISOString().slice(0, 19)}Z`;
      invitation.failedReason = EXPIRED;
    }
  }
}

/** The open invitation of a person, by login or by an address that is theirs. */
export function openInvitationOf(
  organization: StoredOrganization,
  user: StoredUser,
): StoredInvitation | undefined {
  return organization.invitations.find(
    ({ failedAt, userId, email }) =>
      failedAt === null &&
      (userId === user.id || (email !== null && user.email !== null && isSame(email, user.email))),
  );
}

/** What somebody is invited to. */
export interface Invited {
  readonly user?: StoredUser;
  readonly email?: string;
  readonly role: string;
  readonly teamIds: readonly number[];
}

/** One item of a refused invitation. Rule 23. */
function unwanted(message: string): Refusal {
  return invalid({ resource: "OrganizationInvitation", code: "unprocessable", field: "data", message });
}

/** Sends an invitation. @throws Refusal. Rules 9, 23, 28, 29, 63. */
export function invite(caller: Caller, organization: StoredOrganization, wish: Invited): StoredInvitation {
  if (organization.emu) throw notFound();
  if (wish.user?.flagged === true) throw unprocessable("The request could not be processed.");
  const member =
    wish.user ?? (wish.email === undefined ? undefined : userWithEmail(caller.store, wish.email));
  if (member !== undefined && memberOf(organization, member.id) !== undefined) {
    throw unwanted(
      wish.user === undefined
        ? "A user with this email address is already a part of this organization"
        : "Invitee is already a part of this organization",
    );
  }
  checkQuota(caller.store, organization);
  drawContent(caller);
  organization.invitedAt.push(caller.store.now());
  const invitation: StoredInvitation = {
    id: newId(caller.store),
    userId: wish.user?.id ?? null,
    email: wish.user === undefined ? (wish.email ?? null) : null,
    role: wish.role,
    createdAt: stamp(caller.store),
    inviterId: authorOf(caller, organization),
    teamIds: [...wish.teamIds],
    source: "member",
    failedAt: null,
    failedReason: null,
  };
  organization.invitations.push(invitation);
  return invitation;
}

/** @throws Refusal when too many were sent within a day. Rule 28. */
function checkQuota(store: Store, organization: StoredOrganization): void {
  const since = store.now() - DAY_MS;
  organization.invitedAt = organization.invitedAt.filter((at) => at > since);
  const isYoung = store.now() - Date.parse(organization.createdAt) < 30 * DAY_MS;
  const usual = isYoung && organization.plan.name === "free" ? YOUNG_QUOTA : USUAL_QUOTA;
  if (organization.invitedAt.length < (store.switches.invitationsPerDay ?? usual)) return;
  throw unwanted("You have exceeded the invitation limit for this organization. Try again in 24 hours.");
}

/** Members and outsiders on private repositories: each takes a seat. Rule 27. */
export function filledSeats(organization: StoredOrganization): number {
  const holders = new Set(organization.members.map(({ userId }) => userId));
  for (const { visibility, people } of organization.repositories)
    if (visibility !== "public") for (const id of people.keys()) holders.add(id);
  return holders.size;
}

/** Makes the invitee a member, with the teams of the invitation. @throws Refusal. Rule 27. */
export function acceptInvitation(
  store: Store,
  organization: StoredOrganization,
  invitation: StoredInvitation,
  user: StoredUser,
): void {
  if (organization.requiresTwoFactor && !user.twoFactor)
    throw forbidden("You must enable two-factor authentication to join this organization.");
  const { seats } = organization.plan;
  const takesSeat = invitation.role !== "billing_manager" && !holdsSeat(organization, user.id);
  if (takesSeat && seats !== null && filledSeats(organization) >= seats)
    throw new Refusal(422, "There are no free seats in this organization.");
  organization.invitations = organization.invitations.filter((other) => other !== invitation);
  organization.refusing.delete(user.id);
  if (invitation.role === "billing_manager") {
    organization.billingManagers.add(user.id);
    return;
  }
  const former = invitation.role === "reinstate" ? organization.former.get(user.id) : undefined;
  join(store, organization, user.id, invitation.role === "admin" ? "admin" : (former?.role ?? "member"));
  for (const teamId of [...invitation.teamIds, ...(former?.teamIds ?? [])])
    teamById(organization, teamId)?.members.set(user.id, "member");
}

function holdsSeat(organization: StoredOrganization, userId: number): boolean {
  return organization.repositories.some(
    ({ visibility, people }) => visibility !== "public" && people.has(userId),
  );
}

/** Puts somebody into the organization; reads may show it later. Rule 62. */
export function join(
  store: Store,
  organization: StoredOrganization,
  userId: number,
  role: "admin" | "member",
): void {
  const present = memberOf(organization, userId);
  if (present !== undefined) {
    present.role = role;
    present.isDirect = true;
    return;
  }
  const visibleFrom = store.now() + store.switches.lagMs;
  organization.members.push({ userId, role, isDirect: true, isPublic: false, visibleFrom });
}

/** True for an invitation to a repository that can no longer be accepted. Rule 57. */
export function hasExpired(store: Pick<Store, "now">, createdAt: string): boolean {
  return store.now() >= Date.parse(createdAt) + INVITATION_LIFE_MS;
}

/** Takes somebody's invitations back that they sent, because they are gone. Rule 30. */
export function cancelSentBy(organization: StoredOrganization, userId: number): void {
  organization.invitations = organization.invitations.filter(({ inviterId }) => inviterId !== userId);
  for (const repository of organization.repositories) cancelSentFrom(repository, userId);
}

/** The same for one repository. */
export function cancelSentFrom(repository: StoredRepository, userId: number): void {
  repository.invitations = repository.invitations.filter(({ inviterId }) => inviterId !== userId);
}
