import type { Holding } from "../../effective/holding.ts";
import { capabilitiesOf } from "../../insight/capabilities.ts";
import type { EffectiveAccess, InsightOrg } from "../../insight/effective.ts";
import { effectiveHolders, filesOf, liveOf } from "../../insight/effective.ts";
import type { InsightFiles } from "../../insight/files.ts";
import { compareWithLive, describeEffective } from "../../insight/live-difference.ts";
import { explainPath } from "../../insight/paths.ts";
import { pathText } from "../../insight/render-text.ts";
import { addressesOf, formOf, levelsOf } from "../../model/access-book.ts";
import type { Address } from "../../model/address.ts";
import { formatAddress, parseAddress } from "../../model/address.ts";
import { describeAccess } from "../../model/compare.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { ExpiredGrant, LiveOrg, OriginRef } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type {
  AccessReview,
  ReviewAccess,
  ReviewCell,
  ReviewOrg,
  ReviewResource,
  ReviewSide,
  ReviewState,
} from "../../report/review/model.ts";
import { listPeople } from "./report-people.ts";

/** One set of files with its organizations; live state, where it was read, is in the organizations. */
export interface ReviewSource {
  readonly config: InsightFiles;
  readonly orgs: readonly InsightOrg[];
  /** What a provider is called, by its id. */
  titleOf(provider: string): string;
}

/** What is shown of the review as a whole. */
export type ReviewFacts = Pick<AccessReview, "at" | "tool" | "files" | "comparison">;

/** Puts a review together from the files, and from what they are compared with: what is live, or other files. */
export function buildReview(
  source: ReviewSource,
  base: ReviewSource | undefined,
  facts: ReviewFacts,
): AccessReview {
  const collector = new CellCollector();
  const bases = new Map((base?.orgs ?? []).map((org) => [org.desired.key, org]));
  const ours = new Set(source.orgs.map((org) => org.desired.key));
  for (const org of source.orgs) {
    const other = bases.get(org.desired.key);
    if (base !== undefined) collector.compareFiles(org, source, other, base);
    else collector.compareLive(org, source);
  }
  const gone = [...bases.values()].filter((org) => !ours.has(org.desired.key));
  for (const org of gone) if (base !== undefined) collector.compareFiles(undefined, source, org, base);
  const orgs = [
    ...source.orgs.map((org) => describeOrg(org, source)),
    ...gone.map((org) => describeOrg(org, base ?? source)),
  ];
  const people = listPeople([source, ...(base === undefined ? [] : [base])], collector.subjects());
  const resources = sortResources(collector.resources(), orgs);
  return { ...facts, orgs, people, resources, cells: collector.cells(people, resources) };
}

function describeOrg({ desired, live, unread }: InsightOrg, source: ReviewSource): ReviewOrg {
  return {
    key: desired.key,
    provider: desired.provider,
    title: source.titleOf(desired.provider),
    name: desired.name,
    ...(live === undefined ? {} : { readAt: live.readAt }),
    problems: [
      ...(unread === undefined ? [] : [unread]),
      ...(live?.gaps ?? []).map(
        (gap) => `${gap.address}: ${gap.message}${gap.hint === undefined ? "" : ` ${gap.hint}`}`,
      ),
    ],
  };
}

interface Draft extends Omit<ReviewCell, "person" | "resource" | "ended"> {
  readonly subject: SubjectKey;
  readonly address: Address;
  ended: ReviewCell["ended"];
}

type Resource = Omit<ReviewResource, "org"> & { readonly orgKey: string };

/** Collects what everybody has, each distinct access once. */
class CellCollector {
  readonly #drafts = new Map<string, Draft>();
  readonly #resources = new Map<Address, Resource>();
  readonly #access = new Map<string, ReviewAccess>();
  readonly #paths = new Map<readonly OriginRef[], Map<string, string>>();

