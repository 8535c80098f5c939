import type { Draft } from "../../provider.ts";
/** Leaves service accounts alone: they come with API tokens and cannot be invited, moved or removed by e-mail. */
export declare function spareServices(draft: Draft): Draft;
/** Grants and group memberships are in force at once; only joining the organization waits for the person. */
export declare function settleResources(draft: Draft): Draft;
/** Groups and grants name users, and an invited person is none yet: what is meant for them waits. */
export declare function deferUntilMember(draft: Draft): Draft;
