/**
 * What travels over GitHub's REST interface, as far as rolecall sends or reads it. Field names are the vendor's.
 * Source: github/rest-api-description as published in npm `@octokit/openapi` 23.0.2.
 */

/** A person, Bot or organization in lists. An outsider's address is not given. */
export interface UserWire {
  readonly login: string;
  readonly id: number;
  readonly node_id: string;
  /** `User`, `Bot`, `Organization` or `Mannequin`. */
  readonly type: string;
  readonly site_admin: boolean;
  readonly name?: string | null;
  readonly email?: string | null;
}

/** Settings of an organization that change what members have. Answers hold them for owners only. */
export interface OrganizationSettingsWire {
  readonly default_repository_permission?: string | null;
  readonly members_can_create_repositories?: boolean | null;
  readonly members_can_create_public_repositories?: boolean;
  readonly members_can_create_private_repositories?: boolean;
  readonly members_can_create_internal_repositories?: boolean;
  readonly members_can_create_pages?: boolean;
  readonly members_can_create_public_pages?: boolean;
  readonly members_can_create_private_pages?: boolean;
  readonly members_can_fork_private_repositories?: boolean | null;
  readonly deploy_keys_enabled_for_repositories?: boolean;
}

/** `GET /orgs/O`. Settings that are absent mean "not an owner", never "none". */
export interface OrganizationWire extends OrganizationSettingsWire {
  readonly login: string;
  readonly id: number;
  readonly node_id: string;
  readonly type: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly archived_at: string | null;
  readonly plan?: {
    readonly name: string;
    readonly space: number;
    readonly private_repos: number;
    readonly seats?: number;
    readonly filled_seats?: number;
  };
  readonly two_factor_requirement_enabled?: boolean | null;
  readonly members_can_delete_repositories?: boolean;
  readonly members_can_change_repo_visibility?: boolean;
  readonly members_can_invite_outside_collaborators?: boolean;
  readonly members_can_create_teams?: boolean;
  readonly members_can_delete_issues?: boolean;
  readonly members_can_view_dependency_insights?: boolean;
  readonly readers_can_create_discussions?: boolean;
}

/** One person's place in an organization. */
export interface MembershipWire {
  readonly url: string;
  readonly state: "active" | "pending";
  /** `admin`, `member` or `billing_manager`. */
  readonly role: string;
  readonly organization_url: string;
  readonly organization: {
    readonly login: string;
    readonly id: number;
    readonly node_id: string;
    readonly url: string;
    readonly description: string | null;
  };
  readonly user: UserWire | null;
  /** False for somebody who is in only by way of an enterprise team. */
  readonly direct_membership?: boolean;
  readonly enterprise_teams_providing_indirect_membership?: readonly string[];
}

/** An invitation to the organization, open or failed. */
export interface OrganizationInvitationWire {
  readonly id: number;
  readonly node_id: string;
  /** Null for an invitation by e-mail. */
  readonly login: string | null;
  readonly email: string | null;
  /** `admin`, `direct_member`, `billing_manager`, `hiring_manager` or `reinstate`. */
  readonly role: string;
  /** ISO 8601. An invitation lives for seven days. */
  readonly created_at: string;
  /** Only on failed ones. */
  readonly failed_at?: string | null;
  readonly failed_reason?: string | null;
  readonly inviter: UserWire;
  readonly team_count: number;
  readonly invitation_teams_url: string;
  /** `member` or `scim`. */
  readonly invitation_source?: string;
}

/** Body of `POST /orgs/O/invitations`; either `invitee_id` or `email`. */
export interface OrganizationInvitationBody {
  readonly invitee_id?: number;
  readonly email?: string;
  readonly role?: string;
  readonly team_ids?: readonly number[];
}

/** A team as the parent of another. */
export interface TeamSimpleWire {
  readonly id: number;
  readonly node_id: string;
  readonly url: string;
  readonly html_url: string;
  readonly members_url: string;
  readonly repositories_url: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  readonly privacy?: string;
  readonly notification_setting?: string;
  readonly permission: string;
  readonly type: "enterprise" | "organization";
  readonly organization_id?: number;
}

/** A team in lists. */
export interface TeamWire extends TeamSimpleWire {
  readonly parent: TeamSimpleWire | null;
  /** Only in `/repos/O/R/teams`: the level there, inherited ones counted. */
  readonly permissions?: PermissionsWire;
  /** Only in `/repos/O/R/teams`: whether it is a grant of the team, or comes from a role. */
  readonly access_source?: "direct" | "organization" | "enterprise";
}

/** A team alone. */
export interface TeamFullWire extends TeamWire {
  readonly members_count: number;
  readonly repos_count: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly organization: { readonly login: string; readonly id: number; readonly node_id: string };
}

/** Body of `POST /orgs/O/teams` and `PATCH /orgs/O/teams/T`. Left out at PATCH: unchanged. */
export interface TeamBody {
  readonly name?: string;
  readonly description?: string;
  readonly privacy?: "secret" | "closed";
  readonly notification_setting?: "notifications_enabled" | "notifications_disabled";
  /** Null at PATCH: no parent any more. */
  readonly parent_team_id?: number | null;
  readonly maintainers?: readonly string[];
}

