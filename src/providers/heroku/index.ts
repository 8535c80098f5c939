import { isManaged } from "../../model/managed.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { applyOperation } from "./adapter/apply.ts";
import { observe } from "./adapter/observe.ts";
import { identify, readOrg } from "./adapter/read.ts";
import { openSession } from "./adapter/session.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { APPS, herokuShape } from "./shape.ts";

/**
 * Fewest requests of one read: caller, team, features and members; the apps and who is on them. On an Enterprise team
 * one listing covers any number of apps; an ordinary team (declared by `type: team`) takes one call per app.
 */
function predictReads(org: DesiredOrg): number {
  const hasApps = isManaged(org, APPS);
  const base = 3 + (isManaged(org, "members") || hasApps ? 1 : 0);
  if (!hasApps) return base;
  const apps = [...org.resources.values()].filter(
    (resource) => resource.section === APPS && resource.hasHolders,
  ).length;
  return base + 1 + (org.options.type === "team" ? apps : Math.min(apps, 1));
}

function connect(context: ConnectContext): Connection {
  const session = openSession(context);
  return {
    identify: () => identify(session),
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
  variants: [{}],
  hasInvitations: true,
  check: checkOrg,
  refine: refineDraft,
  predictReads,
  abilities,
  derive,
  connect,
};
