import type { GrantOperation } from "../../../model/operation.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { WAS_GONE } from "../../kit/gone.ts";
import type { Outcome } from "../../provider.ts";
import { filledTextOf, textOf } from "../rules/convert.ts";
import { assertRole, unsupported, wireRoleOf } from "./apply-checks.ts";
import { pathOf } from "./client.ts";
import { holderKeyOf, userOf } from "./roster.ts";
import type { Session } from "./session.ts";

/** Gives, changes or takes one grant on a project or environment. @throws ProviderError */
export async function applyGrant(session: Session, operation: GrantOperation): Promise<Outcome> {
  const { client, known } = session;
  const { address, subject } = operation;
  const holder = holderKeyOf(session, operation) ?? subject;
  const id = known.grants.get(address)?.get(holder);
  if (operation.action === "remove") {
    const isRemoved = id !== undefined && (await client.remove(pathOf("grants", id)));
    known.forgetGrant(address, holder);
    return isRemoved ? {} : WAS_GONE;
  }
  const role = wireRoleOf(session, operation);
  if (operation.action === "update") {
    if (id === undefined) throw unsupported(session, operation, `${subject} holds no grant there.`);
    const answer = await client.write("PATCH", pathOf("grants", id), { role });
    assertRole(session, operation, textOf(answer, "role"));
    return {};
  }
  const scope = known.scopes.get(address);
  if (scope === undefined) throw unsupported(session, operation, `${address} does not exist.`);
  const principal = principalOf(session, operation);
  const answer = await client.write("POST", "grants/", { principal, scope: scope.url, role });
  const created = filledTextOf(answer, "id");
  if (created !== undefined) known.rememberGrant(address, holder, created);
  assertRole(session, operation, textOf(answer, "role"));
  return {};
}

/** The URL of the user or group that is to hold a grant. @throws ProviderError `UNSUPPORTED` */
export function principalOf(session: Session, operation: GrantOperation): string {
  const group = groupNameOf(operation.subject);
  const holder = group === undefined ? userOf(session, operation) : session.known.groups.get(group);
  if (holder === undefined) {
    const what =
      group === undefined
        ? `${operation.subject} is not a user of the organization`
        : `there is no group "${group}"`;
    throw unsupported(session, operation, `${what}.`);
  }
  return holder.url;
}
