import { type Wish, wishedOrganization, wishedRepository, wishedUser } from "./control-wish.ts";
import { removeMember } from "./departures.ts";
import { acceptInvitation, hasExpired, INVITATION_LIFE_MS } from "./invitations.ts";
import { Refusal } from "./refusal.ts";
import {
  addUser,
  isSame,
  memberOf,
  newId,
  renameUser,
  type Store,
  type StoredInvitation,
  type StoredOrganization,
  type StoredRepository,
  type StoredRepositoryInvitation,
  type StoredUser,
  stamp,
  userOf,
  userWithEmail,
} from "./store.ts";

const refusedBy = "The user declined this invitation.";

/** The open invitation to the organization that a wish speaks of, by login or e-mail. @throws Refusal 404 */
function invitationOf(store: Store, organization: StoredOrganization, wish: Wish): StoredInvitation {
  const who = String(wish.login ?? wish.email ?? "");
  const found = organization.invitations.find(
    ({ failedAt, userId, email }) =>
      failedAt === null &&
      ((userId !== null && isSame(store.users.get(userId)?.login ?? "", who)) ||
        (email !== null && isSame(email, who))),
  );
  if (found === undefined) throw new Refusal(404, `No open invitation for "${who}".`);
  return found;
}

function repositoryInvitationOf(
  store: Store,
  organization: StoredOrganization,
  wish: Wish,
): { readonly repository: StoredRepository; readonly invitation: StoredRepositoryInvitation } {
  const repository = wishedRepository(organization, wish.repository);
  const user = wishedUser(store, wish.login);
  const invitation = repository.invitations.find(({ userId }) => userId === user.id);
  if (invitation === undefined) throw new Refusal(404, `No invitation for "${user.login}".`);
  return { repository, invitation };
}

/** Who accepts: `as`, else the invited account, else one with the address, which is made if there is none. */
function acceptingUser(store: Store, invitation: StoredInvitation, wish: Wish): StoredUser {
  const invited = invitation.userId === null ? undefined : store.users.get(invitation.userId);
  if (invited !== undefined) return invited;
  const email = invitation.email ?? "";
  const login = String(wish.as ?? email.split("@")[0]?.replaceAll(/[^A-Za-z0-9-]/g, "-"));
  const known = (wish.as === undefined ? userWithEmail(store, email) : undefined) ?? userOf(store, login);
  return known ?? addUser(store, newAccount(store, login, email));
}

function newAccount(store: Store, login: string, email: string | null): StoredUser {
  return { id: newId(store), login, email, name: null, type: "User", twoFactor: true, flagged: false };
}

/** Accepts an invitation as its invitee: `{login | email, as?, repository?, organization?}`. Rule 27. */
export function accept(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  if (wish.repository !== undefined) {
    const { repository, invitation } = repositoryInvitationOf(store, organization, wish);
    if (hasExpired(store, invitation.createdAt)) throw new Refusal(404, "The invitation has expired.");
    repository.invitations = repository.invitations.filter((other) => other !== invitation);
    repository.people.set(invitation.userId, invitation.role);
    return { id: invitation.userId };
  }
  const invitation = invitationOf(store, organization, wish);
  const user = acceptingUser(store, invitation, wish);
  acceptInvitation(store, organization, invitation, user);
  return { login: user.login, id: user.id };
}

/** Declines one: to the organization it becomes a failed one, to a repository it is gone. */
export function decline(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  if (wish.repository !== undefined) {
    const { repository, invitation } = repositoryInvitationOf(store, organization, wish);
    repository.invitations = repository.invitations.filter((other) => other !== invitation);
    return {};
  }
  const invitation = invitationOf(store, organization, wish);
  invitation.failedAt = stamp(store);
  invitation.failedReason = refusedBy;
  return {};
}

/** Makes an invitation a week older than it is. Rules 24 and 57. */
export function expire(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  const before = stamp(store, -INVITATION_LIFE_MS);
  if (wish.repository !== undefined) {
    repositoryInvitationOf(store, organization, wish).invitation.createdAt = before;
    return {};
  }
  const invitation = invitationOf(store, organization, wish);
  organization.invitations = organization.invitations.map((other) =>
    other === invitation ? { ...invitation, createdAt: before } : other,
  );
  return {};
}

/** Gives an account another login: `{login, to}`. Rule 12. */
export function renameLogin(store: Store, wish: Wish): object {
  const user = wishedUser(store, wish.login);
  const to = String(wish.to);
  const holder = userOf(store, to);
  if (holder !== undefined && holder !== user) throw new Refusal(422, `The login "${to}" is taken.`);
  renameUser(store, user, to);
  return { login: user.login, id: user.id };
}

/** A stranger takes a login that is free: `{login}`. Rule 12. */
export function squat(store: Store, wish: Wish): object {
  const login = String(wish.login);
  if (userOf(store, login) !== undefined) throw new Refusal(422, `The login "${login}" is taken.`);
  const user = addUser(store, newAccount(store, login, null));
  return { login, id: user.id };
}

/** A member leaves by themselves. Rule 63. */
export function leave(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  const user = wishedUser(store, wish.login);
  const member = memberOf(organization, user.id);
  if (member !== undefined) removeMember(organization, member);
  organization.refusing.add(user.id);
  return {};
}

/** Somebody blocks the organization; a member leaves it by that. Rule 63. */
export function block(store: Store, wish: Wish): object {
  return leave(store, wish);
}

/** Every invitation of the account is refused from now on: `{login, on?}`. Rule 63. */
export function flag(store: Store, wish: Wish): object {
  wishedUser(store, wish.login).flagged = wish.on !== false;
  return {};
}
