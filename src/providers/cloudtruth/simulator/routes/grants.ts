import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { recordAudit } from "../audit.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  choiceFilter,
  created,
  demand,
  forbidden,
  missing,
  noContent,
  ok,
  ordered,
  page,
  type Route,
  required,
  resolve,
  roleField,
} from "../http.ts";
import { grantsOn, renderGrant } from "../render.ts";
import { membershipOf, newUuid, removeWhere, type StoredGrant, timestamp, wireRoles } from "../store.ts";

type Body = Readonly<Record<string, unknown>>;

const noObject = "Invalid hyperlink - Object does not exist.";

/** Without role-based access control in the plan every call is refused, reads included. Rule 29. */
function gated(route: Route): Route {
  return (call, caller) => {
    if (!caller.organization.hasGrants) throw forbidden();
    return route(call, caller);
  };
}

function grantAt(caller: Caller, id: string | undefined): StoredGrant {
  const grant = caller.organization.grants.find((candidate) => candidate.id === id);
  if (grant === undefined) throw missing("Grant");
  return grant;
}

function principalField(caller: Caller, body: Body): StoredGrant["principal"] {
  if (body.principal === undefined) throw new ApiError(400, { principal: [required] });
  const found = resolve(body.principal);
  if (found?.collection === "users" && membershipOf(caller.organization, found.id) !== undefined) {
    return { kind: "users", id: found.id };
  }
  if (found?.collection === "groups" && caller.organization.groups.some((group) => group.id === found.id)) {
    return { kind: "groups", id: found.id };
  }
  throw new ApiError(400, { principal: [noObject] });
}

function scopeField(caller: Caller, body: Body): StoredGrant["scope"] {
  if (body.scope === undefined) throw new ApiError(400, { scope: [required] });
  const found = resolve(body.scope);
  const scope = caller.organization.scopes.find(
    ({ kind, id }) => kind === found?.collection && id === found.id,
  );
  if (scope === undefined) throw new ApiError(400, { scope: [noObject] });
  return { kind: scope.kind, id: scope.id };
}

/** True for an owner grant of a person; what a protected scope begins with. Rule 30. */
function isPersonsOwner(caller: Caller, grant: Pick<StoredGrant, "principal" | "role">): boolean {
  const user = grant.principal.kind === "users" ? caller.store.users.get(grant.principal.id) : undefined;
  return grant.role === "OWNER" && user?.type === "interactive";
}

function createGrant(caller: Caller, body: Body): StoredGrant {
  demand(caller, "ADMIN");
  const principal = principalField(caller, body);
  const scope = scopeField(caller, body);
  const role = roleField(body, true) ?? "";
  const present = grantsOn(caller.organization, scope.kind, scope.id);
  demandFirstOwner(caller, present, { principal, role });
  demandUnique(present, principal);
  const now = timestamp(caller.store);
  const grant = { id: newUuid(caller.store), principal, scope, role, createdAt: now, modifiedAt: now };
  caller.organization.grants.push(grant);
  recordAudit(caller, "create", "Grant", grant.id, role);
  return grant;
}

function demandUnique(others: readonly StoredGrant[], principal: StoredGrant["principal"]): void {
  if (others.some((grant) => grant.principal.kind === principal.kind && grant.principal.id === principal.id))
    throw new ApiError(400, { non_field_errors: ["The fields principal, scope must make a unique set."] });
}

function demandFirstOwner(
  caller: Caller,
  present: readonly StoredGrant[],
  grant: Pick<StoredGrant, "principal" | "role">,
): void {
  if (present.length > 0 || isPersonsOwner(caller, grant)) return;
  throw new ApiError(400, {
    non_field_errors: ["The first grant must give OWNER to an interactive user."],
  });
}

/** The last owner stays while others hold grants there; the vendor does not say so, hence a switch. */
function demandOwnerRemains(caller: Caller, lost: readonly StoredGrant[]): void {
  if (caller.store.switches.allowsOwnerless) return;
  for (const grant of lost) {
    const rest = grantsOn(caller.organization, grant.scope.kind, grant.scope.id).filter(
      (other) => !lost.includes(other),
    );
    const hadOwner = isPersonsOwner(caller, grant);
    if (hadOwner && rest.length > 0 && !rest.some((other) => isPersonsOwner(caller, other))) {
      throw new ApiError(400, { detail: "The last OWNER grant cannot go while others remain." });
    }
  }
}

