import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";

const LEVELS = ["owner", "admin", "contributor", "viewer", "viewer-no-secrets"] as const;

type Cells = readonly [AbilityCell, AbilityCell, AbilityCell, AbilityCell, AbilityCell];

/** One row: cells in the order owner, admin, contributor, viewer, viewer without secrets. */
function row(ability: string, title: string, cells: Cells): AbilityRow {
  return {
    ability,
    title,
    cells: Object.fromEntries(LEVELS.map((level, index) => [level, cells[index] ?? "unknown"])),
  };
}

const everybody: Cells = ["yes", "yes", "yes", "yes", "yes"];
const writers: Cells = ["yes", "yes", "yes", "no", "no"];
const admins: Cells = ["yes", "yes", "no", "no", "no"];
const owners: Cells = ["yes", "no", "no", "no", "no"];
const nobodySays: Cells = ["unknown", "unknown", "unknown", "unknown", "unknown"];

/**
 * What the role in the organization allows. The vendor's page has lost the check marks of its table; the cells are
 * those of an older public copy of the same page. The page's text lets only owners change members, its table admins
 * too: that cell is `unknown`, because the vendor contradicts itself.
 */
const organizationTable: AbilityTable = {
  section: "members",
  levels: "role",
  source: "https://docs.cloudtruth.com/org-management/access-control/user-directory",
  rows: [
    row("list-users", "List users", everybody),
    row("create-tokens", "Create own API tokens", writers),
    row("manage-integrations", "Manage third-party integrations", admins),
    row("invite-users", "Invite users", admins),
    row("view-audit-log", "View and download the audit log", admins),
    row("change-members", "Change and remove members who are not owners", [
      "yes",
      "unknown",
      "no",
      "no",
      "no",
    ]),
    row("change-owners", "Change and remove owners", owners),
    row("manage-account", "Manage the account", owners),
    row("view-parameters", "Switch projects, view parameters and templates", everybody),
    row("view-secrets", "View secrets", ["yes", "yes", "yes", "yes", "no"]),
    row(
      "change-configuration",
      "Create, update and delete environments, projects, parameters and templates",
      writers,
    ),
  ],
};

/** What the vendor's page on API tokens, and its own tools, say beside that table. */
const tokenTable: AbilityTable = {
  section: "members",
  levels: "role",
  source: "https://docs.cloudtruth.com/org-management/access-control/access-tokens",
  rows: [
    row("create-service-accounts", "Create service accounts up to the own role", writers),
    row("manage-groups", "Create and change groups", admins),
    row("manage-grants", "Grant access to projects and environments", admins),
  ],
};

/** What a grant on one project or environment allows: the vendor names the roles there, but not what they allow. */
function scopeTable(section: "projects" | "environments", noun: string): AbilityTable {
  return {
    section,
    levels: "role",
    source: "no vendor page says what a role on one project or environment allows",
    rows: [
      row("view-parameters", `View parameters and templates of the ${noun}`, nobodySays),
      row("view-secrets", `View secrets of the ${noun}`, nobodySays),
      row("change-configuration", `Change parameters and templates of the ${noun}`, nobodySays),
      row("manage-grants", `Grant access to the ${noun}`, nobodySays),
    ],
  };
}

/** The vendor's permission tables; cells it lost or never gave are `unknown`. */
export const abilities: readonly AbilityTable[] = [
  organizationTable,
  tokenTable,
  scopeTable("projects", "project"),
  scopeTable("environments", "environment"),
];
