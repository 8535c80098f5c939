import { compareText } from "../../../model/diagnostic.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import type { DesiredOrg, LiveOrg } from "../../../model/state.ts";
import { contradiction, findUnlisted } from "../../kit/contradiction.ts";
import { isRefusal } from "../../kit/gone.ts";
import { segment } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import type { WireUser } from "../wire.ts";
import { identityOf } from "./convert.ts";
import { failures } from "./failures.ts";
import { actorOf, readCaller, readOrganizationRecord, readOwnMembership } from "./identify.ts";
import { placeProjects } from "./place-projects.ts";
import { isCheaperByUser, type Users } from "./read-access.ts";
import { listProjects, type ProjectFacts, readProjectHolders } from "./read-projects.ts";
import { readTeams, requireTeams } from "./read-teams.ts";
import type { OrganizationRecord } from "./records.ts";
import { type Roster, readRoster, recordRoster, rememberAccounts } from "./roster.ts";
import type { Session } from "./session.ts";

/** The sections that a read is about. */
interface Wanted {
  readonly members: boolean;
  readonly projects: boolean;
  readonly groups: boolean;
}

function wantedSections(org: DesiredOrg, scope: ReadScope): Wanted {
  const isWhole = scope.isWhole === true;
  return {
    members: isWhole || isManaged(org, "members"),
    projects: isWhole || isManaged(org, "projects"),
    groups: isWhole || isManaged(org, "groups"),
  };
}

/**
 * Reads one organization. Trouble with the organization, its members or its list of projects is an error; trouble
 * with one project or team is a gap there.
 * @throws ProviderError
 */
export async function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const { org, directory, clock } = session.context;
  session.failed.clear();
  const wanted = wantedSections(org, scope);
  const builder = new LiveOrgBuilder(org, directory, { addsById: true });
  const [caller, organization] = await Promise.all([readCaller(session), readOrganizationRecord(session)]);
  // Who may not list the users of the organization sees no teams either.
  const isBlind = scope.isWhole === true && !organization.listsMembers;
  const hasTeams = organization.capabilities.includes("teams") && !isBlind;
  if (isManaged(org, "groups")) requireTeams(session, organization);
  const [roster, projects] = await Promise.all([
    readPeople(session, organization, wanted, scope.isWhole === true ? builder : undefined),
    wanted.projects || wanted.groups ? listProjects(session) : [],
  ]);
  const users: Users = roster?.users ?? new Map();
  users.set(caller.id, { ...users.get(caller.id), ...referenceOf(caller) });
  if (roster !== undefined) recordRoster(session, builder, roster, organization.ownerId);
  const own =
    roster?.members.find((member) => member.userId === caller.id) ??
    (await ownMembership(session, caller, roster));
  const actor = actorOf(session, caller, organization, own);
  const placed = placeProjects(session, builder, projects);
  const people = {
    session,
    builder,
    scope,
    roster,
    users,
    ownerId: organization.ownerId,
    callerId: caller.id,
  };
  const [facts] = await Promise.all([
    wanted.projects ? readProjectHolders(people, placed) : noFacts,
    wanted.groups && hasTeams ? readTeams({ session, builder, scope, users, placed }) : undefined,
  ]);
  await checkMembers(session, roster, [organization.ownerId, caller.id, ...users.keys()]);
  const live = builder.build({
    vendorId: organization.id,
    actor,
    owner: identityOf(organization.ownerId, users.get(organization.ownerId)),
    readAt: new Date(clock.now()).toISOString(),
    facts: {
      ...factsOf(organization, facts, roster, session.failed),
      areTeamsUnread: organization.capabilities.includes("teams") && !(wanted.groups && hasTeams),
    },
  });
  rememberAccounts(session, live, roster);
  if (scope.addresses === undefined || session.live === undefined) session.live = live;
  return live;
}

