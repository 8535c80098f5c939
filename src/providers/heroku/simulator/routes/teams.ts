import {
  accountOf,
  derivedId,
  type Enterprise,
  newId,
  requestsLeft,
  sameEmail,
  standingIn,
  type Team,
} from "../store.ts";
import { accountView, entityViews, featureViews, permissionView, teamView } from "../views.ts";
import {
  type Answer,
  type Call,
  forbidden,
  invalid,
  notFound,
  type Route,
  shown,
  takeParams,
} from "../web.ts";
import { takeUser, teamFor, teamForAdmin, teamForMember } from "./access.ts";

const ENTERPRISE_PERMISSIONS: readonly string[] = ["view", "create", "manage", "billing"];

/** The caller, teams and Enterprise accounts. */
export const teamRoutes: readonly Route[] = [
  { method: "GET", path: "/account", answer: (call) => ({ body: accountView(call.caller) }) },
  {
    method: "GET",
    path: "/account/rate-limits",
    answer: (call) => ({ body: { remaining: requestsLeft(call.world, call.caller) } }),
  },
  { method: "GET", path: "/users/{user}", answer: showUser },
  { method: "GET", path: "/teams", answer: listTeams },
  {
    method: "GET",
    path: "/teams/{team}",
    answer: (call) => ({ body: teamView(call.world, teamFor(call), call.caller) }),
  },
  {
    method: "GET",
    path: "/teams/{team}/features",
    answer: (call) => ({ body: featureViews(teamFor(call)), sortable: ["name"] }),
  },
  { method: "GET", path: "/teams/{team}/features/{feature}", answer: showFeature },
  {
    method: "GET",
    path: "/teams/{team}/preferences",
    answer: (call) => ({ body: preferencesOf(teamForMember(call)) }),
  },
  { method: "PATCH", path: "/teams/{team}/preferences", answer: patchPreferences },
  {
    method: "GET",
    path: "/teams/{team}/permissions",
    answer: (call) => ({ body: entityViews(call.world, teamForMember(call)), sortable: [] }),
  },
  { method: "GET", path: "/enterprise-accounts/{account}/teams", answer: listEnterpriseTeams },
  { method: "GET", path: "/enterprise-accounts/{account}/members", answer: listEnterpriseMembers },
  { method: "POST", path: "/enterprise-accounts/{account}/members", answer: addEnterpriseMember },
  { method: "PATCH", path: "/enterprise-accounts/{account}/members/{user}", answer: changeEnterpriseMember },
  { method: "DELETE", path: "/enterprise-accounts/{account}/members/{user}", answer: removeEnterpriseMember },
];

function showUser(call: Call): Answer {
  const user = call.params.user ?? "";
  if (user !== "~" && user !== call.caller.id && !sameEmail(user, call.caller.email)) throw notFound("user");
  return { body: accountView(call.caller) };
}

function listTeams(call: Call): Answer {
  const { world, caller } = call;
  const mine = world.teams.filter((team) => standingIn(team, caller.email) !== undefined);
  return { body: mine.map((team) => teamView(world, team, caller)), sortable: ["name"] };
}

function showFeature(call: Call): Answer {
  const named = call.params.feature ?? "";
  const feature = featureViews(teamFor(call)).find(
    (candidate) => candidate.name === named || candidate.id === named,
  );
  if (feature === undefined) throw notFound("feature");
  return { body: feature };
}

function preferencesOf(team: Team): Readonly<Record<string, unknown>> {
  return {
    "default-permission": team.preferences.get("default-permission") ?? null,
    "addons-controls": team.preferences.get("addons-controls") ?? false,
  };
}

function patchPreferences(call: Call): Answer {
  const team = teamForAdmin(call);
  takeParams(call.body, ["addons-controls"], []);
  const value = call.body["addons-controls"];
  if (typeof value !== "boolean") throw invalid("Require params: addons-controls.");
  team.preferences.set("addons-controls", value);
  return { body: preferencesOf(team) };
}

function enterpriseFor(call: Call, permission?: string): Enterprise {
  const named = call.params.account ?? "";
  const found = call.world.enterprises.find(
    (candidate) => candidate.name === named || candidate.id === named,
  );
  if (found === undefined) throw notFound("enterprise account");
  const mine = found.members.find((member) => sameEmail(member.email, call.caller.email));
  if (mine === undefined || (permission !== undefined && !mine.permissions.includes(permission))) {
    throw forbidden("team", found.name);
  }
  return found;
}

function listEnterpriseTeams(call: Call): Answer {
  const { name } = enterpriseFor(call);
  const teams = call.world.teams.filter((team) => team.enterprise === name);
  return { body: teams.map((team) => teamView(call.world, team, call.caller)), sortable: ["name"] };
}

function enterpriseMemberView(
  call: Call,
  found: Enterprise,
  member: Enterprise["members"][number],
): Readonly<Record<string, unknown>> {
  const account = accountOf(call.world, member.email);
  return {
    id: member.id,
    enterprise_account: { id: found.id, name: found.name },
    permissions: member.permissions.map(permissionView),
    user: { id: account.id, email: account.email },
    two_factor_authentication: account.twoFactor,
    identity_provider: member.federated
      ? {
          id: derivedId("idp"),
          name: "acme-sso",
          redacted: false,
          owner: { id: found.id, name: found.name, type: "enterprise-account" },
        }
      : null,
  };
}

function listEnterpriseMembers(call: Call): Answer {
  const found = enterpriseFor(call);
  return { body: found.members.map((member) => enterpriseMemberView(call, found, member)), sortable: [] };
}

function takeEnterprisePermissions(value: unknown): string[] {
  if (!Array.isArray(value)) throw invalid("Permissions must be an array.");
  const strange = value.filter((name) => !ENTERPRISE_PERMISSIONS.includes(name));
  if (strange.length > 0) throw invalid(`Invalid permissions: ${strange.map(shown).join(", ")}.`);
  return [...new Set<string>(value)];
}

function addEnterpriseMember(call: Call): Answer {
  const found = enterpriseFor(call, "manage");
  takeParams(call.body, ["user", "permissions", "federated"], ["user", "permissions"]);
  const { email } = takeUser(call, call.body.user);
  if (found.members.some((member) => sameEmail(member.email, email)))
    throw invalid(`${email} is already a member.`);
  const member = {
    id: newId(call.world),
    email,
    permissions: takeEnterprisePermissions(call.body.permissions),
    federated: call.body.federated === true,
  };
  found.members.push(member);
  return { status: 201, body: enterpriseMemberView(call, found, member) };
}

function enterpriseMember(call: Call, found: Enterprise): Enterprise["members"][number] {
  const named = call.params.user ?? "";
  const member = found.members.find(
    (candidate) => candidate.id === named || sameEmail(candidate.email, named),
  );
  if (member === undefined) throw notFound("user");
  return member;
}

function changeEnterpriseMember(call: Call): Answer {
  const found = enterpriseFor(call, "manage");
  takeParams(call.body, ["permissions"], ["permissions"]);
  const member = enterpriseMember(call, found);
  member.permissions = takeEnterprisePermissions(call.body.permissions);
  return { body: enterpriseMemberView(call, found, member) };
}

function removeEnterpriseMember(call: Call): Answer {
  const found = enterpriseFor(call, "manage");
  const member = enterpriseMember(call, found);
  found.members = found.members.filter((other) => other !== member);
  return { body: enterpriseMemberView(call, found, member) };
}