/** A row of `teams/T/members`; members of child teams are among them. */
export interface TeamMemberWire extends UserWire {
  /** Only where the organization has the feature. */
  readonly role?: "member" | "maintainer";
  readonly inherited?: boolean;
}

/** One person's place in a team; also given for somebody who is only in a child team. */
export interface TeamMembershipWire {
  readonly url: string;
  readonly role: "member" | "maintainer";
  readonly state: "active" | "pending";
}

/** What a level allows, as five switches that grow from the left. */
export interface PermissionsWire {
  readonly pull: boolean;
  readonly triage: boolean;
  readonly push: boolean;
  readonly maintain: boolean;
  readonly admin: boolean;
}

/** A repository in lists. `permissions` and `role_name` are the caller's, or the team's in lists of a team. */
export interface RepositoryWire {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  readonly full_name: string;
  readonly owner: UserWire;
  readonly private: boolean;
  readonly visibility?: string;
  readonly html_url: string;
  readonly url: string;
  readonly description: string | null;
  readonly fork: boolean;
  readonly archived: boolean;
  readonly disabled: boolean;
  readonly permissions?: PermissionsWire;
  readonly role_name?: string;
}

/** A row of `/repos/O/R/collaborators`. Level and switches are effective, whatever the grant here is. */
export interface CollaboratorWire extends UserWire {
  readonly permissions?: PermissionsWire;
  readonly role_name: string;
}

/** Effective level of one person on one repository. */
export interface CollaboratorPermissionWire {
  /** `admin`, `write`, `read` or `none`: maintain is folded into write, triage into read. */
  readonly permission: string;
  readonly role_name: string;
  readonly user: CollaboratorWire | null;
}

/** An invitation to a repository. */
export interface RepositoryInvitationWire {
  readonly id: number;
  readonly node_id: string;
  readonly repository: RepositoryWire;
  readonly invitee: UserWire | null;
  readonly inviter: UserWire | null;
  /** `read`, `triage`, `write`, `maintain`, `admin` or a custom role. */
  readonly permissions: string;
  readonly created_at: string;
  /** True once it is older than seven days; it stays listed. */
  readonly expired?: boolean;
  readonly url: string;
  readonly html_url: string;
}

