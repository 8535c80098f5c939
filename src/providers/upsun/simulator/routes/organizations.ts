import type { WireLink, WireMember, WireOrganization } from "../../wire.ts";
import {
  isFrozen,
  isMember,
  levelOf,
  managesMembers,
  memberPermissions,
  organizationOf,
  refuseWhenFrozen,
  requireMemberManager,
  standingOf,
} from "../rights.ts";
import type { HeldRecord, OrganizationRecord, Store } from "../store.ts";
import { stampNow } from "../store.ts";
import type { Call, Route } from "../web.ts";
import {
  bodyObject,
  filterItems,
  json,
  noContent,
  paginate,
  Refusal,
  readPermissions,
  referenceLinks,
  shuffled,
  sortItems,
  stampFields,
  stamps,
} from "../web.ts";

const byName = { acceptsName: true, form: "problem" } as const;
const byId = { acceptsName: false, form: "problem" } as const;

/** An organization as one caller sees it: links show what the caller may do (rules 19 and 56). */
function organizationBody(organization: OrganizationRecord, callerId: string): WireOrganization {
  const self = `/organizations/${organization.id}`;
  const standing = standingOf(organization, callerId);
  const links: Record<string, WireLink> = { self: { href: self } };
  if (managesMembers(organization, callerId)) {
    links.members = { href: `${self}/members` };
    if (!isFrozen(organization)) links["create-member"] = { href: `${self}/members`, method: "POST" };
  }
  if (standing.has("admin") && !isFrozen(organization)) links.update = { href: self, method: "PATCH" };
  if (standing.has("owner") && !isFrozen(organization)) links.delete = { href: self, method: "DELETE" };
  return {
    id: organization.id,
    type: organization.type,
    owner_id: organization.ownerId,
    name: organization.name,
    label: organization.label,
    capabilities: organization.capabilities,
    status: organization.status,
    ...{ namespace: "upsun", vendor: "upsun", country: "FR" },
    ...stamps(organization),
    _links: links,
  };
}

function listOrganizations(call: Call, userId: string): Response {
  const visible = call.store.organizations.filter((organization) => isMember(organization, userId));
  const filtered = filterItems(
    call,
    visible,
    {
      id: (one) => [one.id],
      type: (one) => [one.type],
      owner_id: (one) => [one.ownerId],
      name: (one) => [one.name],
      label: (one) => [one.label],
      status: (one) => [one.status],
      capabilities: (one) => one.capabilities,
    },
    "problem",
  );
  const hidesDeleted = ![...call.query.keys()].some((key) => key.startsWith("filter[status]"));
  const kept = hidesDeleted ? filtered.filter((one) => one.status !== "deleted") : filtered;
  const fields = {
    ...stampFields,
    name: (one: OrganizationRecord) => one.name,
    label: (one: OrganizationRecord) => one.label,
  };
  const sorted = sortItems(call, kept, fields, "problem");
  const page = paginate(call, sorted, { maximum: 100, keyOf: (one) => one.id, form: "problem" });
  return json({
    ...(call.path === "/organizations" ? { count: sorted.length } : {}),
    items: page.items.map((one) => organizationBody(one, call.caller.id)),
    _links: {
      ...page.links,
      ...referenceLinks(
        call.store,
        "users",
        page.items.map((one) => one.ownerId),
      ),
    },
  });
}

function getOrganization(call: Call): Response {
  const organization = organizationOf(call, byName);
  if (!isMember(organization, call.caller.id)) throw new Refusal(403, "You are not a member.", "problem");
  const body = organizationBody(organization, call.caller.id);
  const references = referenceLinks(call.store, "users", [organization.ownerId]);
  return json({ ...body, _links: { ...body._links, ...references } });
}

function patchOrganization(call: Call): Response {
  const organization = organizationOf(call, byId);
  refuseWhenFrozen(organization, "problem");
  const standing = standingOf(organization, call.caller.id);
  if (!standing.has("admin"))
    throw new Refusal(403, "You are not allowed to edit this organization.", "problem");
  const body = bodyObject(call, "problem");
  if (body.owner_id !== undefined) throw new Refusal(400, "owner_id: cannot be changed.", "problem");
  if (typeof body.label === "string") organization.label = body.label;
  organization.updatedAt = call.store.now();
  return json(organizationBody(organization, call.caller.id));
}

