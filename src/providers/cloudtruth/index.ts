import type { GrantOperation } from "../../model/operation.ts";
import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { applyOperation } from "./adapter/apply.ts";
import { applyGroupMembers, groupBatchKey } from "./adapter/apply-groups.ts";
import { identify } from "./adapter/identify.ts";
import { observe } from "./adapter/observe.ts";
import { listOrganizations } from "./adapter/organizations.ts";
import { readOrg } from "./adapter/read.ts";
import { predictReads } from "./adapter/reads.ts";
import { openSession } from "./adapter/session.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { shape } from "./shape.ts";

/** Most group members in one call; the vendor names no limit. */
const GROUP_BATCH = 100;

function connect(context: ConnectContext): Connection {
  const session = openSession(context);
  return {
    identify: async () => await identify(session),
    organizations: async () => await listOrganizations(session),
    read: async (scope) => await readOrg(session, scope),
    apply: async (operation) => await applyOperation(session, operation),
    observe: async (operation) => await observe(session, operation),
    batching: {
      limit: () => GROUP_BATCH,
      key: groupBatchKey,
      applyAll: async (operations) =>
        await applyGroupMembers(
          session,
          operations.filter((operation): operation is GrantOperation => operation.kind === "grant"),
        ),
    },
  };
}

/** CloudTruth: members, invitations, groups, and grants on projects and environments. */
export const cloudtruth: Provider = {
  id: "cloudtruth",
  title: "CloudTruth",
  tokenVariables: ["CLOUDTRUTH_API_KEY"],
  variablePrefixes: ["CLOUDTRUTH_"],
  tokenHelp:
    "Create an API token in CloudTruth under Organization, API Tokens, with the role owner (admin is enough while no owner is invited or changed).",
  hosts: [{ name: "api", variables: ["CLOUDTRUTH_SERVER_URL"], fallback: "https://api.cloudtruth.io" }],
  shape,
  variants: [{}],
  emails: "unverified",
  hasInvitations: true,
  check: checkOrg,
  refine: refineDraft,
  predictReads,
  abilities,
  derive,
  connect,
};
