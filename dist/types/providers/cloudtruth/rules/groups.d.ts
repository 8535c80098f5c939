import type { Draft } from "../../provider.ts";
/**
 * A new group takes its description along in the same call; what goes with a deleted group needs no call of its own.
 * Grants to a group wait for the group; taking a group away says what becomes of its grants.
 */
export declare function refineGroups(draft: Draft): Draft;
