import type { Derivation, Derive, RuleAccess } from "../../../effective/derivation.ts";
import type { AccessBook } from "../../../model/access-book.ts";
import { formatAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import { PREDEFINED_ROLES } from "../predefined-roles.ts";
import { GROUPS, MEMBER_PRIVILEGES, PRIVILEGES, REPOS, ROLES } from "../shape.ts";

const OWNERS: RuleAccess = {
  to: { kind: "level", level: "owner" },
  access: { role: "admin" },
  because: "owners administer every repository",
};
const BASE_UNKNOWN: RuleAccess = {
  to: { kind: "everybody" },
  access: { role: "read" },
  because: "members have the base permission on every repository, and it is not known",
  isNotKnown: true,
};
const NOTHING: readonly RuleAccess[] = [];

/**
 * Owners administer every repository; members have the base permission on it; some roles on the organization give a
 * level on all of them. Who is in a group has what the groups above it have. Contract, 9 (InheritanceRules).
 * https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories
 */
export const derive: Derive = (book, facts): Derivation => {
  const repositories = [
    OWNERS,
    ...baseRules(book, facts.read?.basePermission),
    ...roleRules(book, facts.read?.roleBases),
  ];
  return {
    at: (address) => (sectionOf(address) === REPOS ? repositories : NOTHING),
    above: (group) => groupsAbove(book, group),
  };
};

function baseRules(book: AccessBook, read: Json | undefined): readonly RuleAccess[] {
  const address = formatAddress(book.org, PRIVILEGES, MEMBER_PRIVILEGES);
  const base = book.settings.get(address)?.get("base-permission")?.value ?? read;
  if (typeof base !== "string") return [BASE_UNKNOWN];
  if (base === "none") return NOTHING;
  const because = `the base permission gives every member ${base} on every repository`;
  return [{ to: { kind: "everybody" }, access: { role: base }, because, from: address }];
}

/** Of roles that were not read, the predefined ones are known. */
function roleRules(book: AccessBook, read: Json | undefined): readonly RuleAccess[] {
  const predefined = Object.entries(PREDEFINED_ROLES).flatMap(([name, { repos }]): [string, string][] =>
    repos === undefined ? [] : [[name, repos]],
  );
  const custom = isJsonObject(read) ? Object.entries(read) : [];
  const levels = new Map([
    ...custom.map(([name, base]): [string, string] => [name, String(base)]),
    ...predefined,
  ]);
  return [...levels].flatMap(([name, role]) => {
    const from = formatAddress(book.org, ROLES, name);
    const holders = book.grants.get(from) ?? new Map();
    return [...holders.keys()].map(
      (subject: string): RuleAccess => ({
        to: { kind: "subject", subject },
        access: { role },
        because: `the role ${name} gives ${role} on every repository`,
        from,
      }),
    );
  });
}

function groupsAbove(book: AccessBook, group: string): readonly string[] {
  const above: string[] = [];
  for (let at = parentOf(book, group); at !== undefined && at !== group; at = parentOf(book, at)) {
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}

function parentOf(book: AccessBook, group: string): string | undefined {
  const value = book.settings.get(formatAddress(book.org, GROUPS, group))?.get("parent")?.value;
  return typeof value === "string" ? value : undefined;
}
