import type { JsonObject } from "../../../model/json.ts";
import { isManaged } from "../../../model/managed.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { isCustomRole } from "../rules/words.ts";
import { REPOS } from "../shape.ts";
import { type Session, textIn } from "./session.ts";

/**
 * The base role of each custom role for repositories, by name: asked for only where the files or the vendor name one.
 * Undefined where it was not asked for, or may not be seen; empty where the organization's plan has none.
 * @throws ProviderError
 */
export async function readCustomRoles(session: Session, scope: ReadScope): Promise<JsonObject | undefined> {
  if (!isUsed(session, scope)) return undefined;
  const where = path`/orgs/${session.login}/custom-repository-roles`;
  try {
    const rows = await session.client.list(where, "custom_roles");
    const text = (row: JsonObject, field: string): string => textIn(session, `GET ${where}`, row, field);
    return Object.fromEntries(rows.map((row) => [text(row, "name"), text(row, "base_role")]));
  } catch (error) {
    // Without Enterprise Cloud there is no such address.
    if (isRefusal(error, "NOT_FOUND")) return {};
    if (isRefusal(error, "FORBIDDEN")) return undefined;
    throw error;
  }
}

function isUsed(session: Session, scope: ReadScope): boolean {
  const { org } = session.context;
  if (session.seenRoles.size > 0) return true;
  if (scope.isWhole !== true && !isManaged(org, REPOS)) return false;
  return [...org.resources.values()].some(
    ({ section, address }) =>
      section === REPOS &&
      [...(org.grants.get(address)?.values() ?? [])].some(({ access }) => isCustomRole(access.role)),
  );
}
