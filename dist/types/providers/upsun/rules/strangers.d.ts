import type { Draft } from "../../provider.ts";
import { type World } from "./world.ts";
/**
 * Sees to it that a stranger gets one mail. Whoever is not a member yet can only be invited; a project invitation
 * makes its invitee a member without permissions, an organization invitation a member with permissions. Everything
 * else waits until the person has accepted; then it is granted by account, without another mail.
 */
export declare function settleStrangers(world: World, draft: Draft): Draft;
