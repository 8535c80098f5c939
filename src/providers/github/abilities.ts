import { isJsonObject, type JsonObject } from "../../model/json.ts";
import type { AbilityCell, AbilityRow, AbilityTable } from "../provider.ts";
import { GROUPS, REPOS } from "./shape.ts";

type Fact = readonly [ability: string, title: string];

const REPOSITORY_LEVELS = ["read", "triage", "write", "maintain", "admin"] as const;

/** Each ability under the lowest role that has it; every higher role has it too. */
const BY_LOWEST_ROLE: Readonly<Record<(typeof REPOSITORY_LEVELS)[number], readonly Fact[]>> = {
  read: [
    ["pull", "Clone and pull"],
    ["fork", "Fork (private repositories: if the organization allows it)"],
    ["comment", "Comment, and edit or delete own comments"],
    ["open-issue", "Open issues"],
    ["close-own-issue", "Close own issues, reopen what they closed"],
    ["be-assigned", "Have issues assigned to them"],
    ["send-pull-request", "Send pull requests from a fork"],
    ["review", "Review pull requests, without counting for required reviews"],
    ["view-releases", "See published releases"],
    ["view-runs", "See workflow runs"],
    ["edit-public-wiki", "Edit the wiki of a public repository"],
    ["install-packages", "Install packages"],
    ["start-discussion", "Start and comment on discussions"],
    ["view-rulesets", "See rulesets"],
  ],
  triage: [
    ["label", "Apply and dismiss labels"],
    ["milestone", "Apply milestones"],
    ["close-any-issue", "Close, reopen and assign all issues and pull requests"],
    ["mark-duplicate", "Mark duplicates"],
    ["request-review", "Request reviews"],
    ["moderate-discussions", "Lock and delete discussions; convert an issue to one"],
  ],
  write: [
    ["push", "Push"],
    ["merge", "Merge pull requests"],
    ["approve", "Approve or request changes where reviews are required"],
    ["apply-suggestions", "Apply suggested changes"],
    ["edit-labels", "Create, edit and delete labels"],
    ["edit-any-comment", "Edit and delete anybody's comments"],
    ["hide-any-comment", "Hide anybody's comments"],
    ["lock-conversation", "Lock conversations"],
    ["transfer-issue", "Transfer issues"],
    ["code-owner", "Be a code owner, and define code owners"],
    ["draft", "Turn drafts into pull requests and back"],
    ["set-status", "Create status checks"],
    ["run-actions", "Create, edit, run and cancel workflows"],
    ["actions-secrets", "Manage Actions secrets by the API"],
    ["release", "Create and edit releases, see drafts"],
    ["auto-merge", "Switch auto-merge of a pull request"],
    ["edit-private-wiki", "Edit the wiki of a private repository"],
    ["publish-packages", "Publish packages"],
    ["rename-branch", "Rename branches other than the default one"],
    ["codespaces", "Use codespaces"],
    ["pin-discussion", "Pin discussions"],
    ["dismiss-code-scanning", "See, dismiss and reopen code scanning alerts"],
    ["see-dependabot", "See Dependabot alerts"],
  ],
  maintain: [
    ["describe", "Edit description and topics"],
    ["toggle-features", "Switch wiki, projects, discussions"],
    ["merge-settings", "Configure merging"],
    ["pages", "Configure Pages"],
    ["push-protected", "Push to protected branches"],
    ["create-protected-tag", "Create tags that match a protection rule"],
    ["social-card", "Set the social preview"],
    ["limit-interactions", "Limit interactions"],
  ],
  admin: [
    ["manage-access", "Manage people's, teams' and outside collaborators' access"],
    ["settings", "Change settings"],
    ["visibility", "Change visibility"],
    ["template", "Make it a template"],
    ["default-branch", "Change the default branch"],
    ["rulesets", "Manage rulesets and branch protection"],
    ["bypass-protection", "Merge without required reviews where allowed"],
    ["delete-protected-tag", "Delete protected tags"],
    ["webhooks", "Manage webhooks"],
    ["deploy-keys", "Manage deploy keys (they outlive their maker's access)"],
    ["forking-policy", "Allow or forbid forking of a private repository"],
    ["transfer", "Transfer it"],
    ["archive", "Archive it"],
    ["delete", "Delete it (members: if the organization allows it)"],
    ["delete-issue", "Delete issues (if the organization allows it)"],
    ["delete-packages", "Delete packages"],
    ["autolinks", "Configure autolinks"],
    ["security-advisories", "Manage security advisories"],
    ["security-settings", "Manage security features and who receives alerts"],
  ],
};

