import type { Call, Router } from "../../../../simulator/kit/router.ts";
import { bodyOf, ok, page } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { acceptInvitation, openInvitationOf } from "../invitations.ts";
import { budgetOf } from "../limits.ts";
import { forbidden, invalidField, notFound } from "../refusal.ts";
import { addRoute, organizationAt } from "../routing.ts";
import { memberOf, organizationOf, type StoredUser } from "../store.ts";
import { membershipView, organizationAsUser, organizationSimple, userView } from "../views.ts";
import { roleOfInvitation, userAt } from "./members.ts";

/** What only a person's token may ask. Rule 13. */
const PERSONAL = { isForApps: false } as const;
const OWN_ORGANIZATIONS = { scopes: ["user", "read:org"], isForApps: false, isOwn: true } as const;
const OWN_MEMBERSHIP = { scopes: ["read:org"], isForApps: false } as const;

function publicView(user: StoredUser): object {
  return { ...userView(user), name: user.name, email: null };
}

function callerOf(caller: Caller): StoredUser {
  if (caller.user === undefined) throw forbidden("Resource not accessible by integration");
  return caller.user;
}

function ownMembership(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  const user = callerOf(caller);
  const member = memberOf(organization, user.id);
  if (member !== undefined) return ok(membershipView(caller, organization, user, member.role, "active"));
  const open = openInvitationOf(organization, user);
  if (open === undefined) throw notFound();
  return ok(membershipView(caller, organization, user, roleOfInvitation(open.role), "pending"));
}

/** The invitee accepts. Rule 27. */
function accept(call: Call, caller: Caller): Response {
  const organization = organizationAt(call, caller);
  const user = callerOf(caller);
  if (bodyOf(call).state !== "active") throw invalidField("OrganizationMembership", "state");
  const open = openInvitationOf(organization, user);
  if (open === undefined) {
    if (memberOf(organization, user.id) === undefined) throw notFound();
    return ownMembership(call, caller);
  }
  acceptInvitation(caller.store, organization, open, user);
  return ok(membershipView(caller, organization, user, roleOfInvitation(open.role), "active"));
}

/** Routes of accounts, of the caller's own things, and of what is left of the budgets. */
export function routeAccounts(router: Router<Caller>): void {
  addRoute(router, "GET", "/user", PERSONAL, (_call, caller) => {
    const user = callerOf(caller);
    return ok({
      ...publicView(user),
      user_view_type: "private",
      email: user.email,
      two_factor_authentication: user.twoFactor,
    });
  });
  // Rule 69: to a fine-grained token no organization is shown.
  addRoute(router, "GET", "/user/orgs", OWN_ORGANIZATIONS, (call, caller) => {
    const { id } = callerOf(caller);
    const { store, token } = caller;
    const mine = token?.permissions === null ? store.organizations.filter((one) => memberOf(one, id)) : [];
    return page(call, caller, mine, (one) => organizationSimple(caller, one));
  });
  addRoute(router, "GET", "/user/memberships/orgs/:org", OWN_MEMBERSHIP, ownMembership);
  addRoute(
    router,
    "PATCH",
    "/user/memberships/orgs/:org",
    { scopes: ["write:org"], isForApps: false },
    accept,
  );
  // Rule 12: the number finds an account whatever it is called now.
  addRoute(router, "GET", "/user/:id", {}, (call, caller) => {
    const user = caller.store.users.get(Number(call.params.id));
    if (user === undefined) throw notFound();
    return ok({ ...publicView(user), user_view_type: "public" });
  });
  addRoute(router, "GET", "/users/:user", {}, (call, caller) => {
    const organization = organizationOf(caller.store, call.params.user ?? "");
    if (organization !== undefined)
      return ok({ ...organizationAsUser(organization), name: null, email: null, user_view_type: "public" });
    return ok({ ...publicView(userAt(call, caller)), user_view_type: "public" });
  });
  addRoute(router, "GET", "/rate_limit", {}, (_call, caller) => {
    const core = budgetView(caller, "core");
    return ok({ resources: { core, graphql: budgetView(caller, "graphql"), search: core }, rate: core });
  });
}

function budgetView(caller: Caller, resource: "core" | "graphql"): object {
  const { limit, remaining, used, reset } = budgetOf(caller, resource);
  return { limit, remaining, used, reset };
}
