import { type GrantCollector } from "../grants/grant-collector.ts";
import type { OrgContext } from "./org-context.ts";
/**
 * Brings members and the other sections together, where the org declares its members: grants that make their holder a
 * member add the membership, and grants that need a membership are checked for it.
 */
export declare function connectMembers(context: OrgContext, collector: GrantCollector): void;
