import { formatAddress, sectionOf } from "../../../model/address.ts";
import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg, DesiredResource } from "../../../model/state.ts";
import { groupNameOf, groupSubject } from "../../../model/subject.ts";
import type { ProviderFinding } from "../../provider.ts";

/** Project ids as the vendor makes them. */
const projectId = /^[a-z0-9]{10,14}$/;

/** What the files alone show. Pure. */
export function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  const resources = [...org.resources.values()];
  return [
    ...checkProjects(resources.filter((one) => one.section === "projects")),
    ...checkTeams(
      org,
      resources.filter((one) => one.section === "groups"),
    ),
    ...checkOwner(org),
    ...checkOwnerOnProjects(org),
    ...checkPeople(org, directory),
  ];
}

function checkProjects(projects: readonly DesiredResource[]): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  const byId = new Map<string, DesiredResource>();
  for (const project of projects) {
    if (project.id === undefined) continue;
    const other = byId.get(project.id);
    if (other !== undefined) {
      findings.push({
        severity: "error",
        code: "DUPLICATE_PROJECT_ID",
        message: `The projects "${other.key}" and "${project.key}" have the same id ${project.id}.`,
        hint: "List the project once.",
        about: { address: project.address },
      });
    }
    byId.set(project.id, project);
    if (projectId.test(project.id)) continue;
    findings.push({
      severity: "warning",
      code: "UNUSUAL_PROJECT_ID",
      message: `"${project.id}" does not look like the id of an Upsun project: lower-case letters and digits, about 13 of them.`,
      hint: "The id stands in the address of the project in the console.",
      about: { address: project.address },
    });
  }
  return findings;
}

function checkTeams(org: DesiredOrg, teams: readonly DesiredResource[]): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  const labels = new Map<string, DesiredResource>();
  for (const team of teams) {
    const other = labels.get(team.key.toLowerCase());
    if (other !== undefined) {
      findings.push({
        severity: "error",
        code: "DUPLICATE_TEAM",
        message: `The teams "${other.key}" and "${team.key}" differ only in case, and the vendor's tools take them for one.`,
        hint: "Give one of them another label.",
        about: { address: team.address },
      });
    }
    labels.set(team.key.toLowerCase(), team);
    const group = groupSubject(team.key);
    const reaches = [...org.grants.values()].some((holders) => holders.has(group));
    if (!reaches || org.settings.get(team.address)?.has("role")) continue;
    findings.push({
      severity: "warning",
      code: "TEAM_WITHOUT_ROLE",
      message: `The team "${team.key}" reaches projects, but the file does not say what it may do there.`,
      hint: "Add role: admin, or a role for each environment type.",
      about: { address: team.address },
    });
  }
  return findings;
}

/** The owner is admin of all projects by default, so what is written there for them takes nothing. */
function checkOwnerOnProjects(org: DesiredOrg): ProviderFinding[] {
  const subject = org.owner?.subject;
  if (subject === undefined) return [];
  return [...org.grants].flatMap(([address, holders]): ProviderFinding[] => {
    const declared = sectionOf(address) === "projects" ? holders.get(subject) : undefined;
    if (declared === undefined || declared.isImplied === true || declared.access.role === "admin") return [];
    return [
      {
        severity: "warning",
        code: "OWNER_HAS_EVERYTHING",
        message: `${subject} owns the organization and is admin of all its projects; what is written for ${address} takes nothing from that.`,
        hint: "Leave the owner out of the project, or write admin.",
        about: { address, subject },
      },
    ];
  });
}

/** The owner holds everything by being the owner. */
function checkOwner(org: DesiredOrg): ProviderFinding[] {
  const root = formatAddress(org.key);
  const { owner } = org;
  const declared = owner === undefined ? undefined : org.grants.get(root)?.get(owner.subject);
  if (owner === undefined || declared === undefined || declared.isImplied === true) return [];
  if ((declared.access.permissions ?? []).includes("admin")) return [];
  return [
    {
      severity: "warning",
      code: "OWNER_HAS_EVERYTHING",
      message: `${owner.subject} owns the organization and holds everything; the permissions written here have no effect.`,
      hint: "Leave the owner out of members.",
      about: { address: root, subject: owner.subject },
    },
  ];
}

function checkPeople(org: DesiredOrg, directory: Directory): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const [address, holders] of org.grants) {
    for (const subject of holders.keys()) {
      if (groupNameOf(subject) !== undefined) continue;
      const email = directory.emailOf(subject, org.provider, org.key);
      if (email !== undefined || directory.accountIdOf(subject, org.provider, org.key) !== undefined)
        continue;
      findings.push({
        severity: "error",
        code: "NO_ACCOUNT",
        message: `${subject} has neither an e-mail nor an account id for Upsun.`,
        hint: "Give the person an e-mail under people.",
        about: { address, subject },
      });
    }
  }
  return findings;
}
