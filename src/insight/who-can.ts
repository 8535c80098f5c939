import { addressesOf, environmentRolesOf, formOf, levelsOf } from "../model/access-book.ts";
import { type Address, parseAddress } from "../model/address.ts";
import { compareText } from "../model/diagnostic.ts";
import { UsageError } from "../model/errors.ts";
import { compileGlobs } from "../model/glob.ts";
import { similarName } from "../model/similar-name.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { AbilityCell } from "../providers/provider.ts";
import { capabilitiesOf, knownAbilities } from "./capabilities.ts";
import type { EffectiveAccess, InsightOrg } from "./effective.ts";
import { effectiveHolders, filesOf, isLiveAsked, liveOf, unreadOrgs } from "./effective.ts";
import { environmentFilter, environmentsAreAddresses } from "./environment-filter.ts";
import type { ExplainInput } from "./explain.ts";
import type { LiveDifference } from "./live-difference.ts";
import { compareWithLive, describeEffective } from "./live-difference.ts";
import type { ExplainedPath, Locate } from "./paths.ts";
import { explainPath, isoInstant } from "./paths.ts";
import { membershipToo, type SilentSection, sectionsAsked, silentSections } from "./silent-sections.ts";

/** Who can do something, or who holds a role, somewhere. Survives JSON. */
export interface WhoCan {
  /** The ability or role asked about. */
  readonly what: string;
  readonly asked: "ability" | "role";
  /** The address or glob asked about. */
  readonly on: string;
  readonly environment?: string;
  /** True if what was read live is in it. */
  readonly isLive: boolean;
  /** Addresses that matched. */
  readonly addresses: readonly Address[];
  readonly yes: readonly Holder[];
  /** Those about whom the vendor's table says nothing. */
  readonly unknown: readonly Holder[];
  /** Sections of matching addresses of which no table has a row for the ability. */
  readonly silent: readonly SilentSection[];
  /**
   * Organizations whose own membership has the same word, and whose own address was not among those asked about:
   * vendors keep such tables apart, so who can do it through membership alone is answered there.
   */
  readonly alsoByMembership: readonly string[];
  readonly unread: readonly { readonly org: string; readonly problem: string }[];
}

/** One subject on one address. */
export interface Holder {
  readonly org: string;
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly email?: string;
  /** Effective access in words. */
  readonly has: string;
  /** Environment types for which the answer holds, where it depends on them. */
  readonly environments?: readonly string[];
  readonly paths: readonly ExplainedPath[];
  /** ISO instant. */
  readonly until?: string;
  /** The vendor's word for the invitation it waits for. */
  readonly pending?: string;
  /** By which side the answer holds; absent if nothing was read live. */
  readonly by?: "files" | "live" | "both";
  readonly live?: LiveDifference;
}

/** Narrows a question down. */
export interface WhoCanOptions {
  /** Only this environment type. */
  readonly environment?: string;
}

/**
 * Who can do something on the addresses that match: the reverse of `explain`. Blocked people cannot; a cell that the
 * vendor's table leaves open answers `unknown`.
 * @throws UsageError `UNKNOWN_ABILITY`, `UNKNOWN_ADDRESS`, `ENVIRONMENT_IS_ADDRESS`
 */
export function whoCan(
  ability: string,
  on: string,
  input: ExplainInput,
  options: WhoCanOptions = {},
): WhoCan {
  const abilities = knownAbilities(input.orgs);
  if (!abilities.includes(ability)) {
    const near = similarName(ability, abilities);
    throw new UsageError(
      "UNKNOWN_ABILITY",
      `No vendor of these files has a word "${ability}".`,
      near === undefined ? hintFor(ability, abilities, on, input.orgs) : `Did you mean "${near}"?`,
    );
  }
  const result = ask(on, input, options, (org, effective) => {
    const capability = capabilitiesOf(org, effective).find(
      (candidate) => candidate.ability === ability || candidate.aliases.includes(ability),
    );
    return capability === undefined ? { answer: "no" } : capability;
  });
  const asked = sectionsAsked(result.addresses);
  return {
    what: ability,
    asked: "ability",
    on,
    ...result,
    silent: silentSections(ability, input.orgs, asked),
    alsoByMembership: membershipToo(ability, input.orgs, asked),
  };
}

