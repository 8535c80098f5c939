import {
  accountOf,
  activeRow,
  type Invitation,
  type Membership,
  membershipOf,
  newId,
  type Store,
  sameEmail,
  stamp,
  standingIn,
  type Team,
  type TeamRole,
} from "../store.ts";
import { invitationView, memberView, memberViews, teamAppView } from "../views.ts";
import { type Answer, type Call, forbidden, invalid, notFound, type Route, takeParams } from "../web.ts";
import { takePerson, takeRole, teamForAdmin, teamForMember } from "./access.ts";

const MEMBER_PARAMS = ["email", "role", "federated"];

/** Memberships and invitations. */
export const memberRoutes: readonly Route[] = [
  { method: "GET", path: "/teams/invitations/{token}", answer: showInvitation },
  { method: "POST", path: "/teams/invitations/{token}/accept", answer: acceptByToken },
  { method: "GET", path: "/teams/{team}/members", answer: listMembers },
  { method: "PUT", path: "/teams/{team}/members", answer: putMember },
  { method: "POST", path: "/teams/{team}/members", answer: postMember },
  { method: "PATCH", path: "/teams/{team}/members", answer: patchMember },
  { method: "DELETE", path: "/teams/{team}/members/{member}", answer: deleteMember },
  { method: "GET", path: "/teams/{team}/members/{member}/apps", answer: listMemberApps },
  { method: "GET", path: "/teams/{team}/invitations", answer: listInvitations },
  { method: "PUT", path: "/teams/{team}/invitations", answer: putInvitation },
  { method: "DELETE", path: "/teams/{team}/invitations/{invitation}", answer: deleteInvitation },
];

function listMembers(call: Call): Answer {
  return { body: memberViews(call.world, teamForMember(call)), sortable: ["email"] };
}

function putMember(call: Call): Answer {
  const { team, email, role } = takeMember(call);
  const present = membershipOf(team, email);
  if (present !== undefined) return changeRole(call.world, team, present, role);
  if (isInviting(team) && call.world.switches.memberPutWhileInviting === "refuse") {
    throw invalid("People are added to this team by invitation.");
  }
  return { status: 201, body: memberView(call.world, addCalled(call, team, email, role)) };
}

/** The member that a body asks for, marked as federated if it says so. */
function addCalled(call: Call, team: Team, email: string, role: TeamRole): Membership {
  const { federated } = call.body;
  if (federated !== undefined && typeof federated !== "boolean")
    throw invalid("Federated must be a boolean.");
  const member = addMember(call.world, team, email, role);
  member.federated = federated === true;
  return member;
}

function postMember(call: Call): Answer {
  const { team, email, role } = takeMember(call);
  if (membershipOf(team, email) !== undefined) throw invalid(`${email} is already a member of ${team.name}.`);
  return { status: 201, body: memberView(call.world, addCalled(call, team, email, role)) };
}

function patchMember(call: Call): Answer {
  const { team, email, role } = takeMember(call);
  const present = membershipOf(team, email);
  if (present !== undefined) return changeRole(call.world, team, present, role);
  if (standingIn(team, email) === "collaborator") {
    throw invalid(`${email} is a collaborator and has to be added to the team as a member first.`);
  }
  throw notFound("user");
}

function takeMember(call: Call): { team: Team; email: string; role: TeamRole } {
  const team = teamForAdmin(call);
  takeParams(call.body, MEMBER_PARAMS, ["email", "role"]);
  return { team, email: takePerson(call, call.body.email), role: takeRole(team, call.body.role) };
}

function changeRole(world: Store, team: Team, member: Membership, role: TeamRole): Answer {
  if (role !== "admin") keepAnAdmin(team, member);
  member.role = role;
  member.updatedAt = stamp(world);
  return { body: memberView(world, member) };
}

function keepAnAdmin(team: Team, member: Membership): void {
  if (member.role !== "admin") return;
  if (team.members.some((other) => other !== member && other.role === "admin")) return;
  throw invalid(`${member.email} is the last admin of ${team.name}, and a team must have at least one.`);
}

/** Makes somebody a member; an open invitation is over with it. */
export function addMember(world: Store, team: Team, email: string, role: TeamRole): Membership {
  if (team.membershipLimit !== null && team.members.length >= team.membershipLimit) {
    throw invalid(`The team ${team.name} has reached its limit of ${team.membershipLimit} members.`);
  }
  const { email: spelled } = accountOf(world, email);
  const made = {
    id: newId(world),
    email: spelled,
    role,
    federated: false,
    createdAt: stamp(world),
    updatedAt: stamp(world),
  };
  team.members.push(made);
  team.invitations = team.invitations.filter((invitation) => !sameEmail(invitation.email, email));
  return made;
}