function deleteOrganization(call: Call): Response {
  const organization = organizationOf(call, byId);
  refuseWhenFrozen(organization, "problem");
  if (organization.ownerId !== call.caller.id)
    throw new Refusal(403, "Only the owner may do this.", "problem");
  if (organization.projects.length > 0)
    throw new Refusal(400, "The organization still has projects.", "problem");
  organization.status = "deleted";
  return noContent();
}

function memberBody(
  call: Call,
  organization: OrganizationRecord,
  userId: string,
  record: HeldRecord,
): WireMember {
  const self = `/organizations/${organization.id}/members/${userId}`;
  const isOwner = organization.ownerId === userId;
  const links: Record<string, WireLink> = { self: { href: self } };
  if (!isOwner && managesMembers(organization, call.caller.id) && !isFrozen(organization)) {
    links.update = { href: self, method: "PATCH" };
    links.delete = { href: self, method: "DELETE" };
  }
  return {
    id: userId,
    organization_id: organization.id,
    user_id: userId,
    permissions: shuffled(call.store, shownPermissions(call.store, record)),
    level: levelOf(organization, userId),
    owner: isOwner,
    ...stamps(record),
    _links: links,
  };
}

function shownPermissions(store: Store, record: HeldRecord): readonly string[] {
  const brings = record.permissions.includes("billing") || record.permissions.includes("plans");
  if (!store.switches.brings_projects_list || !brings) return record.permissions;
  return [...new Set([...record.permissions, "projects:list"])];
}

function listMembers(call: Call): Response {
  const organization = organizationOf(call, byName);
  requireMemberManager(call, organization, "problem");
  const all = [...organization.members].map(([id, record]) => ({ id, record, ...record }));
  const filtered = filterItems(call, all, { permissions: (one) => one.permissions }, "problem");
  const sorted = sortItems(call, filtered, stampFields, "problem");
  const page = paginate(call, sorted, { maximum: 100, keyOf: (one) => one.id, form: "problem" });
  return json({
    count: sorted.length,
    items: page.items.map((one) => memberBody(call, organization, one.id, one.record)),
    _links: {
      ...page.links,
      ...referenceLinks(
        call.store,
        "users",
        page.items.map((one) => one.id),
      ),
    },
  });
}

function memberOf(call: Call, organization: OrganizationRecord): HeldRecord {
  const record = organization.members.get(call.parameters.user ?? "");
  if (record === undefined)
    throw new Refusal(404, "The user is not a member of this organization.", "problem");
  return record;
}

function getMember(call: Call): Response {
  const organization = organizationOf(call, byName);
  const userId = call.parameters.user ?? "";
  if (userId !== call.caller.id) requireMemberManager(call, organization, "problem");
  const body = memberBody(call, organization, userId, memberOf(call, organization));
  return json({ ...body, _links: { ...body._links, ...referenceLinks(call.store, "users", [userId]) } });
}

function postMember(call: Call): Response {
  const organization = organizationOf(call, byId);
  refuseWhenFrozen(organization, "problem");
  requireMemberManager(call, organization, "problem");
  const body = bodyObject(call, "problem");
  const userId = typeof body.user_id === "string" ? body.user_id : "";
  const permissions = readPermissions(body.permissions ?? [], memberPermissions, "problem", {
    mayBeEmpty: true,
  });
  if (!call.store.users.has(userId)) throw new Refusal(404, "The user does not exist.", "problem");
  if (isMember(organization, userId)) throw new Refusal(400, "The user is already a member.", "problem");
  refuseGrantingMore(call, organization, [], permissions);
  const record = { ...stampNow(call.store), permissions };
  organization.members.set(userId, record);
  return json(memberBody(call, organization, userId, record), 201);
}

