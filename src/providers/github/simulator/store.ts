import type { Spent } from "../../../simulator/kit/bucket.ts";
import type { Switches } from "./switches.ts";

/** An account, whatever organizations it belongs to. The number never changes, the login may. */
export interface StoredUser {
  readonly id: number;
  login: string;
  email: string | null;
  name: string | null;
  readonly type: string;
  twoFactor: boolean;
  /** Every invitation of a flagged account is refused. Rule 63. */
  flagged: boolean;
}

/** A person's place in an organization. */
export interface StoredMember {
  readonly userId: number;
  role: "admin" | "member";
  /** False for somebody who is in only by way of an enterprise team. Rule 31. */
  isDirect: boolean;
  isPublic: boolean;
  /** Milliseconds since 1970 from which reads show it. Rule 62. */
  visibleFrom: number;
}

/** An invitation to the organization, open or failed. */
export interface StoredInvitation {
  readonly id: number;
  readonly userId: number | null;
  readonly email: string | null;
  role: string;
  readonly createdAt: string;
  readonly inviterId: number;
  teamIds: number[];
  readonly source: string;
  failedAt: string | null;
  failedReason: string | null;
}

/** Who fills a team from outside. `identity`: team synchronization. `external`: an enterprise with managed users. */
export interface TeamSync {
  readonly kind: "identity" | "external";
  readonly groups: readonly string[];
}

/** A team. */
export interface StoredTeam {
  readonly id: number;
  name: string;
  description: string | null;
  privacy: "secret" | "closed";
  notifies: boolean;
  /** Level of a repository that is added without one, in the words of bodies. */
  permission: string;
  parentId: number | null;
  readonly type: "organization" | "enterprise";
  sync: TeamSync | null;
  readonly members: Map<number, "member" | "maintainer">;
  readonly createdAt: string;
  updatedAt: string;
  /** Milliseconds since 1970 from which requests find it. Rule 62. */
  visibleFrom: number;
}

/** An invitation to a repository. */
export interface StoredRepositoryInvitation {
  readonly id: number;
  readonly userId: number;
  readonly inviterId: number;
  role: string;
  createdAt: string;
}

/** An environment of a repository. */
export interface StoredEnvironment {
  readonly id: number;
  readonly name: string;
  waitTimer: number;
  preventSelfReview: boolean;
  reviewers: { readonly type: "User" | "Team"; readonly id: number }[];
  branches: "all" | "protected" | "custom";
  readonly createdAt: string;
  updatedAt: string;
}

/** A repository. Roles stand in the words of the documentation: read, triage, write, maintain, admin or custom. */
export interface StoredRepository {
  readonly id: number;
  name: string;
  /** Names that lead here by redirect. Rule 10. */
  formerNames: string[];
  readonly description: string | null;
  visibility: "public" | "private" | "internal";
  archived: boolean;
  readonly fork: boolean;
  /** Grants of people's own, by user. */
  readonly people: Map<number, string>;
  /** Grants of teams' own, by team. */
  readonly teams: Map<number, string>;
  invitations: StoredRepositoryInvitation[];
  environments: StoredEnvironment[];
  readonly createdAt: string;
}

/** A role on the organization, with its holders. */
export interface StoredRole {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** Role on every repository, or null. */
  readonly base: string | null;
  readonly source: "Predefined" | "Organization" | "Enterprise";
  readonly permissions: readonly string[];
  readonly userIds: Set<number>;
  readonly teamIds: Set<number>;
}

/** A role for repositories that the organization made. */
export interface StoredCustomRole {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly base: "read" | "triage" | "write" | "maintain";
  readonly permissions: readonly string[];
}

/** An App in the organization. */
export interface StoredInstallation {
  readonly id: number;
  readonly appId: number;
  permissions: Record<string, string>;
  /** Numbers of the chosen repositories; null: all. Rule 14. */
  selected: number[] | null;
  suspendedAt: string | null;
}

/** An organization with all it owns. */
export interface StoredOrganization {
  readonly id: number;
  login: string;
  readonly createdAt: string;
  plan: { name: string; seats: number | null };
  /** Settings by the vendor's names. */
  readonly settings: Record<string, string | boolean>;
  /** Enterprise Cloud: custom roles exist. Rule 60. */
  ghec: boolean;
  /** Users are managed by the enterprise: no invitations. Rule 29. */
  emu: boolean;
  /** Tokens have to be authorised for single sign-on. Rule 15. */
  saml: boolean;
  requiresTwoFactor: boolean;
  readonly members: StoredMember[];
  readonly billingManagers: Set<number>;
  invitations: StoredInvitation[];
  teams: StoredTeam[];
  readonly repositories: StoredRepository[];
  readonly roles: StoredRole[];
  readonly customRoles: StoredCustomRole[];
  readonly installations: StoredInstallation[];
  /** People who left by themselves or blocked the organization. Rule 63. */
  readonly refusing: Set<number>;
  /** What former members had, for `reinstate`. */
  readonly former: Map<number, { readonly role: "admin" | "member"; readonly teamIds: readonly number[] }>;
  /** Milliseconds since 1970 of invitations sent, for the daily quota. Rule 28. */
  invitedAt: number[];
}

