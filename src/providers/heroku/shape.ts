import type { Json, JsonObject } from "../../model/json.ts";
import type { NamedLevel, Normalized, OrgShape, PermissionsForm, RoleForm } from "../../model/shape.ts";

/** Section of the apps, the only one beside the members. */
export const APPS = "apps";
/** The one setting of an app. */
export const LOCKED = "locked";

/** Team roles that can be set, weakest first. https://devcenter.heroku.com/articles/org-users-access */
const TEAM_ROLES: readonly NamedLevel[] = [
  { name: "viewer", description: "Sees every app and the team, changes nothing (Enterprise teams only)." },
  { name: "member", description: "Sees every app, creates apps; on ordinary teams also deploys and scales." },
  {
    name: "admin",
    description: "Manages people and billing, and has every permission on every app.",
    isPowerful: true,
  },
];

/** App permissions; independent of each other. https://devcenter.heroku.com/articles/app-permissions */
const APP_PERMISSIONS: readonly NamedLevel[] = [
  { name: "view", description: "Basic information, activity, dynos; everybody on the app has it." },
  { name: "deploy", description: "Code, config vars, free add-ons, one-off dynos, rollback." },
  { name: "operate", description: "Running the app: scaling, paid add-ons, logs, restarts." },
  { name: "manage", description: "Who has access, and deleting the app.", isPowerful: true },
];

/** All four permissions, sorted: what an admin holds on every app. */
export const ALL_PERMISSIONS: readonly string[] = APP_PERMISSIONS.map((permission) => permission.name).sort();

/** What somebody may do in an Enterprise account; independent of each other. */
const ACCOUNT_PERMISSIONS: readonly NamedLevel[] = [
  { name: "view", description: "Sees the account and its teams." },
  { name: "create", description: "Creates teams in the account." },
  { name: "manage", description: "Manages who is in the account and in its teams.", isPowerful: true },
  { name: "billing", description: "Sees and manages billing." },
];

/** How memberships are written. */
export const memberForm: RoleForm = { form: "role", roles: TEAM_ROLES };
/** How memberships of an Enterprise account are written. */
export const accountForm: PermissionsForm = { form: "permissions", permissions: ACCOUNT_PERMISSIONS };
/** How a collaborator entry of an app is written. The vendor's own client adds `view` to every list it sends. */
export const collaboratorForm: PermissionsForm = {
  form: "permissions",
  permissions: APP_PERMISSIONS,
  always: ["view"],
};

function normalizeLocked(value: Json): Normalized {
  if (typeof value === "boolean") return { value };
  return { problem: "locked is true or false.", hint: "Write locked: true or locked: false." };
}

/** The option `type` of an organization that is an Enterprise account and no team. */
export const ENTERPRISE_ACCOUNT = "enterprise-account";

const OPTIONS: OrgShape["options"] = {
  type: {
    description:
      "What the team is, so that `validate` can refuse roles and permissions it does not have; compared with the live team. enterprise-account: the account that Enterprise teams belong to, and not a team.",
    enum: ["team", "enterprise", ENTERPRISE_ACCOUNT],
  },
  silent: {
    description: "True: Heroku sends no mail to people who are added to an app. Default: false.",
    type: "boolean",
  },
  federated: {
    description:
      "True: who is added as a member is marked as somebody who logs in through the identity provider. Default: false.",
    type: "boolean",
  },
};

const shape: OrgShape = {
  options: OPTIONS,
  hasOwner: false,
  notManaged: [
    "access to private spaces",
    "the permission that a team gives by default",
    "authorizations and SSH keys of other people",
  ],
  members: {
    form: memberForm,
    description: "Who belongs to the team. Collaborators are outsiders and stand on the apps.",
    keeps: ["admin"],
    cascades: [APPS],
  },
  sections: [
    {
      section: APPS,
      noun: "app",
      description: "Apps of the team, by name.",
      lifecycle: "adopted",
      hasId: false,
      holders: {
        key: "collaborators",
        form: collaboratorForm,
        description: "Who is on the app, team members and outsiders alike, with permissions.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [
        {
          key: LOCKED,
          description:
            "True: team members who are not on the app can no longer join it. Nobody is removed, and admins (or holders of manage) can still add people.",
          schema: { type: "boolean" },
          kind: "value",
          normalize: normalizeLocked,
          describe: (value) => (value === true ? "locked" : "unlocked"),
        },
      ],
    },
  ],
};

/** An Enterprise account: who is in it, and nothing else. */
const accountShape: OrgShape = {
  options: OPTIONS,
  hasOwner: false,
  notManaged: ["the teams of the account, each an organization of its own", ...(shape.notManaged ?? [])],
  members: {
    form: accountForm,
    description: "Who is in the Enterprise account. People can be in its teams without being here.",
    keeps: ["manage"],
    cascades: [],
  },
  sections: [],
};

/** A team, or an Enterprise account by `type`; other options change what is refused, not what can be written. */
export function herokuShape({ type }: JsonObject): OrgShape {
  return type === ENTERPRISE_ACCOUNT ? accountShape : shape;
}
