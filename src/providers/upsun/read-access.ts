import { isProviderCode, segment } from "./client.ts";
import { type AccessRecord, accessRecord } from "./records.ts";
import type { Roster } from "./roster.ts";
import type { Known, Session } from "./session.ts";
import type { WireUserReference } from "./wire.ts";

/** What the references told so far, by user id. */
export type Users = Map<string, WireUserReference>;

/** Direct access by project id, and the projects whose lists could not be read. */
export interface AccessLists {
  readonly byProject: ReadonlyMap<string, readonly AccessRecord[]>;
  readonly failures: ReadonlyMap<string, unknown>;
}

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

/** Reads the direct access to some projects, in the cheaper direction. */
export async function readAccess(
  session: Session,
  projects: readonly Known[],
  options: { roster: Roster | undefined; users: Users; allProjects: number },
): Promise<AccessLists> {
  const { roster, users, allProjects } = options;
  const counts = { projects: projects.length, allProjects, members: roster?.members.length ?? 0 };
  if (roster !== undefined && isCheaperByUser(counts)) {
    const lists = await readByUser(session, projects, roster);
    if (lists !== undefined) return lists;
  }
  const known = new Set(roster?.members.map((member) => member.userId));
  return await readByProject(session, projects, { known, users });
}

/** Undefined if the vendor refuses to show somebody's access: then the other direction has to do. */
async function readByUser(
  session: Session,
  projects: readonly Known[],
  roster: Roster,
): Promise<AccessLists | undefined> {
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
    for (const record of lists.flat()) byProject.get(record.projectId)?.push(record);
  } catch (error) {
    if (isProviderCode(error, "FORBIDDEN") || isProviderCode(error, "NOT_FOUND")) return undefined;
    throw error;
  }
  return { byProject, failures: new Map() };
}

async function readByProject(
  session: Session,
  projects: readonly Known[],
  people: { known: ReadonlySet<string>; users: Users },
): Promise<AccessLists> {
  const byProject = new Map<string, readonly AccessRecord[]>();
  const failures = new Map<string, unknown>();
  await Promise.all(
    projects.map(async (project) => {
      try {
        byProject.set(project.id, await readProject(session, project, people));
      } catch (error) {
        if (isProviderCode(error, "UNAUTHORIZED") || isProviderCode(error, "STEP_UP")) throw error;
        failures.set(project.id, error);
      }
    }),
  );
  return { byProject, failures };
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
