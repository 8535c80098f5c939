import type { Call } from "../../../simulator/kit/router.ts";
import type { Caller } from "./caller.ts";
import { organizationAt } from "./routing.ts";
import type { StoredOrganization, StoredTeam } from "./store.ts";
import { teamAt } from "./team-rules.ts";

/** A team with its organization. */
export interface TeamPlace {
  readonly organization: StoredOrganization;
  readonly team: StoredTeam;
}

/** The organization and the team of a path. @throws Refusal 404 */
export function placeOf(call: Call, caller: Caller): TeamPlace {
  const organization = organizationAt(call, caller);
  return { organization, team: teamAt(caller, organization, call.params.team ?? "") };
}
