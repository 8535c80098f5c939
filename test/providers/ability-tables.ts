/** One vendor's table, written down from the vendor's own page and not from the program. */
export interface VendorTable {
  readonly title: string;
  /** The organization of the file, and who holds which column. */
  readonly org: string;
  readonly on: string;
  readonly environment?: string;
  /** People, one for each column. */
  readonly columns: readonly string[];
  /** The vendor's name of the row, as a word, and one mark for each column: y(es), n(o), ? (not said). */
  readonly rows: readonly (readonly [word: string, marks: string])[];
}

/** A file with one person for each column of each table. */
export const FILE = `version: 1
people:
${[
  ..."boss all billing members plans creator lister".split(" "),
  ..."padmin pviewer eadmin econtributor eviewer".split(" "),
  ..."owner admin contributor viewer blind".split(" "),
  ..."editor operator stranger outsider".split(" "),
  ..."placed deployer operative manager".split(" "),
]
  .map((key) => `  ${key}: { email: ${key}@acme.example }`)
  .join("\n")}
orgs:
  acme:
    provider: upsun
    owner: boss
    members:
      all: [admin]
      billing: [billing]
      members: [members]
      plans: [plans]
      creator: ["projects:create"]
      lister: ["projects:list"]
      stranger: []
    projects:
      shop:
        access:
          padmin: admin
          pviewer: viewer
          eadmin: { staging: admin }
          econtributor: { staging: contributor }
          eviewer: { staging: viewer }
  conf:
    provider: cloudtruth
    members: { owner: owner, admin: admin, contributor: contributor, viewer: viewer, blind: viewer-no-secrets }
    projects:
      billing: { access: { owner: owner, admin: admin, contributor: contributor, viewer: viewer, blind: viewer-no-secrets } }
      closed: { access: { owner: owner } }
  lenient:
    provider: cloudtruth
    admins-may-change: true
    members: { owner: owner, admin: admin, contributor: contributor, viewer: viewer, blind: viewer-no-secrets }
  studio:
    provider: scim
    profile: viz-now
    members: { admin: admin, editor: editor, operator: operator, placed: editor, owner: editor, deployer: operator }
    spaces:
      news: { owner: owner, users: [placed, deployer] }
  any:
    provider: scim
    members: { admin: admin }
  inc:
    provider: heroku
    type: enterprise
    members: { admin: admin, members: member, viewer: viewer }
    apps:
      shop:
        locked: false
        collaborators:
          placed: [view]
          deployer: [view, deploy]
          operative: [view, operate]
          manager: [view, manage]
  small:
    provider: heroku
    type: team
    members: { admin: admin, members: member }
    apps:
      shop: { locked: false, collaborators: { outsider: [] } }
  hub:
    provider: github
    members: { owner: owner, members: member, pviewer: member, operator: member, editor: member, manager: member, admin: member }
    groups:
      web: { members: { pviewer: member, operator: maintainer } }
    repos:
      shop: { access: { pviewer: read, operator: triage, editor: write, manager: maintain, admin: admin, outsider: read } }
    privileges: { members: { base-permission: none } }
  either:
    provider: heroku
    members: { admin: admin, members: member }
    apps:
      shop: { locked: false, collaborators: { outsider: [] } }
`;

