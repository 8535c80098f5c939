import { type Access, satisfies } from "../model/access.ts";
import type { AccessChange } from "../model/access-change.ts";
import type { Address } from "../model/address.ts";
import { sectionOf } from "../model/address.ts";
import { compareAccess } from "../model/compare.ts";
import type { Direction } from "../model/operation.ts";
import { isPowerful } from "../model/power.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import { groupNameOf, type SubjectKey } from "../model/subject.ts";
import { withoutCommonDoubt } from "./doubt.ts";
import type { Holding } from "./holding.ts";
import { isKnownGroup } from "./holdings.ts";
import type { Sides, Touched } from "./sides.ts";
import { accessOf, isInForce, isPromised, viasOf } from "./standing.ts";

/** What changes for one person on one address; undefined if nothing does. */
export function compareStanding(
  sides: Sides,
  turned: ReadonlySet<Address>,
  touched: Touched,
): AccessChange | undefined {
  const { address, subject } = touched;
  // A group is nobody: those in it are touched themselves, where it is known who they are.
  if (groupNameOf(subject) !== undefined && isKnownIn(sides, subject)) return undefined;
  const { before, after, isDoubted } = withoutCommonDoubt(
    sides.before.holdings(address, subject),
    sides.after.holdings(address, subject),
    sides.before.form(address),
  );
  const form = sides.before.form(address);
  const inForce = compareHoldings(form, before.filter(isInForce), after.filter(isInForce));
  if (inForce !== undefined) {
    const isExposure = turned.has(address) || isNested(after);
    const exposes = isExposure && isExposed(sides, touched, before, after);
    return changeOf(sides, touched, withBlocked(form, inForce, before, after), {
      ...(exposes ? { isExposure: true } : {}),
      ...(isDoubted && isLowered(inForce) ? { isNotKnown: true } : {}),
    });
  }
  const promised = compareHoldings(form, before.filter(isPromised), after.filter(isPromised));
  if (promised === undefined) return undefined;
  return changeOf(sides, touched, promised, { isInvited: true });
}

/** Who comes to have something has it for certain, whatever else they may have had; who loses it may have it still. */
const isLowered = ({ direction }: HeldChange): boolean => direction === "less";

function isNested(holdings: readonly Holding[]): boolean {
  return holdings.some(({ path }) => path.kind === "group" && path.through !== undefined);
}

/** Who is blocked, or was, has something there all the same, and can be let in again. */
function withBlocked(
  form: AccessForm | undefined,
  change: HeldChange,
  before: readonly Holding[],
  after: readonly Holding[],
): HeldChange {
  const blocked = (holdings: readonly Holding[]): Access | undefined => {
    const access = accessOf(
      form,
      holdings.filter((holding) => holding.isDisabled === true),
    );
    return access === undefined ? undefined : { ...access, disabled: true };
  };
  return { ...change, before: change.before ?? blocked(before), after: change.after ?? blocked(after) };
}

function isKnownIn({ before, after }: Sides, subject: SubjectKey): boolean {
  return isKnownGroup(before.book, subject) || isKnownGroup(after.book, subject);
}

interface HeldChange {
  readonly before: Access | undefined;
  readonly after: Access | undefined;
  readonly direction: Direction;
  readonly holdings: readonly Holding[];
}

function compareHoldings(
  form: AccessForm | undefined,
  before: readonly Holding[],
  after: readonly Holding[],
): HeldChange | undefined {
  const [from, to] = [accessOf(form, before), accessOf(form, after)];
  const direction = directionOf(form, from, to);
  if (direction === "none") return undefined;
  return { before: from, after: to, direction, holdings: after.length > 0 ? after : before };
}

/** More, less or both; titles such as owner, which a form does not order, count as well. */
export function directionOf(
  form: AccessForm | undefined,
  before: Access | undefined,
  after: Access | undefined,
): Direction {
  if (before === undefined || after === undefined) {
    if (before === after) return "none";
    return before === undefined ? "more" : "less";
  }
  if (satisfies(before, after)) return "none";
  const levels = form === undefined ? "mixed" : compareAccess(form, before, after);
  if (form?.form === "role" || form?.form === "environments" || before.role === after.role) return levels;
  if (before.role !== undefined && after.role !== undefined) return "mixed";
  const title = after.role === undefined ? "less" : "more";
  return levels === "none" || levels === title ? title : "mixed";
}

/** True if what is gained is more than grants to the person, or to groups the person is in, explain. */
function isExposed(
  sides: Sides,
  { address, subject }: Touched,
  before: readonly Holding[],
  after: readonly Holding[],
): boolean {
  const form = sides.before.form(address);
  const present = after.filter(isInForce);
  const explained = present.filter((holding) => isGranted(sides, holding, subject));
  if (explained.length === present.length) return false;
  const held = accessOf(form, [...before.filter(isInForce), ...explained]);
  const direction = directionOf(form, held, accessOf(form, present));
  return direction === "more" || direction === "mixed";
}

/** True if somebody granted it to the person, or to a group which the person was put in or is in. */
function isGranted(sides: Sides, { path, address }: Holding, subject: SubjectKey): boolean {
  if (path.kind === "inherited") {
    if (path.level === "owner") return true;
    // A rule that held before already: then it is the membership that somebody granted.
    const held = sides.before.derivation.at(address).some(({ because }) => because === path.because);
    if (held) return true;
    return [...sides.operations.values()].some(
      (operation) =>
        operation.kind === "grant" && operation.action !== "remove" && operation.subject === path.level,
    );
  }
  if (path.kind !== "group" || path.through === undefined) return true;
  // Through a group that came to be nested in another one, without anybody having been put in it.
  const { before } = sides;
  const wasNested = before.derivation.above?.(path.through).includes(path.group) === true;
  return wasNested || !before.groupsOf(subject).includes(path.through);
}

function changeOf(
  sides: Sides,
  { address, subject, ids }: Touched,
  { before, after, direction, holdings }: HeldChange,
  flags: Pick<AccessChange, "isExposure" | "isInvited" | "isNotKnown">,
): AccessChange {
  const form = sides.before.form(address);
  return {
    org: sides.before.book.org,
    address,
    subject,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    direction,
    via: viasOf(holdings),
    ...flags,
    ...powerOf(sides, form, address, before, after),
    ...(holdings.every(({ isNotKnown }) => isNotKnown === true) ? { isNotKnown: true as const } : {}),
    operations: [...ids].sort(),
  };
}

/** A powerful level that is gained or lost, or a title that is one. */
export function powerOf(
  sides: Sides,
  form: AccessForm | undefined,
  address: Address,
  before: Access | undefined,
  after: Access | undefined,
): { readonly isPowerful?: true } {
  const rules = (access: Access | undefined): boolean =>
    isPowerful(form, access) || isPowerfulTitle(sides.before.shape, address, access);
  return rules(before) || rules(after) ? { isPowerful: true } : {};
}

function isPowerfulTitle(shape: OrgShape, address: Address, access: Access | undefined): boolean {
  const section = sectionOf(address);
  const settings = shape.sections.find((candidate) => candidate.section === section)?.settings ?? [];
  return settings.some((setting) => setting.isPowerful === true && setting.key === access?.role);
}
