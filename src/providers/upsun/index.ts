import type { ConnectContext, Connection, Provider } from "../provider.ts";
import { abilities } from "./abilities.ts";
import { applyOperation } from "./adapter/apply.ts";
import { tokenVariables } from "./adapter/client.ts";
import { identify } from "./adapter/identify.ts";
import { observe } from "./adapter/observe.ts";
import { listOrganizations } from "./adapter/organizations.ts";
import { predictReads, readOrg } from "./adapter/read.ts";
import { afterApply } from "./adapter/redeploy.ts";
import { openSession } from "./adapter/session.ts";
import { checkOrg } from "./rules/check.ts";
import { derive } from "./rules/derive.ts";
import { refineDraft } from "./rules/refine.ts";
import { shape } from "./shape.ts";

/** Upsun, formerly Platform.sh: organizations, projects with environment types, teams. */
export const upsun: Provider = {
  id: "upsun",
  title: "Upsun",
  tokenVariables,
  variablePrefixes: ["UPSUN_", "PLATFORMSH_"],
  tokenHelp:
    "Make an API token in the console (My profile, API tokens) with a service user that holds the organization permission members, and that is admin of the projects to which strangers are invited.",
  hosts: [
    { name: "api", variables: ["UPSUN_API_URL"], fallback: "https://api.upsun.com" },
    { name: "auth", variables: ["UPSUN_AUTH_URL"], fallback: "https://auth.upsun.com" },
  ],
  shape: () => shape,
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

function connect(context: ConnectContext): Connection {
  const session = openSession(context);
  return {
    identify: () => identify(session),
    organizations: () => listOrganizations(session),
    read: (scope) => readOrg(session, scope),
    apply: (operation) => applyOperation(session, operation),
    observe: (operation) => observe(session, operation),
    afterApply: (operations, options) => afterApply(session, operations, options),
  };
}