/** docs.upsun.com, "Administer users": "Organization permissions", "Project roles", "Environment type roles". */
const upsun: readonly VendorTable[] = [
  {
    title: "Upsun, organization permissions",
    org: "acme",
    on: "acme",
    columns: ["boss", "all", "billing", "members", "plans", "creator", "lister", "stranger"],
    rows: [
      ["manage-organization", "yynnnnnn"],
      ["manage-billing", "yyynnnnn"],
      ["manage-users", "yynynnnn"],
      ["manage-members", "yynynnnn"],
      ["manage-access", "yynynnnn"],
      ["manage-teams", "yynynnnn"],
      ["manage-plans", "yynnynnn"],
      ["create-projects", "yynnnynn"],
      ["list-projects", "yyynynyn"],
    ],
  },
  {
    title: "Upsun, project roles",
    org: "acme",
    on: "acme/projects/shop",
    columns: ["padmin", "pviewer"],
    rows: [
      ["view-environment", "yy"],
      ["push-code", "yn"],
      ["manage-user-access", "yn"],
      ["change-settings", "yn"],
      ["execute-actions", "yn"],
    ],
  },
  {
    title: "Upsun, environment type roles",
    org: "acme",
    on: "acme/projects/shop",
    environment: "staging",
    columns: ["eadmin", "econtributor", "eviewer", "padmin"],
    rows: [
      ["view-environment", "yyyy"],
      ["push-code", "yyny"],
      ["branch-environment", "yyyy"],
      ["ssh-access", "yyny"],
      ["change-settings", "ynny"],
      ["execute-actions", "ynny"],
      ["force-push", "ynny"],
    ],
  },
  {
    title: "Upsun, who may manage the users of a project",
    org: "acme",
    on: "acme/projects/shop",
    columns: ["boss", "all", "members", "padmin", "billing", "lister", "pviewer", "eadmin", "stranger"],
    rows: [
      ["manage-access", "yyyynnnnn"],
      ["invite-users", "y?nynnnnn"],
      ["push", "ynnynnnyn"],
    ],
  },
];

const ROLES = ["owner", "admin", "contributor", "viewer", "blind"];

/** docs.cloudtruth.com, "Users", with the check marks of its older copy; "API Tokens"; the prose on leaving. */
const CLOUDTRUTH_ROWS: VendorTable["rows"] = [
  ["list-users", "yyyyy"],
  ["create-own-api-tokens", "yyynn"],
  ["manage-third-party-integrations", "yynnn"],
  ["manage-and-invite-users", "yynnn"],
  ["view-audit-log", "yynnn"],
  ["download-audit-log", "yynnn"],
  ["update-owner-role", "ynnnn"],
  ["update-owner-users", "ynnnn"],
  ["manage-account", "ynnnn"],
  ["switch-projects", "yyyyy"],
  ["view-parameters", "yyyyy"],
  ["view-templates", "yyyyy"],
  ["view-secrets", "yyyyn"],
  ...["environments", "projects", "parameters", "templates"].flatMap((what) =>
    ["create", "update", "delete"].map((verb) => [`${verb}-${what}`, "yyynn"] as const),
  ),
  ["leave", "yynnn"],
  ["create-service-accounts", "yyynn"],
  ["manage-groups", "yynnn"],
  ["manage-grants", "yynnn"],
];

const cloudtruth: readonly VendorTable[] = [
  {
    title: "CloudTruth, read strictly",
    org: "conf",
    on: "conf",
    columns: ROLES,
    rows: [...CLOUDTRUTH_ROWS, ["update-non-owner-roles", "ynnnn"], ["update-non-owner-users", "ynnnn"]],
  },
  {
    title: "CloudTruth, with admins-may-change",
    org: "lenient",
    on: "lenient",
    columns: ROLES,
    rows: [...CLOUDTRUTH_ROWS, ["update-non-owner-roles", "yynnn"], ["update-non-owner-users", "yynnn"]],
  },
  {
    title: "CloudTruth, a project with grants: no page says what its roles allow",
    org: "conf",
    on: "conf/projects/billing",
    columns: ROLES,
    rows: [
      ["view-parameters", "?????"],
      ["view-secrets", "?????"],
      ["create-parameters", "?????"],
      ["manage-grants", "yynnn"],
    ],
  },
  {
    title: "CloudTruth, a project that is closed to all but one",
    org: "conf",
    on: "conf/projects/closed",
    columns: ROLES,
    rows: [
      ["view-parameters", "?nnnn"],
      ["view-secrets", "?nnnn"],
      ["manage-grants", "yynnn"],
    ],
  },
];