function patchMember(call: Call): Response {
  const organization = organizationOf(call, byId);
  requireMemberManager(call, organization, "problem");
  const record = memberOf(call, organization);
  const userId = call.parameters.user ?? "";
  if (organization.ownerId === userId) throw new Refusal(403, "The owner cannot be changed.", "problem");
  const body = bodyObject(call, "problem");
  // What the vendor itself has given, it knows.
  const known = new Set([...memberPermissions, ...record.permissions]);
  const permissions = readPermissions(body.permissions, known, "problem", { mayBeEmpty: true });
  refuseSelf(call, organization, userId);
  refuseGrantingMore(call, organization, record.permissions, permissions);
  if (isFrozen(organization)) refuseAllButBilling(organization, record.permissions, permissions);
  record.permissions = permissions;
  record.updatedAt = call.store.now();
  return json(memberBody(call, organization, userId, record));
}

/** Rule 18: holders of `members` alone may change anybody but themselves. */
function refuseSelf(call: Call, organization: OrganizationRecord, userId: string): void {
  const standing = standingOf(organization, call.caller.id);
  if (userId !== call.caller.id || standing.has("owner") || standing.has("admin")) return;
  throw new Refusal(403, "You cannot change your own permissions.", "problem");
}

/** Rule 18: nor may they grant what they do not hold. */
export function refuseGrantingMore(
  call: Call,
  organization: OrganizationRecord,
  before: readonly string[],
  after: readonly string[],
): void {
  const standing = standingOf(organization, call.caller.id);
  const excess = after.filter((permission) => !before.includes(permission) && !standing.has(permission));
  if (excess.length === 0) return;
  throw new Refusal(
    403,
    `You cannot grant permissions that you do not have: ${excess.join(", ")}.`,
    "problem",
  );
}

/** Rule 55: while unpaid, only `billing` may be added and nothing taken away. */
function refuseAllButBilling(
  organization: OrganizationRecord,
  before: readonly string[],
  after: readonly string[],
): void {
  const added = after.filter((permission) => !before.includes(permission));
  const isKept = before.every((permission) => after.includes(permission));
  if (isKept && added.every((permission) => permission === "billing")) return;
  throw new Refusal(403, `The organization is ${organization.status}: only billing can be added.`, "problem");
}

function deleteMember(call: Call): Response {
  const organization = organizationOf(call, byId);
  refuseWhenFrozen(organization, "problem");
  requireMemberManager(call, organization, "problem");
  memberOf(call, organization);
  const userId = call.parameters.user ?? "";
  if (organization.ownerId === userId) throw new Refusal(403, "The owner cannot be removed.", "problem");
  removeMember(organization, userId);
  return noContent();
}

/** Rule 20: direct access and team memberships end with the membership. */
export function removeMember(organization: OrganizationRecord, userId: string): void {
  organization.members.delete(userId);
  for (const project of organization.projects) project.access.delete(userId);
  for (const team of organization.teams) team.members.delete(userId);
}

export const organizationRoutes: readonly Route[] = [
  { method: "GET", path: "/organizations", answer: (call) => listOrganizations(call, call.caller.id) },
  { method: "GET", path: "/organizations/{organization}", answer: getOrganization },
  { method: "PATCH", path: "/organizations/{organization}", answer: patchOrganization },
  { method: "DELETE", path: "/organizations/{organization}", answer: deleteOrganization },
  {
    method: "GET",
    path: "/users/{user}/organizations",
    answer: (call) => {
      if (call.parameters.user !== call.caller.id) throw new Refusal(403, "Not your account.", "problem");
      return listOrganizations(call, call.caller.id);
    },
  },
  { method: "GET", path: "/organizations/{organization}/members", answer: listMembers },
  { method: "POST", path: "/organizations/{organization}/members", answer: postMember },
  { method: "GET", path: "/organizations/{organization}/members/{user}", answer: getMember },
  { method: "PATCH", path: "/organizations/{organization}/members/{user}", answer: patchMember },
  { method: "DELETE", path: "/organizations/{organization}/members/{user}", answer: deleteMember },
];
