import type { WireLink, WireOrganizationProject } from "../../wire.ts";
import { effectivePermissions, isMember, organizationOf, projectOf, standingOf } from "../rights.ts";
import type { OrganizationRecord, ProjectRecord } from "../store.ts";
import type { Call, Route } from "../web.ts";
import { filterItems, json, paginate, Refusal, sortItems, stampFields, stamps } from "../web.ts";

/** Holders of `projects:list` see every project, others those they have access to. */
function visibleProjects(call: Call, organization: OrganizationRecord): readonly ProjectRecord[] {
  if (!isMember(organization, call.caller.id)) throw new Refusal(403, "You are not a member.", "empty");
  const seesAll = standingOf(organization, call.caller.id).has("projects:list");
  return organization.projects.filter((project) => seesAll || hasAccess(call, organization, project));
}

function hasAccess(call: Call, organization: OrganizationRecord, project: ProjectRecord): boolean {
  return effectivePermissions(organization, project, call.caller.id).length > 0;
}

/** `api` stands there only for callers with access to the project itself (rule 59). */
function listedBody(
  call: Call,
  organization: OrganizationRecord,
  project: ProjectRecord,
): WireOrganizationProject {
  const links: Record<string, WireLink> = {
    self: { href: `/organizations/${organization.id}/projects/${project.id}` },
  };
  if (isReachable(project) && hasAccess(call, organization, project)) {
    links.api = { href: `https://eu-5.platform.sh/projects/${project.id}` };
  }
  return {
    id: project.id,
    organization_id: organization.id,
    title: project.title,
    status: project.status,
    region: "eu-5.platform.sh",
    ...{
      subscription_id: "1",
      vendor: "upsun",
      type: "grid",
      plan: "flexible",
      default_branch: "main",
      timezone: "UTC",
    },
    ...stamps(project),
    _links: links,
  };
}

function isReachable(project: ProjectRecord): boolean {
  return project.status === "active" || project.status === "suspended";
}

function listProjects(call: Call): Response {
  const organization = organizationOf(call, { acceptsName: false, form: "empty" });
  const filtered = filterItems(
    call,
    visibleProjects(call, organization),
    { id: (one) => [one.id], title: (one) => [one.title], status: (one) => [one.status] },
    "plain",
  );
  const fields = {
    ...stampFields,
    id: (one: ProjectRecord) => one.id,
    title: (one: ProjectRecord) => one.title,
    status: (one: ProjectRecord) => one.status,
    region: () => "",
    type: () => "",
    plan: () => "",
  };
  const sorted = sortItems(call, filtered, fields, "plain");
  const page = paginate(call, sorted, { maximum: 100, keyOf: (one) => one.id, form: "plain" });
  return json({
    count: sorted.length,
    items: page.items.map((one) => listedBody(call, organization, one)),
    facets: { plans: {} },
    _links: page.links,
  });
}

function getListed(call: Call): Response {
  const organization = organizationOf(call, { acceptsName: false, form: "empty" });
  const project = visibleProjects(call, organization).find((one) => one.id === call.parameters.project);
  if (project === undefined) throw new Refusal(404, "", "empty");
  return json(listedBody(call, organization, project));
}

/** The project family answers only to those with access to the project, and only once it runs (rule 59). */
export function reachableProject(call: Call): { organization: OrganizationRecord; project: ProjectRecord } {
  const place = projectOf(call, { form: "plain", missing: 404 });
  if (!isReachable(place.project)) throw new Refusal(404, "The project is not available.", "plain");
  if (hasAccess(call, place.organization, place.project)) return place;
  throw new Refusal(403, "You do not have access to this project.", "plain");
}

function getProject(call: Call): Response {
  const { organization, project } = reachableProject(call);
  const isUnpaid = organization.status === "restricted" || organization.status === "suspended";
  return json({
    id: project.id,
    ...stamps(project),
    attributes: {},
    title: project.title,
    description: "",
    owner: project.ownerId ?? organization.ownerId,
    namespace: "upsun",
    organization: organization.id,
    default_branch: "main",
    status: { code: "provisioned", message: "ok" },
    timezone: "UTC",
    region: "eu-5.platform.sh",
    repository: { url: `${project.id}@git.eu-5.platform.sh:${project.id}.git`, client_ssh_key: null },
    default_domain: null,
    subscription: {
      license_uri: "https://api.upsun.com/licenses/1",
      storage: 5120,
      included_users: 1,
      subscription_management_uri: "https://console.upsun.com",
      restricted: isUnpaid,
      suspended: organization.status === "suspended",
      user_licenses: project.userLicenses ?? 100,
    },
    maintenance: null,
    _links: { self: { href: `/projects/${project.id}` } },
  });
}

function environmentTypes(call: Call): Response {
  const { project } = reachableProject(call);
  const all = ["production", "staging", "development"].map((id) => ({
    id,
    attributes: {},
    _links: { self: { href: `/projects/${project.id}/environment-types/${id}` } },
  }));
  if (call.parameters.type === undefined) return json(all);
  const one = all.find((candidate) => candidate.id === call.parameters.type);
  if (one === undefined) throw new Refusal(404, `${project.title} has no such environment type.`, "plain");
  return json(one);
}

export const projectRoutes: readonly Route[] = [
  { method: "GET", path: "/organizations/{organization}/projects", answer: listProjects },
  { method: "GET", path: "/organizations/{organization}/projects/{project}", answer: getListed },
  { method: "GET", path: "/projects/{project}", answer: getProject },
  { method: "GET", path: "/projects/{project}/environment-types", answer: environmentTypes },
  { method: "GET", path: "/projects/{project}/environment-types/{type}", answer: environmentTypes },
];
