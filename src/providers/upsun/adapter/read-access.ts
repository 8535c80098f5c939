import { ProviderError } from "../../../model/errors.ts";
import { isRefusal } from "../../kit/gone.ts";
import { segment } from "../../kit/ids.ts";
import type { WireUserReference } from "../wire.ts";
import { type AccessRecord, accessRecord } from "./records.ts";
import type { Roster } from "./roster.ts";
import type { Known, Session } from "./session.ts";

/** What the references gave so far, by user id. */
export type Users = Map<string, WireUserReference>;

/**
 * Gives the direct access to one project, or why it could not be read. A rejected token, and the other direction's
 * trouble, which is nobody's in particular, are thrown.
 */
export type AccessLookUp = (project: Known) => Promise<readonly AccessRecord[] | ProviderError>;

/** The largest page of either direction. */
const PAGE = 200;

/**
 * Which way round costs fewer requests: one list for each project, or one for each member. Both give the same
 * records; the second needs the right to look at members.
 */
export function isCheaperByUser(counts: { projects: number; allProjects: number; members: number }): boolean {
  const byProject = counts.projects * Math.max(1, Math.ceil(counts.members / PAGE));
  const byUser = counts.members * Math.max(1, Math.ceil(counts.allProjects / PAGE));
  return counts.members > 0 && byUser < byProject;
}

/**
 * Prepares to read the direct access to some projects, in the direction that costs less: by person all of it is read
 * now, by project each list when it is asked for.
 */
export async function prepareAccess(
  session: Session,
  projects: readonly Known[],
  options: { roster: Roster | undefined; users: Users; allProjects: number },
): Promise<AccessLookUp> {
  const { roster, users, allProjects } = options;
  const counts = { projects: projects.length, allProjects, members: roster?.members.length ?? 0 };
  if (roster !== undefined && isCheaperByUser(counts)) {
    const byProject = await readByUser(session, projects, roster);
    if (byProject !== undefined) return async (project) => byProject.get(project.id) ?? [];
  }
  const known = new Set(roster?.members.map((member) => member.userId));
  return async (project) => await orTrouble(readProject(session, project, { known, users }));
}

/** What was read, or why it was not; a token that is not accepted ends everything. */
export async function orTrouble<Value>(reading: Promise<Value>): Promise<Value | ProviderError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProviderError && error.code !== "UNAUTHORIZED" && error.code !== "STEP_UP")
      return error;
    throw error;
  }
}

/** Undefined if the vendor refuses to show somebody's access: then the other direction has to do. */
async function readByUser(
  session: Session,
  projects: readonly Known[],
  roster: Roster,
): Promise<ReadonlyMap<string, readonly AccessRecord[]> | undefined> {
  const byProject = new Map<string, AccessRecord[]>(projects.map((project) => [project.id, []]));
  try {
    const lists = await Promise.all(
      roster.members.map((member) =>
        session.client.list({
          what: `projects of user ${member.userId}`,
          path: `/users/${segment(member.userId)}/project-access`,
          pageSize: PAGE,
          query: { "filter[organization_id]": session.organizationId },
          item: accessRecord,
          identify: (record) => record.projectId,
        }),
      ),
    );
    for (const list of lists) for (const record of list) byProject.get(record.projectId)?.push(record);
  } catch (error) {
    if (isRefusal(error, "FORBIDDEN") || isRefusal(error, "NOT_FOUND")) return undefined;
    throw error;
  }
  return byProject;
}

async function readProject(
  session: Session,
  project: Known,
  { known, users }: { known: ReadonlySet<string>; users: Users },
): Promise<AccessRecord[]> {
  const { client } = session;
  return await client.list({
    what: `access to ${project.title}`,
    path: `/projects/${segment(project.id)}/user-access`,
    pageSize: PAGE,
    item: accessRecord,
    identify: (record) => record.userId,
    onPage: async (page, records) => {
      // Members are known already; only for others is it worth another request.
      if (records.every((record) => known.has(record.userId) || users.has(record.userId))) return;
      for (const [id, user] of await client.userReferences(page)) users.set(id, user);
    },
  });
}
