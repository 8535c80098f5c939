import { formatAddress, parseAddress } from "../../../model/address.ts";
import { isExact } from "../../../model/managed.ts";
import type { Directory } from "../../../model/person.ts";
import type { DesiredGrant, DesiredOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { groupNameOf, normalizeEmail } from "../../../model/subject.ts";
import type { ProviderFinding } from "../../provider.ts";
import { GROUP_NAME_LIMIT, scopeSections } from "../shape.ts";
import { ADVISED_OWNERS, twoOwnersFinding } from "./two-owners.ts";

type Holders = ReadonlyMap<SubjectKey, DesiredGrant>;

/** CloudTruth's rules that the file alone can break. */
export function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  return [
    ...checkOwners(org, directory),
    ...checkScopes(org, directory),
    ...checkGroups(org),
    ...checkServices(org, directory),
    ...checkResends(org, directory),
  ];
}

function countPeople(holders: Holders, directory: Directory): number {
  let count = 0;
  for (const [subject, grant] of holders) {
    const isPerson = groupNameOf(subject) === undefined && directory.people.get(subject)?.kind !== "service";
    if (isPerson && grant.access.role === "owner") count += 1;
  }
  return count;
}

function checkOwners(org: DesiredOrg, directory: Directory): ProviderFinding[] {
  if (!isExact(org, "members")) return [];
  const address = formatAddress(org.key);
  const owners = countPeople(org.grants.get(address) ?? new Map(), directory);
  if (owners >= ADVISED_OWNERS) return [];
  if (owners === 1) return [twoOwnersFinding(org, owners)];
  return [
    {
      // A protected owner may exist that the file cannot name.
      severity: org.protect.length > 0 ? "warning" : "error",
      code: "OWNER_REQUIRED",
      address,
      message: `${org.key} has no person as owner, and CloudTruth lets go of no last owner.`,
      hint: "Make at least one person owner; two are advised.",
      about: { address },
    },
  ];
}

/** The first grant on a project or environment must be an owner's, and the owner a person. */
function checkScopes(org: DesiredOrg, directory: Directory): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const [address, holders] of org.grants) {
    const { section, name } = parseAddress(address);
    if (!scopeSections.some((known) => known === section) || holders.size === 0) continue;
    if (countPeople(holders, directory) > 0) continue;
    const isWhole = section !== undefined && isExact(org, section);
    findings.push({
      severity: isWhole ? "error" : "warning",
      code: "FIRST_GRANT_OWNER",
      address,
      message: `${section}/${name ?? ""} has grants, but no person is owner there; CloudTruth takes no other first grant.`,
      hint: "Make a person owner of it. Groups and service accounts do not count.",
      about: { address },
    });
  }
  return findings;
}

function checkGroups(org: DesiredOrg): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const resource of org.resources.values()) {
    if (resource.section !== "groups" || resource.key.length <= GROUP_NAME_LIMIT) continue;
    findings.push({
      severity: "error",
      code: "GROUP_NAME_TOO_LONG",
      address: resource.address,
      message: `The group name "${resource.key.slice(0, 40)}..." has ${resource.key.length} characters; CloudTruth takes ${GROUP_NAME_LIMIT}.`,
      hint: "Give it a shorter name.",
      about: { address: resource.address },
    });
  }
  return findings;
}

function checkServices(org: DesiredOrg, directory: Directory): ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  const seen = new Set<SubjectKey>();
  for (const [address, holders] of org.grants) {
    for (const subject of holders.keys()) {
      if (directory.people.get(subject)?.kind !== "service" || seen.has(subject)) continue;
      seen.add(subject);
      findings.push({
        severity: "note",
        code: "SERVICE_ACCOUNT_UNMANAGED",
        address,
        message: `${subject} is a service account; rolecall shows it in ${org.key}, but manages interactive users only.`,
        hint: "Service accounts of CloudTruth come and go with API tokens.",
        about: { address, subject },
      });
    }
  }
  return findings;
}

function checkResends(org: DesiredOrg, directory: Directory): ProviderFinding[] {
  const wanted: unknown = org.options.resend;
  if (!Array.isArray(wanted)) return [];
  const address = formatAddress(org.key);
  const members = org.grants.get(address);
  const findings: ProviderFinding[] = [
    {
      severity: "warning",
      code: "RESEND_EVERY_RUN",
      address,
      message: `"resend" of ${org.key} mails the invitation again by every apply, until it is taken out.`,
      hint: `Take it out; \`rolecall invite --resend ${String(wanted[0] ?? "PERSON")} --on ${org.key}\` sends it once.`,
      about: { address },
    },
  ];
  for (const entry of wanted) {
    if (typeof entry !== "string") continue;
    const subject = directory.people.has(entry)
      ? entry
      : (directory.personByEmail(entry)?.key ?? normalizeEmail(entry));
    if (members?.has(subject) === true) continue;
    findings.push({
      severity: "warning",
      code: "RESEND_UNKNOWN",
      address,
      message: `"resend" names ${entry}, who is not among the members of ${org.key}.`,
      hint: "Only the open invitation of a declared member can be sent again.",
      about: { address },
    });
  }
  return findings;
}
