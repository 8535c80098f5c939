import type { Call, Router } from "../../../simulator/kit/router.ts";
import { ApiError, type Caller, choiceFilter, demand, missing, ok, ordered, page } from "./http.ts";
import { renderAudit } from "./render.ts";
import { newUuid, type StoredAudit, timestamp } from "./store.ts";

/** Longest the simulated plan keeps records, in days. */
const KEPT_DAYS = 30;
/** Most records the simulated plan keeps. */
const KEPT_RECORDS = 10_000;

/** Notes a change. There is no record type for groups and users. Rule 36. */
export function recordAudit(
  caller: Caller,
  action: string,
  objectType: string,
  id: string,
  name: string,
): void {
  const { store, organization, user } = caller;
  organization.audit.push({
    id: newUuid(store),
    action,
    objectId: id,
    objectName: name,
    objectType,
    timestamp: timestamp(store),
    userId: user.id,
  });
}

function instantFilter(call: Call, name: string, absent: number): number {
  const text = call.query.get(name);
  if (text === null || text === "") return absent;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new ApiError(400, { [name]: ["Enter a valid date/time."] });
  return instant;
}

/** Routes of `audit/`; owners and admins only. */
export function routeAudit(router: Router<Caller>): void {
  router.on("GET", "/api/v1/audit/", (call, caller) => {
    demand(caller, "ADMIN");
    const { query } = call;
    const isWanted = (key: string, value: string): boolean => !query.has(key) || query.get(key) === value;
    choiceFilter(call, "action", ["create", "delete", "expired", "pull", "push", "update"]);
    const earliest = instantFilter(call, "earliest", Number.NEGATIVE_INFINITY);
    const latest = instantFilter(call, "latest", Number.POSITIVE_INFINITY);
    const records = caller.organization.audit.filter(
      (record) =>
        isWanted("action", record.action) &&
        isWanted("object_type", record.objectType) &&
        isWanted("object_id", record.objectId) &&
        isWanted("user_id", record.userId) &&
        Date.parse(record.timestamp) >= earliest &&
        Date.parse(record.timestamp) <= latest,
    );
    const render = (record: StoredAudit): object => renderAudit(caller, record);
    return page(call, caller, ordered(call, records, render), render);
  });
  router.on("GET", "/api/v1/audit/summary/", (_call, caller) => {
    demand(caller, "ADMIN");
    const [first] = caller.organization.audit;
    return ok({
      earliest: first?.timestamp ?? null,
      max_days: KEPT_DAYS,
      max_records: KEPT_RECORDS,
      total: caller.organization.audit.length,
    });
  });
  router.on("GET", "/api/v1/audit/:id/", (call, caller) => {
    demand(caller, "ADMIN");
    const record = caller.organization.audit.find((candidate) => candidate.id === call.params.id);
    if (record === undefined) throw missing("AuditTrail");
    return ok(renderAudit(caller, record));
  });
}
