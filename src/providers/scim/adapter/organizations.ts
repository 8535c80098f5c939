import { isIP } from "node:net";
import type { SeenOrganization } from "../../provider.ts";
import { profiles } from "../profiles/index.ts";
import type { Profile } from "../profiles/profile.ts";
import { schemaUrns } from "./discovery.ts";
import type { Session } from "./session.ts";

/**
 * The service itself: SCIM knows no organizations. A profile is taken where the service announces the schema that it
 * rests on. @throws ProviderError
 */
export async function listOrganizations({ client, context }: Session): Promise<readonly SeenOrganization[]> {
  const urns = await schemaUrns(client);
  const profile = Object.values(profiles).find((one) => isAnnounced(one, urns));
  if (profile !== undefined) return [{ name: profile.id, options: { profile: profile.id } }];
  const { hostname } = new URL(context.hosts.api ?? "http://scim");
  return [{ name: isIP(hostname.replace(/^\[|\]$/g, "")) === 0 ? hostname : "scim" }];
}

function isAnnounced({ extension }: Profile, urns: ReadonlySet<string>): boolean {
  return extension !== undefined && urns.has(extension.toLowerCase());
}
