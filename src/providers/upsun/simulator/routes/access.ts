import type { WireLink, WireUserAccess } from "../../wire.ts";
import {
  isFrozen,
  isMember,
  managesAccess,
  managesMembers,
  projectOf,
  projectPermissions,
  refuseWhenFrozen,
} from "../rights.ts";
import type { HeldRecord, OrganizationRecord, ProjectRecord } from "../store.ts";
import { instant, stampNow } from "../store.ts";
import type { Call, Route } from "../web.ts";
import {
  asObject,
  bodyObject,
  json,
  noContent,
  paginate,
  Refusal,
  readPermissions,
  referenceLinks,
  shuffled,
  sortItems,
} from "../web.ts";

interface Place {
  readonly organization: OrganizationRecord;
  readonly project: ProjectRecord;
}

interface Entry extends Place {
  readonly userId: string;
  readonly record: HeldRecord;
}

/** Direct access only (rule 46); the owner stands there as admin where the switch says so (rule 40). */
function entriesOf(call: Call, place: Place): Entry[] {
  const ids = new Set([place.organization.ownerId, ...place.project.access.keys()]);
  return [...ids].flatMap((userId) => entryOf(call, place, userId) ?? []);
}

function entryOf(call: Call, place: Place, userId: string): Entry | undefined {
  const { createdAt, updatedAt } = place.project;
  const record =
    place.organization.ownerId !== userId
      ? place.project.access.get(userId)
      : call.store.switches.lists_owner_access
        ? { permissions: ["admin"], createdAt, updatedAt }
        : undefined;
  return record === undefined ? undefined : { ...place, userId, record };
}

function body(call: Call, entry: Entry, self: string): WireUserAccess {
  const { organization, project, userId, record } = entry;
  const mayChange =
    organization.ownerId !== userId &&
    managesAccess(organization, project, call.caller.id) &&
    !isFrozen(organization);
  const links: Record<string, WireLink> = { self: { href: self } };
  if (mayChange) {
    links.update = { href: self, method: "PATCH" };
    links.delete = { href: self, method: "DELETE" };
  }
  return {
    user_id: userId,
    organization_id: organization.id,
    project_id: project.id,
    project_title: project.title,
    permissions: shuffled(call.store, record.permissions),
    granted_at: instant(record.createdAt),
    updated_at: instant(record.updatedAt),
    _links: links,
  };
}

const projectSide = (entry: Entry): string => `/projects/${entry.project.id}/user-access/${entry.userId}`;
const userSide = (entry: Entry): string => `/users/${entry.userId}/project-access/${entry.project.id}`;

const sortFields = {
  granted_at: (entry: Entry): number => entry.record.createdAt,
  updated_at: (entry: Entry): number => entry.record.updatedAt,
};

function listOfProject(call: Call): Response {
  const place = managedProject(call);
  const sorted = sortItems(call, entriesOf(call, place), sortFields, "problem");
  const page = paginate(call, sorted, { maximum: 200, keyOf: (entry) => entry.userId, form: "problem" });
  const references = {
    ...referenceLinks(
      call.store,
      "users",
      page.items.map((entry) => entry.userId),
    ),
    ...referenceLinks(call.store, "organizations", [place.organization.id]),
  };
  return json({
    items: page.items.map((entry) => body(call, entry, projectSide(entry))),
    _links: { ...page.links, ...references },
  });
}

function managedProject(call: Call): Place {
  const place = projectOf(call, { form: "problem", missing: 403 });
  refuseWhenFrozen(place.organization, "problem");
  if (managesAccess(place.organization, place.project, call.caller.id)) return place;
  throw new Refusal(403, "You are not allowed to manage the users of this project.", "problem");
}

function listOfUser(call: Call): Response {
  const userId = call.parameters.user ?? "";
  const wanted = call.query.get("filter[organization_id]");
  const organizations = call.store.organizations.filter(
    (one) =>
      (wanted === null || one.id === wanted) &&
      (userId === call.caller.id || managesMembers(one, call.caller.id)),
  );
  const first = organizations[0];
  if (first === undefined)
    throw new Refusal(403, "You are not allowed to see the access of this user.", "problem");
  call.concerns(first.name);
  for (const organization of organizations) refuseWhenFrozen(organization, "problem");
  const entries = organizations.flatMap((organization) =>
    organization.projects
      .filter((project) => project.status !== "deleted")
      .flatMap((project) => entryOf(call, { organization, project }, userId) ?? []),
  );
  const fields = { ...sortFields, project_title: (entry: Entry) => entry.project.title };
  const sorted = sortItems(call, entries, fields, "problem");
  const page = paginate(call, sorted, { maximum: 200, keyOf: (entry) => entry.project.id, form: "problem" });
  const references = {
    ...referenceLinks(
      call.store,
      "projects",
      page.items.map((entry) => entry.project.id),
    ),
    ...referenceLinks(
      call.store,
      "organizations",
      page.items.map((entry) => entry.organization.id),
    ),
  };
  return json({
    items: page.items.map((entry) => body(call, entry, userSide(entry))),
    _links: { ...page.links, ...references },
  });
}