  /** What the files give, beside what was read live where it was. */
  compareLive(org: InsightOrg, { config }: ReviewSource): void {
    const live = liveOf(org);
    this.#addResources(org, [...addressesOf(filesOf(org)), ...(live === undefined ? [] : addressesOf(live))]);
    const there = live === undefined ? new Map<string, EffectiveAccess>() : holdersByKey(org, live);
    const here = holdersByKey(org, filesOf(org));
    for (const key of new Set([...here.keys(), ...there.keys()])) {
      const files = here.get(key);
      const found = there.get(key);
      const shown = files ?? found;
      if (shown === undefined) continue;
      const difference = compareWithLive(org, shown.address, shown.section, files, found);
      // Access whose reading failed is not known; what was read of it in passing would mislead.
      const isKnown = difference?.state !== "not-read";
      this.#add(shown, {
        ...this.#side("here", org, files, config),
        ...(isKnown ? this.#side("there", org, found, config) : {}),
        ...(difference === undefined ? {} : { state: difference.state }),
      });
    }
    for (const grant of org.desired.expired) this.#addEnd(grant, config);
  }

  /** What the files give, beside what other files give. */
  compareFiles(
    org: InsightOrg | undefined,
    source: ReviewSource,
    other: InsightOrg | undefined,
    base: ReviewSource,
  ): void {
    const sides = [org, other].map((side) =>
      side === undefined ? new Map() : holdersByKey(side, filesOf(side)),
    );
    const [here = new Map<string, EffectiveAccess>(), there = new Map<string, EffectiveAccess>()] = sides;
    for (const side of [org, other]) {
      if (side !== undefined) this.#addResources(side, addressesOf(filesOf(side)));
    }
    for (const key of new Set<string>([...here.keys(), ...there.keys()])) {
      const files: EffectiveAccess | undefined = here.get(key);
      const found: EffectiveAccess | undefined = there.get(key);
      const shown = files ?? found;
      if (shown === undefined) continue;
      this.#add(shown, {
        ...(org === undefined ? {} : this.#side("here", org, files, source.config)),
        ...(other === undefined ? {} : this.#side("there", other, found, base.config)),
        state: compareFileSides(files, found),
      });
    }
    for (const grant of org?.desired.expired ?? []) this.#addEnd(grant, source.config);
  }

  subjects(): ReadonlySet<SubjectKey> {
    return new Set([...this.#drafts.values()].map((draft) => draft.subject));
  }

  resources(): readonly Resource[] {
    return [...this.#resources.values()];
  }

  cells(people: AccessReview["people"], resources: readonly ReviewResource[]): readonly ReviewCell[] {
    const rows = new Map(people.map((person, index) => [person.key, index]));
    const columns = new Map(resources.map((resource, index) => [resource.address, index]));
    const cells = [...this.#drafts.values()].map(({ subject, address, ...rest }) => ({
      person: rows.get(subject) ?? -1,
      resource: columns.get(address) ?? -1,
      ...rest,
    }));
    return cells.sort((a, b) => a.person - b.person || a.resource - b.resource);
  }

  #addResources(org: InsightOrg, addresses: readonly Address[]): void {
    for (const address of addresses) {
      if (this.#resources.has(address)) continue;
      const { section = "members", name = org.desired.key } = parseAddress(address);
      const noun = org.shape.sections.find((shape) => shape.section === section)?.noun;
      const environment = noun === "environment" ? { environment: name } : {};
      this.#resources.set(address, { address, orgKey: org.desired.key, section, name, ...environment });
    }
  }

  #add(shown: EffectiveAccess, sides: Pick<Draft, "here" | "there" | "state">): void {
    const { subject, address } = shown;
    this.#drafts.set(keyOf(shown), { subject, address, ...sides, ended: [] });
  }

  #addEnd(grant: ExpiredGrant, config: InsightFiles): void {
    const { subject, address } = grant;
    const key = keyOf(grant);
    const draft = this.#drafts.get(key) ?? { subject, address, ended: [] };
    const path = grant.origins
      .map((ref) => pathText({ kind: "direct", gives: "", origins: [config.locate(ref)] }))
      .join("; ");
    draft.ended = [...draft.ended, { has: describeAccess(grant.access), until: grant.until, path }];
    this.#drafts.set(key, draft);
  }

  #side<Key extends "here" | "there">(
    key: Key,
    org: InsightOrg,
    effective: EffectiveAccess | undefined,
    config: InsightFiles,
  ): { readonly [key in Key]?: ReviewSide } {
    if (effective === undefined) return {};
    const { holdings, until, pending } = effective;
    const reasons = holdings.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
    const side: ReviewSide = {
      access: this.#accessOf(org, effective),
      paths: holdings.map((holding) => this.#pathOf(holding, config)),
      ...(until === undefined ? {} : { until }),
      reasons: [...new Set(reasons)],
      ...(pending === undefined ? {} : { pending }),
    };
    return { [key]: side } as { readonly [key in Key]?: ReviewSide };
  }

  /** A rule that reaches every resource gives the same text on each of them, so it is made once. */
  #pathOf(holding: Holding, config: InsightFiles): string {
    const { path, until, reason, pending } = holding;
    if (path.kind !== "inherited") return pathText(explainPath(holding, config.locate));
    const known = this.#paths.get(path.origins) ?? new Map<string, string>();
    this.#paths.set(path.origins, known);
    const key = [path.because, until, reason, pending].join("\n");
    const text = known.get(key) ?? pathText(explainPath(holding, config.locate));
    known.set(key, text);
    return text;
  }

  #accessOf(org: InsightOrg, effective: EffectiveAccess): ReviewAccess {
    const has = describeEffective(effective);
    const { section, titles, environments, isDisabled } = effective;
    const { details: _details, ...access } = effective.access;
    const key = JSON.stringify([org.desired.key, section, has, titles, isDisabled, access]);
    const known = this.#access.get(key);
    if (known !== undefined) return known;
    const levels = [
      ...levelsOf(formOf(org.shape, section), access),
      ...Object.values(environments),
      ...titles,
    ];
    const made = {
      has,
      levels: [...new Set(levels)].sort(compareText),
      environments,
      isDisabled,
      abilities: isDisabled ? [] : abilitiesOf(org, effective),
    };
    this.#access.set(key, made);
    return made;
  }
}

