import { isManaged } from "../../model/managed.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { APP_ID, APP_KEY } from "./adapter/app-credential.ts";
import { applyOperation } from "./adapter/apply.ts";
import { observe } from "./adapter/observe.ts";
import { listOrganizations } from "./adapter/organizations.ts";
import { REPOSITORIES_AT_ONCE } from "./adapter/queries.ts";
import { identify, readOrg } from "./adapter/read.ts";
import { openSession } from "./adapter/session.ts";
import { fromPeribolos } from "./peribolos.ts";
import { REACHING_ROLES } from "./predefined-roles.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { environmentParts } from "./rules/words.ts";
import { ENVIRONMENTS, GROUPS, githubShape, PRIVILEGES, REPOS, ROLES } from "./shape.ts";

/**
 * Fewest requests of one read: caller, organization and both lists of members; invitations; teams; the list of
 * repositories, two requests for each that is managed, and one for the people of twenty; the roles and two for each, beside repositories
 * also for those predefined roles that reach all of them; environments by repository.
 */
function predictReads(org: DesiredOrg): number {
  const resources = (section: string) =>
    isManaged(org, section) ? [...org.resources.values()].filter((one) => one.section === section) : [];
  const repositories = resources(REPOS).filter(({ hasHolders }) => hasHolders).length;
  const environments = new Set(resources(ENVIRONMENTS).map(({ key }) => environmentParts(key).repository));
  const hasRepositories = isManaged(org, REPOS);
  return (
    4 +
    (isManaged(org, "members") || isManaged(org, GROUPS) ? 1 : 0) +
    (isManaged(org, "members") ? 1 : 0) +
    (isManaged(org, GROUPS) || hasRepositories ? 1 : 0) +
    (!hasRepositories && isManaged(org, PRIVILEGES) ? 1 : 0) +
    (hasRepositories ? 1 + Math.ceil(repositories / REPOSITORIES_AT_ONCE) + 2 * repositories : 0) +
    (isManaged(org, ROLES) || hasRepositories ? 1 : 0) +
    2 * rolesRead(resources(ROLES), hasRepositories) +
    environments.size
  );
}

/** How many roles: those that the files name, and beside repositories the predefined ones that reach all of them. */
function rolesRead(declared: readonly { readonly key: string }[], hasRepositories: boolean): number {
  const names = declared.map(({ key }) => key);
  return new Set(hasRepositories ? [...names, ...REACHING_ROLES] : names).size;
}

function connect(context: ConnectContext): Connection {
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

/** GitHub organizations: members, teams, repositories, roles, settings and environments, by REST and GraphQL. */
export const github: Provider = {
  id: "github",
  title: "GitHub organizations",
  tokenVariables: ["GITHUB_TOKEN", "GH_TOKEN"],
  jointVariables: [APP_ID, APP_KEY],
  variablePrefixes: ["GITHUB_", "GH_"],
  tokenHelp:
    "Make a classic token with admin:org and repo as an owner, and put it in GITHUB_TOKEN; or install an App with the permissions Members, Administration (of the organization and of repositories), Custom roles and Metadata, and set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY. A workflow's own token cannot manage an organization.",
  hosts: [{ name: "api", variables: ["GITHUB_API_URL"], fallback: "https://api.github.com" }],
  shape: githubShape,
  variants: [{}],
  emails: "unused",
  hasInvitations: true,
  check: checkOrg,
  refine: refineDraft,
  predictReads,
  abilities: (_options, facts) => abilities(facts),
  derive,
  connect,
  foreignFiles: { peribolos: fromPeribolos },
};
