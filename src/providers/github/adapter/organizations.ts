import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { SeenOrganization } from "../../provider.ts";
import { type Session, textIn } from "./session.ts";

/**
 * Organizations that the token is good for: those of the person, those in which the App is installed, or the one of an
 * installation's own token. A fine-grained token may be shown none.
 * https://docs.github.com/rest/orgs/orgs#list-organizations-for-the-authenticated-user
 * @throws ProviderError
 */
export async function listOrganizations(session: Session): Promise<readonly SeenOrganization[]> {
  const { client } = session;
  const installations = await client.installations();
  if (installations !== undefined) return installations.flatMap((one) => ofInstallation(one) ?? []);
  if (client.isApp) return await ofToken(session);
  const rows = await client.list("/user/orgs");
  return rows.map((row) => ({ name: textIn(session, "GET /user/orgs", row, "login") }));
}

function ofInstallation({ account, target_type, suspended_at }: JsonObject): SeenOrganization | undefined {
  if (target_type !== "Organization" || !isJsonObject(account) || typeof account.login !== "string")
    return undefined;
  const isSuspended = typeof suspended_at === "string";
  return {
    name: account.login,
    standing: "an installation",
    ...(isSuspended ? { obstacle: "the installation is suspended" } : {}),
  };
}

/** An installation's own token names its organization only by the repositories that it sees. */
async function ofToken({ client }: Session): Promise<readonly SeenOrganization[]> {
  const body = await client.get("/installation/repositories?per_page=1");
  const [first] = isJsonObject(body) && Array.isArray(body.repositories) ? body.repositories : [];
  const owner = isJsonObject(first) ? first.owner : undefined;
  return isJsonObject(owner) && typeof owner.login === "string"
    ? [{ name: owner.login, standing: "an installation" }]
    : [];
}