/** Words that share a part with what was asked, else all that there are for the organization that is meant. */
function hintFor(
  ability: string,
  abilities: readonly string[],
  on: string,
  orgs: readonly InsightOrg[],
): string {
  const parts = new Set(ability.split("-"));
  const akin = abilities.filter((word) => word.split("-").some((part) => parts.has(part)));
  if (akin.length > 0) return `Words like it are ${akin.join(", ")}.`;
  const meant = orgs.filter(({ desired }) => on === desired.key || on.startsWith(`${desired.key}/`));
  return `The words are: ${knownAbilities(meant.length > 0 ? meant : orgs).join(", ")}.`;
}

/**
 * Who holds a role or permission on the addresses that match: for the whole resource, on an environment type, or
 * named as such (owner).
 * @throws UsageError `UNKNOWN_ROLE`, `UNKNOWN_ADDRESS`, `ENVIRONMENT_IS_ADDRESS`
 */
export function holdersOf(
  role: string,
  on: string,
  input: ExplainInput,
  options: WhoCanOptions = {},
): WhoCan {
  const known = knownLevels(input.orgs);
  const result = ask(on, input, options, (org, effective) => holdsLevel(org, effective, role));
  if (!known.includes(role) && result.yes.length === 0) {
    const near = similarName(role, known);
    throw new UsageError(
      "UNKNOWN_ROLE",
      `No vendor of these files has a role or permission "${role}".`,
      near === undefined ? `There are: ${known.join(", ")}.` : `Did you mean "${near}"?`,
    );
  }
  return { what: role, asked: "role", on, ...result, silent: [], alsoByMembership: [] };
}

const cellRank: Readonly<Record<AbilityCell, number>> = { no: 0, unknown: 1, yes: 2 };

interface Answer {
  readonly answer: AbilityCell;
  readonly environments?: Readonly<Record<string, AbilityCell>>;
}

function ask(
  on: string,
  input: ExplainInput,
  options: WhoCanOptions,
  judge: (org: InsightOrg, effective: EffectiveAccess) => Answer,
): Omit<WhoCan, "what" | "asked" | "on" | "silent" | "alsoByMembership"> {
  const named = compileGlobs([on], "address");
  const isAsked = environmentFilter(input.orgs, options.environment);
  const matches = (address: Address): boolean => named(address) && isAsked(address);
  const addresses = matchingAddresses(on, named, input.orgs).filter(matches);
  if (addresses.length === 0)
    throw environmentsAreAddresses(on, options.environment ?? "", input.orgs, named);
  const yes: Holder[] = [];
  const unknown: Holder[] = [];
  const judgeOne = (org: InsightOrg, effective: EffectiveAccess | undefined): Answer =>
    effective === undefined || effective.isDisabled
      ? { answer: "no" }
      : narrow(judge(org, effective), options.environment);
  for (const org of input.orgs) {
    for (const sides of bothSides(org, matches)) {
      const byFiles = judgeOne(org, sides.files);
      const byLive = judgeOne(org, sides.live);
      const judged = cellRank[byLive.answer] > cellRank[byFiles.answer] ? byLive : byFiles;
      if (judged.answer === "no") continue;
      const by = byFiles.answer === byLive.answer ? "both" : judged === byLive ? "live" : "files";
      const holder = describeHolder(org, sides, judged, by, input);
      (judged.answer === "yes" ? yes : unknown).push(holder);
    }
  }
  return {
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    isLive: isLiveAsked(input.orgs),
    addresses,
    yes: yes.sort(compareHolders),
    unknown: unknown.sort(compareHolders),
    unread: unreadOrgs(input.orgs),
  };
}

/** One subject on one address, by the files and by what was read. At least one of the two is there. */
interface Sides {
  readonly shown: EffectiveAccess;
  readonly files?: EffectiveAccess;
  readonly live?: EffectiveAccess;
}

