import type { OrganizationRecord, ProjectRecord, Store } from "./store.ts";
import type { Call, ErrorForm } from "./web.ts";
/** Organization permissions a member can hold. */
export declare const memberPermissions: ReadonlySet<string>;
/** Permissions on a project, direct or through a team. */
export declare const projectPermissions: ReadonlySet<string>;
/** The organization a path names; `name=` works for reading only (rule 6). */
export declare function organizationOf(call: Call, options: {
    acceptsName: boolean;
    form: ErrorForm;
    missing?: ErrorForm;
}): OrganizationRecord;
/** The project a path names; access paths know no 404, they refuse (OAS lists 400 and 403 only). */
export declare function projectOf(call: Call, options: {
    form: ErrorForm;
    missing: 403 | 404;
}): {
    organization: OrganizationRecord;
    project: ProjectRecord;
};
/** Restricted and suspended organizations refuse most of what is about access (rules 53 to 56). */
export declare function isFrozen(organization: OrganizationRecord): boolean;
export declare function refuseWhenFrozen(organization: OrganizationRecord, form: ErrorForm): void;
/** What a user holds in an organization, everything that follows included; `owner` for the owner. */
export declare function standingOf(organization: OrganizationRecord, userId: string): ReadonlySet<string>;
export declare function isMember(organization: OrganizationRecord, userId: string): boolean;
/** Owners, admins and holders of `members` may see and change members (rule 19). */
export declare function managesMembers(organization: OrganizationRecord, userId: string): boolean;
export declare function requireMemberManager(call: Call, organization: OrganizationRecord, form: ErrorForm): void;
/** Direct permissions on a project; the owner's only where the server shows them (rule 40). */
export declare function directPermissions(project: ProjectRecord, userId: string): readonly string[];
/** Direct and team permissions together (rule 47: a team's list acts at once). */
export declare function effectivePermissions(organization: OrganizationRecord, project: ProjectRecord, userId: string): readonly string[];
export declare function isProjectAdmin(organization: OrganizationRecord, project: ProjectRecord, userId: string): boolean;
/** Project admins, the owner, admins and holders of `members` manage a project's users (rule 44). */
export declare function managesAccess(organization: OrganizationRecord, project: ProjectRecord, userId: string): boolean;
/** Inviting to a project needs a project admin, the owner or an organization admin. */
export declare function invitesToProject(organization: OrganizationRecord, project: ProjectRecord, userId: string): boolean;
/** Whether a user may log in by SSH to environments of a type: contributor or more (rule 52). */
export declare function hasSshRights(permissions: readonly string[], type: string): boolean;
/** The billing level of a member; read only (rule 22). */
export declare function levelOf(organization: OrganizationRecord, userId: string): "admin" | "viewer";
/** Everybody who could log in by SSH to an environment if it were deployed now. */
export declare function sshUsers(store: Pick<Store, "users">, organization: OrganizationRecord, project: ProjectRecord, type: string): Set<string>;
