import type { WireUserReference } from "../../wire.ts";
import type { Store, UserRecord } from "../store.ts";
import { findProject, findTeam, instant, sign, userByEmail } from "../store.ts";
import type { Call, Route } from "../web.ts";
import { json, ownOf, Refusal, stamps } from "../web.ts";

const epoch = Date.UTC(2026, 0, 5, 8, 0, 0);

function userBody(user: UserRecord): unknown {
  return {
    id: user.id,
    deactivated: false,
    namespace: "upsun",
    username: user.email.split("@")[0] ?? user.id,
    email: user.email,
    email_verified: true,
    first_name: user.firstName,
    last_name: user.lastName,
    picture: "https://api.upsun.com/picture.png",
    company: "",
    website: "https://example.com/",
    country: "FR",
    created_at: instant(epoch),
    updated_at: instant(epoch),
  };
}

/** Callers may look up themselves and people they share an organization with. */
function mayLookUp(call: Call, user: UserRecord): boolean {
  if (user.id === call.caller.id) return true;
  return call.store.organizations.some((one) => one.members.has(user.id) && one.members.has(call.caller.id));
}

function getUser(call: Call): Response {
  const text = call.parameters.user ?? "";
  const isByEmail = text.startsWith("email=");
  const user = isByEmail ? userByEmail(call.store, text.slice("email=".length)) : call.store.users.get(text);
  if (user === undefined || user.reference === "null") throw new Refusal(404, "", "empty");
  if (!mayLookUp(call, user)) throw new Refusal(403, "You are not allowed to see this user.", "plain");
  return json(userBody(user));
}

function userReference(user: UserRecord): WireUserReference {
  return {
    id: user.id,
    username: user.email.split("@")[0] ?? user.id,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    picture: "https://api.upsun.com/picture.png",
    mfa_enabled: user.hasMfa,
    sso_enabled: user.hasSso,
  };
}

const details: Readonly<Record<string, (store: Store, id: string) => unknown>> = {
  users: (store, id) => {
    const user = store.users.get(id);
    if (user === undefined || user.reference === "null") return null;
    return user.reference === "missing" ? undefined : userReference(user);
  },
  organizations: (store, id) => {
    const one = store.organizations.find((organization) => organization.id === id);
    if (one === undefined) return null;
    const { name, label, type } = one;
    return { id, type, owner_id: one.ownerId, name, label, vendor: "upsun", ...stamps(one) };
  },
  projects: (store, id) => {
    const found = findProject(store, id);
    if (found === undefined) return null;
    const { project, organization } = found;
    return {
      id,
      organization_id: organization.id,
      subscription_id: "1",
      region: "eu-5.platform.sh",
      title: project.title,
      type: "grid",
      plan: "flexible",
      status: project.status,
      ...stamps(project),
    };
  },
  teams: (store, id) => {
    const found = findTeam(store, id);
    if (found === undefined) return null;
    const { team, organization } = found;
    return {
      id,
      organization_id: organization.id,
      label: team.label,
      project_permissions: team.permissions,
      counts: { member_count: team.members.size, project_count: team.projects.size },
      ...stamps(team),
    };
  },
};

/** Rule 10: a map by id, for links that this server has signed; values can be null, ids can be missing (rule 12). */
function references(call: Call): Response {
  const set = call.parameters.set ?? "";
  const detail = ownOf(details, set);
  if (detail === undefined) throw new Refusal(404, "", "empty");
  const list = call.query.get("in") ?? "";
  if (call.query.get("sig") !== sign(`${set}:${list}`))
    throw new Refusal(400, "The signature is not valid.", "plain");
  const entries = list
    .split(",")
    .filter((id) => id !== "")
    .map((id) => [id, detail(call.store, id)] as const);
  return json(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
}

export const userRoutes: readonly Route[] = [
  { method: "GET", path: "/users/me", answer: (call) => json(userBody(call.caller)) },
  { method: "GET", path: "/users/{user}", answer: getUser },
  { method: "GET", path: "/ref/{set}", answer: references },
];