/** Viz Now Administrator Guide 1.3, the 21 privileges; the User Guide 1.4 on spaces. */
const vizNow: readonly VendorTable[] = [
  {
    title: "Viz Now, the privileges of the roles",
    org: "studio",
    on: "studio",
    columns: ["admin", "editor", "operator"],
    rows: [
      ["access-space", "yyy"],
      ["start-stop", "yyn"],
      ["start-any", "ynn"],
      ["access-foreign", "nnn"],
      ["create-space", "yyn"],
      ["deploy", "yyn"],
      ["deploy-any", "ynn"],
      ["deploy-foreign", "nnn"],
      ["destroy", "yyn"],
      ["destroy-any", "ynn"],
      ["destroy-foreign", "nnn"],
      ["delete-space", "y?n"],
      ["delete-foreign", "nnn"],
      ["assign-users", "yyn"],
      ["assign-users-any", "ynn"],
      ["assign-users-foreign", "nnn"],
      ["whitelist-self", "yy?"],
      ["edit-whitelist", "y?n"],
      ["manage-users", "ynn"],
      ["create-organization", "nnn"],
      ["invite-to-space", "y?n"],
    ],
  },
  {
    title: "Viz Now, one space: admins in full, the others by role and place",
    org: "studio",
    on: "studio/spaces/news",
    columns: ["admin", "owner", "placed", "deployer", "editor", "operator"],
    rows: [
      ["access-space", "yyyynn"],
      ["start-stop", "yyynnn"],
      ["deploy", "yyynnn"],
      ["destroy", "yyynnn"],
      ["delete-space", "y??nnn"],
      ["assign-users", "yynnnn"],
      ["whitelist-self", "yyy?nn"],
      ["edit-whitelist", "y??nnn"],
      ["invite-to-space", "y??nnn"],
    ],
  },
];

/** Dev Center: org-users-access (2014), enterprise-team-permissions (2022), app-permissions (2025). */
const heroku: readonly VendorTable[] = [
  {
    title: "Heroku, team roles",
    org: "inc",
    on: "inc",
    columns: ["admin", "members", "viewer"],
    rows: [
      ["list-apps", "yyy"],
      ["join-apps", "yy?"],
      ["join-locked-apps", "ynn"],
      ["lock-apps", "ynn"],
      ["manage-members", "ynn"],
      ["view-members", "yyy"],
      ["add-collaborators", "yyn"],
      ["view-resources", "yyy"],
      ["billing", "ynn"],
      ["rename-team", "ynn"],
      ["transfer-apps-in", "yy?"],
      ["transfer-apps-out", "ynn"],
      ["create-apps", "yyn"],
      ["delete-apps", "ynn"],
      ["deploy", "yyn"],
      ["scale", "yyn"],
      ["free-add-ons", "yyn"],
      ["paid-add-ons", "yyn"],
      ["manage-spaces", "ynn"],
      ["manage-pipelines", "yyn"],
      ["view-spaces", "yyy"],
      ["view-collaborators", "yyy"],
      ["view-identity-providers", "yyn"],
      ["manage-identity-providers", "ynn"],
      ["manage-features", "ynn"],
      ["manage-preferences", "ynn"],
      ["manage-allowlist", "ynn"],
      ["manage-webhooks", "ynn"],
    ],
  },
  {
    title: "Heroku, app permissions on an Enterprise team",
    org: "inc",
    on: "inc/apps/shop",
    columns: ["admin", "placed", "deployer", "operative", "manager", "members", "viewer"],
    rows: [
      ["view-app", "yyyyyyy"],
      ["view-access", "yyyyyyy"],
      ["pull-code", "yny??nn"],
      ["deploy", "yny??nn"],
      ["view-config", "yny??nn"],
      ["edit-config", "yny??nn"],
      ["free-add-ons", "yny??nn"],
      ["paid-add-ons", "yn???nn"],
      ["one-off-dynos", "yny??nn"],
      ["rollback", "yny??nn"],
      ["scale", "yn???nn"],
      ["maintenance", "yn???nn"],
      ["add-collaborators", "ynnnynn"],
      ["manage-access", "ynnnynn"],
      ["delete-apps", "ynnnynn"],
      ["restart", "y??????"],
      ["view-logs", "y??????"],
      ["rename-app", "y??????"],
      ["transfer-app", "y??????"],
      ["lock-apps", "y??????"],
    ],
  },
  {
    title: "Heroku, apps of an ordinary team",
    org: "small",
    on: "small/apps/shop",
    columns: ["admin", "members", "outsider"],
    rows: [
      ["view-app", "yyy"],
      ["deploy", "yyy"],
      ["scale", "yyy"],
      ["free-add-ons", "yyy"],
      ["paid-add-ons", "yyn"],
      ["add-collaborators", "yyn"],
      ["delete-apps", "ynn"],
      ["lock-apps", "ynn"],
      ["transfer-app", "ynn"],
      ["view-config", "y??"],
    ],
  },
  {
    title: "Heroku, where the file does not say which kind of team it is",
    org: "either",
    on: "either/apps/shop",
    columns: ["admin", "members", "outsider"],
    rows: [
      ["deploy", "y??"],
      ["delete-apps", "ynn"],
      ["paid-add-ons", "y?n"],
    ],
  },
];