/** The record both directions lead to; 404 without a direct one, also when a team gives access (rule 39). */
function directEntry(call: Call): Entry {
  const place = managedProject(call);
  const userId = call.parameters.user ?? "";
  const entry = entryOf(call, place, userId);
  if (entry === undefined) throw new Refusal(404, "The user has no direct access to the project.", "problem");
  return entry;
}

function changeableEntry(call: Call): Entry {
  const entry = directEntry(call);
  if (entry.userId !== entry.organization.ownerId) return entry;
  throw new Refusal(403, "The access of the organization owner cannot be changed.", "problem");
}

function patchEntry(call: Call): Response {
  const entry = changeableEntry(call);
  const permissions = readPermissions(
    bodyObject(call, "problem").permissions,
    // What the vendor itself has given, it knows.
    new Set([...projectPermissions, ...entry.record.permissions]),
    "problem",
    {
      mayBeEmpty: false,
    },
  );
  entry.record.permissions = permissions;
  entry.record.updatedAt = call.store.now();
  return noContent();
}

function deleteEntry(call: Call): Response {
  const entry = changeableEntry(call);
  entry.project.access.delete(entry.userId);
  return noContent();
}

interface Addition extends Place {
  readonly userId: string;
  readonly permissions: string[];
  readonly addsMember: boolean;
}

/** The request's array, each entry checked for unknown keys (rule 36). */
function additionItems(call: Call, keys: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(call.body)) throw new Refusal(400, "The request body must be an array.", "problem");
  return call.body.map((item) => {
    const entry = asObject(item);
    if (entry === undefined) throw new Refusal(400, "Every entry must be an object.", "problem");
    const extra = Object.keys(entry).find((key) => !keys.includes(key));
    if (extra !== undefined)
      throw new Refusal(400, `Additional property ${extra} is not allowed.`, "problem");
    return entry;
  });
}

function additionOf(
  call: Call,
  place: Place,
  entry: Readonly<Record<string, unknown>>,
  userId: unknown,
): Addition {
  if (typeof userId !== "string" || !call.store.users.has(userId)) {
    throw new Refusal(400, "user_id: the user does not exist.", "problem");
  }
  const permissions = readPermissions(entry.permissions, projectPermissions, "problem", {
    mayBeEmpty: false,
  });
  return { ...place, userId, permissions, addsMember: entry.auto_add_member === true };
}

/** Rules 37 and 38. */
function checkAddition(addition: Addition): void {
  if (addition.project.access.has(addition.userId) || addition.organization.ownerId === addition.userId) {
    throw new Refusal(409, "The user already has access to the project.", "problem");
  }
  if (!isMember(addition.organization, addition.userId) && !addition.addsMember) {
    throw new Refusal(400, "The user is not a member of the organization.", "problem");
  }
}

function carryOut(call: Call, additions: readonly Addition[]): Response {
  const add = (addition: Addition): void => {
    if (!isMember(addition.organization, addition.userId)) {
      addition.organization.members.set(addition.userId, { ...stampNow(call.store), permissions: [] });
    }
    addition.project.access.set(addition.userId, {
      ...stampNow(call.store),
      permissions: addition.permissions,
    });
  };
  if (call.store.switches.bulk_is_atomic) {
    for (const addition of additions) checkAddition(addition);
    for (const addition of additions) add(addition);
  } else {
    for (const addition of additions) {
      checkAddition(addition);
      add(addition);
    }
  }
  return noContent();
}

function postToProject(call: Call): Response {
  const place = managedProject(call);
  const items = additionItems(call, ["user_id", "permissions", "auto_add_member"]);
  return carryOut(
    call,
    items.map((entry) => additionOf(call, place, entry, entry.user_id)),
  );
}

function postToUser(call: Call): Response {
  const items = additionItems(call, ["project_id", "permissions"]);
  const additions = items.map((entry) => {
    const project = typeof entry.project_id === "string" ? entry.project_id : "";
    const place = managedProject({ ...call, parameters: { project } });
    return additionOf(call, place, entry, call.parameters.user);
  });
  return carryOut(call, additions);
}

const entryRoutes = (path: string, self: (entry: Entry) => string): Route[] => [
  {
    method: "GET",
    path,
    answer: (call) => {
      const entry = directEntry(call);
      return json(body(call, entry, self(entry)));
    },
  },
  { method: "PATCH", path, answer: patchEntry },
  { method: "DELETE", path, answer: deleteEntry },
];

export const accessRoutes: readonly Route[] = [
  { method: "GET", path: "/projects/{project}/user-access", answer: listOfProject },
  { method: "POST", path: "/projects/{project}/user-access", answer: postToProject },
  ...entryRoutes("/projects/{project}/user-access/{user}", projectSide),
  { method: "GET", path: "/users/{user}/project-access", answer: listOfUser },
  { method: "POST", path: "/users/{user}/project-access", answer: postToUser },
  ...entryRoutes("/users/{user}/project-access/{project}", userSide),
];
