import { randomText } from "../../../../simulator/kit/random.ts";
import type { Router } from "../../../../simulator/kit/router.ts";
import { recordAudit } from "../audit.ts";
import {
  ApiError,
  bodyOf,
  type Caller,
  created,
  demand,
  forbidden,
  missing,
  noContent,
  ok,
  ordered,
  page,
  required,
  roleField,
  textField,
} from "../http.ts";
import { renderService } from "../render.ts";
import {
  membershipOf,
  newUserId,
  removeWhere,
  type Store,
  type StoredService,
  strength,
  timestamp,
} from "../store.ts";
import { addMembership, demandRole, endMembership } from "./members.ts";

function serviceAt(caller: Caller, id: string | undefined): StoredService {
  const service = caller.organization.services.find((candidate) => candidate.userId === id);
  if (service === undefined) throw missing("ServiceAccount");
  return service;
}

/** Rules 7, 12 and 13. */
function createService(caller: Caller, body: Readonly<Record<string, unknown>>): Response {
  demand(caller, "CONTRIB");
  const { store, organization } = caller;
  const name = textField(body, "name", 128);
  if (name === undefined) throw new ApiError(400, { name: [required] });
  if (name.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
  const given = body.role;
  const isLowerCase = typeof given === "string" && given !== given.toUpperCase();
  if (isLowerCase && store.switches.crashesOnLowerCase)
    throw new ApiError(500, { detail: "Server Error (500)" });
  const role = roleField(body, true) ?? "";
  demandRole(caller, role);
  const now = timestamp(store);
  const id = newUserId(store);
  store.users.set(id, { id, email: null, name, type: "service", createdAt: now, modifiedAt: now });
  const apikey = newKey(store);
  const service: StoredService = {
    userId: id,
    description: textField(body, "description") ?? "",
    ownerId: null,
    keys: [{ prefix: apikey.slice(0, 8), name: "", created: now, expiresAt: null }],
    hasUser: true,
    createdAt: now,
    modifiedAt: now,
  };
  organization.services.push(service);
  store.tokens.push({ token: apikey, userId: id, organizationId: organization.id, env: null, kind: "key" });
  addMembership(caller, id, role);
  recordAudit(caller, "create", "ServiceAccount", id, name);
  return created({ ...renderService(caller, service), apikey } as { url: string });
}

function newKey(store: Store): string {
  return randomText(store.random, 40, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}

/** A new key, given once; the one before ends at `expire_at`, or at once. Rule 42. */
function rekey(caller: Caller, service: StoredService, body: Readonly<Record<string, unknown>>): Response {
  demand(caller, "CONTRIB");
  const { store, organization } = caller;
  const { userId } = service;
  if (strength(membershipOf(organization, userId)?.role) > strength(caller.role)) throw forbidden();
  const until = textField({ ...body, expire_at: body.expire_at ?? undefined }, "expire_at");
  const end = until === undefined ? Number.NaN : Date.parse(until);
  if (until !== undefined && Number.isNaN(end)) {
    throw new ApiError(400, { expire_at: ["Datetime has wrong format. Use an ISO 8601 date and time."] });
  }
  const now = timestamp(store);
  for (const key of service.keys) key.expiresAt ??= until ?? now;
  const apikey = newKey(store);
  service.keys.push({ prefix: apikey.slice(0, 8), name: "", created: now, expiresAt: null });
  service.modifiedAt = now;
  if (!(end > store.now())) store.tokens = store.tokens.filter((token) => token.userId !== userId);
  store.tokens.push({ token: apikey, userId, organizationId: organization.id, env: null, kind: "key" });
  return ok({ expire_at: until ?? null, apikey });
}

function changeService(
  caller: Caller,
  service: StoredService,
  body: Readonly<Record<string, unknown>>,
): StoredService {
  demand(caller, "CONTRIB");
  service.description = textField(body, "description") ?? service.description;
  service.modifiedAt = timestamp(caller.store);
  return service;
}

function removeService(caller: Caller, service: StoredService): void {
  const membership = membershipOf(caller.organization, service.userId);
  demand(caller, "CONTRIB");
  if (strength(membership?.role) > strength(caller.role)) throw forbidden();
  if (membership !== undefined) endMembership(caller, membership);
  removeWhere(caller.organization.services, (other) => other === service);
  caller.store.tokens = caller.store.tokens.filter((token) => token.userId !== service.userId);
  caller.store.users.delete(service.userId);
  recordAudit(caller, "delete", "ServiceAccount", service.userId, service.description);
}

/** Routes of `serviceaccounts/`. */
export function routeServices(router: Router<Caller>): void {
  router.on("GET", "/api/v1/serviceaccounts/", (call, caller) => {
    const render = (service: StoredService): object => renderService(caller, service);
    return page(call, caller, ordered(call, caller.organization.services, render), render);
  });
  router.on("POST", "/api/v1/serviceaccounts/", (call, caller) => createService(caller, bodyOf(call)));
  router.on("GET", "/api/v1/serviceaccounts/:id/", (call, caller) =>
    ok(renderService(caller, serviceAt(caller, call.params.id))),
  );
  router.on("PUT", "/api/v1/serviceaccounts/:id/", (call, caller) => {
    const service = changeService(caller, serviceAt(caller, call.params.id), bodyOf(call));
    return ok({
      description: service.description,
      role: membershipOf(caller.organization, service.userId)?.role ?? "",
      owner: "",
    });
  });
  router.on("PATCH", "/api/v1/serviceaccounts/:id/", (call, caller) =>
    ok(renderService(caller, changeService(caller, serviceAt(caller, call.params.id), bodyOf(call)))),
  );
  router.on("POST", "/api/v1/serviceaccounts/:id/rekey/", (call, caller) =>
    rekey(caller, serviceAt(caller, call.params.id), bodyOf(call)),
  );
  router.on("DELETE", "/api/v1/serviceaccounts/:id/", (call, caller) => {
    removeService(caller, serviceAt(caller, call.params.id));
    return noContent();
  });
}