/** A role on the organization. */
export interface OrganizationRoleWire {
  readonly id: number;
  readonly name: string;
  readonly description?: string | null;
  readonly base_role?: string | null;
  readonly source?: "Organization" | "Enterprise" | "Predefined" | null;
  readonly permissions: readonly string[];
  readonly organization: UserWire | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** `GET /orgs/O/organization-roles`; not paged. */
export interface OrganizationRolesWire {
  readonly total_count: number;
  readonly roles: readonly OrganizationRoleWire[];
}

/** Where a role's assignment comes from; `mixed` is own and inherited. */
export type AssignmentWire = "direct" | "indirect" | "mixed";

/** A person who holds a role. */
export interface RoleUserWire extends UserWire {
  readonly assignment?: AssignmentWire;
  readonly inherited_from?: readonly TeamSimpleWire[];
}

/** A team that holds a role. */
export interface RoleTeamWire extends TeamWire {
  readonly assignment?: AssignmentWire;
}

/** A role for repositories that the organization made. */
export interface CustomRepositoryRoleWire {
  readonly id: number;
  readonly name: string;
  readonly description?: string | null;
  readonly base_role: "read" | "triage" | "write" | "maintain";
  readonly permissions: readonly string[];
  readonly organization: UserWire;
  readonly created_at: string;
  readonly updated_at: string;
}

/** `GET /orgs/O/custom-repository-roles`; not paged. */
export interface CustomRepositoryRolesWire {
  readonly total_count: number;
  readonly custom_roles: readonly CustomRepositoryRoleWire[];
}

/** Which branches may be deployed; null: all. Exactly one of the two is true. */
export interface BranchPolicyWire {
  readonly protected_branches: boolean;
  readonly custom_branch_policies: boolean;
}

/** One rule that protects an environment. */
export interface ProtectionRuleWire {
  readonly id: number;
  readonly node_id: string;
  /** `wait_timer`, `required_reviewers` or `branch_policy`. */
  readonly type: string;
  /** Minutes; with `wait_timer`. */
  readonly wait_timer?: number;
  /** With `required_reviewers`. */
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly {
    readonly type: "User" | "Team";
    readonly reviewer: UserWire | TeamWire;
  }[];
}

/** An environment of a repository. */
export interface EnvironmentWire {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  readonly url: string;
  readonly html_url: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly protection_rules?: readonly ProtectionRuleWire[];
  readonly deployment_branch_policy?: BranchPolicyWire | null;
}

/** `GET /repos/O/R/environments`; paged. */
export interface EnvironmentsWire {
  readonly total_count: number;
  readonly environments: readonly EnvironmentWire[];
}

/** Body of `PUT /repos/O/R/environments/NAME`. A key left out may be reset: send all. */
export interface EnvironmentBody {
  /** Minutes, 0 to 43,200. */
  readonly wait_timer: number;
  readonly prevent_self_review: boolean;
  /** At most six. */
  readonly reviewers: readonly { readonly type: "User" | "Team"; readonly id: number }[] | null;
  readonly deployment_branch_policy: BranchPolicyWire | null;
}

/** Groups of an identity provider that fill a team; non-empty means that its members are managed there. */
export interface GroupMappingWire {
  readonly groups?: readonly {
    readonly group_id: string;
    readonly group_name: string;
    readonly group_description: string;
  }[];
}

/** Groups of an enterprise with managed users that fill a team. */
export interface ExternalGroupsWire {
  readonly groups?: readonly {
    readonly group_id: number;
    readonly group_name: string;
    readonly updated_at: string;
  }[];
}

/** Permission name (`members`, `organization_administration`, …) to `read`, `write` or `admin`. */
export type AppPermissionsWire = Readonly<Record<string, string>>;

/** An App in one account. */
export interface InstallationWire {
  readonly id: number;
  readonly account: UserWire;
  /** With `selected`, lists show only the chosen repositories. */
  readonly repository_selection: "all" | "selected";
  readonly app_id: number;
  readonly app_slug: string;
  readonly target_id: number;
  readonly target_type: string;
  readonly permissions: AppPermissionsWire;
  readonly suspended_at: string | null;
}

/** `POST /app/installations/ID/access_tokens`. */
export interface InstallationTokenWire {
  readonly token: string;
  /** ISO 8601, one hour ahead. */
  readonly expires_at: string;
  readonly permissions?: AppPermissionsWire;
  readonly repository_selection?: "all" | "selected";
}

/** `GET /installation/repositories`. */
export interface InstallationRepositoriesWire {
  readonly total_count: number;
  readonly repository_selection?: "all" | "selected";
  readonly repositories: readonly RepositoryWire[];
}

/** One budget. */
export interface RateLimitWire {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

/** `GET /rate_limit`. */
export interface RateLimitsWire {
  readonly resources: { readonly core: RateLimitWire; readonly graphql?: RateLimitWire };
}

/** Body of every refusal. */
export interface ErrorWire {
  readonly message: string;
  readonly documentation_url?: string;
  readonly status?: string;
  readonly errors?: readonly (ErrorItemWire | string)[];
}

/** One reason of a 422. */
export interface ErrorItemWire {
  readonly resource?: string;
  readonly field?: string;
  /** `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable` or `custom`. */
  readonly code: string;
  readonly message?: string;
}

/** `data` beside `errors`: a part that could not be read is null, with HTTP status 200 all the same. */
export interface GraphqlAnswerWire<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlErrorWire[];
}

/** One error of a GraphQL answer. */
export interface GraphqlErrorWire {
  readonly message: string;
  /** `NOT_FOUND`, `FORBIDDEN`, `INSUFFICIENT_SCOPES`, `RATE_LIMITED`, … */
  readonly type?: string;
  readonly path?: readonly (string | number)[];
}

/** How a connection goes on. */
export interface PageInfoWire {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A person in GraphQL. */
export interface GraphqlUserWire {
  readonly databaseId: number | null;
  readonly login: string;
}

/** A team in GraphQL, with the people who are in it themselves. */
export interface GraphqlTeamWire {
  readonly databaseId: number | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  /** `SECRET` or `VISIBLE`. */
  readonly privacy: string;
  /** `NOTIFICATIONS_ENABLED` or `NOTIFICATIONS_DISABLED`. */
  readonly notificationSetting: string;
  readonly parentTeam: { readonly databaseId: number | null; readonly slug: string } | null;
  readonly members: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoWire;
    readonly edges: readonly { readonly role: string; readonly node: GraphqlUserWire }[] | null;
  };
}

/** One way in which somebody reaches a repository. */
export interface PermissionSourceWire {
  /** `READ`, `WRITE` or `ADMIN` (folded), or a newer value: data, never an error. */
  readonly permission: string;
  /** The real role, custom ones too. */
  readonly roleName?: string | null;
  readonly source: {
    /** `Repository` is the grant of the person's own; `Team`, `Organization`, `EnterpriseTeam` are other ways. */
    readonly __typename: string;
    readonly databaseId?: number | null;
    readonly slug?: string;
    readonly login?: string;
  };
}

/** A repository in GraphQL. `collaborators` is null where the caller may not see them. */
export interface GraphqlRepositoryWire {
  readonly databaseId: number | null;
  readonly name: string;
  readonly isArchived: boolean;
  readonly visibility: string;
  readonly collaborators: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoWire;
    readonly edges:
      | readonly {
          readonly permission: string;
          readonly node: GraphqlUserWire;
          readonly permissionSources: readonly PermissionSourceWire[] | null;
        }[]
      | null;
  } | null;
}
