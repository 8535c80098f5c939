import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";

/**
 * The privileges of the Viz Now Administrator Guide 1.3. The guide's table is published without its marks: the cells
 * are rebuilt from its prose and from the User Guide ("stated" in the title), else concluded ("inferred"). What
 * cannot be told from public text is `unknown`.
 */
const rows: readonly AbilityRow[] = [
  row("access-space", "open a deployed space assigned to them (stated)", "yes", "yes", "yes"),
  row(
    "start-stop",
    "start and stop a space they own or are assigned to (stated; operator inferred)",
    "yes",
    "yes",
    "no",
  ),
  row("start-any", "start any space of the organization (inferred)", "yes", "no", "no"),
  row("access-foreign", "open spaces of other organizations (inferred)", "no", "no", "no"),
  row("create-space", "create a space (editor stated)", "yes", "yes", "no"),
  row("deploy", "deploy a space they own or are assigned to (editor stated)", "yes", "yes", "no"),
  row("deploy-any", "deploy any space of the organization (inferred)", "yes", "no", "no"),
  row("deploy-foreign", "deploy spaces of other organizations (inferred)", "no", "no", "no"),
  row("destroy", "destroy a space they own or are assigned to (editor stated)", "yes", "yes", "no"),
  row("destroy-any", "destroy any space of the organization (inferred)", "yes", "no", "no"),
  row("destroy-foreign", "destroy spaces of other organizations (inferred)", "no", "no", "no"),
  row(
    "delete-space",
    "delete a space they are assigned to (inferred; editor not known)",
    "yes",
    "unknown",
    "no",
  ),
  row("delete-foreign", "delete spaces of other organizations (inferred)", "no", "no", "no"),
  row(
    "assign-users",
    "assign users to a space they own (editor stated; operators own none)",
    "yes",
    "yes",
    "no",
  ),
  row("assign-users-any", "assign users to any space of the organization (inferred)", "yes", "no", "no"),
  row("assign-users-foreign", "assign users to spaces of other organizations (inferred)", "no", "no", "no"),
  row(
    "whitelist-self",
    "whitelist themselves on a space they can open (editor stated; operator not known)",
    "yes",
    "yes",
    "unknown",
  ),
  row(
    "edit-whitelist",
    "edit the whole whitelist of a space they can open (inferred; editor not known)",
    "yes",
    "unknown",
    "no",
  ),
  row("manage-users", "add, change, disable and remove users and set roles (stated)", "yes", "no", "no"),
  row("create-organization", "create organizations: Vizrt does (inferred)", "no", "no", "no"),
  row(
    "invite-to-space",
    "invite other users to a space (inferred; editor not known)",
    "yes",
    "unknown",
    "no",
  ),
];

function row(
  ability: string,
  title: string,
  admin: AbilityCell,
  editor: AbilityCell,
  operator: AbilityCell,
): AbilityRow {
  return { ability, title, cells: { admin, editor, operator } };
}

/** What being assigned to a space, or owning it, allows whatever the role; the role may add to it. */
const spaceRows: readonly AbilityRow[] = [
  {
    ability: "access-space",
    title: "open the space once it is deployed (stated)",
    cells: { member: "yes", owner: "yes" },
  },
  {
    ability: "start-stop",
    title: "start and stop the space (stated for editors)",
    cells: { member: "unknown", owner: "yes" },
  },
  {
    ability: "deploy",
    title: "deploy the space (stated for editors)",
    cells: { member: "unknown", owner: "yes" },
  },
  {
    ability: "destroy",
    title: "destroy the space (stated for editors)",
    cells: { member: "unknown", owner: "yes" },
  },
  {
    ability: "assign-users",
    title: "assign users to the space (stated for owners)",
    cells: { member: "unknown", owner: "yes" },
  },
  {
    ability: "whitelist-self",
    title: "whitelist themselves (stated for editors)",
    cells: { member: "unknown", owner: "yes" },
  },
];

/** What the roles of the Viz Now profile allow. The generic profile's roles mean whatever their service says. */
export const abilities: readonly AbilityTable[] = [
  {
    section: "members",
    levels: "role",
    source:
      "Viz Now Administrator Guide 1.3, Working with Users; Viz Now User Guide 1.4, Working with Spaces",
    rows,
  },
  {
    section: "spaces",
    levels: "role",
    source:
      "Viz Now User Guide 1.4, Working with Spaces; who is assigned and is more than an operator can do more",
    rows: spaceRows,
  },
];
