import { randomText } from "../../../../simulator/kit/random.ts";
import type { Call, Router } from "../../../../simulator/kit/router.ts";
import type { InstallationWire } from "../../wire.ts";
import { bodyOf, created, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller, installationOf } from "../caller.ts";
import { forbidden, notFound, unprocessable } from "../refusal.ts";
import { isSelected } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import {
  fold,
  repositoryOf,
  type Store,
  type StoredApp,
  type StoredInstallation,
  type StoredOrganization,
  stamp,
} from "../store.ts";
import { nodeId, organizationAsUser, repositoryView } from "../views.ts";

const JWT = { isForJwt: true } as const;
const HOUR_MS = 3_600_000;
const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Everything a client may ask about an installation. */
function installationView(
  caller: Caller,
  app: StoredApp,
  organization: StoredOrganization,
  installation: StoredInstallation,
): InstallationWire & Record<string, unknown> {
  const { id, permissions, selected, suspendedAt } = installation;
  return {
    id,
    account: organizationAsUser(organization),
    repository_selection: selected === null ? "all" : "selected",
    access_tokens_url: `${caller.base}/app/installations/${id}/access_tokens`,
    repositories_url: `${caller.base}/installation/repositories`,
    html_url: `https://github.com/organizations/${organization.login}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    client_id: app.clientId,
    target_id: organization.id,
    target_type: "Organization",
    permissions,
    events: [],
    created_at: app.createdAt,
    updated_at: app.createdAt,
    single_file_name: null,
    suspended_by: null,
    suspended_at: suspendedAt,
  };
}

function appOf(caller: Caller): StoredApp {
  if (caller.app === undefined) throw notFound();
  return caller.app;
}

/** A token of one hour. Rule 14. */
function issue(call: Call, caller: Caller): Response {
  const app = appOf(caller);
  const found = installationOf(caller.store, Number(call.params.id));
  if (found === undefined || found.installation.appId !== app.id) throw notFound();
  const { organization, installation } = found;
  if (installation.suspendedAt !== null) throw forbidden("This installation has been suspended");
  const body = bodyOf(call);
  const permissions = narrowed(installation, body.permissions);
  const selected = chosen(organization, installation, body);
  const token = `ghs_${randomText(caller.store.random, 36, TOKEN_ALPHABET)}`;
  const isNarrow = body.permissions !== undefined;
  caller.store.tokens.push({
    token,
    userId: null,
    installationId: installation.id,
    scopes: null,
    permissions: isNarrow ? permissions : null,
    organizationId: null,
    selected,
    authorised: [],
    env: null,
    expiresAt: caller.store.now() + HOUR_MS,
  });
  return created({
    token,
    expires_at: stamp(caller.store, HOUR_MS),
    permissions,
    repository_selection: selected === null ? "all" : "selected",
  });
}

function narrowed(installation: StoredInstallation, asked: unknown): Readonly<Record<string, string>> {
  if (typeof asked !== "object" || asked === null) return installation.permissions;
  const wanted = asked as Record<string, string>;
  for (const [name, level] of Object.entries(wanted)) {
    const held = installation.permissions[name];
    if (held === undefined || (level === "write" && held === "read"))
      throw unprocessable("The permissions requested are not granted to this installation.");
  }
  return wanted;
}

function chosen(
  organization: StoredOrganization,
  installation: StoredInstallation,
  body: Readonly<Record<string, unknown>>,
): readonly number[] | null {
  const names = Array.isArray(body.repositories) ? (body.repositories as readonly unknown[]) : [];
  const numbers = Array.isArray(body.repository_ids) ? (body.repository_ids as readonly unknown[]) : [];
  if (names.length + numbers.length === 0) return installation.selected;
  const ids = [
    ...numbers.map(Number),
    ...names.map((name) => repositoryOf(organization, String(name))?.id ?? 0),
  ];
  if (ids.every((id) => organization.repositories.some((one) => one.id === id))) return ids;
  throw unprocessable(
    "There is at least one repository that does not exist or is not accessible to the parent installation.",
  );
}

function installationsOf(store: Store, app: StoredApp): readonly [StoredOrganization, StoredInstallation][] {
  return store.organizations.flatMap((organization) =>
    organization.installations
      .filter(({ appId }) => appId === app.id)
      .map((installation): [StoredOrganization, StoredInstallation] => [organization, installation]),
  );
}

/** Routes of Apps: the App by its JWT, and what an installation has. */
export function routeApps(router: Router<Caller>): void {
  addRoute(router, "GET", "/app", JWT, (_call, caller) => {
    const { id, slug, clientId, createdAt } = appOf(caller);
    return ok({
      id,
      slug,
      node_id: nodeId("Integration", id),
      client_id: clientId,
      name: slug,
      owner: null,
      description: null,
      external_url: "https://example.com",
      html_url: `https://github.com/apps/${slug}`,
      created_at: createdAt,
      updated_at: createdAt,
      permissions: {},
      events: [],
    });
  });
  addRoute(router, "GET", "/app/installations", JWT, (call, caller) => {
    const app = appOf(caller);
    return page(call, caller, installationsOf(caller.store, app), ([organization, installation]) =>
      installationView(caller, app, organization, installation),
    );
  });
  addRoute(router, "GET", "/orgs/:org/installation", JWT, (call, caller) => {
    const app = appOf(caller);
    const found = installationsOf(caller.store, app).find(
      ([{ login }]) => fold(login) === fold(call.params.org ?? ""),
    );
    if (found === undefined) throw notFound();
    return ok(installationView(caller, app, ...found));
  });
  addRoute(router, "POST", "/app/installations/:id/access_tokens", JWT, issue);
  routeInstalled(router);
}

function routeInstalled(router: Router<Caller>): void {
  addRoute(
    router,
    "GET",
    "/installation/repositories",
    { permissions: ["metadata=read"] },
    (call, caller) => {
      if (caller.installed === undefined)
        throw forbidden(
          "You must authenticate with an installation access token in order to list repositories for an installation.",
        );
      const { organization, installation } = caller.installed;
      const rows = organization.repositories.filter((one) => isSelected(caller, one));
      const isAll = installation.selected === null && caller.token?.selected === null;
      return page(
        call,
        caller,
        rows,
        (one) => repositoryView(caller, organization, one),
        (repositories) => ({
          total_count: rows.length,
          repository_selection: isAll ? "all" : "selected",
          repositories,
        }),
      );
    },
  );
  const needs = { scopes: ["admin:org", "read:org"], permissions: ["organization_administration=read"] };
  addRoute(router, "GET", "/orgs/:org/installations", needs, (call, caller) => {
    const organization = organizationAt(call, caller);
    if (!actsAsOwner(caller, organization)) throw notFound();
    const rows = organization.installations.flatMap((installation) => {
      const app = caller.store.apps.find(({ id }) => id === installation.appId);
      return app === undefined ? [] : [{ app, installation }];
    });
    return page(
      call,
      caller,
      rows,
      ({ app, installation }) => installationView(caller, app, organization, installation),
      (installations) => ({ total_count: rows.length, installations }),
    );
  });
}