/** Cells that the vendor's page leaves open. */
const OPEN_CELLS: ReadonlySet<string> = new Set(["hide-any-comment triage"]);

function repositoryCells(ability: string, lowest: number): Readonly<Record<string, AbilityCell>> {
  return Object.fromEntries(
    REPOSITORY_LEVELS.map((level, rank) => {
      if (OPEN_CELLS.has(`${ability} ${level}`)) return [level, "unknown"];
      return [level, rank >= lowest ? "yes" : "no"];
    }),
  );
}

/** https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
const repositories: AbilityTable = {
  section: REPOS,
  levels: "role",
  source: "GitHub Docs, Repository roles for an organization",
  rows: REPOSITORY_LEVELS.flatMap((level, lowest) =>
    BY_LOWEST_ROLE[level].map(
      ([ability, title]): AbilityRow => ({ ability, title, cells: repositoryCells(ability, lowest) }),
    ),
  ),
};

/** What a plain member may: yes, no, or as a setting of the organization says. */
const MEMBER_FACTS: Readonly<Record<AbilityCell, readonly Fact[]>> = {
  yes: [
    ["view-members", "See members and visible teams"],
    ["mention-team", "Mention visible teams"],
    ["be-maintainer", "Be made a team maintainer"],
    ["hide-comments", "Hide comments where they may write"],
  ],
  unknown: [
    ["create-repository", "Create repositories (members_can_create_repositories)"],
    ["create-team", "Create teams (members_can_create_teams)"],
    ["create-pages", "Publish Pages (members_can_create_pages)"],
    ["fork-private", "Fork private repositories (members_can_fork_private_repositories)"],
    ["invite-outside-collaborator", "Invite outside collaborators to repositories they administer"],
    [
      "delete-repository",
      "Delete or transfer repositories they administer (members_can_delete_repositories)",
    ],
    ["change-visibility", "Change visibility of repositories they administer"],
    ["pull-everything", "Pull all repositories (member: by base permission)"],
    ["push-everything", "Push to all repositories (member: by base permission)"],
  ],
  no: [
    ["invite-member", "Invite people, edit and cancel invitations"],
    ["remove-member", "Remove members"],
    ["reinstate-member", "Reinstate former members"],
    ["convert-member", "Convert members to outside collaborators"],
    ["manage-all-teams", "Add and remove people in all teams"],
    ["make-maintainer", "Promote to team maintainer"],
    ["delete-any-team", "Delete all teams"],
    ["move-team", "Move teams in the hierarchy"],
    ["add-collaborator-everywhere", "Add collaborators to all repositories"],
    ["view-access", "See the people with access to a repository"],
    ["audit-log", "Read the audit log"],
    ["billing", "See and edit billing"],
    ["organization-settings", "Change settings, profile, default labels and branch name"],
    ["base-permission", "Set the base permission"],
    ["assign-roles", "Assign organization roles"],
    ["security-settings", "Manage security settings of the organization"],
    ["saml", "Manage single sign-on and team synchronization"],
    ["transfer-repositories", "Transfer repositories"],
    ["delete-organization", "Delete the organization"],
  ],
};

