/**
 * The vendor's shapes, only the fields used. Source: the vendor's OpenAPI document and what its own clients rely on.
 * Adapter and simulator share nothing but these types.
 */

/** A HAL link. `method` stands on writes only. */
export interface WireLink {
  readonly href: string;
  readonly method?: string;
}

/** Relations; `ref:users:0` and its like give the details behind the ids of a list. */
export type WireLinks = Readonly<Record<string, WireLink | null>>;

export interface WireUser {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
}

/** What `/ref/users` reports about one user. */
export interface WireUserReference {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly picture: string;
  readonly mfa_enabled?: boolean;
  readonly sso_enabled?: boolean;
}

export type WireOrganizationStatus = "active" | "restricted" | "suspended" | "deleted";

export interface WireOrganization {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: "fixed" | "flexible";
  readonly owner_id: string;
  readonly status: WireOrganizationStatus;
  readonly capabilities: readonly string[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly _links: WireLinks;
}

/** `user_id` is the id to use; the vendor's `id` is deprecated and equal to it. */
export interface WireMember {
  readonly id: string;
  readonly organization_id: string;
  readonly user_id: string;
  readonly permissions: readonly string[];
  readonly level: "admin" | "viewer";
  readonly owner: boolean;
  readonly created_at: string;
  readonly updated_at: string;
  readonly _links: WireLinks;
}

export type WireInvitationState = "pending" | "processing" | "accepted" | "cancelled" | "error";

interface WireInvitation {
  readonly id: string;
  readonly state: WireInvitationState;
  readonly email: string;
  /** Who invited. */
  readonly owner: { readonly id: string; readonly display_name: string };
  readonly created_at: string;
  readonly updated_at: string;
  readonly finished_at: string | null;
}

export interface WireOrganizationInvitation extends WireInvitation {
  readonly organization_id: string;
  readonly permissions: readonly string[];
}

/** A role on one environment type, as project invitations write it. */
export interface WireTypeRole {
  readonly type: string;
  readonly role: string;
}

export interface WireProjectInvitation extends WireInvitation {
  readonly project_id: string;
  readonly role: "admin" | "viewer";
  readonly permissions?: readonly WireTypeRole[];
  readonly environments: readonly WireTypeRole[];
}

/** A project in the organization's list. */
export interface WireOrganizationProject {
  readonly id: string;
  readonly organization_id: string;
  readonly title: string;
  readonly region: string;
  readonly status: "requested" | "active" | "failed" | "suspended" | "deleted";
  readonly created_at: string;
  readonly updated_at: string;
  readonly _links: WireLinks;
}

/** Direct access of one user to one project. */
export interface WireUserAccess {
  readonly user_id: string;
  readonly organization_id: string;
  readonly project_id: string;
  readonly project_title: string;
  readonly permissions: readonly string[];
  readonly granted_at: string;
  readonly updated_at: string;
  readonly _links: WireLinks;
}

/** That a team reaches a project; what it may do there stands on the team. */
export interface WireTeamAccess {
  readonly team_id: string;
  readonly organization_id: string;
  readonly project_id: string;
  readonly project_title: string;
  readonly granted_at: string;
  readonly updated_at: string;
  readonly _links: WireLinks;
}

export interface WireTeam {
  readonly id: string;
  readonly organization_id: string;
  readonly label: string;
  readonly project_permissions: readonly string[];
  readonly counts: { readonly member_count: number; readonly project_count: number };
  readonly created_at: string;
  readonly updated_at: string;
}

export interface WireTeamMember {
  readonly team_id: string;
  readonly user_id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What an activity came to. `result` is null until it ends. */
export interface WireActivity {
  readonly id: string;
  readonly state: "pending" | "scheduled" | "staged" | "in_progress" | "complete" | "cancelled";
  readonly result: "success" | "failure" | null;
}
