import type { Draft } from "../../provider.ts";
import { addEffects } from "./effects.ts";
import { findEscalations } from "./escalations.ts";
import { settleStrangers } from "./strangers.ts";
import { createWorld } from "./world.ts";

/**
 * Adds the vendor's rules to a draft: who is invited and with which one mail, what waits for acceptance, what an
 * operation brings along, and what the acting account may not do. Pure.
 */
export function refine(draft: Draft): Draft {
  const world = createWorld(draft);
  const settled = settleStrangers(world, coverRoles(draft));
  const covering = new Set(settled.operations.flatMap(({ coveredBy }) => coveredBy ?? []));
  const operations = settled.operations.map((operation) => addEffects(world, operation, covering));
  return {
    ...settled,
    operations,
    escalations: [...settled.escalations, ...findEscalations(world, operations)],
  };
}

/** A new team is made with its role, in the same call. */
function coverRoles(draft: Draft): Draft {
  const ids = new Set(draft.operations.map((operation) => operation.id));
  const operations = draft.operations.map((operation) => {
    if (operation.kind !== "setting" || operation.setting !== "role" || operation.action !== "add")
      return operation;
    const creation = `${operation.address} #exists`;
    return ids.has(creation) ? { ...operation, coveredBy: creation } : operation;
  });
  return { ...draft, operations };
}
