import type { JsonObject } from "../../model/json.ts";
import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";

const LEVELS = ["owner", "admin", "contributor", "viewer", "viewer-no-secrets"] as const;

type Cells = readonly [AbilityCell, AbilityCell, AbilityCell, AbilityCell, AbilityCell];

/** One row: cells in the order owner, admin, contributor, viewer, viewer without secrets. */
function row(ability: string, title: string, cells: Cells, ...aliases: readonly string[]): AbilityRow {
  return {
    ability,
    ...(aliases.length === 0 ? {} : { aliases }),
    title,
    cells: Object.fromEntries(LEVELS.map((level, index) => [level, cells[index] ?? "unknown"])),
  };
}

const everybody: Cells = ["yes", "yes", "yes", "yes", "yes"];
const readers: Cells = ["yes", "yes", "yes", "yes", "no"];
const writers: Cells = ["yes", "yes", "yes", "no", "no"];
const admins: Cells = ["yes", "yes", "no", "no", "no"];
const owners: Cells = ["yes", "no", "no", "no", "no"];
const nobodySays: Cells = ["unknown", "unknown", "unknown", "unknown", "unknown"];

type Scope = "projects" | "environments";

/** The eight configuration rows of the vendor's table, and on which kind of scope each can be asked. */
const CONFIGURATION: readonly {
  readonly row: AbilityRow;
  readonly on: readonly Scope[];
}[] = [
  { row: row("switch-projects", "Switch projects", everybody), on: ["projects"] },
  { row: row("view-parameters", "View parameters", everybody), on: ["projects", "environments"] },
  { row: row("view-templates", "View templates", everybody), on: ["projects", "environments"] },
  { row: row("view-secrets", "View secrets", readers), on: ["projects", "environments"] },
  { row: changeRow("environments", "environments"), on: ["environments"] },
  { row: changeRow("projects", "projects"), on: ["projects"] },
  { row: changeRow("parameters", "parameters"), on: ["projects", "environments"] },
  { row: changeRow("templates", "templates"), on: ["projects", "environments"] },
];

function changeRow(what: string, noun: string): AbilityRow {
  const title = `Create, update and delete ${noun}`;
  return row(`create-${what}`, title, writers, `update-${what}`, `delete-${what}`);
}

const MEMBERS_PAGE = "https://docs.cloudtruth.com/org-management/access-control/user-directory";

/**
 * What the role in the organization allows. The vendor's page has lost the check marks of its table; the cells are
 * those of an older public copy of the same page. The page's text lets only owners change members, its table admins
 * too: the org's option `admins-may-change` says which of the two holds, here as in the plan and in `doctor`.
 */
function organizationTable(adminsMayChange: boolean): AbilityTable {
  const reading = adminsMayChange
    ? "Change and remove members who are not owners (admins too, by admins-may-change: true)"
    : "Change and remove members who are not owners (read strictly: admins only by admins-may-change: true)";
  return {
    section: "members",
    levels: "role",
    source: MEMBERS_PAGE,
    rows: [
      row("list-users", "List users", everybody),
      row("create-tokens", "Create own API tokens", writers, "create-own-api-tokens"),
      row(
        "manage-integrations",
        "Manage third-party integrations",
        admins,
        "manage-third-party-integrations",
      ),
      row("invite-users", "Invite users, none above the own role", admins, "manage-and-invite-users"),
      row("view-audit-log", "View and download the audit log", admins, "download-audit-log"),
      row(
        "change-members",
        reading,
        adminsMayChange ? admins : owners,
        "update-non-owner-roles",
        "update-non-owner-users",
      ),
      row("change-owners", "Change and remove owners", owners, "update-owner-role", "update-owner-users"),
      row("manage-account", "Manage the account", owners),
      row("leave", "Leave the organization (not as its only owner)", admins),
      ...CONFIGURATION.map((configuration) => configuration.row),
    ],
  };
}

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

function rowsOn(section: Scope): readonly AbilityRow[] {
  return CONFIGURATION.filter(({ on }) => on.includes(section)).map((configuration) => configuration.row);
}

/**
 * One project or environment. Without grants it is open to the role in the organization, whose table then holds; the
 * first grant closes it to everybody else. The vendor names the roles of grants, but not what they allow there.
 */
function scopeTables(section: Scope): readonly AbilityTable[] {
  const rows = rowsOn(section);
  return [
    { section, levels: "membership", having: "open", source: MEMBERS_PAGE, rows },
    {
      section,
      levels: "role",
      having: "place",
      source: "no vendor page says what a role on one project or environment allows",
      rows: rows.map((known) => ({ ...known, cells: cellsOf(nobodySays) })),
    },
    {
      section,
      levels: "membership",
      source:
        "https://github.com/cloudtruth/terraform-provider-cloudtruth, docs/resources/access_grant.md: grants take an owner or admin of the organization",
      rows: [row("manage-grants", "Grant access to it", admins)],
    },
  ];
}

function cellsOf(cells: Cells): AbilityRow["cells"] {
  return Object.fromEntries(LEVELS.map((level, index) => [level, cells[index] ?? "unknown"]));
}

const shared: readonly AbilityTable[] = [
  tokenTable,
  ...scopeTables("projects"),
  ...scopeTables("environments"),
];
const strict: readonly AbilityTable[] = [organizationTable(false), ...shared];
const lenient: readonly AbilityTable[] = [organizationTable(true), ...shared];

/** The vendor's permission tables; cells it lost or never gave are `unknown`. */
export function abilities(options: JsonObject): readonly AbilityTable[] {
  return options["admins-may-change"] === true ? lenient : strict;
}
