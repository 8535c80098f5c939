import type { OrganizationInvitationRecord, OrganizationRecord, ProjectInvitationRecord, ProjectRecord, Store } from "../store.ts";
import type { Route } from "../web.ts";
type AnyInvitation = OrganizationInvitationRecord | ProjectInvitationRecord;
export declare function finish(store: Store, invitation: AnyInvitation, state: AnyInvitation["state"]): void;
/** Rule 30: membership with the invitation's permissions, no project access. */
export declare function acceptOrganizationInvitation(store: Store, organization: OrganizationRecord, invitation: OrganizationInvitationRecord, email: string): void;
/** Rule 29: account, then membership without permissions, then direct access. */
export declare function acceptProjectInvitation(store: Store, organization: OrganizationRecord, project: ProjectRecord, invitation: ProjectInvitationRecord, email: string): void;
export declare const invitationRoutes: readonly Route[];
export {};
