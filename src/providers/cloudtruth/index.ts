import type { GrantOperation } from "../../model/operation.ts";
import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { applyOperation } from "./adapter/apply.ts";
import { applyGroupMembers, groupBatchKey } from "./adapter/apply-groups.ts";
import { CloudTruthClient } from "./adapter/client.ts";
import { identify } from "./adapter/identify.ts";
import { Known } from "./adapter/known.ts";
import { observe } from "./adapter/observe.ts";
import { readOrg } from "./adapter/read.ts";
import { predictReads } from "./adapter/reads.ts";
import type { Session } from "./adapter/session.ts";
import { check } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refine } from "./rules/refine.ts";
import { shape } from "./shape.ts";

/** Most group members in one call; the vendor names no limit. */
const GROUP_BATCH = 100;

function connect(context: ConnectContext): Connection {
  const session: Session = { context, client: new CloudTruthClient(context), known: new Known() };
  return {
    identify: async () => await identify(session),
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
  hasInvitations: true,
  check,
  refine,
  predictReads,
  abilities,
  derive,
  connect,
};
