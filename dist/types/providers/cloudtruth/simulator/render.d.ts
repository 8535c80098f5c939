import type { WireGrant, WireGroup, WireInvitation, WireMembership, WireOrganization, WireScope, WireServiceAccount, WireUser } from "../wire.ts";
import { type Caller } from "./http.ts";
import { type ScopeKind, type StoredAudit, type StoredGrant, type StoredGroup, type StoredInvitation, type StoredMembership, type StoredOrganization, type StoredScope, type StoredService, type StoredUser } from "./store.ts";
/** A user, with role and membership in the caller's organization. */
export declare function renderUser(caller: Caller, user: StoredUser): WireUser;
/** A service account. */
export declare function renderService(caller: Caller, service: StoredService): WireServiceAccount;
/** A membership; it does not tell whose type it is. Rule 9. */
export declare function renderMembership(caller: Caller, membership: StoredMembership): WireMembership;
/** An invitation. */
export declare function renderInvitation(caller: Caller, invitation: StoredInvitation): WireInvitation;
/** A group. */
export declare function renderGroup(caller: Caller, group: StoredGroup): WireGroup;
/** A grant. */
export declare function renderGrant(caller: Caller, grant: StoredGrant): WireGrant;
/** Grants that stand on one scope. */
export declare function grantsOn(organization: StoredOrganization, kind: ScopeKind, id: string): StoredGrant[];
/** A project or environment, in full or in the smaller shape that updates answer with. */
export declare function renderScope(caller: Caller, scope: StoredScope, isUpdate?: boolean): WireScope | object;
/** An organization, with the caller's own role. */
export declare function renderOrganization(caller: Caller, organization: StoredOrganization): WireOrganization;
/** An audit record. */
export declare function renderAudit(caller: Caller, record: StoredAudit): object;
