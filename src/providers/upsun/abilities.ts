import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";

const source = "https://docs.upsun.com/administration/users.html";

type Cells = Readonly<Record<string, AbilityCell>>;

/** Cells for levels weakest first: everything from `from` on is allowed. */
function from(level: string, levels: readonly string[]): Cells {
  const start = levels.indexOf(level);
  return Object.fromEntries(levels.map((name, index) => [name, start >= 0 && index >= start ? "yes" : "no"]));
}

const permissions = ["admin", "billing", "members", "plans", "projects:create", "projects:list"];

/** The permissions that bring it. The owner holds every permission, `admin` includes all the others. */
const holders = (...names: readonly string[]): Cells => ({
  owner: "yes",
  ...Object.fromEntries(
    permissions.map((name) => [name, name === "admin" || names.includes(name) ? "yes" : "no"]),
  ),
});

const projectRoles = ["viewer", "admin"];
const typeRoles = ["viewer", "contributor", "admin"];

function row(ability: string, title: string, cells: Cells, ...aliases: readonly string[]): AbilityRow {
  return { ability, ...(aliases.length === 0 ? {} : { aliases }), title, cells };
}

/** "Organization permissions". */
const organization: AbilityTable = {
  section: "members",
  levels: "permission",
  source,
  rows: [
    row("manage-organization", "Change the organization", holders()),
    row("manage-members", "Add, change and remove users", holders("members"), "manage-users"),
    row("manage-access", "Change and remove users of projects", holders("members")),
    row("manage-teams", "Make and change teams", holders("members")),
    row("manage-billing", "Payment data, invoices and vouchers", holders("billing")),
    row("manage-plans", "Plans and options of projects", holders("plans")),
    row("create-projects", "Create projects", holders("projects:create")),
    row(
      "list-projects",
      "See every project of the organization",
      holders("billing", "plans", "projects:list"),
    ),
  ],
};

/** "Manage project users": what a permission in the organization allows on every project of it. */
const everyProject: AbilityTable = {
  section: "projects",
  levels: "membership",
  source,
  rows: [
    row("manage-access", "Change and remove users of the project", holders("members")),
    // Inviting takes a project admin; no page says that the permission `admin` makes one.
    row("invite-users", "Invite users to the project", { ...holders(), admin: "unknown" }),
  ],
};

/** "Project roles". A project viewer only views; a project admin may do everything on all environments. */
const projects: AbilityTable = {
  section: "projects",
  levels: "role",
  source,
  rows: [
    row("view", "See the project", from("viewer", projectRoles), "view-environment"),
    row("push", "Push code to every environment", from("admin", projectRoles), "push-code"),
    row(
      "manage-access",
      "Change and remove users of the project",
      from("admin", projectRoles),
      "manage-user-access",
    ),
    row("invite-users", "Invite users to the project", from("admin", projectRoles)),
    row("change-settings", "Change the project's settings", from("admin", projectRoles)),
    row("execute-actions", "Execute actions on all environments", from("admin", projectRoles)),
    row("branch", "Branch from every environment", from("admin", projectRoles), "branch-environment"),
    row("deploy", "Deploy every environment", from("admin", projectRoles)),
    row("ssh", "Log in by SSH to every environment", from("admin", projectRoles), "ssh-access"),
    row("force-push", "Rewrite history", from("admin", projectRoles)),
  ],
};

/** "Environment type roles". */
const environmentTypes: AbilityTable = {
  section: "projects",
  levels: "environment-role",
  source,
  rows: [
    row("view", "See environments of the type", from("viewer", typeRoles), "view-environment"),
    row("push", "Push code", from("contributor", typeRoles), "push-code"),
    row("branch", "Branch from environments of the type", from("viewer", typeRoles), "branch-environment"),
    row(
      "ssh",
      "Log in by SSH, unless the application's own access.ssh says otherwise",
      from("contributor", typeRoles),
      "ssh-access",
    ),
    row("change-settings", "Change the environment's settings", from("admin", typeRoles)),
    row("execute-actions", "Execute actions on environments of the type", from("admin", typeRoles)),
    row("deploy", "Deploy by pushing", from("contributor", typeRoles)),
    row("force-push", "Rewrite history", from("admin", typeRoles)),
  ],
};

const tables: readonly AbilityTable[] = [organization, everyProject, projects, environmentTypes];

/** What permissions and roles allow, by the vendor's documents. */
export function abilities(): readonly AbilityTable[] {
  return tables;
}
