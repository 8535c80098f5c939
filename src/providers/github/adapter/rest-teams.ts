import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { allDone } from "../../kit/all-done.ts";
import { path } from "../../kit/ids.ts";
import { identityOf } from "./read-members.ts";
import { check, numberIn, type Session, textIn } from "./session.ts";
import type { TeamRow } from "./team-row.ts";

/** Somebody in REST's list of a team's people, which has the people of the teams below it too (rule 39). */
interface Person {
  readonly edge: JsonObject;
  /** True if only a team below has this person; undefined where the list does not say. */
  readonly isInherited: boolean | undefined;
}

interface Team {
  readonly row: JsonObject;
  readonly slug: string;
  readonly parent: string | undefined;
  readonly people: ReadonlyMap<string, Person>;
}

/**
 * All teams by REST alone, for a token that GraphQL refuses. Who is in a team and in one below it can be in the upper
 * one only through the lower: such people are in `perhaps`. @throws ProviderError
 */
export async function readTeamsByRest(session: Session): Promise<readonly TeamRow[]> {
  const where = path`/orgs/${session.login}/teams`;
  const rows = await session.client.list(where);
  const teams = await allDone(rows.map((row) => readTeam(session, `GET ${where}`, row)));
  return teams.map((team) => rowOf(session, `GET ${where}`, team, teams)).sort((a, b) => a.id - b.id);
}

async function readTeam(session: Session, request: string, row: JsonObject): Promise<Team> {
  const slug = textIn(session, request, row, "slug");
  const parent = isJsonObject(row.parent) ? textIn(session, request, row.parent, "slug") : undefined;
  return { row, slug, parent, people: await readPeople(session, slug) };
}

/** The list carries no role where the feature for it is off, so that there are two. */
async function readPeople(session: Session, slug: string): Promise<ReadonlyMap<string, Person>> {
  const where = path`/orgs/${session.login}/teams/${slug}/members`;
  const lists = await allDone(
    ["maintainer", "member"].map(async (role) => ({
      role: role.toUpperCase(),
      rows: await session.client.list(`${where}?role=${role}`),
    })),
  );
  const people = new Map<string, Person>();
  for (const { role, rows } of lists)
    for (const row of rows) {
      const { id, login } = identityOf(session, `GET ${where}`, row);
      check(session, `GET ${where}`, row, { "inherited?": "flag" });
      const isInherited = typeof row.inherited === "boolean" ? row.inherited : undefined;
      people.set(login, { edge: { role, node: { databaseId: Number(id), login } }, isInherited });
    }
  return people;
}

function rowOf(session: Session, request: string, team: Team, all: readonly Team[]): TeamRow {
  const { row, slug, parent } = team;
  check(session, request, row, { "description?": "text", "notification_setting?": "text" });
  const below = new Set(all.filter((one) => one.parent === slug).flatMap(({ people }) => [...people.keys()]));
  const own: JsonObject[] = [];
  const perhaps: JsonObject[] = [];
  for (const [login, { edge, isInherited }] of team.people) {
    if (isInherited === true) continue;
    if (isInherited === undefined && below.has(login)) perhaps.push(edge);
    else own.push(edge);
  }
  return {
    id: numberIn(session, request, row, "id"),
    slug,
    name: textIn(session, request, row, "name"),
    description: typeof row.description === "string" ? row.description : "",
    isSecret: textIn(session, request, row, "privacy") === "secret",
    notifies: row.notification_setting !== "notifications_disabled",
    parent,
    people: own,
    perhaps,
  };
}
