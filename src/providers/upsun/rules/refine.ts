import { isJsonObject } from "../../../model/json.ts";
import type { Operation } from "../../../model/operation.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { addEffects } from "./effects.ts";
import { findEscalations } from "./escalations.ts";
import { settleStrangers } from "./strangers.ts";
import { createWorld, openInvitations, placeOf, type World } from "./world.ts";

/**
 * Adds the vendor's rules to a draft: who is invited and with which one mail, what waits for acceptance, what an
 * operation brings along, and what the acting account may not do. Pure.
 */
export function refineDraft(draft: Draft): Draft {
  const world = createWorld(draft);
  const settled = settleStrangers(world, deferFailed(world, coverRoles(draft)));
  const covering = new Set(settled.operations.flatMap(({ coveredBy }) => coveredBy ?? []));
  const operations = settled.operations.map((operation) => addEffects(world, operation, covering));
  return {
    ...settled,
    operations,
    escalations: [...settled.escalations, ...findEscalations(world, operations)],
  };
}

/** Who was invited in vain is not written to again until the address is another one or the failure is gone. */
function deferFailed(world: World, draft: Draft): Draft {
  const failed = isJsonObject(draft.live.facts.failed) ? draft.live.facts.failed : {};
  const open = openInvitations(draft);
  const operations: Operation[] = [];
  const deferred = [...draft.deferred];
  for (const operation of draft.operations) {
    const isInvited =
      operation.kind === "grant" &&
      operation.action === "add" &&
      placeOf(operation) !== "reach" &&
      !open.has(operation.subject) &&
      !world.isKnown(operation.subject);
    const email = isInvited ? normalizeEmail(world.emailOf(operation.subject)) : "";
    const count = Object.hasOwn(failed, email) ? Number(failed[email]) : 0;
    if (count === 0) operations.push(operation);
    else {
      const times = count === 1 ? "once" : `${count} times`;
      deferred.push({ operation, waitsFor: `another e-mail address: ${email} was invited ${times} in vain` });
    }
  }
  return { ...draft, operations, deferred };
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
