import type { Actor } from "../../../model/state.ts";
import { filledTextOf } from "../rules/convert.ts";
import { readOrganization } from "./organization.ts";
import { toKnownUser } from "./roster.ts";
import { actorOf, assertOrganization, type Session } from "./session.ts";

/**
 * Who the key is and what it may do: one call, which names the organization too. Only where it does not are the
 * organizations listed. @throws ProviderError
 */
export async function identify(session: Session): Promise<Actor> {
  const current = await session.client.get("users/current/");
  const organization = filledTextOf(current, "organization_name");
  if (organization === undefined) await readOrganization(session);
  else assertOrganization(session, organization);
  const callerId = filledTextOf(current, "id");
  return actorOf(session, toKnownUser(session, current, { callerId, serviceIds: new Set() }));
}
