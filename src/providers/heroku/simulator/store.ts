import { createHash } from "node:crypto";
import { type Bucket, filledBucket, requestsIn, takeRequest } from "../../../simulator/kit/bucket.ts";
import { makeUuid } from "../../../simulator/kit/random.ts";

import type { Switches } from "./switches.ts";

/** Roles a membership can have. */
export type TeamRole = "admin" | "member" | "viewer";

/** A person's account. */
export interface Account {
  readonly id: string;
  readonly email: string;
  name: string | null;
  federated: boolean;
  twoFactor: boolean;
  /** Every call is answered with the refusal of that kind. */
  trouble: "suspended" | "delinquent" | "two_factor" | null;
}

/** One membership. */
export interface Membership {
  readonly id: string;
  readonly email: string;
  role: TeamRole;
  federated: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

/** One open invitation. */
export interface Invitation {
  readonly id: string;
  readonly token: string;
  readonly email: string;
  role: TeamRole;
  readonly invitedBy: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** One person put on one app. */
export interface Row {
  readonly id: string;
  readonly email: string;
  permissions: string[];
  readonly createdAt: string;
  updatedAt: string;
  /** Milliseconds since 1970 at which it was deleted; it stays readable for a while. */
  removedAt: number | null;
}

/** An app of a team or of a person. */
export interface App {
  readonly id: string;
  readonly name: string;
  locked: boolean;
  /** `pseudo` stands for TEAM@herokumanager.com. */
  owner: string | null;
  rows: Row[];
  readonly createdAt: string;
  updatedAt: string;
}

/** A private space, which has people too. */
export interface Space {
  readonly id: string;
  readonly name: string;
  readonly users: { readonly email: string; readonly permissions: readonly string[] }[];
}

/** A team. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly type: "team" | "enterprise";
  readonly enterprise: string | null;
  readonly features: Map<string, boolean>;
  readonly membershipLimit: number | null;
  readonly preferences: Map<string, string | boolean | null>;
  members: Membership[];
  invitations: Invitation[];
  apps: App[];
  readonly spaces: Space[];
  readonly createdAt: string;
}

/** An Enterprise account. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  members: {
    readonly id: string;
    readonly email: string;
    permissions: string[];
    readonly federated: boolean;
  }[];
}

/** A token and whose it is. */
export interface Token {
  readonly token: string;
  readonly user: string;
  readonly env: string | null;
}

/** Everything the simulator knows. */
export interface Store {
  readonly switches: Switches;
  readonly accounts: Map<string, Account>;
  readonly tokens: Token[];
  readonly teams: Team[];
  readonly personalApps: App[];
  readonly enterprises: Enterprise[];
  readonly mails: { readonly to: string; readonly about: string }[];
  /** Requests left, by account. */
  readonly buckets: Map<string, Bucket>;
  readonly now: () => number;
  readonly random: () => number;
}

/** E-mails compare without regard to case. */
export const fold = (email: string): string => email.trim().toLowerCase();
export const sameEmail = (a: string, b: string): boolean => fold(a) === fold(b);

/** A fresh lower-case UUID of version 4. */
export function newId(world: Pick<Store, "random">): string {
  return makeUuid(world.random);
}

/** A UUID that is always the same for the same parts: for rows that are derived, not stored. */
export function derivedId(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The clock in the vendor's form, whole seconds. */
export function stamp(world: Pick<Store, "now">): string {
  return `${new Date(world.now()).toISOString().slice(0, 19)}Z`;
}

/** The account of an e-mail; made on the spot for somebody who never logged in. */
export function accountOf(world: Pick<Store, "accounts" | "random">, email: string): Account {
  const known = world.accounts.get(fold(email));
  if (known !== undefined) return known;
  const made: Account = {
    id: newId(world),
    email,
    name: null,
    federated: false,
    twoFactor: false,
    trouble: null,
  };
  world.accounts.set(fold(email), made);
  return made;
}

/** The account that owns a team's apps. */
export function pseudoOwner(team: Team): string {
  return `${team.name}@herokumanager.com`;
}

/** Rows that can still be read: those in force, and deleted ones for as long as the deletion takes to settle. */
export function readableRows(world: Store, app: App): readonly Row[] {
  return app.rows.filter((row) => row.removedAt === null || isLagging(world, row));
}

/** True for a deleted row whose deletion has not settled. */
export function isLagging(world: Store, row: Row): boolean {
  return row.removedAt !== null && world.now() < row.removedAt + world.switches.deletionLagSeconds * 1000;
}

/** The row of a person that is in force. */
export function activeRow(app: App, email: string): Row | undefined {
  return app.rows.find((row) => row.removedAt === null && sameEmail(row.email, email));
}

/** The membership of a person. */
export function membershipOf(team: Team, email: string): Membership | undefined {
  return team.members.find((member) => sameEmail(member.email, email));
}

/** What somebody is in a team: a role, an outsider on some app, or nobody. */
export function standingIn(team: Team, email: string): TeamRole | "collaborator" | undefined {
  const role = membershipOf(team, email)?.role;
  if (role !== undefined) return role;
  return team.apps.some((app) => activeRow(app, email) !== undefined) ? "collaborator" : undefined;
}

/** True if permissions on apps can be set; the feature is left out altogether elsewhere. */
export function canSetPermissions(team: Team): boolean {
  return team.features.has("org-access-controls");
}

export const ALL_PERMISSIONS: readonly string[] = ["deploy", "manage", "operate", "view"];
const FIXED_PERMISSIONS: readonly string[] = ["deploy", "operate", "view"];

/** What a person may do on an app of a team, row or no row. */
export function permissionsOn(team: Team, app: App, email: string): readonly string[] {
  return permissionsBy(team, standingIn(team, email), activeRow(app, email));
}

/** The same for a person whose standing and row are known already. */
export function permissionsBy(
  team: Team,
  standing: TeamRole | "collaborator" | undefined,
  row: Row | undefined,
): readonly string[] {
  if (standing === "admin") return ALL_PERMISSIONS;
  if (!canSetPermissions(team)) return standing === "member" || row !== undefined ? FIXED_PERMISSIONS : [];
  if (row !== undefined) return row.permissions;
  return standing === "member" || standing === "viewer" ? ["view"] : [];
}

/** Requests an account has left now. */
export function requestsLeft(world: Store, account: Account): number {
  return requestsIn(refill(world, account));
}

function refill(world: Store, account: Account): Bucket {
  const { bucketSize: capacity, refillPerMinute: perMinute } = world.switches;
  const bucket = filledBucket({ capacity, perMinute }, world.buckets.get(account.id), world.now());
  world.buckets.set(account.id, bucket);
  return bucket;
}

/** Takes one request off an account's budget; false if there is none left. */
export function spendRequest(world: Store, account: Account): boolean {
  return takeRequest(refill(world, account));
}
