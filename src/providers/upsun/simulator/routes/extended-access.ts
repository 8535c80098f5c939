import { isMember, managesMembers } from "../rights.ts";
import type { OrganizationRecord, ProjectRecord } from "../store.ts";
import { instant } from "../store.ts";
import type { Call, Route } from "../web.ts";
import { filterItems, json, paginate, Refusal, referenceLinks } from "../web.ts";

/** Direct and team access of one user, merged by resource (rule 46). */
function extendedAccess(call: Call): Response {
  const userId = call.parameters.user ?? "";
  const visible = call.store.organizations.filter(
    (one) => isMember(one, userId) && (userId === call.caller.id || managesMembers(one, call.caller.id)),
  );
  if (visible.length === 0)
    throw new Refusal(403, "You are not allowed to see the access of this user.", "plain");
  const items = visible.flatMap((organization) => {
    const held = organization.members.get(userId);
    const own =
      held === undefined
        ? []
        : [item(userId, organization, "organization", organization.id, held.permissions, held.createdAt)];
    return [
      ...own,
      ...organization.projects.flatMap((project) => projectItem(userId, organization, project)),
    ];
  });
  const fields = {
    resource_type: (one: ExtendedItem) => [one.resource_type],
    organization_id: (one: ExtendedItem) => [one.organization_id],
    permissions: (one: ExtendedItem) => one.permissions,
  };
  const filtered = filterItems(call, items, fields, "plain");
  const page = paginate(call, filtered, { maximum: 200, keyOf: (one) => one.resource_id, form: "plain" });
  const projects = page.items.filter((one) => one.resource_type === "project").map((one) => one.resource_id);
  const references = {
    ...referenceLinks(call.store, "projects", projects),
    ...referenceLinks(
      call.store,
      "organizations",
      page.items.map((one) => one.organization_id),
    ),
  };
  return json({ items: page.items, _links: { ...page.links, ...references } });
}

interface ExtendedItem {
  readonly user_id: string;
  readonly resource_id: string;
  readonly resource_type: "project" | "organization";
  readonly organization_id: string;
  readonly permissions: readonly string[];
  readonly granted_at: string;
  readonly updated_at: string;
}

function item(
  userId: string,
  organization: OrganizationRecord,
  type: ExtendedItem["resource_type"],
  resourceId: string,
  permissions: readonly string[],
  since: number,
): ExtendedItem {
  return {
    user_id: userId,
    resource_id: resourceId,
    resource_type: type,
    organization_id: organization.id,
    permissions: [...permissions],
    granted_at: instant(since),
    updated_at: instant(since),
  };
}

function projectItem(
  userId: string,
  organization: OrganizationRecord,
  project: ProjectRecord,
): ExtendedItem[] {
  const teams = organization.teams.filter(
    (team) => team.members.has(userId) && team.projects.has(project.id),
  );
  const direct = project.access.get(userId);
  const all = [...(direct?.permissions ?? []), ...teams.flatMap((team) => team.permissions)];
  if (direct === undefined && teams.length === 0) return [];
  return [
    item(
      userId,
      organization,
      "project",
      project.id,
      [...new Set(all)],
      direct?.createdAt ?? project.createdAt,
    ),
  ];
}

export const extendedAccessRoutes: readonly Route[] = [
  { method: "GET", path: "/users/{user}/extended-access", answer: extendedAccess },
];