/** Principal, scope and role can all be written, one by one or together. Rule 39. */
function changeGrant(caller: Caller, grant: StoredGrant, body: Body, isWhole: boolean): StoredGrant {
  demand(caller, "ADMIN");
  const isGiven = (field: string): boolean => isWhole || body[field] !== undefined;
  const principal = isGiven("principal") ? principalField(caller, body) : grant.principal;
  const scope = isGiven("scope") ? scopeField(caller, body) : grant.scope;
  const role = roleField(body, isWhole) ?? grant.role;
  const isMoved = scope.kind !== grant.scope.kind || scope.id !== grant.scope.id;
  const isSame = principal.kind === grant.principal.kind && principal.id === grant.principal.id;
  if (isSame && !isMoved && role === grant.role) return grant;
  const others = grantsOn(caller.organization, scope.kind, scope.id).filter((other) => other !== grant);
  demandUnique(others, principal);
  if (isMoved) demandFirstOwner(caller, others, { principal, role });
  if (isMoved || !isPersonsOwner(caller, { principal, role })) demandOwnerRemains(caller, [grant]);
  Object.assign(grant, { principal, scope, role });
  grant.modifiedAt = timestamp(caller.store);
  recordAudit(caller, "update", "Grant", grant.id, role);
  return grant;
}

function removeGrants(caller: Caller, lost: readonly StoredGrant[]): void {
  demand(caller, "ADMIN");
  demandOwnerRemains(caller, lost);
  removeWhere(caller.organization.grants, (grant) => lost.includes(grant));
  for (const grant of lost) recordAudit(caller, "delete", "Grant", grant.id, grant.role);
}

function filtered(call: Call, caller: Caller): StoredGrant[] {
  const { query } = call;
  choiceFilter(call, "role", wireRoles);
  const principal = resolve(query.get("principal") ?? undefined);
  const scope = resolve(query.get("scope") ?? undefined);
  return caller.organization.grants.filter(
    (grant) =>
      (!query.has("role") || grant.role === query.get("role")) &&
      (!query.has("principal") ||
        (grant.principal.kind === principal?.collection && grant.principal.id === principal.id)) &&
      (!query.has("scope") || (grant.scope.kind === scope?.collection && grant.scope.id === scope.id)),
  );
}

/** Routes of `grants/`. */
export function routeGrants(router: Router<Caller>): void {
  const on = (method: string, path: string, route: Route): void => {
    router.on(method, `/api/v1/grants/${path}`, gated(route));
  };
  on("GET", "", (call, caller) => {
    const render = (grant: StoredGrant): object => renderGrant(caller, grant);
    return page(call, caller, ordered(call, filtered(call, caller), render), render);
  });
  on("POST", "", (call, caller) => created(renderGrant(caller, createGrant(caller, bodyOf(call)))));
  on("GET", ":id/", (call, caller) => ok(renderGrant(caller, grantAt(caller, call.params.id))));
  for (const method of ["PUT", "PATCH"]) {
    on(method, ":id/", (call, caller) => {
      const grant = grantAt(caller, call.params.id);
      return ok(renderGrant(caller, changeGrant(caller, grant, bodyOf(call), method === "PUT")));
    });
  }
  on("DELETE", ":id/", (call, caller) => {
    removeGrants(caller, [grantAt(caller, call.params.id)]);
    return noContent();
  });
  // All or nothing; what it means is in the query. Rule 32.
  on("DELETE", "multi/", (call, caller) => {
    const hasFilter = ["principal", "scope", "role"].some((key) => call.query.has(key));
    if (!hasFilter) throw new ApiError(400, { detail: "A principal, scope or role is required." });
    const lost = filtered(call, caller);
    const [first] = lost;
    if (first === undefined) throw missing("Grant");
    removeGrants(caller, lost);
    return ok(renderGrant(caller, first));
  });
}
