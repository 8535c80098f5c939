import { teamRole } from "./access.ts";
import { cancelSentBy } from "./invitations.ts";
import { strongest } from "./levels.ts";
import { forbidden } from "./refusal.ts";
import { memberOf, type StoredMember, type StoredOrganization } from "./store.ts";

/** @throws Refusal if nobody else would own the organization. Rule 21. */
export function keepAnOwner(organization: StoredOrganization, member: StoredMember): void {
  if (member.role !== "admin") return;
  if (organization.members.some((other) => other !== member && other.role === "admin")) return;
  throw forbidden("You can't remove the last owner of an organization.");
}

/**
 * Takes a member out: out of all teams and roles, own grants gone, invitations they sent withdrawn. Rule 30. Somebody
 * who is also in an enterprise team stays a member by way of it. Rule 31.
 */
export function removeMember(organization: StoredOrganization, member: StoredMember): void {
  keepAnOwner(organization, member);
  const { userId } = member;
  const teams = organization.teams.filter(({ members }) => members.has(userId));
  const teamIds = teams.filter(({ type }) => type === "organization").map(({ id }) => id);
  organization.former.set(userId, { role: member.role, teamIds });
  if (teams.some(({ type }) => type === "enterprise")) {
    member.isDirect = false;
    member.role = "member";
  } else {
    organization.members.splice(organization.members.indexOf(member), 1);
  }
  takeEverything(organization, userId);
}

function takeEverything(organization: StoredOrganization, userId: number): void {
  for (const { type, members } of organization.teams) if (type === "organization") members.delete(userId);
  for (const { userIds } of organization.roles) userIds.delete(userId);
  for (const { people } of organization.repositories) people.delete(userId);
  cancelSentBy(organization, userId);
}

/** Makes a member an outside collaborator, who keeps what present teams gave as grants of their own. Rule 32. */
export function convertMember(organization: StoredOrganization, userId: number): void {
  const member = memberOf(organization, userId);
  if (member === undefined) throw forbidden("User is not a member of the organization.");
  keepAnOwner(organization, member);
  const teams = organization.teams.filter(({ members }) => members.has(userId));
  const kept = organization.repositories.flatMap((repository) => {
    const roles = teams.map((team) => teamRole(organization, repository, team));
    const role = strongest(organization, [...roles, repository.people.get(userId)]);
    return role === undefined ? [] : [{ repository, role }];
  });
  removeMember(organization, member);
  for (const { repository, role } of kept) repository.people.set(userId, role);
}
