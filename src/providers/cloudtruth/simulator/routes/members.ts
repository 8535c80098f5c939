import type { Router } from "../../../../simulator/kit/router.ts";
import { recordAudit } from "../audit.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  choiceFilter,
  created,
  demand,
  forbidden,
  isAtLeast,
  missing,
  noContent,
  ok,
  ordered,
  page,
  required,
  resolve,
  roleField,
} from "../http.ts";
import { renderMembership, renderUser } from "../render.ts";
import {
  membershipOf,
  newUuid,
  removeWhere,
  type StoredMembership,
  type StoredUser,
  strength,
  timestamp,
  wireRoles,
} from "../store.ts";

const lastOwner = "The organization must keep at least one owner.";

function usersOf(caller: Caller): StoredUser[] {
  return caller.organization.memberships.flatMap(({ userId }) => caller.store.users.get(userId) ?? []);
}

function userAt(caller: Caller, id: string | undefined): StoredUser {
  const user = usersOf(caller).find((candidate) => candidate.id === id);
  if (user === undefined) throw missing("User");
  return user;
}

/** True if nobody but this membership is an owner. Rule 24. */
function isLastOwner(caller: Caller, membership: StoredMembership): boolean {
  if (membership.role !== "OWNER") return false;
  const { users, switches } = caller.store;
  return !caller.organization.memberships.some(
    (other) =>
      other !== membership &&
      other.role === "OWNER" &&
      (switches.serviceOwnersCount || users.get(other.userId)?.type === "interactive"),
  );
}

/** Whether the last-owner rule looks at this membership at all. */
function countsAsOwner(caller: Caller, membership: StoredMembership): boolean {
  return (
    caller.store.switches.serviceOwnersCount ||
    caller.store.users.get(membership.userId)?.type === "interactive"
  );
}

/** Rules 14, 25 and 26: who may change or end this membership. */
function demandChange(caller: Caller, membership: StoredMembership): void {
  demand(caller, "ADMIN");
  if (caller.role === "OWNER") return;
  if (membership.role === "OWNER") throw forbidden();
  const isService = caller.store.users.get(membership.userId)?.type === "service";
  if (caller.store.switches.adminChanges === "strict" && !isService) throw forbidden();
}

/** Nobody gives a role above their own. Rule 13. @throws ApiError */
export function demandRole(caller: Caller, role: string): void {
  if (strength(role) > strength(caller.role)) {
    throw new ApiError(403, { detail: "Cannot create membership with more privileges than your own" });
  }
}

/** Ends a membership with all that hangs on it. Rule 23. */
export function endMembership(caller: Caller, membership: StoredMembership): void {
  const { organization, store } = caller;
  const { userId } = membership;
  removeWhere(organization.memberships, (other) => other === membership);
  removeWhere(organization.invitations, (invitation) => invitation.inviterId === userId);
  if (!store.switches.membershipEndsGrants) return;
  removeWhere(organization.grants, ({ principal }) => principal.kind === "users" && principal.id === userId);
  for (const group of organization.groups) group.userIds = group.userIds.filter((id) => id !== userId);
}

function membershipAt(caller: Caller, id: string | undefined): StoredMembership {
  const membership = caller.organization.memberships.find((candidate) => candidate.id === id);
  if (membership === undefined) throw missing("Membership");
  return membership;
}

/** Changes a membership's role under all rules about it. @throws ApiError */
export function changeRole(caller: Caller, membership: StoredMembership, role: string): void {
  demandChange(caller, membership);
  if (role === "OWNER" && caller.role !== "OWNER") throw forbidden();
  demandRole(caller, role);
  if (role !== "OWNER" && countsAsOwner(caller, membership) && isLastOwner(caller, membership)) {
    throw new ApiError(400, { __all__: [lastOwner] });
  }
  if (role === membership.role) return;
  membership.role = role;
  membership.modifiedAt = timestamp(caller.store);
  recordAudit(caller, "update", "Membership", membership.id, membership.userId);
}

function removeMembership(caller: Caller, membership: StoredMembership): void {
  const isSelf = membership.userId === caller.user.id;
  if (isSelf) demand(caller, "ADMIN");
  else demandChange(caller, membership);
  if (countsAsOwner(caller, membership) && isLastOwner(caller, membership)) {
    throw new ApiError(400, { __all__: [lastOwner] });
  }
  endMembership(caller, membership);
  recordAudit(caller, "delete", "Membership", membership.id, membership.userId);
}

function createMembership(caller: Caller, body: Readonly<Record<string, unknown>>): StoredMembership {
  demand(caller, "ADMIN");
  if (body.user === undefined) throw new ApiError(400, { user: [required] });
  const role = roleField(body, true) ?? "";
  const reference = resolve(body.user);
  const user = reference?.collection === "users" ? caller.store.users.get(reference.id) : undefined;
  if (user === undefined) throw new ApiError(400, { user: ["Invalid hyperlink - Object does not exist."] });
  demandRole(caller, role);
  if (membershipOf(caller.organization, user.id) !== undefined) {
    throw new ApiError(400, { non_field_errors: ["The fields user, organization must make a unique set."] });
  }
  return addMembership(caller, user.id, role);
}

