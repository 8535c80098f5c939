import { type Membership, type Team, type TeamRole, type World } from "../store.ts";
import { type Route } from "../web.ts";
/** Memberships and invitations. */
export declare const memberRoutes: readonly Route[];
/** Makes somebody a member; an open invitation is over with it. */
export declare function addMember(world: World, team: Team, email: string, role: TeamRole): Membership;
/** Accepts an open invitation as its invitee, for tests. */
export declare function acceptInvitation(world: World, teamName: string, email: string): Membership;
