import type { Router } from "../../../../simulator/kit/router.ts";
import { jsonResponse } from "../../../../simulator/kit/router.ts";
import { outsidersOf } from "../access.ts";
import { bodyOf, done, page } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { convertMember } from "../departures.ts";
import { invalidField, unprocessable } from "../refusal.ts";
import { demandOwner, isInside } from "../rights.ts";
import { addRoute, organizationAt } from "../routing.ts";
import { knownUser, memberOf } from "../store.ts";
import { userView } from "../views.ts";
import { userAt } from "./members.ts";

const PATH = "/orgs/:org/outside_collaborators";
const WRITE = { scopes: ["admin:org"], permissions: ["members=write"] };

/** Routes of outside collaborators. */
export function routeOutsiders(router: Router<Caller>): void {
  addRoute(router, "GET", PATH, { scopes: ["read:org"], permissions: ["members=read"] }, (call, caller) => {
    const organization = organizationAt(call, caller);
    const filter = call.query.get("filter") ?? "all";
    if (!["all", "2fa_disabled", "2fa_insecure"].includes(filter))
      throw invalidField("OutsideCollaborator", "filter");
    const people = isInside(caller, organization) ? outsidersOf(organization) : [];
    const rows = people
      .map((id) => knownUser(caller.store, id))
      .filter((user) => filter === "all" || !user.twoFactor);
    return page(call, caller, rows, userView);
  });
  addRoute(router, "PUT", `${PATH}/:user`, WRITE, (call, caller) => {
    const organization = organizationAt(call, caller);
    demandOwner(caller, organization);
    const user = userAt(call, caller);
    convertMember(organization, user.id);
    return bodyOf(call).async === true ? jsonResponse(202, {}) : done();
  });
  // Rule 33.
  addRoute(router, "DELETE", `${PATH}/:user`, WRITE, (call, caller) => {
    const organization = organizationAt(call, caller);
    demandOwner(caller, organization);
    const user = userAt(call, caller);
    if (memberOf(organization, user.id) !== undefined)
      throw unprocessable("You cannot specify an organization member to remove as an outside collaborator.");
    for (const repository of organization.repositories) {
      repository.people.delete(user.id);
      repository.invitations = repository.invitations.filter(({ userId }) => userId !== user.id);
    }
    return done();
  });
}
