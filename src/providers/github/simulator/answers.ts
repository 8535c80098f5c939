import type { Call } from "../../../simulator/kit/router.ts";
import { jsonResponse } from "../../../simulator/kit/router.ts";
import type { Caller } from "./caller.ts";
import { Refusal } from "./refusal.ts";
import type { StoredOrganization, StoredRepository, StoredTeam } from "./store.ts";
import { slugOf } from "./store.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const DEFAULT_PAGE = 30;
const MAX_PAGE = 100;

/** 200 with a body. */
export const ok = (body: unknown): Response => jsonResponse(200, body, { "Content-Type": JSON_TYPE });
/** 201 with a body. */
export const created = (body: unknown): Response => jsonResponse(201, body, { "Content-Type": JSON_TYPE });
/** 204. */
export const done = (): Response => new Response(null, { status: 204 });

/** A refusal as an answer. Rule 3. */
export function refuse(refusal: Refusal): Response {
  return jsonResponse(refusal.status, refusal.body, { "Content-Type": JSON_TYPE, ...refusal.headers });
}

/** The body as an object; a missing one is empty. @throws Refusal 400 for anything else */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  const value = call.json();
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new Refusal(400, "Body should be a JSON object");
  return value as Record<string, unknown>;
}

function pageNumber(text: string | null, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 1 ? value : fallback;
}

/** One page of a list, with links where there are several. Rule 7. `wrap` puts it into an object. */
export function page<Item>(
  call: Call,
  caller: Caller,
  items: readonly Item[],
  render: (item: Item) => unknown,
  wrap: (rows: readonly unknown[]) => unknown = (rows) => rows,
): Response {
  const size = Math.min(MAX_PAGE, pageNumber(call.query.get("per_page"), DEFAULT_PAGE));
  const number = pageNumber(call.query.get("page"), 1);
  const rows = items.slice((number - 1) * size, number * size).map((item) => render(item));
  const last = Math.max(1, Math.ceil(items.length / size));
  const response = ok(wrap(rows));
  if (last > 1) response.headers.set("Link", linksOf(call, caller, number, last));
  return response;
}

function linksOf(call: Call, caller: Caller, number: number, last: number): string {
  const link = (target: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(target));
    return `<${caller.base}${pathOf(call, caller)}?${query}>; rel="${rel}"`;
  };
  return [
    ...(number > 1 ? [link(Math.min(number - 1, last), "prev")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first")] : []),
  ].join(", ");
}

function pathOf(call: Call, caller: Caller): string {
  const { pathname } = call.url;
  return caller.store.switches.numericLinks ? numericPath(caller, pathname) : pathname;
}

/** The form with numbers, which stays good over renames: `/organizations/ID/…`, `/repositories/ID/…`. Rule 7. */
function numericPath(caller: Caller, pathname: string): string {
  const parts = pathname.split("/").map((part) => decodeURIComponent(part));
  const [, first, owner = "", third = "", fourth = "", ...rest] = parts;
  const { store } = caller;
  const organization = store.organizations.find(({ login }) => login.toLowerCase() === owner.toLowerCase());
  if (organization === undefined) return pathname;
  const join = (...tail: readonly string[]): string =>
    tail.map((part) => `/${encodeURIComponent(part)}`).join("");
  if (first === "repos") {
    const repository = byName(organization.repositories, third);
    if (repository !== undefined)
      return `/repositories/${repository.id}${join(...(fourth === "" ? [] : [fourth, ...rest]))}`;
  }
  if (first !== "orgs") return pathname;
  const team = third === "teams" && fourth !== "" ? bySlug(organization, fourth) : undefined;
  if (team !== undefined) return `/organizations/${organization.id}/team/${team.id}${join(...rest)}`;
  return `/organizations/${organization.id}${join(...[third, fourth, ...rest].filter((part) => part !== ""))}`;
}

function byName(repositories: readonly StoredRepository[], name: string): StoredRepository | undefined {
  return repositories.find((repository) => repository.name.toLowerCase() === name.toLowerCase());
}

function bySlug(organization: StoredOrganization, slug: string): StoredTeam | undefined {
  return organization.teams.find((team) => slugOf(team) === slug.toLowerCase());
}

/** The named path that a numeric one stands for; undefined if nothing has that number. Rule 7. */
export function namedPath(
  organizations: readonly StoredOrganization[],
  pathname: string,
): string | undefined {
  const [, first, id = "", third, fourth = "", ...rest] = pathname.split("/");
  const tail = (parts: readonly (string | undefined)[]): string =>
    parts.flatMap((part) => (part === undefined || part === "" ? [] : [`/${part}`])).join("");
  if (first === "organizations") {
    const organization = organizations.find((candidate) => String(candidate.id) === id);
    if (organization === undefined) return undefined;
    if (third !== "team") return `/orgs/${organization.login}${tail([third, fourth, ...rest])}`;
    const team = organization.teams.find((candidate) => String(candidate.id) === fourth);
    if (team === undefined) return undefined;
    return `/orgs/${organization.login}/teams/${encodeURIComponent(slugOf(team))}${tail(rest)}`;
  }
  for (const organization of organizations) {
    const repository = organization.repositories.find((candidate) => String(candidate.id) === id);
    if (repository !== undefined)
      return `/repos/${organization.login}/${repository.name}${tail([third, fourth, ...rest])}`;
  }
  return undefined;
}
