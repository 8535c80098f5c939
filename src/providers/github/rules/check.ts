import { formatAddress, sectionOf } from "../../../model/address.ts";
import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg, DesiredResource } from "../../../model/state.ts";
import { groupNameOf, idOfSubject } from "../../../model/subject.ts";
import type { ProviderFinding } from "../../provider.ts";
import { ENVIRONMENTS, GROUPS, MEMBER_PRIVILEGES, PRIVILEGES } from "../shape.ts";
import { environmentParts, MOST_REVIEWERS } from "./words.ts";

/** What can be said offline: nestings GitHub does not have, too many reviewers, people without a login. */
export function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const resource of org.resources.values()) {
    if (resource.section === GROUPS) findings.push(...checkGroup(org, resource));
    if (resource.section === ENVIRONMENTS) findings.push(...checkEnvironment(org, resource));
    if (resource.section === PRIVILEGES && resource.key !== MEMBER_PRIVILEGES)
      findings.push({
        severity: "error",
        code: "UNKNOWN_PRIVILEGES",
        message: `GitHub has no privileges of "${resource.key}".`,
        hint: `The one entry is ${MEMBER_PRIVILEGES}.`,
        about: { address: resource.address },
      });
  }
  return [...findings, ...checkLogins(org, directory)];
}

function checkGroup(org: DesiredOrg, { address, key }: DesiredResource): readonly ProviderFinding[] {
  const parent = parentOf(org, key);
  if (parent === undefined) return [];
  const about = { address, setting: "parent" };
  const privacy = (name: string) =>
    org.settings.get(formatAddress(org.key, GROUPS, name))?.get("privacy")?.value;
  const secret = [key, parent].find((name) => privacy(name) === "secret");
  if (secret !== undefined)
    return [
      {
        severity: "error",
        code: "SECRET_NESTED",
        message: `${secret} is secret, and a secret group has neither a parent nor children.`,
        hint: "Make it closed, or take it out of the nesting.",
        about,
      },
    ];
  const seen = [key];
  for (let at: string | undefined = parent; at !== undefined; at = parentOf(org, at)) {
    if (at === key)
      return [
        {
          severity: "error",
          code: "PARENT_CIRCLE",
          message: `${key} would be below itself: ${[...seen, key].join(" in ")}.`,
          hint: "Take one of the parents out.",
          about,
        },
      ];
    if (seen.includes(at)) return [];
    seen.push(at);
  }
  return [];
}

function parentOf(org: DesiredOrg, key: string): string | undefined {
  const value = org.settings.get(formatAddress(org.key, GROUPS, key))?.get("parent")?.value;
  return typeof value === "string" ? value : undefined;
}

function checkEnvironment(org: DesiredOrg, { address, key }: DesiredResource): readonly ProviderFinding[] {
  const { repository, environment } = environmentParts(key);
  if (repository === "" || environment === "")
    return [
      {
        severity: "error",
        code: "ENVIRONMENT_NAME",
        message: `"${key}" names no environment of a repository.`,
        hint: "Write REPOSITORY/ENVIRONMENT, for example shop/production.",
        about: { address },
      },
    ];
  const count = org.grants.get(address)?.size ?? 0;
  if (count <= MOST_REVIEWERS) return [];
  return [
    {
      severity: "error",
      code: "TOO_MANY_REVIEWERS",
      message: `${key} has ${count} reviewers; GitHub takes ${MOST_REVIEWERS}.`,
      hint: "Name a group in place of its people.",
      about: { address },
    },
  ];
}

/** GitHub does not give the e-mails of accounts: without a login people can be invited, and nothing more. */
function checkLogins(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  const seen = new Set<string>();
  const root = formatAddress(org.key);
  // One invitation names the groups too.
  const invited = new Set(org.grants.get(root)?.keys());
  for (const [address, grants] of org.grants) {
    if (address === root) continue;
    for (const [subject, { access }] of grants) {
      const isInvited = invited.has(subject) && sectionOf(address) === GROUPS && access.role === "member";
      const isKnown =
        isInvited ||
        groupNameOf(subject) !== undefined ||
        idOfSubject(subject) !== undefined ||
        directory.accountIdOf(subject, org.provider, org.key) !== undefined;
      if (isKnown || seen.has(subject)) continue;
      seen.add(subject);
      findings.push({
        severity: "warning",
        code: "LOGIN_NEEDED",
        message: `${subject} has no GitHub login in the files; an e-mail alone is enough only for an invitation to the organization.`,
        hint: "Write it under people: accounts: { github: LOGIN }.",
        about: { address, subject },
      });
    }
  }
  return findings;
}
