import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { Operation } from "../../../model/operation.ts";
import { escalationsOf, tokenOf } from "../../kit/escalations.ts";
import type { Draft, Escalation } from "../../provider.ts";
import { LOCKED } from "../shape.ts";

/**
 * What the acting identity may not do, by its role and by the apps on which it holds `manage`.
 * Only admins touch people of the team. On an Enterprise app people are managed by admins and holders of `manage`; on
 * an ordinary team members do it too, but not on a locked app. Locking needs admin or `manage`.
 * https://devcenter.heroku.com/articles/org-users-access, https://devcenter.heroku.com/articles/managing-app-permissions
 */
export function findEscalations(draft: Draft, operations: readonly Operation[]): readonly Escalation[] {
  const { powers } = draft.live.actor;
  if (powers.includes("role:admin")) return [];
  return escalationsOf(operations, (operation) => refusalOf(draft, operation));
}

function refusalOf(draft: Draft, operation: Operation): string | undefined {
  const { actor } = draft.live;
  const who = tokenOf(actor);
  if (operation.address === formatAddress(draft.live.org)) {
    return `Only admins change who belongs to a Heroku team, and ${who}.`;
  }
  const app = parseAddress(operation.address).name ?? "";
  if (actor.powers.includes(`manage:${app}`)) return undefined;
  if (operation.kind === "setting") {
    return `Only admins and holders of manage lock or unlock ${app}, and ${who}.`;
  }
  // Everybody may leave an app.
  if (operation.action === "remove" && operation.subject === actor.subject) return undefined;
  if (draft.live.facts.type === "enterprise") {
    return `Only admins and holders of manage change who is on ${app}, and ${who}.`;
  }
  const isLocked = draft.live.settings.get(operation.address)?.get(LOCKED)?.value === true;
  if (!actor.powers.includes("role:member")) {
    return `Only admins and members of the team change who is on ${app}, and ${who}.`;
  }
  return isLocked && operation.action === "add"
    ? `${app} is locked: only admins add people to it, and ${who}.`
    : undefined;
}