function* bothSides(org: InsightOrg, matches: (address: Address) => boolean): Generator<Sides> {
  const book = liveOf(org);
  const keyOf = (effective: EffectiveAccess): string => `${effective.address}\n${effective.subject}`;
  const found = book === undefined ? [] : effectiveHolders(org, book, matches);
  const onlyLive = new Map(found.map((effective) => [keyOf(effective), effective]));
  for (const files of effectiveHolders(org, filesOf(org), matches)) {
    const live = onlyLive.get(keyOf(files));
    onlyLive.delete(keyOf(files));
    yield { shown: files, files, ...(live === undefined ? {} : { live }) };
  }
  for (const live of onlyLive.values()) yield { shown: live, live };
}

function narrow(answer: Answer, environment: string | undefined): Answer {
  if (environment === undefined || answer.environments === undefined) return answer;
  const cell = answer.environments[environment] ?? "no";
  return { answer: cell, environments: { [environment]: cell } };
}

function describeHolder(
  org: InsightOrg,
  { shown, ...sides }: Sides,
  judged: Answer,
  by: NonNullable<Holder["by"]>,
  input: ExplainInput,
): Holder {
  const live = compareWithLive(org, shown.address, shown.section, sides.files, sides.live);
  const { directory, locate }: { directory: ExplainInput["config"]["directory"]; locate: Locate } =
    input.config;
  const email = directory.emailOf(shown.subject, org.desired.provider, org.desired.key);
  const pending = shown.pending ?? (live?.state === "pending" ? live.pending : undefined);
  const environments = Object.entries(judged.environments ?? {})
    .filter(([, cell]) => cell === judged.answer)
    .map(([type]) => type);
  return {
    org: org.desired.key,
    address: shown.address,
    subject: shown.subject,
    ...(email === undefined ? {} : { email }),
    has: describeEffective(shown),
    ...(judged.environments === undefined ? {} : { environments }),
    paths: shown.holdings.map((holding) => explainPath(holding, locate)),
    ...(shown.until === undefined ? {} : { until: isoInstant(shown.until) }),
    ...(pending === undefined ? {} : { pending }),
    ...(live === undefined ? {} : { by, live }),
  };
}

function compareHolders(a: Holder, b: Holder): number {
  return compareText(a.address, b.address) || compareText(a.subject, b.subject);
}

function matchingAddresses(
  on: string,
  matches: (address: Address) => boolean,
  orgs: readonly InsightOrg[],
): readonly Address[] {
  const all = orgs.flatMap((org) =>
    [filesOf(org), liveOf(org)].flatMap((book) => (book === undefined ? [] : addressesOf(book))),
  );
  const found = [...new Set(all)].filter(matches).sort(compareText);
  if (found.length > 0) return found;
  const near = all.find((address) => parseAddress(address).name === on) ?? similarName(on, all);
  throw new UsageError(
    "UNKNOWN_ADDRESS",
    `Nothing is called "${on}".`,
    near === undefined
      ? "Write it like acme, acme/projects/shop or acme/projects/*."
      : `Did you mean "${near}"?`,
  );
}

function holdsLevel(org: InsightOrg, effective: EffectiveAccess, role: string): Answer {
  const form = formOf(org.shape, effective.section);
  const isWhole = [...levelsOf(form, effective.access), ...effective.titles].includes(role);
  const types = Object.entries(environmentRolesOf(form, effective.access));
  if (isWhole || types.length === 0) return { answer: isWhole ? "yes" : "no" };
  const environments = Object.fromEntries(
    types.map(([type, held]) => [type, held === role ? "yes" : "no"] as const),
  );
  return { answer: Object.values(environments).includes("yes") ? "yes" : "no", environments };
}

function knownLevels(orgs: readonly InsightOrg[]): readonly string[] {
  const levels = new Set<string>();
  for (const { shape } of orgs) {
    if (shape.hasOwner) levels.add("owner");
    for (const form of [shape.members.form, ...shape.sections.map((section) => section.holders?.form)]) {
      if (form === undefined || form.form === "listed") continue;
      const named = form.form === "permissions" ? form.permissions : form.roles;
      for (const level of named) levels.add(level.name);
      if (form.form === "environments") for (const level of form.environmentRoles) levels.add(level.name);
    }
    for (const setting of shape.sections.flatMap((section) => section.settings)) {
      if (setting.kind === "subject") levels.add(setting.key);
    }
    levels.add("member");
  }
  return [...levels].sort(compareText);
}
