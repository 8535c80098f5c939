import { type Address, formatAddress } from "../../../model/address.ts";
import { appendUnder } from "../../../model/append.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isExact } from "../../../model/managed.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { allDone } from "../../kit/all-done.ts";
import { isRefusal } from "../../kit/gone.ts";
import { slugOf } from "../rules/words.ts";
import { GROUPS } from "../shape.ts";
import { accountOf, askOrganization, readConnection } from "./connections.ts";
import { guardPins, keyFor } from "./pins.ts";
import { ONE_TEAM, TEAM_MEMBERS, TEAMS } from "./queries.ts";
import type { InvitationRow } from "./read-members.ts";
import { readTeamsByRest } from "./rest-teams.ts";
import { numberIn, type Session, textIn } from "./session.ts";
import type { TeamRow } from "./team-row.ts";

const REQUEST = "POST /graphql";

/** All teams: by REST, which knows less, where GraphQL refuses. @throws ProviderError */
export async function readTeams(session: Session, builder?: LiveOrgBuilder): Promise<readonly TeamRow[]> {
  try {
    return await queryTeams(session);
  } catch (error) {
    if (!isRefusal(error, "FORBIDDEN")) throw error;
    const teams = await readTeamsByRest(session);
    if (builder !== undefined && teams.some(({ perhaps }) => perhaps.length > 0))
      builder.notice({
        severity: "warning",
        code: "GROUPS_SEEN_IN_PART",
        address: `${builder.root}/${GROUPS}`,
        message:
          "GraphQL refuses this token, and REST does not say who is in a group only through one below it: those people count as the files have them.",
        hint: error.details.hint ?? "",
      });
    return teams;
  }
}

async function queryTeams(session: Session): Promise<readonly TeamRow[]> {
  const rows = await readConnection(session, {
    what: "teams",
    key: "nodes",
    read: async (cursor) => (await askOrganization(session, TEAMS, { c: cursor ?? null })).teams,
  });
  const teams = await allDone(rows.map((row) => teamOf(session, row)));
  return teams.sort((a, b) => a.id - b.id);
}

/** One team by its slug; undefined if there is none. @throws ProviderError */
export async function readTeam(session: Session, slug: string): Promise<TeamRow | undefined> {
  try {
    const { team } = await askOrganization(session, ONE_TEAM, { s: slug });
    return isJsonObject(team) ? await teamOf(session, team) : undefined;
  } catch (error) {
    if (!isRefusal(error, "FORBIDDEN")) throw error;
    return (await readTeamsByRest(session)).find((team) => team.slug === slug);
  }
}

async function teamOf(session: Session, row: JsonObject): Promise<TeamRow> {
  const slug = textIn(session, REQUEST, row, "slug");
  const people = await readConnection(session, {
    what: `people of the team ${slug}`,
    key: "edges",
    ...(row.members === undefined ? {} : { first: row.members }),
    read: async (cursor) => {
      const { team } = await askOrganization(session, TEAM_MEMBERS, { s: slug, c: cursor ?? null });
      return isJsonObject(team) ? team.members : undefined;
    },
  });
  return {
    id: numberIn(session, REQUEST, row, "databaseId"),
    slug,
    name: textIn(session, REQUEST, row, "name"),
    description: typeof row.description === "string" ? row.description : "",
    isSecret: row.privacy === "SECRET",
    notifies: row.notificationSetting !== "NOTIFICATIONS_DISABLED",
    parent: isJsonObject(row.parentTeam) ? textIn(session, REQUEST, row.parentTeam, "slug") : undefined,
    people,
    perhaps: [],
  };
}

/** Teams of the enterprise stand in the lists of its organizations, and cannot be changed there. */
export const isOfEnterprise = (slug: string): boolean => slug.startsWith("ent:");

/** The key in the file of a team: the one that pins its number, else the one of its name or slug, else its name. */
export function keyOf(session: Session, team: { id: number; slug: string; name: string }): string {
  return keyFor(session, GROUPS, team, (key) => slugOf(key) === team.slug);
}

/** Remembers teams by their key in the file. */
export function rememberTeams(session: Session, teams: readonly TeamRow[]): void {
  session.teams.clear();
  for (const team of teams) rememberTeam(session, team);
}

/** Remembers one. */
export function rememberTeam(session: Session, team: Pick<TeamRow, "id" | "slug" | "name" | "parent">): void {
  const { id, slug, parent } = team;
  session.teams.set(keyOf(session, team), { id, slug, parent });
}

