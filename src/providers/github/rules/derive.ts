import type { Derivation, Derive, RuleAccess } from "../../../effective/derivation.ts";
import type { AccessBook } from "../../../model/access-book.ts";
import { formatAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.ts";
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
const LEVELS = ["read", "triage", "write", "maintain", "admin"];

/**
 * Owners administer every repository; members have the base permission on it; some roles on the organization give a
 * level on all of them. Who is in a group has what the groups above it have. Contract, 9 (InheritanceRules).
 * https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories
 */
export const derive: Derive = (book, facts): Derivation => {
  const repositories = [
    OWNERS,
    ...baseRules(book, facts.read?.basePermission),
    ...roleRules(book, facts.read),
  ];
  const hidden = hiddenRoles(facts.read?.hiddenRoles);
  const masked = maskedRoles(facts.read?.maskedRoles, repositories);
  return {
    at: (address) => {
      const section = sectionOf(address);
      if (section === REPOS) return masked.get(address) ?? repositories;
      return section === GROUPS ? (hidden.get(address) ?? NOTHING) : NOTHING;
    },
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

/**
 * Of roles that were not read, the predefined ones are known. Who holds one of which the holders were not read may be
 * anybody; the files alone speak of nobody but those whom they name.
 */
function roleRules(book: AccessBook, read: JsonObject | undefined): readonly RuleAccess[] {
  const levels = roleLevels(read?.roleBases);
  const rules = [...levels].flatMap(([name, role]) => holderRules(book, name, role));
  if (read === undefined) return rules;
  const unread = [...levels].filter(([name]) => !book.grants.has(formatAddress(book.org, ROLES, name)));
  const highest = Math.max(...unread.map(([, role]) => LEVELS.indexOf(role)));
  const role = LEVELS[highest];
  return role === undefined ? rules : [...rules, unreadRoles(role)];
}

/** Owners are maintainers of each group they are in; what is left to who ends to be one, GitHub does not show. */
function hiddenRoles(read: Json | undefined): ReadonlyMap<string, readonly RuleAccess[]> {
  const groups = isJsonObject(read) ? Object.entries(read) : [];
  return new Map(
    groups.map(([address, subjects]) => [
      address,
      (Array.isArray(subjects) ? subjects : []).map(
        (subject): RuleAccess => ({
          to: { kind: "subject", subject: String(subject) },
          access: { role: "maintainer" },
          because: "owners are shown as maintainers, and what they are beside that is not shown",
          isNotKnown: true,
        }),
      ),
    ]),
  );
}

/** Of a group below another one GitHub shows the higher level of both (rule 44): its own may be as much. */
function maskedRoles(
  read: Json | undefined,
  repositories: readonly RuleAccess[],
): ReadonlyMap<string, readonly RuleAccess[]> {
  const places = isJsonObject(read) ? Object.entries(read) : [];
  return new Map(
    places.map(([address, groups]) => [
      address,
      [
        ...repositories,
        ...Object.entries(isJsonObject(groups) ? groups : {}).map(
          ([subject, role]): RuleAccess => ({
            to: { kind: "subject", subject },
            access: { role: String(role) },
            because: "of a group below another one the higher level of both is shown, and its own is not",
            isNotKnown: true,
          }),
        ),
      ],
    ]),
  );
}

function unreadRoles(role: string): RuleAccess {
  return {
    to: { kind: "somebody" },
    access: { role },
    because: `roles on the organization give up to ${role} on every repository, and who holds them was not read`,
    isNotKnown: true,
  };
}

function roleLevels(read: Json | undefined): ReadonlyMap<string, string> {
  const predefined = Object.entries(PREDEFINED_ROLES).flatMap(([name, { repos }]): [string, string][] =>
    repos === undefined ? [] : [[name, repos]],
  );
  const custom = isJsonObject(read) ? Object.entries(read) : [];
  return new Map([...custom.map(([name, base]): [string, string] => [name, String(base)]), ...predefined]);
}

function holderRules(book: AccessBook, name: string, role: string): readonly RuleAccess[] {
  const from = formatAddress(book.org, ROLES, name);
  return [...(book.grants.get(from)?.keys() ?? [])].map(
    (subject): RuleAccess => ({
      to: { kind: "subject", subject },
      access: { role },
      because: `the role ${name} gives ${role} on every repository`,
      from,
    }),
  );
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
