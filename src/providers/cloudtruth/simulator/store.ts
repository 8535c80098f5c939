import type { Random } from "../../../simulator/kit/random.ts";
import { makeUuid, randomText } from "../../../simulator/kit/random.ts";
import type { Switches } from "./switches.ts";

/** Levels by strength, weakest first. */
export const wireRoles = ["NO_SECRETS", "VIEWER", "CONTRIB", "ADMIN", "OWNER"] as const;

/** Strength of a role: 1 to 5, 0 for none or an unknown one. */
export function strength(role: string | undefined): number {
  return (wireRoles as readonly (string | undefined)[]).indexOf(role) + 1;
}

/** A person or service account, whatever organizations it belongs to. */
export interface StoredUser {
  readonly id: string;
  email: string | null;
  name: string | null;
  type: string;
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** A user's place in one organization. */
export interface StoredMembership {
  readonly id: string;
  readonly userId: string;
  role: string;
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** A key of a service account; the secret itself is a token. */
export interface StoredKey {
  readonly prefix: string;
  readonly name: string;
  readonly created: string;
  expiresAt: string | null;
}

/** What a service account has beside its user. */
export interface StoredService {
  readonly userId: string;
  description: string;
  ownerId: string | null;
  keys: StoredKey[];
  /** False for a record whose nested user is null. */
  readonly hasUser: boolean;
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** An invitation, open or accepted. */
export interface StoredInvitation {
  readonly id: string;
  email: string;
  role: string;
  readonly inviterId: string;
  state: string;
  detail: string;
  membershipId: string | null;
  /** Milliseconds since 1970 at which the mail goes out; null once it did. */
  dueAt: number | null;
}

/** A group. */
export interface StoredGroup {
  readonly id: string;
  name: string;
  description: string;
  userIds: string[];
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** What a grant can stand on. */
export type ScopeKind = "projects" | "environments";

/** A project or environment. */
export interface StoredScope {
  readonly kind: ScopeKind;
  readonly id: string;
  readonly ledgerId: string;
  name: string;
  description: string;
  pattern: string;
  parentId: string | null;
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** A grant. */
export interface StoredGrant {
  readonly id: string;
  principal: { kind: "users" | "groups"; id: string };
  scope: { kind: ScopeKind; id: string };
  role: string;
  readonly createdAt: string;
  modifiedAt: string | null;
}

/** A record of a change. */
export interface StoredAudit {
  readonly id: string;
  readonly action: string;
  readonly objectId: string;
  readonly objectName: string;
  readonly objectType: string;
  readonly timestamp: string;
  readonly userId: string;
}

/** An organization with all it owns. */
export interface StoredOrganization {
  readonly id: string;
  name: string;
  maintenance: boolean;
  hasGrants: boolean;
  plan: string | null;
  readonly createdAt: string;
  readonly memberships: StoredMembership[];
  readonly services: StoredService[];
  readonly invitations: StoredInvitation[];
  readonly groups: StoredGroup[];
  readonly scopes: StoredScope[];
  readonly grants: StoredGrant[];
  readonly audit: StoredAudit[];
}

/** A credential; it selects the organization. */
export interface StoredToken {
  readonly token: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly env: string | null;
  /** `key`: `Api-Key` of a service account. `login`: `Bearer` of a person. */
  readonly kind: "key" | "login";
}

/** All organizations in memory, with clock and chance. */
export interface Store {
  readonly users: Map<string, StoredUser>;
  readonly organizations: StoredOrganization[];
  tokens: StoredToken[];
  readonly switches: Switches;
  readonly now: () => number;
  readonly random: Random;
}

/** The time now as the service writes it: microseconds, UTC. */
export function timestamp(store: Pick<Store, "now">): string {
  return new Date(store.now()).toISOString().replace("Z", "000Z");
}

/** A new id for everything but users. */
export function newUuid(store: Pick<Store, "random">): string {
  return makeUuid(store.random);
}

/** A user id of the form the service uses, with a bar in it. */
export function newUserId(store: Pick<Store, "random">): string {
  return `auth0|${randomText(store.random, 24, "0123456789abcdef")}`;
}

/** Whether two addresses are one; case does not count. */
export function sameEmail(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

/** A user's membership here, or undefined. */
export function membershipOf(organization: StoredOrganization, userId: string): StoredMembership | undefined {
  return organization.memberships.find((membership) => membership.userId === userId);
}

/** Removes entries in place. */
export function removeWhere<Item>(list: Item[], isGone: (item: Item) => boolean): Item[] {
  const gone = list.filter(isGone);
  for (const item of gone) list.splice(list.indexOf(item), 1);
  return gone;
}
