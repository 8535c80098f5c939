import type { SeenOrganization } from "../../provider.ts";
import { filledTextOf } from "../rules/convert.ts";
import type { Session } from "./session.ts";

/** Organizations of the account behind the key. The key itself is good for one of them. @throws ProviderError */
export async function listOrganizations(session: Session): Promise<readonly SeenOrganization[]> {
  const entries = await session.client.list("organizations/");
  return entries.flatMap((entry) => {
    const name = filledTextOf(entry, "name");
    if (name === undefined) return [];
    const isOfKey = entry.current === true || entries.length === 1;
    return [{ name, ...(isOfKey ? {} : { obstacle: "the key belongs to another organization" }) }];
  });
}
