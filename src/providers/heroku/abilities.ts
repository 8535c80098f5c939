import type { JsonObject } from "../../model/json.ts";
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
 * The role lists of the 2014 guide. `collaborator` is not a membership: its column is about the apps the person was put
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

type Cells = Readonly<Partial<Record<"view" | "deploy" | "operate" | "manage", AbilityCell>>>;

/** What can be done on an app. */
interface AppFact {
  readonly ability: string;
  readonly title: string;
  /** Where permissions are set for each app (Enterprise teams). A permission that is missing is unknown. */
  readonly settable: Cells;
  /** Where the role decides (ordinary teams): an outsider on the app, and a member who may work on it. */
  readonly fixed: readonly [outsider: AbilityCell, member: AbilityCell];
}

const fact = (
  ability: string,
  title: string,
  settable: Cells,
  fixed: AppFact["fixed"] = [LOST, LOST],
): AppFact => ({ ability, title, settable, fixed });

const BY_VIEW: Cells = { view: YES };
const BY_DEPLOY: Cells = { view: NO, deploy: YES };
const BY_MANAGE: Cells = { view: NO, deploy: NO, operate: NO, manage: YES };

/**
 * The app permissions. The vendor's matrix is known only in copies that lost their columns, so a cell is filled where
 * prose names the permission, and stays unknown otherwise. Nothing here is inferred from a row's neighbours. What the
 * role allows on ordinary teams is from the 2014 guide.
 */
const APP_FACTS: readonly AppFact[] = [
  fact("view-app", "See basic information and activity of the app", BY_VIEW, [YES, YES]),
  fact("view-access", "See who is on the app", BY_VIEW, [YES, YES]),
  fact("pull-code", "Fetch the code", BY_DEPLOY),
  fact("deploy", "Push code and make releases", BY_DEPLOY, [YES, YES]),
  fact("view-config", "See config variables", BY_DEPLOY),
  fact("edit-config", "Edit config variables", BY_DEPLOY),
  fact("free-add-ons", "Add and remove free add-ons", BY_DEPLOY, [YES, YES]),
  fact("paid-add-ons", "Add and remove paid add-ons", { view: NO }, [NO, YES]),
  fact("one-off-dynos", "Run one-off dynos", BY_DEPLOY),
  fact("rollback", "Roll back releases", BY_DEPLOY),
  fact("scale", "Scale dynos", { view: NO }, [YES, YES]),
  fact("restart", "Restart the app", {}),
  fact("view-logs", "Read the logs", {}),
  fact("maintenance", "Switch maintenance mode", { view: NO }),
  fact("add-collaborators", "Put others on the app", BY_MANAGE, [NO, YES]),
  fact("manage-access", "Change who is on the app and with which permissions", BY_MANAGE, [NO, LOST]),
  fact("delete-apps", "Delete the app", BY_MANAGE, [NO, NO]),
  fact("rename-app", "Rename the app", {}),
  fact("transfer-app", "Transfer the app", {}, [NO, NO]),
  fact("lock-apps", "Lock and unlock the app", {}, [NO, NO]),
];

const APP_SOURCE =
  "Dev Center, app-privileges-in-heroku-organizations, 27 January 2022, managing-app-permissions and app-permissions, 10 July 2025, collaborating, November 2023; ordinary teams: org-users-access, 16 April 2014";

/** How an app's people get their rights: set for each app, fixed by the role, or not known yet which of the two. */
type Kind = "settable" | "fixed" | "unknown";

/** Admins have every permission on every app, hence whatever any permission allows. */
const ofAdmins: AbilityTable = {
  section: APPS,
  levels: "membership",
  source: APP_SOURCE,
  rows: APP_FACTS.map(({ ability, title }) => ({
    ability,
    title,
    cells: { admin: YES, member: NO, viewer: NO },
  })),
};

/** What a member of an ordinary team may do on apps that are open to the role, or on which the person is. */
const ofMembers = (kind: Kind): AbilityTable => ({
  section: APPS,
  levels: "membership",
  having: "access",
  source: APP_SOURCE,
  rows: APP_FACTS.map(({ ability, title, fixed }) => ({
    ability,
    title,
    cells: { admin: YES, member: kind === "fixed" || fixed[1] === NO ? fixed[1] : LOST, viewer: NO },
  })),
});

/** By the permissions that somebody holds on the app. Where the role decides, being on it at all counts as `view`. */
function byPermission(kind: Kind): AbilityTable {
  const cellsOf = ({ settable, fixed: [outsider] }: AppFact): Cells => {
    if (kind === "settable") return settable;
    const view = kind === "fixed" || settable.view === outsider ? outsider : LOST;
    return { ...settable, view };
  };
  return {
    section: APPS,
    levels: "permission",
    source: APP_SOURCE,
    rows: APP_FACTS.map((known) => ({
      ability: known.ability,
      title: known.title,
      cells: cellsOf(known),
    })),
  };
}

const TABLES: Readonly<Record<Kind, readonly AbilityTable[]>> = {
  settable: [SEED, ENTERPRISE, ofAdmins, byPermission("settable")],
  fixed: [SEED, ENTERPRISE, ofAdmins, ofMembers("fixed"), byPermission("fixed")],
  unknown: [SEED, ENTERPRISE, ofAdmins, ofMembers("unknown"), byPermission("unknown")],
};

/** What Heroku's roles and permissions allow, as far as it is on record; on apps it depends on the kind of the team. */
export function abilities(options: JsonObject, facts: JsonObject = {}): readonly AbilityTable[] {
  return TABLES[kindOf(options, facts)];
}

function kindOf(options: JsonObject, facts: JsonObject): Kind {
  if (typeof facts.fixedPermissions === "boolean") return facts.fixedPermissions ? "fixed" : "settable";
  if (options.type === "team") return "fixed";
  return options.type === "enterprise" ? "settable" : "unknown";
}
