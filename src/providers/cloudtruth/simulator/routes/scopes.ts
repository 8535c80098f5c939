import type { Router } from "../../../../simulator/kit/router.ts";
import { recordAudit } from "../audit.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  created,
  demand,
  missing,
  noContent,
  ok,
  ordered,
  page,
  required,
  resolve,
  textField,
} from "../http.ts";
import { grantsOn, renderOrganization, renderScope } from "../render.ts";
import {
  membershipOf,
  newUuid,
  removeWhere,
  type ScopeKind,
  type StoredOrganization,
  type StoredScope,
  timestamp,
} from "../store.ts";

type Body = Readonly<Record<string, unknown>>;

const models = { projects: "ProjectLedger", environments: "EnvironmentLedger" } as const;
const nouns = { projects: "Project", environments: "Environment" } as const;

function scopeAt(caller: Caller, kind: ScopeKind, id: string | undefined): StoredScope {
  const scope = caller.organization.scopes.find(
    (candidate) => candidate.kind === kind && candidate.id === id,
  );
  if (scope === undefined) throw missing(models[kind]);
  return scope;
}

function parentField(caller: Caller, kind: ScopeKind, body: Body): string | null | undefined {
  const key = kind === "projects" ? "depends_on" : "parent";
  const value = body[key];
  if (value === undefined || value === null) return value;
  const found = resolve(value);
  if (found?.collection !== kind)
    throw new ApiError(400, { [key]: ["Invalid hyperlink - Object does not exist."] });
  return scopeAt(caller, kind, found.id).id;
}

/** A name that is not blank and nobody else's. */
function nameField(caller: Caller, kind: ScopeKind, body: Body, own?: StoredScope): string | undefined {
  const name = textField(body, "name", 256);
  if (name?.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
  const isTaken = caller.organization.scopes.some(
    (scope) => scope !== own && scope.kind === kind && scope.name === name,
  );
  if (isTaken) throw new ApiError(400, { __all__: [`${nouns[kind]} with this name already exists.`] });
  return name;
}

function createScope(caller: Caller, kind: ScopeKind, body: Body): StoredScope {
  demand(caller, "CONTRIB");
  const { organization, store } = caller;
  const name = nameField(caller, kind, body);
  if (name === undefined) throw new ApiError(400, { name: [required] });
  const now = timestamp(store);
  const scope: StoredScope = {
    kind,
    id: newUuid(store),
    ledgerId: newUuid(store),
    name,
    description: textField(body, "description") ?? "",
    pattern: textField(body, "parameter_name_pattern", 256) ?? "",
    parentId: parentField(caller, kind, body) ?? null,
    createdAt: now,
    modifiedAt: now,
  };
  organization.scopes.push(scope);
  inheritGrants(caller, scope, body.copy_rbac === true);
  recordAudit(caller, "create", nouns[kind], scope.id, name);
  return scope;
}

/** A child of a protected parent starts protected: with all its grants, or with its owners only. */
function inheritGrants(caller: Caller, scope: StoredScope, isCopy: boolean): void {
  if (scope.parentId === null) return;
  for (const grant of grantsOn(caller.organization, scope.kind, scope.parentId)) {
    if (!isCopy && grant.role !== "OWNER") continue;
    caller.organization.grants.push({
      ...grant,
      id: newUuid(caller.store),
      scope: { kind: scope.kind, id: scope.id },
      principal: { ...grant.principal },
    });
  }
}

function changeScope(caller: Caller, scope: StoredScope, body: Body): StoredScope {
  demand(caller, "CONTRIB");
  scope.name = nameField(caller, scope.kind, body, scope) ?? scope.name;
  scope.description = textField(body, "description") ?? scope.description;
  scope.pattern = textField(body, "parameter_name_pattern", 256) ?? scope.pattern;
  const parent = parentField(caller, scope.kind, body);
  if (parent !== undefined) scope.parentId = parent;
  scope.modifiedAt = timestamp(caller.store);
  recordAudit(caller, "update", nouns[scope.kind], scope.id, scope.name);
  return scope;
}

function removeScope(caller: Caller, scope: StoredScope): void {
  demand(caller, "CONTRIB");
  const { organization } = caller;
  if (organization.scopes.some((other) => other.kind === scope.kind && other.parentId === scope.id)) {
    throw new ApiError(409, { detail: "Others depend on it." });
  }
  removeWhere(organization.scopes, (other) => other === scope);
  removeWhere(organization.grants, (grant) => grant.scope.kind === scope.kind && grant.scope.id === scope.id);
  recordAudit(caller, "delete", nouns[scope.kind], scope.id, scope.name);
}

/** Routes of `projects/` and `environments/`. */
export function routeScopes(router: Router<Caller>): void {
  for (const kind of ["projects", "environments"] as const) {
    router.on("GET", `/api/v1/${kind}/`, (call, caller) => {
      const { query } = call;
      const contains = (key: string, text: string): boolean =>
        !query.has(key) || text.toLowerCase().includes((query.get(key) ?? "").toLowerCase());
      const scopes = caller.organization.scopes.filter(
        (scope) =>
          scope.kind === kind &&
          (!query.has("name") || scope.name === query.get("name")) &&
          contains("name__icontains", scope.name) &&
          contains("description__icontains", scope.description),
      );
      const render = (scope: StoredScope): object => renderScope(caller, scope);
      return page(call, caller, ordered(call, scopes, render), render);
    });
    router.on("POST", `/api/v1/${kind}/`, (call, caller) =>
      created(renderScope(caller, createScope(caller, kind, bodyOf(call))) as { url: string }),
    );
    router.on("GET", `/api/v1/${kind}/:id/`, (call, caller) =>
      ok(renderScope(caller, scopeAt(caller, kind, call.params.id))),
    );
    for (const method of ["PUT", "PATCH"]) {
      router.on(method, `/api/v1/${kind}/:id/`, (call, caller) =>
        ok(
          renderScope(caller, changeScope(caller, scopeAt(caller, kind, call.params.id), bodyOf(call)), true),
        ),
      );
    }
    router.on("DELETE", `/api/v1/${kind}/:id/`, (call, caller) => {
      removeScope(caller, scopeAt(caller, kind, call.params.id));
      return noContent();
    });
  }
}

/** Routes of `organizations/` and `features/`. */
export function routeOrganizations(router: Router<Caller>): void {
  const visible = (caller: Caller): StoredOrganization[] =>
    caller.store.organizations.filter(
      (organization) =>
        organization === caller.organization || membershipOf(organization, caller.user.id) !== undefined,
    );
  router.on("GET", "/api/v1/organizations/", (call, caller) => {
    const name = call.query.get("name");
    const organizations = visible(caller).filter(
      (organization) => name === null || organization.name === name,
    );
    const render = (organization: StoredOrganization): object => renderOrganization(caller, organization);
    return page(call, caller, ordered(call, organizations, render), render);
  });
  router.on("GET", "/api/v1/organizations/:id/", (call, caller) => {
    const organization = visible(caller).find((candidate) => candidate.id === call.params.id);
    if (organization === undefined) throw missing("Organization");
    return ok(renderOrganization(caller, organization));
  });
  // The vendor's Terraform provider asks for these before anything else. Rule 43.
  router.on("GET", "/api/v1/types/", (call, caller) => page(call, caller, [], () => undefined));
  router.on("GET", "/api/v1/types/:id/", () => {
    throw missing("ParameterType");
  });
  router.on("GET", "/api/v1/features/", () =>
    ok({ self_hosted: false, aws_integration: true, azure_integration: true, github_integration: true }),
  );
}