function deleteMember(call: Call): Answer {
  const team = teamForAdmin(call);
  const named = call.params.member ?? "";
  const member = team.members.find(
    (candidate) => candidate.id === named || sameEmail(candidate.email, named),
  );
  if (member === undefined) throw notFound("user");
  keepAnAdmin(team, member);
  const body = memberView(call.world, member);
  team.members = team.members.filter((other) => other !== member);
  for (const app of team.apps) {
    const row = activeRow(app, member.email);
    if (row !== undefined) row.removedAt = call.world.now();
  }
  return { body };
}

function listMemberApps(call: Call): Answer {
  const team = teamForMember(call);
  const named = call.params.member ?? "";
  const row = memberViews(call.world, team).find((view) => view.id === named || sameEmail(view.email, named));
  if (row === undefined) throw notFound("user");
  const apps = team.apps.filter(
    (app) => row.role !== "collaborator" || activeRow(app, row.email) !== undefined,
  );
  return { body: apps.map((app) => teamAppView(call.world, team, app, call.caller)), sortable: ["name"] };
}

/** True if new people are invited; the feature has to be enabled, not only present. */
function isInviting(team: Team): boolean {
  return team.type === "team" && team.features.get("team-invite-acceptance") === true;
}

function listInvitations(call: Call): Answer {
  const team = teamForMember(call);
  return {
    body: team.invitations.map((invitation) => invitationView(call.world, team, invitation)),
    sortable: [],
  };
}

function putInvitation(call: Call): Answer {
  const { world, caller } = call;
  const team = teamForAdmin(call);
  takeParams(call.body, ["email", "role"], ["email", "role"]);
  if (!isInviting(team)) throw invalid(`People are added to the team ${team.name} without an invitation.`);
  const email = takePerson(call, call.body.email);
  const role = takeRole(team, call.body.role);
  if (membershipOf(team, email) !== undefined) throw invalid(`${email} is already a member of ${team.name}.`);
  world.mails.push({ to: email, about: `invitation to ${team.name} as ${role}` });
  const open = team.invitations.find((invitation) => sameEmail(invitation.email, email));
  if (open !== undefined) {
    open.role = role;
    open.updatedAt = stamp(world);
    return { body: invitationView(world, team, open) };
  }
  const made: Invitation = {
    id: newId(world),
    token: newId(world).replaceAll("-", ""),
    email: accountOf(world, email).email,
    role,
    invitedBy: caller.email,
    createdAt: stamp(world),
    updatedAt: stamp(world),
  };
  team.invitations.push(made);
  return { body: invitationView(world, team, made) };
}

function deleteInvitation(call: Call): Answer {
  const team = teamForAdmin(call);
  const named = call.params.invitation ?? "";
  const open = team.invitations.find(
    (invitation) => invitation.id === named || sameEmail(invitation.email, named),
  );
  if (open === undefined) throw notFound("invitation");
  team.invitations = team.invitations.filter((invitation) => invitation !== open);
  return { body: invitationView(call.world, team, open) };
}

function byToken(call: Call): { team: Team; invitation: Invitation } {
  for (const team of call.world.teams) {
    const invitation = team.invitations.find((candidate) => candidate.token === call.params.token);
    if (invitation === undefined) continue;
    call.about(team.name);
    return { team, invitation };
  }
  throw notFound("invitation");
}

function showInvitation(call: Call): Answer {
  const { team, invitation } = byToken(call);
  return { body: invitationView(call.world, team, invitation) };
}

function acceptByToken(call: Call): Answer {
  const { team, invitation } = byToken(call);
  if (!sameEmail(invitation.email, call.caller.email)) throw forbidden("team", team.name);
  return {
    status: 201,
    body: memberView(call.world, addMember(call.world, team, invitation.email, invitation.role)),
  };
}

/** Accepts an open invitation as its invitee, for tests. */
export function acceptInvitation(world: Store, teamName: string, email: string): Membership {
  const team = world.teams.find((candidate) => candidate.name === teamName);
  const open = team?.invitations.find((invitation) => sameEmail(invitation.email, email));
  if (team === undefined || open === undefined) throw notFound("invitation");
  return addMember(world, team, open.email, open.role);
}
