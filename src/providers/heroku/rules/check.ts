import { type Address, formatAddress, parseAddress } from "../../../model/address.ts";
import { isExact } from "../../../model/managed.ts";
import type { Directory } from "../../../model/person.ts";
import type { DesiredGrant, DesiredOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ProviderFinding } from "../../provider.ts";
import { APPS } from "../shape.ts";
import { isPseudoOwner } from "./convert.ts";
import { isPlain } from "./role-cover.ts";

/** Names Heroku gives to apps: https://devcenter.heroku.com/articles/platform-api-reference#app */
const APP_NAME = /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/;

/** What can be said offline: roles and permissions the team's declared type does not have, impossible names. */
export function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const [address, grants] of org.grants) {
    for (const [subject, grant] of grants)
      findings.push(...checkGrant(org, directory, address, subject, grant));
  }
  for (const resource of org.resources.values()) {
    if (resource.section === APPS && !APP_NAME.test(resource.key))
      findings.push(badAppName(resource.address, resource.key));
  }
  findings.push(...checkAdmins(org));
  return findings;
}

function checkGrant(
  org: DesiredOrg,
  directory: Directory,
  address: Address,
  subject: SubjectKey,
  grant: DesiredGrant,
): readonly ProviderFinding[] {
  const about = { address, subject };
  const findings: ProviderFinding[] = [];
  if (isPseudoOwner(directory.emailOf(subject, org.provider, org.key))) {
    findings.push({
      severity: "error",
      code: "PSEUDO_ACCOUNT",
      message: `${subject} is the account by which a team owns its apps; it is nobody's and cannot be given access.`,
      hint: "Remove the entry; rolecall never touches this account.",
      about,
    });
  }
  if (org.options.type !== "team") return findings;
  if (grant.access.role === "viewer") {
    findings.push({
      severity: "error",
      code: "VIEWER_NEEDS_ENTERPRISE",
      message: `${subject} is declared viewer, a role that only Enterprise teams have; ${org.name} is of type team.`,
      hint: "Use member, or put the person on single apps as a collaborator.",
      about,
    });
  }
  if (parseAddress(address).section === APPS && !isPlain(grant.access)) {
    findings.push({
      severity: "error",
      code: "FIXED_PERMISSIONS",
      message: `${subject} is given permissions on ${parseAddress(address).name ?? address}, but ${org.name} is of type team, where the role fixes them.`,
      hint: "Write [] to put the person on the app.",
      about,
    });
  }
  return findings;
}

function badAppName(address: Address, key: string): ProviderFinding {
  return {
    severity: "warning",
    code: "IMPOSSIBLE_APP_NAME",
    message: `Heroku has no app of the name "${key}": names have 3 to 30 lower-case letters, digits and dashes, and begin with a letter.`,
    hint: "Use the app's name as `heroku apps` shows it.",
    about: { address },
  };
}

function checkAdmins(org: DesiredOrg): readonly ProviderFinding[] {
  const root = formatAddress(org.key);
  if (!isExact(org, "members") || org.protect.length > 0) return [];
  const members = [...(org.grants.get(root)?.values() ?? [])];
  if (members.length === 0 || members.some((grant) => grant.access.role === "admin")) return [];
  return [
    {
      severity: "warning",
      code: "NO_ADMIN_DECLARED",
      message: `Nobody is declared admin of ${org.name}, and a Heroku team cannot be without one.`,
      hint: "Declare at least one admin; two are better.",
      about: { address: root },
    },
  ];
}
