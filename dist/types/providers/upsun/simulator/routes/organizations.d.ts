import type { OrganizationRecord } from "../store.ts";
import type { Call, Route } from "../web.ts";
/** Rule 18: nor may they grant what they do not hold. */
export declare function refuseGrantingMore(call: Call, organization: OrganizationRecord, before: readonly string[], after: readonly string[]): void;
/** Rule 20: direct access and team memberships end with the membership. */
export declare function removeMember(organization: OrganizationRecord, userId: string): void;
export declare const organizationRoutes: readonly Route[];
