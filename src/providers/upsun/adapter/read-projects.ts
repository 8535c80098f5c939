import { satisfies } from "../../../model/access.ts";
import type { Address } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import { AccessPool, type LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isExact, isManaged } from "../../../model/managed.ts";
import type { LiveGrant } from "../../../model/state.ts";
import { idOfSubject } from "../../../model/subject.ts";
import { segment } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { accessOfInvitation, accessOfProject, identityOf, unknownInInvitation } from "./convert.ts";
import { orTrouble, prepareAccess, type Users } from "./read-access.ts";
import {
  type AccessRecord,
  type ProjectInvitationRecord,
  type ProjectRecord,
  projectInvitationRecord,
  projectRecord,
} from "./records.ts";
import { isOpen, type Roster, reportFailed, unknownAccount, unknownState } from "./roster.ts";
import type { Known, Session } from "./session.ts";

/** Whether the caller may change access on a project, by the links of its records. */
export type Right = "yes" | "no" | "unknown";

/** What `refine` has to know of the projects. */
export interface ProjectFacts {
  readonly rights: Readonly<Record<Address, Right>>;
  /** Addresses of projects of which the caller is a direct admin. */
  readonly adminOf: readonly Address[];
}

/** What reading the projects needs to know. */
export interface ProjectRead {
  readonly session: Session;
  readonly builder: LiveOrgBuilder;
  readonly scope: ReadScope;
  /** Absent if the caller may not list members. */
  readonly roster: Roster | undefined;
  readonly users: Users;
  readonly ownerId: string;
  readonly callerId: string;
}

/** All projects of the organization that the caller sees. @throws ProviderError */
export async function listProjects(session: Session): Promise<ProjectRecord[]> {
  const all = await session.client.list({
    what: `projects of ${session.context.org.name}`,
    path: `/organizations/${session.organizationId}/projects`,
    pageSize: 100,
    item: projectRecord,
    identify: (project) => project.id,
  });
  return all.filter((project) => project.status !== "deleted");
}

/**
 * Reads who holds direct access to, and who is invited to, the projects that matter. Each project is recorded as soon
 * as its lists are there, while those of others are on their way.
 */
export async function readProjectHolders(
  read: ProjectRead,
  placed: ReadonlyMap<Address, Known>,
): Promise<ProjectFacts> {
  const { session, builder, roster, users } = read;
  const chosen = [...placed].filter(([address]) => isWanted(read, address));
  const accessTo = await prepareAccess(
    session,
    chosen.map(([, project]) => project),
    { roster, users, allProjects: placed.size },
  );
  const pool = new AccessPool();
  const facts = { rights: {} as Record<Address, Right>, adminOf: [] as Address[] };
  const recorded: Address[] = [];
  const lists = chosen.map(async ([address, project]) => {
    const [records, invited] = await Promise.all([accessTo(project), readInvitations(session, project)]);
    if (records instanceof ProviderError) return recordGap(builder, address, records);
    if (invited instanceof ProviderError) return recordGap(builder, address, invited);
    facts.rights[address] = rightOf(records, read);
    if (records.some((record) => record.userId === read.callerId && record.permissions.includes("admin"))) {
      facts.adminOf.push(address);
    }
    await recordProject(read, address, project, { records, invitations: invited, pool });
    recorded.push(address);
  });
  await Promise.all(lists);
  // Who the owner is may stand in the list of another project alone: only now all of them are read.
  for (const address of recorded) recordOwner(read, address);
  facts.adminOf.sort();
  return facts;
}

function isWanted(read: ProjectRead, address: Address): boolean {
  const { org } = read.session.context;
  const { addresses, isWhole } = read.scope;
  if (addresses !== undefined && !addresses.has(address)) return false;
  if (isWhole === true) return true;
  if (!isManaged(org, "projects")) return false;
  const resource = org.resources.get(address);
  return resource === undefined ? org.unlisted === "revoke" : resource.hasHolders;
}

async function readInvitations(
  session: Session,
  project: Known,
): Promise<readonly ProjectInvitationRecord[] | ProviderError> {
  return await orTrouble(
    session.client.listBare({
      what: `invitations to ${project.title}`,
      path: `/projects/${segment(project.id)}/invitations`,
      pageSize: 100,
      query: { "filter[state][in]": "pending,processing,error" },
      item: projectInvitationRecord,
      identify: (invitation) => invitation.id,
    }),
  );
}

