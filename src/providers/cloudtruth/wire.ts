/**
 * What CloudTruth sends and takes, cut down to the fields in use. The only file that adapter and simulator share, and
 * it holds types only. Roles are `OWNER`, `ADMIN`, `CONTRIB`, `VIEWER` and `NO_SECRETS`; other texts may appear and have
 * to be survived, so they are plain texts here. Source: the vendor's OpenAPI document of 2025-07-22.
 */

/** One page of a list. `next` is null, or in older installations empty, on the last one. */
export interface WirePage<Item> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly Item[];
}

/** A person or service account; `role` and `membership_id` are those in the organization of the key. */
export interface WireUser {
  readonly url: string;
  /** `auth0|...`: the bar is raw here and percent-encoded in URLs. */
  readonly id: string;
  readonly type: string;
  readonly name: string | null;
  readonly organization_name: string | null;
  readonly membership_id: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly picture_url: string | null;
  readonly chatgpt_threads: Readonly<Record<string, unknown>>;
  readonly created_at: string;
  readonly modified_at: string | null;
}

/** A service account; `user` can be null in practice. */
export interface WireServiceAccount {
  readonly url: string;
  readonly id: string;
  readonly owner: string | null;
  readonly user: WireUser | null;
  readonly description: string;
  readonly keys: readonly WireApiKey[];
  readonly created_at: string;
  readonly modified_at: string | null;
  readonly last_used_at: string | null;
}

/** What can be read of a key after its creation. */
export interface WireApiKey {
  readonly prefix: string;
  readonly name: string;
  readonly created: string;
  readonly expiry_date: string | null;
  readonly has_expired: boolean;
  readonly revoked: boolean;
}

/** Who belongs to the organization; neither e-mail nor type. */
export interface WireMembership {
  readonly url: string;
  readonly id: string;
  readonly user: string;
  readonly organization: string;
  readonly role: string;
  readonly created_at: string;
  readonly modified_at: string | null;
}

/** An invitation; it has no dates. `state`: `pending`, `sent`, `bounced` or `accepted`. */
export interface WireInvitation {
  readonly url: string;
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly inviter: string;
  readonly inviter_name: string;
  readonly state: string;
  readonly state_detail: string;
  readonly membership: string | null;
  readonly organization: string;
}

/** A named set of users. */
export interface WireGroup {
  readonly url: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly users: readonly string[];
  readonly created_at: string;
  readonly modified_at: string | null;
}

/** One user or group with one role on one project or environment. */
export interface WireGrant {
  readonly url: string;
  readonly id: string;
  readonly principal: string;
  readonly scope: string;
  readonly role: string;
  readonly created_at: string;
  readonly modified_at: string | null;
}

/** An organization the caller can see; `current` marks the one of the key, `role` is the caller's own. */
export interface WireOrganization {
  readonly url: string;
  readonly id: string;
  readonly name: string;
  readonly maintenance: boolean;
  readonly current: boolean;
  readonly role: string;
  readonly subscription_features: readonly string[];
  readonly subscription_plan_name: string | null;
}

/** The part that projects and environments have in common. */
export interface WireScope {
  readonly url: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly access_controlled: boolean;
  readonly role: string | null;
  readonly created_at: string;
  readonly modified_at: string | null;
}
