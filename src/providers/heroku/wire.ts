/**
 * Shapes of the Heroku Platform API, version 3, as far as adapter and simulator use them. Fields are the vendor's:
 * https://devcenter.heroku.com/articles/platform-api-reference (hyper-schema of gem platform-api 3.9.0).
 */

/** A person or app named by id and name. */
export interface NamedWire {
  readonly id: string;
  readonly name: string;
}

/** `GET /account`: the caller. */
export interface AccountWire {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly federated: boolean;
  readonly two_factor_authentication: boolean;
  readonly default_team: NamedWire | null;
}

/** A team as its caller sees it; `role` is the caller's. */
export interface TeamWire {
  readonly id: string;
  readonly name: string;
  readonly type: "team" | "enterprise";
  readonly role: string | null;
  readonly default: boolean;
  readonly credit_card_collections: boolean;
  readonly provisioned_licenses: boolean;
  readonly enterprise_account: NamedWire | null;
  readonly identity_provider: null;
  readonly membership_limit: number | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** One row of a team's features. Two names matter: `team-invite-acceptance` and `org-access-controls`. */
export interface TeamFeatureWire {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly state: string;
}

/** One row of the member list. `role` is `collaborator` for outsiders, who are not members. */
export interface TeamMemberWire {
  readonly id: string;
  readonly email: string;
  readonly role: string | null;
  readonly federated: boolean;
  readonly two_factor_authentication: boolean;
  readonly identity_provider: {
    readonly id: string;
    readonly name: string;
    readonly redacted: boolean;
  } | null;
  readonly user: UserWire;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A person inside another object. */
export interface UserWire {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
}

/** A pending invitation. The e-mail stands under `user` only. */
export interface TeamInvitationWire {
  readonly id: string;
  readonly role: string;
  readonly team: NamedWire;
  readonly user: UserWire;
  readonly invited_by: UserWire;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What every app has beside name, owner and team. */
export interface AppFactsWire {
  readonly archived_at: null;
  readonly buildpack_provided_description: null;
  readonly build_stack: NamedWire;
  readonly git_url: string;
  readonly internal_routing: boolean;
  readonly maintenance: boolean;
  readonly region: NamedWire;
  readonly released_at: null;
  readonly repo_size: null;
  readonly slug_size: null;
  readonly space: null;
  readonly stack: NamedWire;
  readonly web_url: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** An app under `/teams/...`: `joined` is about the caller, `team` has no id. */
export interface TeamAppWire extends AppFactsWire {
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
  readonly joined: boolean;
  readonly team: { readonly name: string } | null;
  readonly owner: { readonly id: string; readonly email: string } | null;
}

/** A permission in answers; requests carry the bare name. */
export interface PermissionWire {
  readonly name: string;
  readonly description: string;
}

/** One person on one app. */
export interface CollaboratorWire {
  readonly id: string;
  readonly app: NamedWire;
  readonly user: { readonly id: string; readonly email: string; readonly federated: boolean };
  readonly role: string | null;
  readonly permissions: readonly PermissionWire[];
  readonly created_at: string;
  readonly updated_at: string;
}

/** One app or space of a team with everybody who reaches it; permissions are bare names here. */
export interface PermissionEntityWire {
  readonly id: string;
  readonly name: string;
  readonly type: "app" | "space";
  readonly team_id: string;
  readonly users: readonly {
    readonly id: string;
    readonly email: string;
    readonly permissions: readonly string[];
  }[];
}

/** Body of every refusal but the missing version, which says `error` for `message`. */
export interface ErrorWire {
  readonly id: string;
  readonly message?: string;
  readonly error?: string;
  readonly resource?: string;
  readonly url?: string;
}
