import type { Draft } from "../../provider.ts";
import { refineEscalations } from "./escalations.ts";
import { refineGroups } from "./groups.ts";
import { loseWithMembership } from "./leavers.ts";
import { keepHumanOwner, refineMails, refineResends } from "./members.ts";
import { refineScopes } from "./scopes.ts";
import { deferUntilMember, settleResources, spareServices } from "./subjects.ts";
import { adviseTwoOwners } from "./two-owners.ts";

/**
 * Adds CloudTruth's own rules to a draft: who can be invited at all, what waits for an invitation, in which order a
 * project is closed and opened, who is written to, and what the key in use may not do. Pure; the steps build on
 * each other in this order.
 */
export function refineDraft(draft: Draft): Draft {
  const steps: readonly ((draft: Draft) => Draft)[] = [
    spareServices,
    settleResources,
    deferUntilMember,
    refineGroups,
    loseWithMembership,
    refineScopes,
    keepHumanOwner,
    refineResends,
    refineMails,
    refineEscalations,
    adviseTwoOwners,
  ];
  return steps.reduce((current, step) => step(current), draft);
}
