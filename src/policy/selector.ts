import type { Holding } from "../effective/holding.ts";
import { visitHoldings } from "../effective/holdings.ts";
import { environmentRolesOf, formOf, levelsOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { parseAddress } from "../model/address.ts";
import { compileGlobs } from "../model/glob.ts";
import type { JsonObject } from "../model/json.ts";
import type { AccessForm } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import { textList } from "./rule.ts";

/** Whether a role on one environment type counts where no environment is named. */
export type Breadth = "any-environment" | "whole-resource";

/** Selects organizations, addresses and levels. */
export interface PlaceSelector {
  matchesOrg(org: PolicyOrg): boolean;
  matchesAddress(address: Address): boolean;
  matchesLevel(holding: Holding, org: PolicyOrg, breadth: Breadth): boolean;
  /** True if access on this address can have one of the levels at all. */
  canHold(address: Address, section: string, org: PolicyOrg): boolean;
  /** True if addresses are named. */
  readonly namesAddresses: boolean;
  /** The levels in words: "admin or contributor on production"; "access" if none is named. */
  readonly levelText: string;
}

/** Selects subjects too. */
export interface Selector extends PlaceSelector {
  matchesSubject(subject: SubjectKey, org: PolicyOrg): boolean;
}

const everything = (): boolean => true;

/** Compiles the selectors of a policy. */
export function compileSelector(json: JsonObject, context: PolicyContext): Selector {
  const subjects = compileSubjects(textList(json.subjects), context);
  const except = json.except === undefined ? undefined : compileSubjects(textList(json.except), context);
  const kinds = textList(json.kind);
  return {
    ...compilePlaceSelector(json),
    matchesSubject: (subject, org) => {
      if (kinds !== undefined && !kinds.includes(context.kindOf(subject))) return false;
      return subjects(subject, org) && except?.(subject, org) !== true;
    },
  };
}

/** Compiles the selectors that one duty of `exclusive` shares with a policy. */
export function compilePlaceSelector(json: JsonObject): PlaceSelector {
  const orgs = textList(json.orgs);
  const providers = textList(json.provider);
  const addresses = textList(json.address);
  const matchesKey = orgs === undefined ? everything : compileGlobs(orgs, "name");
  const levels = {
    roles: textList(json.role),
    permissions: textList(json.permission),
    environments: textList(json.environment),
  };
  return {
    matchesOrg: ({ org }) =>
      (providers === undefined || providers.includes(org.provider)) && matchesKey(org.key),
    matchesAddress: addresses === undefined ? everything : remember(compileGlobs(addresses, "address")),
    matchesLevel: (holding, org, breadth) => matchesLevel(levels, holding, org, breadth),
    canHold: (address, section, org) => canHold(levels, address, section, org),
    namesAddresses: addresses !== undefined,
    levelText: describeLevels(levels),
  };
}

/**
 * Calls back for every holding that the selector concerns and that is not blocked. A group's own holding is passed
 * over, because its members are what counts, unless the selector names the group.
 */
export function visitSelected(
  org: PolicyOrg,
  selector: Selector,
  breadth: Breadth,
  visit: (holding: Holding) => void,
): void {
  if (!selector.matchesOrg(org)) return;
  const concerns = remember((subject: SubjectKey) => selector.matchesSubject(subject, org));
  const check = (holding: Holding): void => {
    // What may or may not be is not a violation.
    if (holding.isDisabled === true || holding.isNotKnown === true) return;
    if (!selector.matchesAddress(holding.address)) return;
    if (selector.matchesLevel(holding, org, breadth)) visit(holding);
  };
  visitHoldings(org.book, org.shape, org.derivation, check, concerns);
}

function compileSubjects(
  patterns: readonly string[] | undefined,
  context: PolicyContext,
): (subject: SubjectKey, org: PolicyOrg) => boolean {
  if (patterns === undefined) return (subject) => context.kindOf(subject) !== "group";
  const teams = patterns.filter((pattern) => pattern.startsWith("team:")).map((pattern) => pattern.slice(5));
  const groups = compileGlobs(
    patterns.filter((pattern) => pattern.startsWith("group:")),
    "name",
  );
  const names = compileGlobs(
    patterns.filter((pattern) => !/^(team|group):/u.test(pattern)),
    "name",
  );
  return (subject, { org }) => {
    if (context.kindOf(subject) === "group") return groups(subject);
    if (names(subject) || teams.some((team) => context.teams.get(team)?.has(subject) === true)) return true;
    const person = context.directory.people.get(subject);
    const account = context.directory.emailOf(subject, org.provider, org.key);
    const emails = [account, person?.email, ...(person?.aliases ?? [])];
    return emails.some((email) => email !== undefined && names(email));
  };
}

interface Levels {
  readonly roles: readonly string[] | undefined;
  readonly permissions: readonly string[] | undefined;
  readonly environments: readonly string[] | undefined;
}

function matchesLevel(levels: Levels, holding: Holding, org: PolicyOrg, breadth: Breadth): boolean {
  const { roles, permissions, environments } = levels;
  if (roles === undefined && permissions === undefined && environments === undefined) return true;
  const form = formOf(org.shape, holding.section);
  if (environments !== undefined && !isEnvironment(holding.address, holding.section, org, environments)) {
    return Object.entries(environmentRolesOf(form, holding.access)).some(
      ([type, role]) =>
        environments.includes(type) &&
        (roles === undefined ? permissions === undefined : roles.includes(role)),
    );
  }
  if (roles === undefined && permissions === undefined) return true;
  const held = levelsOf(form, holding.access);
  if (held.some((level) => roles?.includes(level) === true && !isPermission(form, level))) return true;
  if (held.some((level) => permissions?.includes(level) === true)) return true;
  return breadth === "any-environment" && hasEnvironmentRole(holding, roles);
}

function hasEnvironmentRole(holding: Holding, roles: readonly string[] | undefined): boolean {
  return Object.values(holding.access.environments ?? {}).some((role) => roles?.includes(role) === true);
}

function isPermission(form: AccessForm | undefined, level: string): boolean {
  return form?.form === "permissions" && form.permissions.some((permission) => permission.name === level);
}

/** True if the address itself is one of the named environments, where environments hold access themselves. */
function isEnvironment(
  address: Address,
  section: string,
  { shape }: PolicyOrg,
  environments: readonly string[],
): boolean {
  const noun = shape.sections.find((candidate) => candidate.section === section)?.noun;
  return noun === "environment" && environments.includes(parseAddress(address).name ?? "");
}

function canHold(levels: Levels, address: Address, section: string, org: PolicyOrg): boolean {
  const form = formOf(org.shape, section);
  if (form === undefined) return false;
  const { roles, permissions, environments } = levels;
  const hasAny = (wanted: readonly string[] | undefined, known: readonly string[]): boolean =>
    wanted?.some((name) => known.includes(name)) === true;
  if (environments !== undefined && !isEnvironment(address, section, org, environments)) {
    if (form.form !== "environments" || !hasAny(environments, form.environments)) return false;
    return (
      roles === undefined ||
      hasAny(
        roles,
        form.environmentRoles.map((role) => role.name),
      )
    );
  }
  if (roles === undefined && permissions === undefined) return true;
  return (
    hasAny(roles, [...roleNames(form), ...namingSettings(org, section)]) ||
    hasAny(permissions, permissionNames(form)) ||
    isOpenRole(form, roles)
  );
}

/** Settings that name a person, such as the owner of a space; their keys count as roles. */
function namingSettings({ shape }: PolicyOrg, section: string): readonly string[] {
  const settings = shape.sections.find((candidate) => candidate.section === section)?.settings ?? [];
  return settings.filter((setting) => setting.kind === "subject").map((setting) => setting.key);
}

function isOpenRole(form: AccessForm, roles: readonly string[] | undefined): boolean {
  return roles !== undefined && form.form === "role" && form.isOpen === true;
}

function roleNames(form: AccessForm): readonly string[] {
  if (form.form === "listed") return ["member"];
  return form.form === "permissions" ? [] : form.roles.map((role) => role.name);
}

function permissionNames(form: AccessForm): readonly string[] {
  return form.form === "permissions" ? form.permissions.map((permission) => permission.name) : [];
}

function describeLevels({ roles, permissions, environments }: Levels): string {
  const names = [...(roles ?? []), ...(permissions ?? [])];
  const what = names.length === 0 ? "access" : names.join(" or ");
  return environments === undefined ? what : `${what} on ${environments.join(" or ")}`;
}

/** Keeps answers, for tests that see the same text many times. */
function remember(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = test(text);
    known.set(text, answer);
    return answer;
  };
}