function recordGap(builder: LiveOrgBuilder, address: Address, { details }: ProviderError): void {
  const { code, message, hint } = details;
  builder.gap({ address, code, message, ...(hint === undefined ? {} : { hint }) });
}

function rightOf(records: readonly AccessRecord[], read: ProjectRead): Right {
  const others = records.filter((record) => record.userId !== read.ownerId);
  if (others.some((record) => record.mayChange === true)) return "yes";
  return others.some(({ mayChange, userId }) => mayChange === false && userId !== read.callerId)
    ? "no"
    : "unknown";
}

/** What was read of one project. */
interface ProjectLists {
  readonly records: readonly AccessRecord[];
  readonly invitations: readonly ProjectInvitationRecord[];
  readonly pool: AccessPool;
}

async function recordProject(
  read: ProjectRead,
  address: Address,
  project: Known,
  { records, invitations, pool }: ProjectLists,
): Promise<void> {
  const { session, builder } = read;
  builder.open(address);
  const direct = records.filter((record) => record.userId !== read.ownerId);
  const grants = direct.map((record) => grantOf(read, record, pool));
  const projectOwner = needsProjectOwner(read, address, grants)
    ? await readProjectOwner(session, project)
    : undefined;
  for (const grant of grants) {
    const isProjectOwner = projectOwner !== undefined && grant.identity.id === projectOwner;
    builder.grant(address, isProjectOwner ? { fixed: "project owner", ...grant } : grant);
  }
  for (const invitation of invitations.filter(isOpen)) {
    builder.grant(address, {
      access: accessOfInvitation(invitation.role, invitation.pairs),
      identity: { email: invitation.email },
      pending: { state: invitation.state },
      ref: `invitation:${invitation.id}`,
      ...unknownInInvitation(invitation),
      ...unknownState(invitation),
    });
  }
  reportFailed(session, builder, address, invitations);
}

function grantOf(read: ProjectRead, record: AccessRecord, pool: AccessPool): LiveGrant {
  const identity = identityOf(record.userId, read.users.get(record.userId));
  // Without the list of members nobody's e-mail is known, and every account may be anybody's.
  const isUnknown = read.roster === undefined && idOfSubject(read.builder.subjectOf(identity)) !== undefined;
  const fixed = isUnknown ? unknownAccount : undefined;
  return {
    access: pool.share([...record.permissions].sort().join(), () => accessOfProject(record.permissions)),
    identity,
    ref: `user:${record.userId}`,
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/**
 * The owner is admin of every project by default, whether the list shows it or not. It is noted only where the files
 * name the owner, so that a plan does not say the same of every project.
 */
function recordOwner(read: ProjectRead, address: Address): void {
  const identity = identityOf(read.ownerId, read.users.get(read.ownerId));
  const subject = read.builder.subjectOf(identity);
  if (!read.session.context.org.grants.get(address)?.has(subject)) return;
  read.builder.grant(address, {
    access: accessOfProject(["admin"]),
    identity,
    fixed: "organization owner",
  });
}

/**
 * The project's own owner is asked for only where an admin would lose something: one more request for such a project
 * instead of one for every project.
 */
function needsProjectOwner(read: ProjectRead, address: Address, grants: readonly LiveGrant[]): boolean {
  const { org } = read.session.context;
  if (read.scope.isWhole === true) return false;
  const wanted = org.grants.get(address);
  return grants.some((grant) => {
    if (grant.fixed !== undefined || grant.access.role !== "admin") return false;
    const desired = wanted?.get(read.builder.subjectOf(grant.identity));
    if (desired !== undefined) return !satisfies(grant.access, desired.access);
    return isExact(org, "projects");
  });
}

async function readProjectOwner(session: Session, project: Known): Promise<string | undefined> {
  try {
    const record = await session.client.find(`/projects/${segment(project.id)}`);
    return typeof record?.owner === "string" ? record.owner : undefined;
  } catch (error) {
    if (error instanceof ProviderError && error.code === "FORBIDDEN") return undefined;
    throw error;
  }
}
