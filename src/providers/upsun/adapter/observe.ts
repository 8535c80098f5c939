import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant, LiveSetting } from "../../../model/state.ts";
import { placeKey, segment } from "../../kit/ids.ts";
import { accessOfInvitation, accessOfMember, accessOfProject, identityOf, roleOfTeam } from "./convert.ts";
import { parse } from "./identify.ts";
import { listTeams, matchTeams } from "./read-teams.ts";
import {
  accessRecord,
  memberRecord,
  organizationInvitationRecord,
  projectInvitationRecord,
  type TeamRecord,
  teamRecord,
} from "./records.ts";
import { isOpen } from "./roster.ts";
import { emailOf, type Known, type Session, subjectOf, userIdOf } from "./session.ts";
import { type Target, targetOf } from "./targets.ts";

/** The entry an operation is about, as it is now. Undefined if there is none. @throws ProviderError */
export async function observe(
  session: Session,
  operation: Operation,
): Promise<LiveGrant | LiveSetting | undefined> {
  const target = targetOf(session, operation);
  switch (target.kind) {
    case "member":
      return (
        (await findMember(session, target.operation)) ??
        (await findOrganizationInvitation(session, target.operation))
      );
    case "access":
      return await observeAccess(session, target.operation, target.project);
    case "team-member":
      return await observeTeamMember(session, target);
    case "reach":
      return await observeReach(session, target);
    case "team":
      return await observeTeam(session, target);
  }
}

/** By id where it is known; else everybody is listed, because there is no other way to find a person. */
async function findMember(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const path = `/organizations/${session.organizationId}/members`;
  const id = userIdOf(session, operation);
  if (id !== undefined) {
    const value = await session.client.find(`${path}/${segment(id)}`);
    if (value === undefined) return undefined;
    const record = parse(session, "a member", value, memberRecord);
    const identity = session.members.get(operation.subject) ?? identityOf(id, undefined);
    return { access: accessOfMember(record.permissions), identity, ref: `member:${id}` };
  }
  let found: LiveGrant | undefined;
  await session.client.list({
    what: `members of ${session.context.org.name}`,
    path,
    pageSize: 100,
    item: memberRecord,
    identify: (member) => member.userId,
    onPage: async (page, members) => {
      const users = await session.client.userReferences(page);
      for (const member of members) {
        const identity = identityOf(member.userId, users.get(member.userId));
        if (subjectOf(session, identity) !== operation.subject) continue;
        session.members.set(operation.subject, identity);
        found = { access: accessOfMember(member.permissions), identity, ref: `member:${member.userId}` };
      }
    },
  });
  return found;
}

async function findOrganizationInvitation(
  session: Session,
  operation: GrantOperation,
): Promise<LiveGrant | undefined> {
  const invitations = await session.client.listBare({
    what: `invitations to ${session.context.org.name}`,
    path: `/organizations/${session.organizationId}/invitations`,
    pageSize: 100,
    query: { "filter[state][in]": "pending,processing" },
    item: organizationInvitationRecord,
    identify: (invitation) => invitation.id,
  });
  const found = invitations.find((one) => isOpen(one) && isFor(session, operation, one.email));
  if (found === undefined) return undefined;
  session.invitations.set(placeKey(session.root, operation.subject), { id: found.id, email: found.email });
  return {
    access: accessOfMember(found.permissions),
    identity: { email: found.email },
    pending: { state: found.state },
    ref: `invitation:${found.id}`,
  };
}

function isFor(session: Session, operation: GrantOperation, email: string): boolean {
  return (
    subjectOf(session, { email }) === operation.subject ||
    email.toLowerCase() === emailOf(session, operation.subject)?.toLowerCase()
  );
}

async function observeAccess(
  session: Session,
  operation: GrantOperation,
  project: Known,
): Promise<LiveGrant | undefined> {
  const key = placeKey(operation.address, operation.subject);
  const id = operation.account ?? session.direct.get(key)?.id ?? (await knownUser(session, operation));
  if (id !== undefined) {
    const value = await session.client.find(`/projects/${segment(project.id)}/user-access/${segment(id)}`);
    if (value !== undefined) {
      const record = parse(session, "access to a project", value, accessRecord);
      const identity = session.members.get(operation.subject) ?? identityOf(id, undefined);
      return { access: accessOfProject(record.permissions), identity, ref: `user:${id}` };
    }
  }
  return await findProjectInvitation(session, operation, project);
}

/** A stranger may have accepted by now; then the list of members gives the id. */
async function knownUser(session: Session, operation: GrantOperation): Promise<string | undefined> {
  const known = userIdOf(session, operation);
  if (known !== undefined) return known;
  try {
    return (await findMember(session, operation))?.identity.id;
  } catch {
    return undefined;
  }
}

async function findProjectInvitation(
  session: Session,
  operation: GrantOperation,
  project: Known,
): Promise<LiveGrant | undefined> {
  const invitations = await session.client.listBare({
    what: `invitations to ${project.title}`,
    path: `/projects/${segment(project.id)}/invitations`,
    pageSize: 100,
    query: { "filter[state][in]": "pending,processing" },
    item: projectInvitationRecord,
    identify: (invitation) => invitation.id,
  });
  const found = invitations.find((one) => isOpen(one) && isFor(session, operation, one.email));
  if (found === undefined) return undefined;
  session.invitations.set(placeKey(operation.address, operation.subject), {
    id: found.id,
    email: found.email,
  });
  return {
    access: accessOfInvitation(found.role, found.pairs),
    identity: { email: found.email },
    pending: { state: found.state },
    ref: `invitation:${found.id}`,
  };
}

async function observeTeamMember(
  session: Session,
  { operation, team }: Extract<Target, { kind: "team-member" }>,
): Promise<LiveGrant | undefined> {
  const id = userIdOf(session, operation);
  if (team === undefined || id === undefined) return undefined;
  const value = await session.client.find(`/teams/${segment(team.id)}/members/${segment(id)}`);
  if (value === undefined) return undefined;
  return {
    access: {},
    identity: session.members.get(operation.subject) ?? identityOf(id, undefined),
    ref: `user:${id}`,
  };
}

async function observeReach(
  session: Session,
  { project, team }: Extract<Target, { kind: "reach" }>,
): Promise<LiveGrant | undefined> {
  if (team === undefined) return undefined;
  const value = await session.client.find(`/teams/${segment(team.id)}/project-access/${segment(project.id)}`);
  return value === undefined
    ? undefined
    : { access: {}, identity: { name: team.title }, ref: `team:${team.id}` };
}

/** A team whose making was not answered is found by its label, and learnt for what comes after. */
async function observeTeam(
  session: Session,
  { operation, team }: Extract<Target, { kind: "team" }>,
): Promise<LiveSetting | undefined> {
  const found =
    team === undefined ? await findTeam(session, operation.address) : await readTeam(session, team);
  if (found === undefined) return undefined;
  session.teams.set(operation.address, { id: found.id, title: found.label });
  const value = operation.setting === EXISTENCE ? true : roleOfTeam(found.permissions);
  return { value, ref: `team:${found.id}` };
}

async function readTeam(session: Session, team: Known): Promise<TeamRecord | undefined> {
  const value = await session.client.find(`/teams/${segment(team.id)}`);
  return value === undefined ? undefined : parse(session, "a team", value, teamRecord);
}

async function findTeam(session: Session, address: string): Promise<TeamRecord | undefined> {
  const label = session.context.org.resources.get(address)?.key;
  if (label === undefined) return undefined;
  const [first] = matchTeams(await listTeams(session), label);
  return first;
}
