import { descendantsOf, withAncestors } from "./access.ts";
import { actsAsOwner, type Caller } from "./caller.ts";
import { forbidden, invalid, invalidField, notFound, unprocessable } from "./refusal.ts";
import { isOwner, type StoredOrganization, type StoredTeam, slugOf, teamById, teamOf } from "./store.ts";

/** Whether the caller sees a team: members see closed ones and their own, owners all; not before its time. Rule 62. */
export function isVisible(caller: Caller, organization: StoredOrganization, team: StoredTeam): boolean {
  if (team.visibleFrom > caller.store.now()) return false;
  if (actsAsOwner(caller, organization)) return true;
  const userId = caller.user?.id ?? 0;
  const isMember = organization.members.some((member) => member.userId === userId);
  return isMember && (team.privacy === "closed" || team.members.has(userId));
}

/** The team of a slug, as the caller sees it. @throws Refusal 404. Rule 36. */
export function teamAt(caller: Caller, organization: StoredOrganization, slug: string): StoredTeam {
  const team = teamOf(organization, slug);
  if (team === undefined || !isVisible(caller, organization, team)) throw notFound();
  return team;
}

/** True if the caller may manage the team's people and looks: owners and maintainers. */
export function isMaintainer(caller: Caller, organization: StoredOrganization, team: StoredTeam): boolean {
  if (actsAsOwner(caller, organization)) return true;
  return team.members.get(caller.user?.id ?? 0) === "maintainer";
}

/** @throws Refusal 403 */
export function demandMaintainer(caller: Caller, organization: StoredOrganization, team: StoredTeam): void {
  if (isMaintainer(caller, organization, team)) return;
  throw forbidden("You must be an organization owner or team maintainer to do this.");
}

/** Enterprise teams are edited elsewhere. @throws Refusal 422. Rule 61. */
export function refuseEnterprise(team: StoredTeam): void {
  if (team.type === "enterprise") throw unprocessable("This endpoint does not support enterprise teams.");
}

/** Members of a synced team are managed elsewhere. @throws Refusal 403. Rule 61. */
export function refuseSynced(team: StoredTeam): void {
  refuseEnterprise(team);
  if (team.sync !== null)
    throw forbidden("This team is externally managed; its members cannot be changed here.");
}

/** @throws Refusal if another team has the name or its slug. Rule 35. */
export function checkName(organization: StoredOrganization, name: string, own?: StoredTeam): void {
  const slug = slugOf({ name, type: "organization" });
  if (slug === "") throw invalidField("Team", "name");
  const isTaken = organization.teams.some((team) => team !== own && slugOf(team) === slug);
  if (!isTaken) return;
  throw invalid({
    resource: "Team",
    code: "already_exists",
    field: "name",
    message: "Name must be unique for this org",
  });
}

/** What a body says about the parent: undefined for nothing, null for none. @throws Refusal 422 for an unknown one */
export function parentOf(
  organization: StoredOrganization,
  body: Readonly<Record<string, unknown>>,
): StoredTeam | null | undefined {
  const { parent_team_id: id, parent_team_slug: slug } = body;
  if (id === undefined && slug === undefined) return undefined;
  if (id === null || (id === undefined && slug === null)) return null;
  const parent = id === undefined ? teamOf(organization, String(slug)) : teamById(organization, Number(id));
  if (parent === undefined) throw invalidField("Team", "parent_team_id");
  return parent;
}

/** @throws Refusal for what nesting forbids: secret teams, cycles, teams filled from outside. Rule 37. */
export function checkNesting(
  organization: StoredOrganization,
  team: StoredTeam | undefined,
  parent: StoredTeam | null,
  privacy: "secret" | "closed",
): void {
  const hasChildren = team !== undefined && descendantsOf(organization, team).length > 0;
  if (privacy === "secret" && (parent !== null || hasChildren))
    throw refused("privacy", "Nested teams cannot be secret");
  if (parent === null) return;
  if (parent.privacy === "secret") throw refused("parent_team_id", "A secret team cannot be a parent");
  if (parent.sync !== null || team?.sync?.kind === "external")
    throw refused("parent_team_id", "An externally managed team cannot be nested");
  if (team !== undefined && withAncestors(organization, parent).includes(team))
    throw refused("parent_team_id", "A team cannot be below itself");
}

function refused(field: string, message: string): Error {
  return invalid({ resource: "Team", code: "invalid", field, message });
}

/** The role in a team: owners are maintainers, whatever was sent. Rule 42. */
export function roleInTeam(
  organization: StoredOrganization,
  team: StoredTeam,
  userId: number,
): "member" | "maintainer" {
  if (team.members.has(userId) && isOwner(organization, userId)) return "maintainer";
  return team.members.get(userId) ?? "member";
}
