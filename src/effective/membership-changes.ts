import { formOf } from "../model/access-book.ts";
import type { AccessChange } from "../model/access-change.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, sectionOf } from "../model/address.ts";
import { groupSubject, type SubjectKey } from "../model/subject.ts";
import { compareStanding, directionOf, powerOf } from "./compare-standing.ts";
import type { RuleAccess } from "./derivation.ts";
import type { Holding } from "./holding.ts";
import type { Sides } from "./sides.ts";
import { accessOf, isInForce, isPromised, viasOf } from "./standing.ts";
import type { Touches } from "./touches.ts";

/** Resources of one section on which the same rules hold, before and after. */
interface RuleClass {
  readonly section: string;
  readonly addresses: readonly Address[];
}

/**
 * What changes for people on resources because their membership of the organization does. One entry for all resources
 * on which the same rules hold; where the person holds something else too, one for each.
 */
export function membershipChanges(sides: Sides, touches: Touches): readonly AccessChange[] {
  if (touches.members.size === 0) return [];
  const classes = ruleClasses(sides, touches);
  if (classes.length === 0) return [];
  return [...touches.members].flatMap(([subject, id]) =>
    classes.flatMap((one) => changesInClass(sides, touches, { one, subject, id })),
  );
}

function ruleClasses({ before, after }: Sides, touches: Touches): readonly RuleClass[] {
  const byRules = new Map<string, Map<readonly RuleAccess[], Address[]>>();
  for (const address of new Set([...before.book.resources.keys(), ...before.book.grants.keys()])) {
    const section = sectionOf(address);
    const rules = after.derivation.at(address);
    if (section === undefined || !rules.some(isOfMembership) || touches.turned.has(address)) continue;
    const inSection = byRules.get(section) ?? new Map<readonly RuleAccess[], Address[]>();
    byRules.set(section, inSection);
    const known = inSection.get(rules);
    if (known === undefined) inSection.set(rules, [address]);
    else known.push(address);
  }
  return [...byRules].flatMap(([section, inSection]) =>
    [...inSection.values()].map((addresses) => ({ section, addresses })),
  );
}

function changesInClass(
  sides: Sides,
  touches: Touches,
  { one, subject, id }: { readonly one: RuleClass; readonly subject: SubjectKey; readonly id: string },
): readonly AccessChange[] {
  const [sample] = one.addresses;
  if (sample === undefined) return [];
  const from = certainOf(sides.before.byRule(sample, subject));
  const to = certainOf(sides.after.byRule(sample, subject));
  const form = formOf(sides.before.shape, one.section);
  const ways = [isInForce, isPromised].map((counts) => ({
    before: accessOf(form, from.filter(counts)),
    after: accessOf(form, to.filter(counts)),
    isInvited: counts === isPromised,
  }));
  const way = ways.find(({ before, after }) => directionOf(form, before, after) !== "none");
  if (way === undefined) return [];
  const others: Address[] = [];
  const single: Address[] = [];
  for (const address of one.addresses) {
    if (touches.people.get(address)?.has(subject) === true) continue;
    if (holdsMore(sides, address, subject)) single.push(address);
    else others.push(address);
  }
  const ids = new Set([id]);
  const changes = single.flatMap((address) => {
    const change = compareStanding(sides, touches.turned, { address, subject, ids });
    return change === undefined ? [] : [change];
  });
  if (others.length === 0) return changes;
  const { before, after, isInvited } = way;
  return [
    ...changes,
    {
      org: sides.before.book.org,
      address: `${formatAddress(sides.before.book.org)}/${one.section}/*`,
      places: others.length,
      subject,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      direction: directionOf(form, before, after),
      via: viasOf(to.length > 0 ? to : from),
      ...(isInvited ? { isInvited: true as const } : {}),
      ...([...to, ...from].some(({ isNotKnown }) => isNotKnown === true)
        ? { isNotKnown: true as const }
        : {}),
      ...powerOf(sides, form, sample, before, after),
      operations: [id],
    },
  ];
}

/** What is certain; where nothing is, what may be. */
function certainOf(holdings: readonly Holding[]): readonly Holding[] {
  const certain = holdings.filter(({ isNotKnown }) => isNotKnown !== true);
  return certain.length > 0 ? certain : holdings.filter(({ path }) => !isOfSomebody(path));
}

const isOfSomebody = (path: Holding["path"]): boolean =>
  path.kind === "inherited" && path.level === "somebody";

const isOfMembership = ({ to }: RuleAccess): boolean => to.kind !== "somebody";

/** True if somebody holds something on an address beside what the rules give. */
function holdsMore({ before, after }: Sides, address: Address, subject: SubjectKey): boolean {
  return [before, after].some((view) => {
    const { book, derivation } = view;
    const holders = book.grants.get(address);
    if (holders?.has(subject) === true) return true;
    for (const { value } of book.settings.get(address)?.values() ?? []) if (value === subject) return true;
    return view
      .groupsOf(subject)
      .flatMap((group) => [group, ...(derivation.above?.(group) ?? [])])
      .some((group) => holders?.has(groupSubject(group)) === true);
  });
}
