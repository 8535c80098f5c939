import { type Spent, spentNow } from "../../../simulator/kit/bucket.ts";
import type { Caller } from "./caller.ts";
import { Refusal } from "./refusal.ts";
import type { Store, StoredOrganization } from "./store.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The two budgets of an hour. */
export type Resource = "core" | "graphql";

/** Whose budget a request draws on: a person's is one for all tokens. */
function ownerOf(caller: Caller): string {
  if (caller.installed !== undefined) return `installation ${caller.installed.installation.id}`;
  return caller.user === undefined ? `app ${caller.app?.id ?? 0}` : `user ${caller.user.id}`;
}

/** Requests an hour of an installation: more for large organizations. Rule 8. */
function installationLimit(organization: StoredOrganization): number {
  if (organization.ghec) return 15_000;
  const beyond = (count: number): number => 50 * Math.max(0, count - 20);
  const more = beyond(organization.repositories.length) + beyond(organization.members.length);
  return Math.min(12_500, 5_000 + more);
}

function limitOf(caller: Caller, resource: Resource): number {
  const { switches } = caller.store;
  if (resource === "graphql")
    return caller.installed?.organization.ghec === true
      ? 2 * switches.graphqlPointsPerHour
      : switches.graphqlPointsPerHour;
  return caller.installed === undefined || switches.requestsPerHour !== 5_000
    ? switches.requestsPerHour
    : installationLimit(caller.installed.organization);
}

function spentIn(store: Store, key: string, lengthMs: number): Spent {
  const spent = spentNow(store.spent.get(key), lengthMs, store.now());
  store.spent.set(key, spent);
  return spent;
}

/** One budget as headers and `/rate_limit` show it. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly reset: number;
  readonly resource: Resource;
}

/** A budget now, without drawing on it. */
export function budgetOf(caller: Caller, resource: Resource): Budget {
  const limit = limitOf(caller, resource);
  const spent = spentIn(caller.store, `${resource} ${ownerOf(caller)}`, HOUR_MS);
  return {
    limit,
    remaining: Math.max(0, limit - spent.used),
    used: spent.used,
    reset: Math.ceil((spent.since + HOUR_MS) / 1_000),
    resource,
  };
}

/** Draws on a budget; a negative amount gives back. Rules 6 and 8. */
export function draw(caller: Caller, resource: Resource, amount: number): void {
  spentIn(caller.store, `${resource} ${ownerOf(caller)}`, HOUR_MS).used += amount;
}

/** @throws Refusal if the budget is used up. Rule 8. */
export function checkPrimary(caller: Caller): void {
  if (budgetOf(caller, "core").remaining > 0) return;
  const who = caller.user === undefined ? "installation" : `user ID ${caller.user.id}`;
  throw new Refusal(caller.store.switches.limitStatus, `API rate limit exceeded for ${who}.`);
}

/** Counts points of a minute. @throws Refusal when there are too many. Rule 9. */
export function drawPoints(caller: Caller, resource: Resource, points: number): void {
  const { switches } = caller.store;
  const limit = resource === "core" ? switches.pointsPerMinute : switches.graphqlPointsPerMinute;
  drawSecondary(caller, `points ${resource}`, points, limit, MINUTE_MS);
}

/** Counts something that sends mail or makes a thing. @throws Refusal when there are too many. Rule 9. */
export function drawContent(caller: Caller): void {
  const { switches } = caller.store;
  drawSecondary(caller, "content a minute", 1, switches.contentPerMinute, MINUTE_MS);
  drawSecondary(caller, "content an hour", 1, switches.contentPerHour, HOUR_MS);
}

function drawSecondary(caller: Caller, name: string, amount: number, limit: number, lengthMs: number): void {
  const { store } = caller;
  const spent = spentIn(store, `${name} ${ownerOf(caller)}`, lengthMs);
  if (spent.used + amount > limit) {
    const seconds = Math.max(1, Math.ceil((spent.since + lengthMs - store.now()) / 1_000));
    throw new Refusal(
      store.switches.limitStatus,
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      store.switches.retryAfter ? { headers: { "Retry-After": String(seconds) } } : {},
    );
  }
  spent.used += amount;
}
