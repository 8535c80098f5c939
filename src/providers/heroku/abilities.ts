import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";
import { APPS } from "./shape.ts";

const YES: AbilityCell = "yes";
const NO: AbilityCell = "no";
const LOST: AbilityCell = "unknown";

type RoleCells = readonly [
  admin: AbilityCell,
  member: AbilityCell,
  collaborator: AbilityCell,
  viewer: AbilityCell,
];

/**
 * The role lists of the 2014 guide. `collaborator` is no membership: its column is about the apps the person was put
 * on. `viewer` came in 2017 and has no list there; its column is from the 2022 table of Enterprise teams where that
 * has the action, else unknown.
 */
const seedRow = (ability: string, title: string, cells: RoleCells): AbilityRow => ({
  ability,
  title,
  cells: { admin: cells[0], member: cells[1], collaborator: cells[2], viewer: cells[3] },
});

const SEED: AbilityTable = {
  section: "members",
  levels: "role",
  source:
    "Dev Center, org-users-access, 16 April 2014; viewer from enterprise-team-permissions, 27 January 2022. On Enterprise teams deploying, scaling and add-ons have since been decided by the app's permissions.",
  rows: [
    seedRow("list-apps", "List all apps of the team (a collaborator: those of the person)", [
      YES,
      YES,
      NO,
      YES,
    ]),
    seedRow("join-apps", "Join unlocked apps", [YES, YES, NO, LOST]),
    seedRow("join-locked-apps", "Join locked apps", [YES, NO, NO, NO]),
    seedRow("lock-apps", "Lock and unlock apps", [YES, NO, NO, NO]),
    seedRow("manage-members", "Add and remove admins and members", [YES, NO, NO, NO]),
    seedRow("view-members", "See the people of the team", [YES, YES, NO, YES]),
    seedRow("add-collaborators", "Add collaborators to apps (Enterprise teams: with manage on the app)", [
      YES,
      YES,
      NO,
      NO,
    ]),
    seedRow("view-resources", "See the team's resources", [YES, YES, LOST, YES]),
    seedRow("billing", "See and pay the bills", [YES, NO, NO, NO]),
    seedRow("rename-team", "Rename the team", [YES, NO, NO, NO]),
    seedRow("transfer-apps-in", "Bring personal apps into the team", [YES, YES, NO, LOST]),
    seedRow("transfer-apps-out", "Move apps out of the team", [YES, NO, NO, NO]),
    seedRow("create-apps", "Create apps in the team", [YES, YES, NO, NO]),
    seedRow("delete-apps", "Delete apps of the team", [YES, NO, NO, NO]),
    seedRow("deploy", "Deploy to every app of the team (ordinary teams)", [YES, YES, YES, NO]),
    seedRow("scale", "Scale the dynos of every app of the team (ordinary teams)", [YES, YES, YES, NO]),
    seedRow("free-add-ons", "Add and remove free add-ons (ordinary teams)", [YES, YES, YES, NO]),
    seedRow("paid-add-ons", "Add paid add-ons (ordinary teams)", [YES, YES, NO, NO]),
  ],
};

/** The Enterprise table, whose columns survive; actions that the list above has are not repeated. */
const enterpriseRow = (
  ability: string,
  title: string,
  admin: AbilityCell,
  member: AbilityCell,
  viewer: AbilityCell,
): AbilityRow => ({
  ability,
  title,
  cells: { admin, member, viewer, collaborator: LOST },
});

const ENTERPRISE: AbilityTable = {
  section: "members",
  levels: "role",
  source: "Dev Center, enterprise-team-permissions, 27 January 2022",
  rows: [
    enterpriseRow("manage-spaces", "Manage private spaces", YES, NO, NO),
    enterpriseRow("manage-pipelines", "Manage pipelines", YES, YES, NO),
    enterpriseRow("view-spaces", "See private spaces", YES, YES, YES),
    enterpriseRow("view-collaborators", "See the collaborators of apps", YES, YES, YES),
    enterpriseRow("view-identity-providers", "See identity providers", YES, YES, NO),
    enterpriseRow("manage-identity-providers", "Manage identity providers", YES, NO, NO),
    enterpriseRow("manage-features", "Switch features of the team", YES, NO, NO),
    enterpriseRow("manage-preferences", "Change preferences of the team", YES, NO, NO),
    enterpriseRow("manage-allowlist", "Manage the add-on allowlist", YES, NO, NO),
    enterpriseRow("manage-webhooks", "Manage webhooks", YES, NO, NO),
  ],
};

type PermissionCells = Readonly<Partial<Record<"view" | "deploy" | "operate" | "manage", AbilityCell>>>;

const permissionRow = (ability: string, title: string, cells: PermissionCells): AbilityRow => ({
  ability,
  title,
  cells,
});

/**
 * The app permissions. The vendor's matrix is known only in copies that lost their columns, so a cell is filled where
 * prose names the permission, and stays unknown otherwise. Nothing here is inferred from a row's neighbours.
 */
const PERMISSIONS: AbilityTable = {
  section: APPS,
  levels: "permission",
  source:
    "Dev Center, app-privileges-in-heroku-organizations, 27 January 2022, managing-app-permissions and app-permissions, 10 July 2025, collaborating, November 2023",
  rows: [
    permissionRow("view-app", "See basic information and activity of the app", { view: YES }),
    permissionRow("view-access", "See who is on the app", { view: YES }),
    permissionRow("pull-code", "Fetch the code", { view: NO, deploy: YES }),
    permissionRow("deploy", "Push code and make releases", { view: NO, deploy: YES }),
    permissionRow("view-config", "See config variables", { view: NO, deploy: YES }),
    permissionRow("edit-config", "Edit config variables", { view: NO, deploy: YES }),
    permissionRow("free-add-ons", "Add and remove free add-ons", { view: NO, deploy: YES }),
    permissionRow("paid-add-ons", "Add and remove paid add-ons", { view: NO }),
    permissionRow("one-off-dynos", "Run one-off dynos", { view: NO, deploy: YES }),
    permissionRow("rollback", "Roll back releases", { view: NO, deploy: YES }),
    permissionRow("scale", "Scale dynos", { view: NO }),
    permissionRow("restart", "Restart the app", {}),
    permissionRow("view-logs", "Read the logs", {}),
    permissionRow("maintenance", "Switch maintenance mode", { view: NO }),
    permissionRow("manage-access", "Change who is on the app and with which permissions", {
      view: NO,
      deploy: NO,
      operate: NO,
      manage: YES,
    }),
    permissionRow("delete-apps", "Delete the app", { view: NO, deploy: NO, operate: NO, manage: YES }),
    permissionRow("rename-app", "Rename the app", {}),
    permissionRow("transfer-app", "Transfer the app", {}),
    permissionRow("lock-apps", "Lock and unlock the app", {}),
  ],
};

/** What Heroku's roles and permissions allow, as far as it is on record. */
export const abilities: readonly AbilityTable[] = [SEED, ENTERPRISE, PERMISSIONS];
