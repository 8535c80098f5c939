import type { JsonObject } from "../../model/json.ts";
import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";

/** What a privilege is about: the organization, spaces somebody can open, owns or is assigned to, or owns. */
type Reach = "organization" | "access" | "place" | "owner";

/** One row of the guide's table, the cells in the order admin, editor, operator. */
type Privilege = readonly [
  ability: string,
  title: string,
  reach: Reach,
  admin: AbilityCell,
  editor: AbilityCell,
  operator: AbilityCell,
];

/**
 * The privileges of the Viz Now Administrator Guide 1.3. The guide's table is published without its marks: the cells
 * are rebuilt from its prose and from the User Guide ("stated" in the title), else concluded ("inferred"). What
 * cannot be known from public text is `unknown`.
 */
const PRIVILEGES: readonly Privilege[] = [
  ["access-space", "open a deployed space assigned to them (stated)", "access", "yes", "yes", "yes"],
  [
    "start-stop",
    "start and stop a space they own or are assigned to (stated; operator inferred)",
    "place",
    "yes",
    "yes",
    "no",
  ],
  ["start-any", "start any space of the organization (inferred)", "organization", "yes", "no", "no"],
  ["access-foreign", "open spaces of other organizations (inferred)", "organization", "no", "no", "no"],
  ["create-space", "create a space (editor stated)", "organization", "yes", "yes", "no"],
  ["deploy", "deploy a space they own or are assigned to (editor stated)", "place", "yes", "yes", "no"],
  ["deploy-any", "deploy any space of the organization (inferred)", "organization", "yes", "no", "no"],
  ["deploy-foreign", "deploy spaces of other organizations (inferred)", "organization", "no", "no", "no"],
  ["destroy", "destroy a space they own or are assigned to (editor stated)", "place", "yes", "yes", "no"],
  ["destroy-any", "destroy any space of the organization (inferred)", "organization", "yes", "no", "no"],
  ["destroy-foreign", "destroy spaces of other organizations (inferred)", "organization", "no", "no", "no"],
  [
    "delete-space",
    "delete a space they are assigned to (inferred; editor not known)",
    "place",
    "yes",
    "unknown",
    "no",
  ],
  ["delete-foreign", "delete spaces of other organizations (inferred)", "organization", "no", "no", "no"],
  [
    "assign-users",
    "assign users to a space they own (editor stated; operators own none)",
    "owner",
    "yes",
    "yes",
    "no",
  ],
  [
    "assign-users-any",
    "assign users to any space of the organization (inferred)",
    "organization",
    "yes",
    "no",
    "no",
  ],
  [
    "assign-users-foreign",
    "assign users to spaces of other organizations (inferred)",
    "organization",
    "no",
    "no",
    "no",
  ],
  [
    "whitelist-self",
    "whitelist themselves on a space they can open (editor stated; operator not known)",
    "access",
    "yes",
    "yes",
    "unknown",
  ],
  [
    "edit-whitelist",
    "edit the whole whitelist of a space they can open (inferred; editor not known)",
    "access",
    "yes",
    "unknown",
    "no",
  ],
  [
    "manage-users",
    "add, change, disable and remove users and set roles (stated)",
    "organization",
    "yes",
    "no",
    "no",
  ],
  ["create-organization", "create organizations: Vizrt does (inferred)", "organization", "no", "no", "no"],
  [
    "invite-to-space",
    "invite other users to a space (inferred; editor not known)",
    "access",
    "yes",
    "unknown",
    "no",
  ],
];

const SOURCE =
  "Viz Now Administrator Guide 1.3, Working with Users; Viz Now User Guide 1.4, Working with Spaces";

function rowOf([ability, title, , admin, editor, operator]: Privilege): AbilityRow {
  return { ability, title, cells: { admin, editor, operator } };
}

/** On one space an admin may do everything whatever else; the others need what the privilege is about. */
function spaceTables(): readonly AbilityTable[] {
  const onSpaces = PRIVILEGES.filter(([, , reach]) => reach !== "organization");
  const ofAdmins = onSpaces.map(([ability, title, , admin]) => ({
    ability,
    title,
    cells: { admin, editor: "no", operator: "no" } as const,
  }));
  return [
    { section: "spaces", levels: "membership", source: SOURCE, rows: ofAdmins },
    ...(["access", "place", "owner"] as const).map((having) => ({
      section: "spaces",
      levels: "membership" as const,
      having,
      source: SOURCE,
      rows: onSpaces.filter(([, , reach]) => reach === having).map(rowOf),
    })),
  ];
}

const vizNow: readonly AbilityTable[] = [
  { section: "members", levels: "role", source: SOURCE, rows: PRIVILEGES.map(rowOf) },
  ...spaceTables(),
];

/** What the roles of the Viz Now profile allow. What another service's roles allow, no source says. */
export function abilities(options: JsonObject): readonly AbilityTable[] {
  return options.profile === "viz-now" ? vizNow : [];
}