/** Makes somebody a member. */
export function addMembership(caller: Caller, userId: string, role: string): StoredMembership {
  const now = timestamp(caller.store);
  const membership = { id: newUuid(caller.store), userId, role, createdAt: now, modifiedAt: now };
  caller.organization.memberships.push(membership);
  recordAudit(caller, "create", "Membership", membership.id, userId);
  return membership;
}

/** Rule 28, and the last owner's part of rule 24. */
function removeOwnRecord(caller: Caller, user: StoredUser): void {
  if (user.id !== caller.user.id) throw forbidden();
  const membership = membershipOf(caller.organization, user.id);
  if (membership !== undefined && isLastOwner(caller, membership)) {
    throw new ApiError(400, { detail: lastOwner });
  }
  if (membership !== undefined) endMembership(caller, membership);
  caller.store.users.delete(user.id);
  caller.store.tokens = caller.store.tokens.filter((token) => token.userId !== user.id);
}

/** Routes of `users/`. */
export function routeUsers(router: Router<Caller>): void {
  router.on("GET", "/api/v1/users/", (call, caller) => {
    const type = call.query.get("type");
    const users = usersOf(caller).filter((user) => type === null || user.type === type);
    const render = (user: StoredUser): object => renderUser(caller, user);
    return page(call, caller, ordered(call, users, render), render);
  });
  router.on("GET", "/api/v1/users/current/", (_call, caller) => ok(renderUser(caller, caller.user)));
  router.on("GET", "/api/v1/users/:id/", (call, caller) =>
    ok(renderUser(caller, userAt(caller, call.params.id))),
  );
  for (const method of ["PUT", "PATCH"]) {
    router.on(method, "/api/v1/users/:id/", (call, caller) => {
      userAt(caller, call.params.id);
      const threads = bodyOf(call).chatgpt_threads;
      if (threads === undefined && method === "PUT") throw new ApiError(400, { chatgpt_threads: [required] });
      if (threads !== undefined && (typeof threads !== "object" || Array.isArray(threads)))
        throw new ApiError(400, { chatgpt_threads: ["Value must be a valid JSON object."] });
      return ok({ chatgpt_threads: threads ?? null });
    });
  }
  router.on("DELETE", "/api/v1/users/:id/", (call, caller) => {
    removeOwnRecord(caller, userAt(caller, call.params.id));
    return noContent();
  });
}

/** Whose membership it is, and where, stays. Rule 39. */
function demandSame(
  body: Readonly<Record<string, unknown>>,
  field: "user" | "organization",
  id: string,
): void {
  if (body[field] === undefined || resolve(body[field])?.id === id) return;
  throw new ApiError(400, { [field]: ["This field cannot be changed."] });
}

/** Routes of `memberships/`. */
export function routeMemberships(router: Router<Caller>): void {
  router.on("GET", "/api/v1/memberships/", (call, caller) => {
    const role = choiceFilter(call, "role", wireRoles);
    // The user is filtered by its bare id; a URL matches nothing. Rule 8.
    const user = call.query.get("user");
    const memberships = caller.organization.memberships.filter(
      (membership) =>
        (role === undefined || membership.role === role) && (user === null || membership.userId === user),
    );
    const render = (membership: StoredMembership): object => renderMembership(caller, membership);
    return page(call, caller, ordered(call, memberships, render), render);
  });
  router.on("POST", "/api/v1/memberships/", (call, caller) =>
    created(renderMembership(caller, createMembership(caller, bodyOf(call)))),
  );
  router.on("GET", "/api/v1/memberships/:id/", (call, caller) =>
    ok(renderMembership(caller, membershipAt(caller, call.params.id))),
  );
  for (const method of ["PUT", "PATCH"]) {
    router.on(method, "/api/v1/memberships/:id/", (call, caller) => {
      const membership = membershipAt(caller, call.params.id);
      if (!isAtLeast(caller, "ADMIN")) throw forbidden();
      const body = bodyOf(call);
      if (method === "PUT" && body.user === undefined) throw new ApiError(400, { user: [required] });
      demandSame(body, "user", membership.userId);
      demandSame(body, "organization", caller.organization.id);
      const role = roleField(body, method === "PUT");
      if (role !== undefined) changeRole(caller, membership, role);
      return ok(renderMembership(caller, membership));
    });
  }
  router.on("DELETE", "/api/v1/memberships/:id/", (call, caller) => {
    removeMembership(caller, membershipAt(caller, call.params.id));
    return noContent();
  });
}
