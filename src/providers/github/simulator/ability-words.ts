/**
 * What people may do, by the words under which each thing can be asked. The simulator's own list, made from the vendor's
 * tables apart from the adapter's: a difference between the two is a fault of one of them.
 */

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Abilities on a repository under the weakest role that has them. */
export const repositoryAbilities: Readonly<Record<string, readonly string[]>> = {
  read: wordsOf(`
    pull fork comment open-issue close-own-issue be-assigned send-pull-request review view-releases
    view-runs edit-public-wiki install-packages start-discussion view-rulesets
  `),
  triage: wordsOf(`
    label milestone close-any-issue mark-duplicate request-review moderate-discussions
  `),
  write: wordsOf(`
    push merge approve apply-suggestions edit-labels edit-any-comment hide-any-comment lock-conversation
    transfer-issue code-owner draft set-status run-actions actions-secrets release auto-merge
    edit-private-wiki publish-packages rename-branch codespaces pin-discussion dismiss-code-scanning
    see-dependabot
  `),
  maintain: wordsOf(`
    describe toggle-features merge-settings pages push-protected create-protected-tag social-card
    limit-interactions
  `),
  admin: wordsOf(`
    manage-access settings visibility template default-branch rulesets bypass-protection
    delete-protected-tag webhooks deploy-keys forking-policy transfer archive delete delete-issue
    delete-packages autolinks security-advisories security-settings
  `),
};

/** Abilities that the vendor's page leaves open for a role. */
export const openAbilities: ReadonlySet<string> = new Set(["hide-any-comment triage"]);

/** Abilities on the organization that every member has. */
export const memberAbilities: readonly string[] = wordsOf(`
    view-members mention-team be-maintainer hide-comments
`);

/** Abilities on the organization that only owners have. */
export const ownerAbilities: readonly string[] = wordsOf(`
    invite-member remove-member reinstate-member convert-member manage-all-teams make-maintainer
    delete-any-team move-team add-collaborator-everywhere view-access audit-log billing
    organization-settings
    base-permission assign-roles security-settings saml transfer-repositories delete-organization
`);

/** Abilities that a setting gives to members. */
export const settingAbilities: Readonly<Record<string, string>> = {
  "create-repository": "members_can_create_repositories",
  "create-team": "members_can_create_teams",
  "create-pages": "members_can_create_pages",
  "fork-private": "members_can_fork_private_repositories",
  "invite-outside-collaborator": "members_can_invite_outside_collaborators",
  "delete-repository": "members_can_delete_repositories",
  "change-visibility": "members_can_change_repo_visibility",
};

/** Abilities in a team of its maintainers; owners have all of them and two more. */
export const maintainerAbilities: readonly string[] = wordsOf(`
    edit-team add-team-member remove-team-member remove-team-repository request-parent team-picture
`);

/** Abilities in a team that only owners have. */
export const teamOwnerAbilities: readonly string[] = wordsOf(`
    invite-through-team make-maintainer
`);

/** What roles on the organization allow there. */
export const roleAbilities: Readonly<Record<string, readonly string[]>> = {
  security_manager: wordsOf(`
    security-settings security-overview dependabot-alerts code-scanning-alerts secret-scanning-alerts
  `),
  ci_cd_admin: wordsOf(`
    actions-policies runners runner-groups hosted-compute organization-secrets organization-variables
    actions-usage
  `),
  app_manager: wordsOf(`
    register-app manage-apps
  `),
};
