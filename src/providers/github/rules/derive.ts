import type { Derivation, Derive, RuleAccess } from "../../../effective/derivation.ts";
import type { AccessBook } from "../../../model/access-book.ts";
import { formatAddress, sectionOf } from "../../../model/address.ts";
import type { Json } from "../../../model/json.ts";
import { GROUPS, MEMBER_PRIVILEGES, PRIVILEGES, REPOS, ROLES, repositoryForm } from "../shape.ts";

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
  const repositories = [OWNERS, ...baseRules(book, facts.read?.basePermission), ...roleRules(book)];
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

function roleRules(book: AccessBook): readonly RuleAccess[] {
  const levels = repositoryForm.roles.map(({ name }): [string, string] => [`all_repo_${name}`, name]);
  return [...levels, ["security_manager", "read"] as const].flatMap(([name, role]) => {
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
