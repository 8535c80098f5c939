import type { Call, Router } from "../../../../simulator/kit/router.ts";
import type { OrganizationWire } from "../../wire.ts";
import { bodyOf, ok, page } from "../answers.ts";
import { actsAsOwner, type Caller } from "../caller.ts";
import { filledSeats } from "../invitations.ts";
import { forbidden, invalidField } from "../refusal.ts";
import { isSelected } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import type { StoredOrganization } from "../store.ts";
import { callerRole, nodeId, repositoryView } from "../views.ts";

/** Switches that can be changed. */
const CHANGEABLE = [
  "members_can_create_repositories",
  "members_can_create_public_repositories",
  "members_can_create_private_repositories",
  "members_can_create_internal_repositories",
  "members_can_create_pages",
  "members_can_create_public_pages",
  "members_can_create_private_pages",
  "members_can_fork_private_repositories",
  "deploy_keys_enabled_for_repositories",
] as const;

const BASE_PERMISSIONS: readonly unknown[] = ["none", "read", "write", "admin"];

function organizationView(caller: Caller, organization: StoredOrganization): OrganizationWire {
  const { login, id, createdAt, plan } = organization;
  const common = {
    login,
    id,
    node_id: nodeId("Organization", id),
    type: "Organization",
    created_at: createdAt,
    updated_at: createdAt,
    archived_at: null,
  };
  // Rule 16: for others than owners nothing says that there is more.
  if (!actsAsOwner(caller, organization)) return common;
  return {
    ...common,
    plan: {
      name: plan.name,
      space: 976_562_499,
      private_repos: 999_999,
      filled_seats: filledSeats(organization),
      ...(plan.seats === null ? {} : { seats: plan.seats }),
    },
    two_factor_requirement_enabled: organization.requiresTwoFactor,
    ...organization.settings,
  };
}

function change(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  if (!actsAsOwner(caller, organization)) throw forbidden("Must have admin rights to Organization.");
  const body = bodyOf(call);
  const base = body.default_repository_permission;
  if (base !== undefined && !BASE_PERMISSIONS.includes(base))
    throw invalidField("Organization", "default_repository_permission");
  for (const field of CHANGEABLE) {
    if (body[field] !== undefined && typeof body[field] !== "boolean")
      throw invalidField("Organization", field);
  }
  // Rule 64: from here on every member has it.
  if (typeof base === "string") organization.settings.default_repository_permission = base;
  for (const field of CHANGEABLE) {
    const value = body[field];
    if (typeof value === "boolean") organization.settings[field] = value;
  }
  return ok(organizationView(caller, organization));
}

/** Routes of the organization itself, and its list of repositories. */
export function routeOrganizations(router: Router<Caller>): void {
  addRoute(router, "GET", "/orgs/:org", {}, (call, caller) =>
    ok(organizationView(caller, organizationAt(call, caller))),
  );
  const admin = { scopes: ["admin:org"], permissions: ["organization_administration=write"] };
  addRoute(router, "PATCH", "/orgs/:org", admin, change);
  addRoute(router, "GET", "/orgs/:org/repos", { permissions: ["metadata=read"] }, (call, caller) => {
    const organization = organizationAt(call, caller);
    const isAscending = call.query.get("direction") !== "desc";
    const visible = organization.repositories
      .filter((repository) => isSelected(caller, repository) && isOfType(call, repository))
      .filter((repository) => callerRole(caller, organization, repository) !== undefined)
      .sort((one, other) => (one.name < other.name === isAscending ? -1 : 1));
    return page(call, caller, visible, (one) => repositoryView(caller, organization, one));
  });
}

function isOfType(
  call: Call,
  { visibility, fork }: { readonly visibility: string; readonly fork: boolean },
): boolean {
  switch (call.query.get("type")) {
    case "public":
      return visibility === "public";
    case "private":
      return visibility !== "public";
    case "forks":
      return fork;
    case "sources":
      return !fork;
    default:
      return true;
  }
}