/** An App. */
export interface StoredApp {
  readonly id: number;
  readonly slug: string;
  readonly clientId: string;
  /** PEM. */
  readonly publicKey: string;
  readonly createdAt: string;
}

/** A credential. */
export interface StoredToken {
  readonly token: string;
  readonly userId: number | null;
  readonly installationId: number | null;
  /** Scopes of a classic token; null for one with permissions. */
  readonly scopes: readonly string[] | null;
  /** Permissions of a fine-grained token; null otherwise. */
  readonly permissions: Readonly<Record<string, string>> | null;
  /** The one organization of a fine-grained token. */
  readonly organizationId: number | null;
  /** Numbers of the chosen repositories; null: all. */
  readonly selected: readonly number[] | null;
  /** Organizations for which it is authorised with single sign-on. */
  readonly authorised: readonly number[];
  readonly env: string | null;
  /** Milliseconds since 1970, or null. */
  readonly expiresAt: number | null;
}

/** All accounts and organizations in memory, with clock and chance. */
export interface Store {
  readonly users: Map<number, StoredUser>;
  /** Numbers by folded login. */
  readonly logins: Map<string, number>;
  readonly organizations: StoredOrganization[];
  readonly apps: StoredApp[];
  readonly tokens: StoredToken[];
  readonly switches: Switches;
  readonly spent: Map<string, Spent>;
  readonly now: () => number;
  readonly random: () => number;
  nextId: number;
}

/** The folded form in which logins, names of teams and of repositories are compared. Rule 11. */
export const fold = (name: string): string => name.toLowerCase();

/** Whether two names are one. */
export const isSame = (one: string, other: string): boolean => fold(one) === fold(other);

/** The clock in the vendor's form, whole seconds. */
export function stamp(store: Pick<Store, "now">, offsetMs = 0): string {
  return `${new Date(store.now() + offsetMs).toISOString().slice(0, 19)}Z`;
}

/** A number that nothing else has. */
export function newId(store: Pick<Store, "nextId">): number {
  store.nextId += 1;
  return store.nextId;
}

/** The account of a login, as it is now. Rule 12. */
export function userOf(store: Store, login: string): StoredUser | undefined {
  const id = store.logins.get(fold(login));
  return id === undefined ? undefined : store.users.get(id);
}

/** The account with an address. */
export function userWithEmail(store: Store, email: string): StoredUser | undefined {
  return [...store.users.values()].find((user) => user.email !== null && isSame(user.email, email));
}

/** Adds an account. @throws Error if its login or number is taken */
export function addUser(store: Pick<Store, "users" | "logins">, user: StoredUser): StoredUser {
  if (store.logins.has(fold(user.login)) || store.users.has(user.id))
    throw new Error(`The account "${user.login}" (${user.id}) exists twice.`);
  store.users.set(user.id, user);
  store.logins.set(fold(user.login), user.id);
  return user;
}

/** Gives an account another login; the old one is free at once. Rule 12. */
export function renameUser(store: Store, user: StoredUser, login: string): void {
  store.logins.delete(fold(user.login));
  user.login = login;
  store.logins.set(fold(login), user.id);
}

/** The organization of a login. */
export function organizationOf(store: Store, login: string): StoredOrganization | undefined {
  return store.organizations.find((organization) => isSame(organization.login, login));
}

/** Somebody's place here. */
export function memberOf(organization: StoredOrganization, userId: number): StoredMember | undefined {
  return organization.members.find((member) => member.userId === userId);
}

/** True for an owner in force. */
export function isOwner(organization: StoredOrganization, userId: number | undefined): boolean {
  return userId !== undefined && memberOf(organization, userId)?.role === "admin";
}

/**
 * The slug of a team's name: lower case, accents folded, every run of other characters one dash. Enterprise teams have
 * a prefix. Rule 36.
 */
export function slugOf(team: Pick<StoredTeam, "name" | "type">): string {
  const plain = team.name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9_]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return team.type === "enterprise" ? `ent:${slug}` : slug;
}

/** The team of a slug. */
export function teamOf(
  organization: Pick<StoredOrganization, "teams">,
  slug: string,
): StoredTeam | undefined {
  return organization.teams.find((team) => isSame(slugOf(team), slug));
}

/** The team of a number. */
export function teamById(organization: StoredOrganization, id: number | null): StoredTeam | undefined {
  return id === null ? undefined : organization.teams.find((team) => team.id === id);
}

/** The repository of a name. */
export function repositoryOf(organization: StoredOrganization, name: string): StoredRepository | undefined {
  return organization.repositories.find((repository) => isSame(repository.name, name));
}

/** The account of a number that something refers to. @throws Error if it does not exist: a fault of the simulator */
export function knownUser(store: Store, id: number): StoredUser {
  const user = store.users.get(id);
  if (user === undefined) throw new Error(`The simulator lost the account ${id}.`);
  return user;
}
