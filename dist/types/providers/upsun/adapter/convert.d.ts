import type { Access } from "../../../model/access.ts";
import { type Json } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import type { WireTypeRole, WireUser, WireUserReference } from "../wire.ts";
/** Organization permissions as access. Invitations may spell one of them `project:create`. */
export declare function accessOfMember(permissions: readonly string[]): Access;
/** The list to send for a membership or an invitation to the organization. */
export declare function permissionsOfMember(access: Access): readonly string[];
/**
 * A project's flat list as access, the way the vendor's clients read it: `admin` wins over everything, everybody else
 * is a viewer, whether the list says so or not; entries with a colon are roles on environment types.
 */
export declare function accessOfProject(permissions: readonly string[]): Access;
/** The flat list to send: exactly `admin`, or `viewer` with the environment types. */
export declare function permissionsOfProject(access: Access): readonly string[];
/** A project invitation's role and type roles as access. */
export declare function accessOfInvitation(role: string, pairs: readonly WireTypeRole[]): Access;
/** Role and type roles to send with a project invitation. */
export declare function invitationOfProject(access: Access): {
    role: string;
    permissions: readonly WireTypeRole[];
};
/** A team's list in the form in which the file's `role` is compared. */
export declare function roleOfTeam(permissions: readonly string[]): Json;
/** The list to send for a team's `role`. */
export declare function permissionsOfTeam(role: Json | undefined): readonly string[];
/** Whose account it is; without a reference, only its id is known. */
export declare function identityOf(id: string, user: WireUserReference | WireUser | undefined): Identity;
