import { createHmac } from "node:crypto";
import { makeShortId, makeUlid, makeUuid } from "../../../simulator/kit/random.ts";
import type { WireInvitationState, WireOrganizationStatus, WireTypeRole } from "../wire.ts";
import type { Switches } from "./switches.ts";

export interface Stamped {
  createdAt: number;
  updatedAt: number;
}

export interface UserRecord {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  /** What `/ref/users` says of this user: the details, null, or nothing (rules 10 and 12). */
  reference: "present" | "null" | "missing";
  hasMfa: boolean;
  hasSso: boolean;
}

export interface TokenRecord {
  token: string;
  email: string;
  env: string | undefined;
}

export interface HeldRecord extends Stamped {
  permissions: string[];
}

export interface InvitationRecord extends Stamped {
  id: string;
  state: WireInvitationState;
  email: string;
  inviterId: string;
  finishedAt: number | undefined;
}

export interface OrganizationInvitationRecord extends InvitationRecord {
  permissions: string[];
}

export interface ProjectInvitationRecord extends InvitationRecord {
  role: "admin" | "viewer";
  permissions: WireTypeRole[];
}

export interface EnvironmentRecord {
  name: string;
  type: string;
  status: string;
  /** User ids that can log in by SSH as of the last deployment (rule 52). */
  ssh: Set<string>;
}

export interface ActivityRecord {
  id: string;
  environment: string;
  createdAt: number;
  pollsLeft: number;
  isDone: boolean;
}

export interface ProjectRecord extends Stamped {
  id: string;
  title: string;
  status: "requested" | "active" | "failed" | "suspended" | "deleted";
  ownerId: string | undefined;
  userLicenses: number | undefined;
  environments: EnvironmentRecord[];
  access: Map<string, HeldRecord>;
  invitations: ProjectInvitationRecord[];
  activities: ActivityRecord[];
}

export interface TeamRecord extends Stamped {
  id: string;
  label: string;
  permissions: string[];
  members: Map<string, Stamped>;
  projects: Map<string, Stamped>;
}

export interface OrganizationRecord extends Stamped {
  id: string;
  name: string;
  label: string;
  type: "fixed" | "flexible";
  ownerId: string;
  status: WireOrganizationStatus;
  capabilities: string[];
  enforcesMfa: boolean;
  members: Map<string, HeldRecord>;
  invitations: OrganizationInvitationRecord[];
  projects: ProjectRecord[];
  teams: TeamRecord[];
}

/** Everything one simulated vendor knows. */
export interface Store {
  readonly users: Map<string, UserRecord>;
  readonly tokens: TokenRecord[];
  readonly organizations: OrganizationRecord[];
  readonly switches: Switches;
  readonly now: () => number;
  readonly random: () => number;
}

/** RFC 3339 in UTC with microseconds, as the vendor writes instants. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "000Z");
}

/** An organization's or a team's id: 26 characters of Crockford's base 32. */
export function newUlid(store: Pick<Store, "random">): string {
  return makeUlid(store.random);
}

/** A user's or an invitation's id: a version 4 UUID. */
export function newUuid(store: Pick<Store, "random">): string {
  return makeUuid(store.random);
}

/** A project's or an activity's id: 13 lower-case letters and digits. */
export function newShortId(store: Pick<Store, "random">): string {
  return makeShortId(store.random);
}

/** Signs what only this server may hand out: access tokens and reference links. */
export function sign(text: string): string {
  return createHmac("sha256", "upsun simulator").update(text).digest("base64url").slice(0, 32);
}

export function userByEmail(store: Pick<Store, "users">, email: string): UserRecord | undefined {
  const wanted = email.trim().toLowerCase();
  for (const user of store.users.values()) if (user.email.toLowerCase() === wanted) return user;
  return undefined;
}

/** The account of an e-mail; made where there is none yet. */
export function ensureUser(store: Pick<Store, "users" | "random">, email: string): UserRecord {
  const known = userByEmail(store, email);
  if (known !== undefined) return known;
  const user: UserRecord = {
    id: newUuid(store),
    email,
    firstName: firstNameOf(email),
    lastName: "",
    reference: "present",
    hasMfa: true,
    hasSso: false,
  };
  store.users.set(user.id, user);
  return user;
}

/** What somebody is called who gave no name. */
export function firstNameOf(email: string): string {
  const name = email.split("@")[0] ?? "user";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A new record's time stamps. */
export function stampNow(store: Store): Stamped {
  return { createdAt: store.now(), updatedAt: store.now() };
}

/** The project of this id with its organization. */
export function findProject(
  store: Store,
  id: string,
): { organization: OrganizationRecord; project: ProjectRecord } | undefined {
  for (const organization of store.organizations) {
    const project = organization.projects.find((candidate) => candidate.id === id);
    if (project !== undefined) return { organization, project };
  }
  return undefined;
}

/** The team of this id with its organization. */
export function findTeam(
  store: Store,
  id: string,
): { organization: OrganizationRecord; team: TeamRecord } | undefined {
  for (const organization of store.organizations) {
    const team = organization.teams.find((candidate) => candidate.id === id);
    if (team !== undefined) return { organization, team };
  }
  return undefined;
}
