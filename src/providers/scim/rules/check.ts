import { formatAddress } from "../../../model/address.ts";
import { isExact, isManaged } from "../../../model/managed.ts";
import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ProviderFinding } from "../../provider.ts";
import { isUnroutable } from "../network.ts";
import { readOptions } from "../profiles/options.ts";
import { OWNER } from "../shape.ts";
import { readWhitelist } from "../whitelist.ts";

/** The setting's key. */
const WHITELIST = "whitelist";

/** Rules of the profile that need no network. Pure. */
export function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  return [...checkActor(org, directory), ...checkOwners(org), ...checkWhitelists(org)];
}

/** An exact list from which nobody can connect shuts everybody out of the space. */
function checkWhitelists(org: DesiredOrg): readonly ProviderFinding[] {
  return [...org.settings].flatMap(([address, settings]): ProviderFinding[] => {
    const setting = settings.get(WHITELIST);
    if (setting === undefined) return [];
    const { isExact: isWhole, entries } = readWhitelist(setting.value);
    if (!isWhole || entries.length === 0 || !entries.every(({ value }) => isUnroutable(value))) return [];
    return [
      {
        severity: "warning",
        code: "WHITELIST_UNROUTABLE",
        address,
        message: `Nobody can connect from ${entries.map(({ value }) => value).join(" or ")}, so this whitelist shuts everybody out of ${address}.`,
        hint: "Write the networks that people connect from.",
        about: { address, setting: WHITELIST },
      },
    ];
  });
}

function checkActor(org: DesiredOrg, directory: Directory): readonly ProviderFinding[] {
  const { actor } = readOptions(org.options);
  if (actor === undefined || actor.includes("@") || directory.people.has(actor)) return [];
  return [
    {
      severity: "error",
      code: "UNKNOWN_ACTOR",
      address: org.key,
      message: `The account behind the token of ${org.key}, "${actor}", is neither in \`people\` nor an e-mail.`,
      hint: "Write a person's key or the e-mail of the account.",
      about: { address: formatAddress(org.key) },
    },
  ];
}

function checkOwners(org: DesiredOrg): readonly ProviderFinding[] {
  const { profile } = readOptions(org.options);
  const members = isManaged(org, "members") ? org.grants.get(formatAddress(org.key)) : undefined;
  const isWhole = isExact(org, "members");
  const findings: ProviderFinding[] = [];
  for (const [address, settings] of org.settings) {
    const owner = settings.get(OWNER)?.value;
    if (typeof owner !== "string" || members === undefined) continue;
    const about = { address, setting: OWNER };
    const access = members.get(owner)?.access;
    if (access === undefined) {
      if (!isWhole) continue;
      findings.push({
        severity: "error",
        code: "OWNER_NOT_MEMBER",
        message: `${owner} is to own ${address}, but is not among the members of ${org.key}.`,
        hint: `Add ${owner} to \`members\`.`,
        about,
      });
    } else if (access.disabled === true) {
      findings.push({
        severity: "error",
        code: "OWNER_DISABLED",
        message: `${owner} is to own ${address}, but is disabled.`,
        about,
      });
    } else if (
      access.role !== undefined &&
      profile.owners.length > 0 &&
      !profile.owners.includes(access.role)
    ) {
      findings.push({
        severity: "error",
        code: "OWNER_ROLE",
        message: `${owner} is to own ${address}, but is ${access.role}; an owner is ${profile.owners.join(" or ")}.`,
        about,
      });
    }
  }
  return findings;
}
