import type { AbilityCell, AbilityTable } from "../provider.ts";

const source = "https://docs.upsun.com/administration/users.html";

/** Cells for levels weakest first: everything from `from` on is allowed. */
function from(level: string, levels: readonly string[]): Record<string, AbilityCell> {
  const start = levels.indexOf(level);
  return Object.fromEntries(levels.map((name, index) => [name, start >= 0 && index >= start ? "yes" : "no"]));
}

const permissions = ["admin", "billing", "members", "plans", "projects:create", "projects:list"];
const holders = (...names: readonly string[]): Record<string, AbilityCell> =>
  Object.fromEntries(permissions.map((name) => [name, names.includes(name) ? "yes" : "no"]));

const projectRoles = ["viewer", "admin"];
const typeRoles = ["viewer", "contributor", "admin"];

/** What permissions and roles allow, by the vendor's documents. */
export const abilities: readonly AbilityTable[] = [
  {
    section: "members",
    levels: "permission",
    source,
    rows: [
      { ability: "manage-organization", title: "Change the organization", cells: holders("admin") },
      {
        ability: "manage-members",
        title: "Add, change and remove users",
        cells: holders("admin", "members"),
      },
      {
        ability: "manage-access",
        title: "Change and remove users of projects",
        cells: holders("admin", "members"),
      },
      { ability: "manage-teams", title: "Make and change teams", cells: holders("admin", "members") },
      {
        ability: "manage-billing",
        title: "Payment data, invoices and vouchers",
        cells: holders("admin", "billing"),
      },
      { ability: "manage-plans", title: "Plans and options of projects", cells: holders("admin", "plans") },
      { ability: "create-projects", title: "Create projects", cells: holders("admin", "projects:create") },
      {
        ability: "list-projects",
        title: "See every project of the organization",
        cells: holders("admin", "billing", "plans", "projects:list"),
      },
    ],
  },
  {
    section: "projects",
    levels: "role",
    source,
    rows: [
      { ability: "view", title: "See the project", cells: from("viewer", projectRoles) },
      {
        ability: "manage-access",
        title: "Invite, change and remove users of the project",
        cells: from("admin", projectRoles),
      },
      {
        ability: "change-settings",
        title: "Change the project's settings",
        cells: from("admin", projectRoles),
      },
      { ability: "push", title: "Push code to every environment", cells: from("admin", projectRoles) },
      { ability: "deploy", title: "Deploy every environment", cells: from("admin", projectRoles) },
      { ability: "ssh", title: "Log in by SSH to every environment", cells: from("admin", projectRoles) },
    ],
  },
  {
    section: "projects",
    levels: "environment-role",
    source,
    rows: [
      { ability: "view", title: "See environments of the type", cells: from("viewer", typeRoles) },
      { ability: "branch", title: "Branch from environments of the type", cells: from("viewer", typeRoles) },
      { ability: "push", title: "Push code", cells: from("contributor", typeRoles) },
      { ability: "deploy", title: "Deploy by pushing", cells: from("contributor", typeRoles) },
      {
        ability: "ssh",
        title: "Log in by SSH, unless the application's own access.ssh says otherwise",
        cells: from("contributor", typeRoles),
      },
      { ability: "force-push", title: "Rewrite history", cells: from("admin", typeRoles) },
      {
        ability: "change-settings",
        title: "Change the environment's settings",
        cells: from("admin", typeRoles),
      },
    ],
  },
];
