import type { SeenOrganization } from "../../provider.ts";
import { readCaller } from "./identify.ts";
import { organizationRecord } from "./records.ts";
import type { Session } from "./session.ts";

/** Organizations that the account behind the token belongs to. @throws ProviderError */
export async function listOrganizations(session: Session): Promise<readonly SeenOrganization[]> {
  const [caller, organizations] = await Promise.all([
    readCaller(session),
    session.client.list({
      what: "organizations of the account behind the token",
      path: "/organizations",
      pageSize: 100,
      item: organizationRecord,
      identify: ({ id }) => id,
    }),
  ]);
  return organizations.map(({ name, ownerId, status }) => ({
    name,
    standing: ownerId === caller.id ? "owner" : "member",
    ...(status === "active" ? {} : { obstacle: `it is ${status}` }),
  }));
}
