import type { Json, JsonObject } from "../../model/json.ts";
import type { NamedLevel, OrgShape, RoleForm, SectionShape } from "../../model/shape.ts";
import { PRIVILEGE_SETTINGS } from "./shape-privileges.ts";
import { choice, GROUP_SETTINGS, isTrueOrFalse } from "./shape-settings.ts";

/** Section of GitHub's teams. */
export const GROUPS = "groups";
/** Section of the repositories. */
export const REPOS = "repos";
/** Section of the roles on the organization. */
export const ROLES = "roles";
/** Section of the settings that change what members have. */
export const PRIVILEGES = "privileges";
/** The one resource of that section. */
export const MEMBER_PRIVILEGES = "members";
/** Section of the deployment environments, each named `REPOSITORY/ENVIRONMENT`. */
export const ENVIRONMENTS = "environments";

/** https://docs.github.com/organizations/managing-peoples-access-to-your-organization-with-roles/roles-in-an-organization */
const MEMBER_ROLES: readonly NamedLevel[] = [
  {
    name: "member",
    description: "Sees members and visible teams; has the base permission on every repository.",
  },
  {
    name: "owner",
    description: "Everything, on the organization and on every repository.",
    isPowerful: true,
  },
];

/** https://docs.github.com/organizations/organizing-members-into-teams/assigning-the-team-maintainer-role-to-a-team-member */
const GROUP_ROLES: readonly NamedLevel[] = [
  { name: "member", description: "Has what the team has." },
  { name: "maintainer", description: "Also describes the team, and adds and removes its members." },
];

/** https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
const REPOSITORY_ROLES: readonly NamedLevel[] = [
  { name: "read", onWire: ["pull"], description: "Reads, clones, opens issues, comments." },
  { name: "triage", description: "Also manages issues and pull requests, without writing." },
  { name: "write", onWire: ["push"], description: "Also pushes, merges, runs workflows, makes releases." },
  { name: "maintain", description: "Also manages the repository, without sensitive or destructive actions." },
  { name: "admin", description: "Everything, access and deletion included.", isPowerful: true },
];

/** How memberships are written. */
export const memberForm: RoleForm = { form: "role", roles: MEMBER_ROLES };
/** How people in a group are written; a bare list makes everybody a member. */
export const groupForm: RoleForm = { form: "role", roles: GROUP_ROLES, listedAs: "member" };
/** How access to a repository is written. Custom roles of the organization are accepted too. */
export const repositoryForm: RoleForm = {
  form: "role",
  roles: REPOSITORY_ROLES,
  isOpen: true,
  // A custom role is made on top of read, triage, write or maintain.
  openBetween: { least: "read", most: "admin" },
};

const groups: SectionShape = {
  section: GROUPS,
  noun: "group",
  description: "Teams of the organization, by name. Who is in a team has what its parents have, too.",
  lifecycle: "managed",
  hasId: true,
  holders: {
    key: "members",
    form: groupForm,
    description:
      "Who is in the team themselves; people of child teams are not repeated. A list makes everybody a member.",
    acceptsGroups: false,
    keeps: [],
    // Who makes a team is its maintainer (rule 34), and an owner loses nothing by leaving it.
    needlessFor: ["owner"],
    isShortForm: true,
  },
  settings: GROUP_SETTINGS,
};

const repos: SectionShape = {
  section: REPOS,
  noun: "repository",
  description: "Repositories of the organization, by name.",
  lifecycle: "adopted",
  hasId: true,
  holders: {
    key: "access",
    form: repositoryForm,
    description:
      "People and teams with a grant of their own here. Somebody who is not a member of the organization is an outside collaborator.",
    acceptsGroups: true,
    keeps: [],
  },
  settings: [],
};

const roles: SectionShape = {
  section: ROLES,
  noun: "role",
  description:
    "Roles on the organization, predefined (all_repo_read, security_manager, …) and custom ones, by name, with who holds them.",
  lifecycle: "adopted",
  hasId: false,
  holders: {
    key: "holders",
    form: { form: "listed" },
    description: "People and teams to whom the role is assigned directly.",
    acceptsGroups: true,
    keeps: [],
    isShortForm: true,
  },
  settings: [],
};

const privileges: SectionShape = {
  section: PRIVILEGES,
  noun: "privileges",
  description: "Settings of the organization that change what all members have. The one entry is `members`.",
  lifecycle: "adopted",
  hasId: false,
  settings: PRIVILEGE_SETTINGS,
};

const environments: SectionShape = {
  section: ENVIRONMENTS,
  noun: "environment",
  description:
    "Deployment environments, each written REPOSITORY/ENVIRONMENT, with who has to approve a deployment.",
  lifecycle: "adopted",
  hasId: false,
  holders: {
    key: "reviewers",
    form: { form: "listed" },
    description:
      "People and teams of whom one has to approve; at most six, and each must be able to read the repository.",
    acceptsGroups: true,
    keeps: [],
    isShortForm: true,
  },
  settings: [
    {
      key: "prevent-self-review",
      description: "True: who started a deployment cannot approve it.",
      schema: { type: "boolean" },
      kind: "value",
      normalize: (value: Json) => isTrueOrFalse("prevent-self-review", value),
      compare: (before, after) => (before === after ? "none" : after === true ? "less" : "more"),
    },
    choice({
      key: "branches",
      description:
        "Which branches may be deployed: all, protected ones, or those of the patterns that stand at GitHub.",
      weakestFirst: ["protected", "custom", "all"],
      compare: (before, after) => (after === "all" ? "more" : before === "all" ? "less" : "mixed"),
    }),
  ],
};

const shape: OrgShape = {
  options: {},
  goesByLogin: true,
  hasOwner: false,
  notManaged: ["tokens, SSH keys and authorized apps of other people"],
  members: {
    form: memberForm,
    description: "Who belongs to the organization.",
    keeps: ["owner"],
    cascades: [GROUPS, REPOS, ROLES],
    requiredBy: [GROUPS, ROLES],
  },
  sections: [groups, repos, roles, privileges, environments],
};

/** What a GitHub organization looks like in the file; the same for every set of options. */
export function githubShape(_options: JsonObject): OrgShape {
  return shape;
}
