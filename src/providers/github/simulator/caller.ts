import { appOfJwt } from "./jwt.ts";
import { Refusal } from "./refusal.ts";
import {
  isOwner,
  type Store,
  type StoredApp,
  type StoredInstallation,
  type StoredOrganization,
  type StoredToken,
  type StoredUser,
} from "./store.ts";

/** Who a request comes from, and what the credential allows. */
export interface Caller {
  readonly store: Store;
  /** Where links begin: origin, and `/api/v3` where the client uses it. */
  readonly base: string;
  /** `app`: the App itself, by its JWT. `installation`: the App in one organization. The others are a person's. */
  readonly kind: "classic" | "fine-grained" | "installation" | "app";
  readonly user: StoredUser | undefined;
  readonly token: StoredToken | undefined;
  readonly app: StoredApp | undefined;
  readonly installed:
    | { readonly organization: StoredOrganization; readonly installation: StoredInstallation }
    | undefined;
}

/** Classic scopes and what they bring along. */
const impliedScopes: Readonly<Record<string, readonly string[]>> = {
  "admin:org": ["write:org", "read:org"],
  "write:org": ["read:org"],
  repo: ["public_repo", "repo:invite"],
  user: ["read:user", "user:email"],
};

/** Who a request comes from. @throws Refusal for a missing or unknown credential. Rule 1. */
export function authenticate(store: Store, request: Request, base: string): Caller {
  const [scheme = "", secret] = (request.headers.get("authorization") ?? "").split(" ");
  if (secret === undefined || secret === "") throw new Refusal(401, "Requires authentication");
  if (!["bearer", "token"].includes(scheme.toLowerCase())) throw badCredentials();
  if (secret.split(".").length === 3) {
    const app = appOfJwt(store, secret);
    return { store, base, kind: "app", user: undefined, token: undefined, app, installed: undefined };
  }
  const token = store.tokens.find((candidate) => candidate.token === secret);
  if (token === undefined || (token.expiresAt !== null && store.now() >= token.expiresAt))
    throw badCredentials();
  const common = { store, base, token, app: undefined };
  if (token.installationId !== null) {
    const installed = installationOf(store, token.installationId);
    if (installed === undefined) throw badCredentials();
    if (installed.installation.suspendedAt !== null)
      throw new Refusal(403, "This installation has been suspended");
    return { ...common, kind: "installation", user: undefined, installed };
  }
  const user = token.userId === null ? undefined : store.users.get(token.userId);
  if (user === undefined) throw badCredentials();
  return {
    ...common,
    kind: token.permissions === null ? "classic" : "fine-grained",
    user,
    installed: undefined,
  };
}

function badCredentials(): Refusal {
  return new Refusal(401, "Bad credentials");
}

/** An installation with its organization. */
export function installationOf(
  store: Store,
  id: number,
): { readonly organization: StoredOrganization; readonly installation: StoredInstallation } | undefined {
  for (const organization of store.organizations) {
    const installation = organization.installations.find((candidate) => candidate.id === id);
    if (installation !== undefined) return { organization, installation };
  }
  return undefined;
}

/** All scopes of a classic token, those brought along included. */
export function hasScope(caller: Caller, scope: string): boolean {
  const scopes = caller.token?.scopes ?? [];
  return scopes.some((own) => own === scope || (impliedScopes[own] ?? []).includes(scope));
}

/** Permissions of an installation or a fine-grained token; undefined for other credentials. */
export function permissionsOf(caller: Caller): Readonly<Record<string, string>> | undefined {
  return caller.token?.permissions ?? caller.installed?.installation.permissions;
}

/** Whether one permission is held: `members=write`. */
export function hasPermission(caller: Caller, permission: string): boolean {
  const [name = "", level] = permission.split("=");
  const held = permissionsOf(caller)?.[name];
  return held === level || (level === "read" && (held === "write" || held === "admin"));
}

/** True if the credential may act as an owner does: an owner's, or an installation with the permission asked for. */
export function actsAsOwner(caller: Caller, organization: StoredOrganization): boolean {
  if (caller.kind === "installation") return caller.installed?.organization === organization;
  return isOwner(organization, caller.user?.id);
}

/** Numbers of the repositories the credential was given; null: all. Rule 14. */
export function selectionOf(caller: Caller): readonly number[] | null {
  return caller.token?.selected ?? caller.installed?.installation.selected ?? null;
}

/** The account that stands as author of what the caller does. An App is not an account: an owner stands for it. */
export function authorOf(caller: Caller, organization: StoredOrganization): number {
  if (caller.user !== undefined) return caller.user.id;
  const owner = organization.members.find(({ role }) => role === "admin") ?? organization.members[0];
  return owner?.userId ?? 0;
}