function abilitiesOf(org: InsightOrg, effective: EffectiveAccess): ReviewAccess["abilities"] {
  return capabilitiesOf(org, effective).flatMap(({ ability, answer, environments }) => {
    if (environments === undefined) return answer === "no" ? [] : { ability, answer };
    return (["yes", "unknown"] as const).flatMap((wanted) => {
      const types = Object.keys(environments).filter((type) => environments[type] === wanted);
      return types.length === 0 ? [] : { ability, answer: wanted, environments: types };
    });
  });
}

function keyOf({ address, subject }: { readonly address: Address; readonly subject: SubjectKey }): string {
  return `${address}\n${subject}`;
}

function holdersByKey(
  org: InsightOrg,
  book: Parameters<typeof effectiveHolders>[1],
): ReadonlyMap<string, EffectiveAccess> {
  return new Map(effectiveHolders(org, book, () => true).map((effective) => [keyOf(effective), effective]));
}

function compareFileSides(
  here: EffectiveAccess | undefined,
  there: EffectiveAccess | undefined,
): ReviewState {
  if (there === undefined) return "added";
  if (here === undefined) return "removed";
  const isSame =
    describeEffective(here) === describeEffective(there) &&
    here.until === there.until &&
    here.isDisabled === there.isDisabled;
  return isSame ? "same" : "changed";
}

function sortResources(
  resources: readonly Resource[],
  orgs: readonly ReviewOrg[],
): readonly ReviewResource[] {
  const order = new Map(orgs.map((org, index) => [org.key, index]));
  const sorted = resources.map(({ orgKey, ...rest }) => ({ ...rest, org: order.get(orgKey) ?? 0 }));
  const isRoot = ({ address, org }: ReviewResource): boolean =>
    address === formatAddress(orgs[org]?.key ?? "");
  return sorted.sort(
    (a, b) => a.org - b.org || Number(isRoot(b)) - Number(isRoot(a)) || compareText(a.address, b.address),
  );
}

/** True if everything that was asked for could be read. */
export function isReadWhole(orgs: readonly { readonly unread?: string; readonly live?: LiveOrg }[]): boolean {
  return orgs.every((org) => org.unread === undefined && (org.live?.gaps.length ?? 0) === 0);
}