/** The key in the file of the team with a slug. */
export function keyOfSlug(session: Session, slug: string): string | undefined {
  return [...session.teams].find(([, team]) => team.slug === slug)?.[0];
}

/** Records teams that the organization itself keeps: existence, settings, people. */
export function recordTeams(
  session: Session,
  builder: LiveOrgBuilder,
  teams: readonly TeamRow[],
  invitations: readonly InvitationRow[],
): void {
  const enterprise = teams.filter(({ slug }) => isOfEnterprise(slug));
  if (enterprise.length > 0)
    builder.notice({
      severity: "note",
      code: "ENTERPRISE_TEAM",
      address: builder.root,
      message: `Kept by the enterprise and left alone: ${enterprise.map(({ name }) => name).join(", ")}.`,
      hint: "Change them in the enterprise's settings.",
    });
  guardPins(session, builder, GROUPS, teams, (key, { name }) => slugOf(key) === slugOf(name));
  for (const team of teams) if (!isOfEnterprise(team.slug)) recordTeam(session, builder, team);
  for (const invitation of invitations) {
    for (const slug of invitation.teams) {
      const key = keyOfSlug(session, slug);
      if (key === undefined) continue;
      const address = formatAddress(session.context.org.key, GROUPS, key);
      const { id, identity } = invitation;
      builder.grant(address, {
        access: { role: "member" },
        identity,
        pending: { state: "pending" },
        ref: `invitation:${id}`,
      });
    }
  }
}

/** Records who is in which team, and which team is below which: that decides who has what, managed or not. */
export function recordTeamPlaces(session: Session, builder: LiveOrgBuilder, teams: readonly TeamRow[]): void {
  for (const team of teams) if (!isOfEnterprise(team.slug)) recordPlaces(session, builder, team);
}

function recordPlaces(session: Session, builder: LiveOrgBuilder, team: TeamRow): Address {
  const address = formatAddress(session.context.org.key, GROUPS, keyOf(session, team));
  const parent = team.parent === undefined ? null : (keyOfSlug(session, team.parent) ?? team.parent);
  builder.setting(address, "parent", { value: parent });
  builder.open(address);
  for (const edge of team.people) builder.grant(address, personIn(session, builder, address, edge));
  const desired = session.context.org.grants.get(address);
  for (const edge of team.perhaps) {
    const identity = accountOf(session, edge.node);
    const access = desired?.get(builder.subjectOf(identity))?.access;
    if (access !== undefined) builder.grant(address, { access, identity });
  }
  return address;
}

/** Records one team. */
export function recordTeam(session: Session, builder: LiveOrgBuilder, team: TeamRow): Address {
  const address = recordPlaces(session, builder, team);
  builder.resource({ address, section: GROUPS, id: String(team.id), title: team.name });
  builder.setting(address, EXISTENCE, { value: true, ref: String(team.id) });
  builder.setting(address, "privacy", { value: team.isSecret ? "secret" : "closed" });
  builder.setting(address, "description", { value: team.description });
  builder.setting(address, "notifications", { value: team.notifies });
  return address;
}

/** Owners are maintainers of every team they are in, whatever was sent (rule 42): they have what the file gives them. */
function personIn(session: Session, builder: LiveOrgBuilder, address: Address, edge: JsonObject): LiveGrant {
  const identity = accountOf(session, edge.node);
  const role = edge.role === "MAINTAINER" ? "maintainer" : "member";
  if (!session.owners.has(identity.login)) return { access: { role }, identity };
  const subject = builder.subjectOf(identity);
  const desired = session.context.org.grants.get(address)?.get(subject);
  if (!isLowered(session, builder, subject)) return { access: desired?.access ?? { role }, identity };
  // What is left of it once somebody is no owner any more is not shown: then the role in the file is given again.
  const wanted = desired?.access.role;
  if (wanted === "member" && isExact(session.context.org, GROUPS)) return { access: { role }, identity };
  if (wanted !== "maintainer") appendUnder(session.hidden, address, subject);
  return { access: { role: "member" }, identity };
}

/** True for an owner who is to be a member only. */
function isLowered({ context: { org } }: Session, { root }: LiveOrgBuilder, subject: SubjectKey): boolean {
  const desired = org.grants.get(root)?.get(subject);
  return isExact(org, "members") && desired !== undefined && desired.access.role !== "owner";
}
