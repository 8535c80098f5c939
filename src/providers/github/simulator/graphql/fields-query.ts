import { budgetOf } from "../limits.ts";
import { isInside } from "../rights.ts";
import { organizationOf, userOf } from "../store.ts";
import { isVisible } from "../team-rules.ts";
import { nodeId } from "../views.ts";
import { connection } from "./connections.ts";
import { findOrganization, findRepository, maySee } from "./fields-organization.ts";
import {
  FieldError,
  type Fields,
  type GraphqlContext,
  organizationSource,
  repositorySource,
  teamSource,
  type UserSource,
  userSource,
} from "./sources.ts";

/** The object of a node id, as far as the caller sees it. */
function findNode({ caller }: GraphqlContext, id: string): object | null {
  const { store } = caller;
  const user = [...store.users.values()].find((one) => nodeId("User", one.id) === id);
  if (user !== undefined) return userSource(user);
  for (const organization of store.organizations) {
    if (nodeId("Organization", organization.id) === id) return organizationSource(organization);
    const team = organization.teams.find((one) => nodeId("Team", one.id) === id);
    if (team !== undefined)
      return isVisible(caller, organization, team) ? teamSource(organization, team) : null;
    const repository = organization.repositories.find((one) => nodeId("Repository", one.id) === id);
    if (repository !== undefined)
      return maySee(caller, organization, repository) ? repositorySource(organization, repository) : null;
  }
  return null;
}

function demandNode(context: GraphqlContext, id: unknown): object {
  const found = findNode(context, String(id));
  if (found === null)
    throw new FieldError("NOT_FOUND", `Could not resolve to a node with the global id of '${String(id)}'`);
  return found;
}

/** What a query begins with. */
export const queryFields: Fields<unknown> = {
  node: (_source, { id }, context) => demandNode(context, id),
  nodes: (_source, { ids }, context) =>
    (ids as readonly string[]).map((id) => {
      try {
        return demandNode(context, id);
      } catch (error) {
        // As a value the error becomes that of the one entry.
        if (error instanceof FieldError) return error;
        throw error;
      }
    }),
  organization(_source, { login }, { caller, asked }) {
    const found = findOrganization(caller, String(login));
    asked.add(found.organization.login);
    return found;
  },
  repository(_source, args, { caller, asked }) {
    const organization = organizationOf(caller.store, String(args.owner));
    if (organization === undefined)
      throw new FieldError(
        "NOT_FOUND",
        `Could not resolve to a Repository with the name '${String(args.owner)}/${String(args.name)}'.`,
      );
    findOrganization(caller, organization.login);
    asked.add(organization.login);
    return findRepository(caller, organization, args);
  },
  user(_source, { login }, { caller }) {
    const user = userOf(caller.store, String(login));
    if (user === undefined)
      throw new FieldError("NOT_FOUND", `Could not resolve to a User with the login of '${String(login)}'.`);
    return userSource(user);
  },
  viewer(_source, _args, { caller }) {
    if (caller.user === undefined)
      throw new FieldError("FORBIDDEN", "Resource not accessible by integration");
    return userSource(caller.user);
  },
  rateLimit(_source, _args, { caller, price }) {
    const { limit, remaining, used, reset } = budgetOf(caller, "graphql");
    const resetAt = new Date(reset * 1_000).toISOString().replace(".000Z", "Z");
    return { cost: price.points, nodeCount: price.nodes, limit, remaining, used, resetAt };
  },
};

/** Fields of a person. */
export const userFields: Fields<UserSource> = {
  id: ({ user }) => nodeId("User", user.id),
  databaseId: ({ user }) => user.id,
  login: ({ user }) => user.login,
  name: ({ user }) => user.name,
  email: ({ user }, _args, { caller }) => (caller.user === user ? (user.email ?? "") : ""),
  isEmployee: () => false,
  isViewer: ({ user }, _args, { caller }) => caller.user === user,
  createdAt: () => "2020-01-01T00:00:00Z",
  updatedAt: () => "2020-01-01T00:00:00Z",
  url: ({ user }) => `https://github.com/${user.login}`,
  resourcePath: ({ user }) => `/${user.login}`,
  organization({ user }, { login }, { caller }) {
    const organization = organizationOf(caller.store, String(login));
    const member = organization?.members.find(({ userId }) => userId === user.id);
    if (organization === undefined || member === undefined) return null;
    return member.isPublic || isInside(caller, organization) ? organizationSource(organization) : null;
  },
  organizations({ user }, args, { caller }) {
    const rows = caller.store.organizations.filter((organization) => {
      const member = organization.members.find(({ userId }) => userId === user.id);
      return member !== undefined && (member.isPublic || isInside(caller, organization));
    });
    return connection(rows, args, organizationSource);
  },
};