/** The vendor's setting by which members may do it, where one decides. */
const DECIDING_SETTINGS: Readonly<Record<string, string>> = {
  "create-repository": "members_can_create_repositories",
  "create-team": "members_can_create_teams",
  "create-pages": "members_can_create_pages",
  "fork-private": "members_can_fork_private_repositories",
  "invite-outside-collaborator": "members_can_invite_outside_collaborators",
  "delete-repository": "members_can_delete_repositories",
  "change-visibility": "members_can_change_repo_visibility",
};

/** The settings of an organization that decide what members may do. */
export const MEMBER_ALLOWANCES: readonly string[] = Object.values(DECIDING_SETTINGS);

/** https://docs.github.com/organizations/managing-peoples-access-to-your-organization-with-roles/roles-in-an-organization */
function organizationTable(allowances: JsonObject): AbilityTable {
  const rows = (["yes", "unknown", "no"] as const).flatMap((cell) =>
    MEMBER_FACTS[cell].map(([ability, title]): AbilityRow => {
      const setting = allowances[DECIDING_SETTINGS[ability] ?? ""];
      const member = typeof setting === "boolean" ? (setting ? "yes" : "no") : cell;
      return { ability, title, cells: { member, owner: "yes" } };
    }),
  );
  return {
    section: "members",
    levels: "role",
    source:
      "GitHub Docs, Roles in an organization (columns of owner and member); not known where a member privilege decides that was not read",
    rows,
  };
}

/** https://docs.github.com/organizations/organizing-members-into-teams/assigning-the-team-maintainer-role-to-a-team-member */
const groups: AbilityTable = {
  section: GROUPS,
  levels: "role",
  source: "GitHub Docs, Assigning the team maintainer role",
  rows: [
    {
      ability: "edit-team",
      title: "Name, description, visibility",
      cells: { member: "no", maintainer: "yes" },
    },
    {
      ability: "add-team-member",
      title: "Add organization members",
      cells: { member: "no", maintainer: "yes" },
    },
    { ability: "remove-team-member", title: "Remove members", cells: { member: "no", maintainer: "yes" } },
    {
      ability: "invite-through-team",
      title: "Invite people who are not in the organization",
      cells: { member: "no", maintainer: "no" },
    },
    { ability: "make-maintainer", title: "Make maintainers", cells: { member: "no", maintainer: "no" } },
    {
      ability: "remove-team-repository",
      title: "Take repositories off the team",
      cells: { member: "no", maintainer: "yes" },
    },
    {
      ability: "request-parent",
      title: "Ask for, or between own teams change, parent and child",
      cells: { member: "no", maintainer: "yes" },
    },
    {
      ability: "team-picture",
      title: "Picture, discussions, review assignment",
      cells: { member: "no", maintainer: "yes" },
    },
  ],
};

/** Owners may do all of it in every team, in it or not. */
const groupsOfOwners: AbilityTable = {
  section: GROUPS,
  levels: "membership",
  source: "GitHub Docs, Roles in an organization",
  rows: groups.rows.map(
    ({ ability, title }): AbilityRow => ({
      ability,
      title,
      cells: { member: "no", owner: "yes" },
    }),
  ),
};

/** A custom role has what its base role has; what it has beside that is not said. */
function withCustomRoles(bases: JsonObject): AbilityTable {
  const custom = Object.entries(bases);
  if (custom.length === 0) return repositories;
  const rows = repositories.rows.map((row): AbilityRow => {
    const cells = custom.map(([name, base]): [string, AbilityCell] => [
      name,
      row.cells[String(base)] === "yes" ? "yes" : "unknown",
    ]);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
  });
  return { ...repositories, rows };
}

/**
 * What GitHub's levels allow, as far as its documentation says. Of `facts`, what was read: `allowances`, the settings
 * that decide for members, and `customRoles`, the base of each custom role.
 */
export function abilities(facts: JsonObject = {}): readonly AbilityTable[] {
  const { allowances, customRoles } = facts;
  return [
    withCustomRoles(isJsonObject(customRoles) ? customRoles : {}),
    organizationTable(isJsonObject(allowances) ? allowances : {}),
    groups,
    groupsOfOwners,
  ];
}