/** The owner, the caller, projects and teams name members: the list has to have those that exist. @throws ProviderError */
async function checkMembers(
  session: Session,
  roster: Roster | undefined,
  named: readonly string[],
): Promise<void> {
  if (roster === undefined) return;
  const { client, organizationId } = session;
  const listed = new Set(roster.members.map((member) => member.userId));
  const unlisted = await findUnlisted(listed, named, async (id) => {
    try {
      return (await client.find(`/organizations/${organizationId}/members/${segment(id)}`)) !== undefined;
    } catch (error) {
      if (isRefusal(error, "FORBIDDEN")) return false;
      throw error;
    }
  });
  if (unlisted === undefined) return;
  throw failures.error(client.failure, {
    code: "INCOMPLETE",
    message: `In ${session.context.org.name}, ${contradiction("members", unlisted)}.`,
    hint: "Nothing is planned from half a list. Try again.",
  });
}

const noFacts: ProjectFacts = { rights: {}, adminOf: [] };

function referenceOf(caller: WireUser) {
  return { ...caller, picture: "" };
}

async function ownMembership(session: Session, caller: WireUser, roster: Roster | undefined) {
  return roster === undefined ? await readOwnMembership(session, caller.id) : undefined;
}

/**
 * Members are needed to know who is one; they may be left out only where the caller may not see them. Who reads the whole,
 * to see or import what there is, gets what can be read, and gaps.
 */
async function readPeople(
  session: Session,
  organization: OrganizationRecord,
  wanted: Wanted,
  whole: LiveOrgBuilder | undefined,
): Promise<Roster | undefined> {
  if (!wanted.members && !wanted.projects && !wanted.groups) return undefined;
  if (organization.listsMembers) return await readRoster(session);
  if (!wanted.members && !wanted.groups) return undefined;
  const trouble = {
    code: "FORBIDDEN",
    message: `The account behind the token may not list the users of ${organization.name}.`,
    hint: "Give that account the organization permission members (Manage users).",
  };
  if (whole === undefined) throw failures.error(session.client.failure, trouble);
  const { key } = session.context.org;
  for (const section of ["members", "groups"]) whole.gap({ address: `${key}/${section}`, ...trouble });
  return undefined;
}

/** What `refine` needs beside grants: plain data, nothing secret. */
function factsOf(
  organization: OrganizationRecord,
  facts: ProjectFacts,
  roster: Roster | undefined,
  failed: ReadonlyMap<string, number>,
): LiveOrg["facts"] {
  return {
    organizationId: organization.id,
    capabilities: [...organization.capabilities],
    knowsMembers: roster !== undefined,
    rights: { ...facts.rights },
    adminOf: [...facts.adminOf],
    failed: Object.fromEntries([...failed].sort(([a], [b]) => compareText(a, b))),
  };
}

/** Requests a read takes, as far as the files show how long the lists are; the cheaper direction of the access lists. */
export function predictReads(org: DesiredOrg, isFurther = false): number {
  const hasProjects = isManaged(org, "projects");
  const hasGroups = isManaged(org, "groups");
  const login = isFurther ? 0 : 1;
  const whoAndWhere = 2;
  if (!hasProjects && !hasGroups && !isManaged(org, "members")) return login + whoAndWhere;
  const resources = [...org.resources.values()];
  const listed = resources.filter((one) => one.section === "projects").length;
  const projects = resources.filter((one) => one.section === "projects" && one.hasHolders).length;
  const groups = resources.filter((one) => one.section === "groups").length;
  const subjects = countSubjects(org);
  // Members and their names a hundred at a time, and the invitations.
  const people = 2 * pagesOf(subjects, 100) + 1;
  const listing = hasProjects || hasGroups ? pagesOf(listed, 100) : 0;
  const byUser = isCheaperByUser({ projects, allProjects: projects, members: subjects });
  const access = hasProjects ? projects + (byUser ? subjects * pagesOf(listed, 200) : projects) : 0;
  return login + whoAndWhere + people + listing + access + (hasGroups ? 1 + 2 * groups : 0);
}

function countSubjects(org: DesiredOrg): number {
  const subjects = new Set<string>();
  for (const holders of org.grants.values()) for (const subject of holders.keys()) subjects.add(subject);
  return subjects.size;
}

function pagesOf(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size));
}
