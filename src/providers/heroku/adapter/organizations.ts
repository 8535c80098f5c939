import type { SeenOrganization } from "../../provider.ts";
import { teamOf } from "../rules/convert.ts";
import { type Session, understand } from "./session.ts";

/** Teams of the account behind the token. An Enterprise account is none: the API lists no such accounts. @throws ProviderError */
export async function listOrganizations(session: Session): Promise<readonly SeenOrganization[]> {
  const rows = await session.client.list("/teams");
  const teams = understand(session, "GET /teams", () => rows.map(teamOf));
  return teams.map(({ name, role }) => ({
    name,
    ...(role === undefined ? {} : { standing: role }),
    ...(role === "collaborator"
      ? { obstacle: "the account behind the token only works on apps there and is not in the team" }
      : {}),
  }));
}