/** docs.github.com: "Repository roles for an organization", "Roles in an organization", "Assigning the team maintainer role". */
const github: readonly VendorTable[] = [
  {
    title: "GitHub, repository roles",
    org: "hub",
    on: "hub/repos/shop",
    columns: ["owner", "admin", "manager", "editor", "operator", "pviewer", "outsider", "members"],
    rows: [
      ["pull", "yyyyyyyn"],
      ["fork", "yyyyyyyn"],
      ["open-issue", "yyyyyyyn"],
      ["comment", "yyyyyyyn"],
      ["view-releases", "yyyyyyyn"],
      ["label", "yyyyynnn"],
      ["close-any-issue", "yyyyynnn"],
      ["request-review", "yyyyynnn"],
      ["hide-any-comment", "yyyy?nnn"],
      ["push", "yyyynnnn"],
      ["merge", "yyyynnnn"],
      ["approve", "yyyynnnn"],
      ["run-actions", "yyyynnnn"],
      ["release", "yyyynnnn"],
      ["code-owner", "yyyynnnn"],
      ["describe", "yyynnnnn"],
      ["push-protected", "yyynnnnn"],
      ["limit-interactions", "yyynnnnn"],
      ["manage-access", "yynnnnnn"],
      ["visibility", "yynnnnnn"],
      ["deploy-keys", "yynnnnnn"],
      ["delete", "yynnnnnn"],
    ],
  },
  {
    title: "GitHub, roles in an organization",
    org: "hub",
    on: "hub",
    columns: ["owner", "members"],
    rows: [
      ["view-members", "yy"],
      ["mention-team", "yy"],
      ["invite-member", "yn"],
      ["convert-member", "yn"],
      ["manage-all-teams", "yn"],
      ["audit-log", "yn"],
      ["billing", "yn"],
      ["base-permission", "yn"],
      ["assign-roles", "yn"],
    ],
  },
  {
    title: "GitHub, roles in a team",
    org: "hub",
    on: "hub/groups/web",
    columns: ["operator", "pviewer"],
    rows: [
      ["edit-team", "yn"],
      ["add-team-member", "yn"],
      ["remove-team-member", "yn"],
      ["invite-through-team", "nn"],
      ["make-maintainer", "nn"],
    ],
  },
];

/** Every table of every vendor that publishes one. */
export const vendorTables: readonly VendorTable[] = [
  ...upsun,
  ...cloudtruth,
  ...vizNow,
  ...heroku,
  ...github,
];
