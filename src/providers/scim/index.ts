import { formatAddress } from "../../model/address.ts";
import { isManaged } from "../../model/managed.ts";
import type { Operation } from "../../model/operation.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Batching, ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { identify } from "./adapter/actor.ts";
import { applyOperation } from "./adapter/apply.ts";
import { performAll } from "./adapter/bulk.ts";
import type { Features } from "./adapter/discovery.ts";
import { adviseHidden } from "./adapter/hidden-members.ts";
import { MOST_ON_PAGE } from "./adapter/listing.ts";
import { observe } from "./adapter/observe.ts";
import { listOrganizations } from "./adapter/organizations.ts";
import { readPeople } from "./adapter/people.ts";
import { readOrg } from "./adapter/read.ts";
import { openSession, type Session } from "./adapter/session.ts";
import { readOptions } from "./profiles/options.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { shapeOf, variants } from "./shape.ts";

/** SCIM 2.0 service providers (RFC 7643, RFC 7644), with profiles for particular ones. */
export const scim: Provider = {
  id: "scim",
  title: "SCIM 2.0",
  tokenVariables: ["SCIM_TOKEN"],
  variablePrefixes: ["SCIM_"],
  tokenHelp: "Set SCIM_TOKEN to a bearer token of the service that may read and write users and groups.",
  hosts: [{ name: "api", variables: ["SCIM_URL"] }],
  shape: shapeOf,
  variants,
  emails: "unverified",
  hasInvitations: false,
  check: checkOrg,
  refine: refineDraft,
  predictReads,
  abilities,
  derive,
  connect,
  readDirectory: readPeople,
};

/**
 * Three for discovery, the users, the groups where they matter, one for `/Me` if nobody is named; as far as the files
 * show how long the lists are.
 */
function predictReads(org: DesiredOrg): number {
  const { profile, actor } = readOptions(org.options);
  const wantsGroups =
    isManaged(org, profile.collection.section) ||
    profile.extension !== undefined ||
    profile.roleEncoding === "role-groups";
  const pages = (entries: number): number => Math.max(1, Math.ceil(entries / MOST_ON_PAGE));
  const users = org.grants.get(formatAddress(org.key))?.size ?? 0;
  return 3 + pages(users) + (wantsGroups ? pages(org.resources.size) : 0) + (actor === undefined ? 1 : 0);
}

function connect(context: ConnectContext): Connection {
  const session = openSession(context);
  let features: Features | undefined;
  const batching: Batching = {
    limit: () => (session.canBulk && features?.hasBulk === true ? features.bulkLimit : 1),
    key: (operation) => batchKey(session, features, operation),
    applyAll: async (operations) => await performAll(session, operations),
  };
  return {
    identify: async () => await identify(session),
    organizations: async () => await listOrganizations(session),
    read: async (scope) => {
      features = await session.features();
      return await readOrg(session, scope);
    },
    apply: async (operation) => await applyOperation(session, operation),
    batching,
    observe: async (operation) => await observe(session, operation),
    afterApply: async (operations) => await adviseHidden(session, operations),
  };
}

/** Users and groups go in requests of their own; what needs more than one call, or a PUT, goes alone. */
function batchKey(
  session: Session,
  features: Features | undefined,
  operation: Operation,
): string | undefined {
  if (!session.canBulk || features?.hasBulk !== true) return undefined;
  const isMember = operation.address === formatAddress(session.context.org.key);
  if (isMember && session.options.profile.roleEncoding === "role-groups") return undefined;
  const isCreation = operation.action === "add" && (isMember || operation.kind === "setting");
  if (!features.hasPatch && !isCreation) return undefined;
  return isMember ? "users" : "groups";
}
