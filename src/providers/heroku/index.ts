import type { JsonObject } from "../../model/json.ts";
import { isManaged } from "../../model/managed.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { connectAccount } from "./adapter/account.ts";
import { applyOperation } from "./adapter/apply.ts";
import { observe } from "./adapter/observe.ts";
import { listOrganizations } from "./adapter/organizations.ts";
import { identify, readOrg } from "./adapter/read.ts";
import { openSession } from "./adapter/session.ts";
import { refineAccount } from "./rules/account.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { APPS, ENTERPRISE_ACCOUNT, herokuShape } from "./shape.ts";

/**
 * Fewest requests of one read: caller, team, features and members; the apps and who is on them. On an Enterprise team
 * one listing covers any number of apps; an ordinary team (declared by `type: team`) takes one call per app.
 */
function predictReads(org: DesiredOrg): number {
  if (isAccount(org.options)) return 2;
  const hasApps = isManaged(org, APPS);
  const base = 3 + (isManaged(org, "members") || hasApps ? 1 : 0);
  if (!hasApps) return base;
  const apps = [...org.resources.values()].filter(
    (resource) => resource.section === APPS && resource.hasHolders,
  ).length;
  return base + 1 + (org.options.type === "team" ? apps : Math.min(apps, 1));
}

function isAccount({ type }: JsonObject): boolean {
  return type === ENTERPRISE_ACCOUNT;
}

function connect(context: ConnectContext): Connection {
  if (isAccount(context.org.options)) return connectAccount(context);
  const session = openSession(context);
  return {
    identify: () => identify(session),
    organizations: () => listOrganizations(session),
    read: (scope) => readOrg(session, scope),
    remaining: () => session.client.remaining(),
    apply: (operation) => applyOperation(session, operation),
    observe: (operation) => observe(session, operation),
  };
}

/** Heroku Teams: members, invitations, app collaborators and app locks through the Platform API, version 3. */
export const heroku: Provider = {
  id: "heroku",
  title: "Heroku Teams",
  tokenVariables: ["HEROKU_API_KEY"],
  variablePrefixes: ["HEROKU_"],
  tokenHelp:
    "Make a token with `heroku authorizations:create -s write,identity` while logged in as an admin of the team, and put it in HEROKU_API_KEY.",
  hosts: [{ name: "api", variables: ["HEROKU_API_URL", "HEROKU_HOST"], fallback: "https://api.heroku.com" }],
  shape: herokuShape,
  variants: [{}, { type: ENTERPRISE_ACCOUNT }],
  emails: "verified",
  hasInvitations: true,
  check: (org, directory) => (isAccount(org.options) ? [] : checkOrg(org, directory)),
  refine: (draft) => (isAccount(draft.desired.options) ? refineAccount(draft) : refineDraft(draft)),
  predictReads,
  abilities: (options, facts) => (isAccount(options) ? [] : abilities(options, facts)),
  derive,
  connect,
};
