import { accessChanges } from "../../effective/difference.ts";
import { formOf, sectionOf } from "../../model/access-book.ts";
import type { AccessChange } from "../../model/access-change.ts";
import { describeAccount } from "../../model/account-claims.ts";
import { formatAddress } from "../../model/address.ts";
import { appendUnder } from "../../model/append.ts";
import { describeAccess } from "../../model/compare.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { Operation } from "../../model/operation.ts";
import type { Finding, SparedEntry } from "../../model/plan.ts";
import { gainsPower } from "../../model/power.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { groupNameOf, holderOfAccount, idOfSubject, idSubject } from "../../model/subject.ts";
import type { DraftInput } from "../draft-input.ts";
import { newHolder } from "../guard/named-holders.ts";

/** What is left once gains of accounts that only their e-mail names are taken out. */
export interface PinnedOperations {
  readonly operations: readonly Operation[];
  readonly spared: readonly SparedEntry[];
  readonly findings: readonly Finding[];
}

/**
 * Takes out what would bring a powerful level to an account that is somebody's by its e-mail alone, where the vendor is
 * not known to verify e-mails: it has to be pinned first. Who is only invited, or is created by the plan, has no account
 * that could be another's. Pure.
 */
export function holdUnpinned(input: DraftInput, operations: readonly Operation[]): PinnedOperations {
  const { doubtfulEmails, desired } = input;
  const mayGain = operations.some(({ action }) => action !== "remove");
  if (doubtfulEmails === undefined || !mayGain) return { operations, spared: [], findings: [] };
  const { live, shape, derive } = input;
  const changes = accessChanges({ live, shape, derive, options: desired.options, operations });
  const gains = new Map<SubjectKey, AccessChange[]>();
  const held = new Set<string>();
  for (const change of changes) {
    const { subject } = change;
    if (subject === undefined || !isPowerGained(input, change) || rulesAlready(input, change)) continue;
    if (unpinnedAccount(input, change) === undefined) continue;
    appendUnder(gains, subject, change);
    for (const id of change.operations) held.add(id);
  }
  if (held.size === 0) return { operations, spared: [], findings: [] };
  addDependents(operations, held);
  return {
    operations: operations.filter(({ id }) => !held.has(id)),
    spared: operations.filter(({ id }) => held.has(id)).map((operation) => sparedOf(input, operation)),
    findings: [...gains]
      .sort(([one], [other]) => compareText(one, other))
      .map(([subject, own]) => findingOf(input, subject, own, doubtfulEmails)),
  };
}

function isPowerGained({ shape }: DraftInput, change: AccessChange): boolean {
  if (change.isPowerful !== true || (change.direction !== "more" && change.direction !== "mixed"))
    return false;
  const section = sectionOf(change.address);
  const settings = shape.sections.find((candidate) => candidate.section === section)?.settings ?? [];
  const isTitle = settings.some(({ key, isPowerful }) => isPowerful === true && key === change.after?.role);
  return isTitle || gainsPower(formOf(shape, section), change.before, change.after);
}

/** Who rules over the whole organization gains no power by a level below it. */
function rulesAlready(
  { live, shape, desired }: DraftInput,
  { subject = "", address }: AccessChange,
): boolean {
  const root = formatAddress(desired.key);
  const membership = live.grants.get(root)?.get(subject);
  if (address === root || membership === undefined || membership.pending !== undefined) return false;
  return gainsPower(shape.members.form, undefined, membership.access);
}

/** The live account of somebody whom no id and no login shows to be its holder. */
function unpinnedAccount(input: DraftInput, { subject = "", address }: AccessChange): Identity | undefined {
  const { live, directory, desired } = input;
  if (groupNameOf(subject) !== undefined || idOfSubject(subject) !== undefined) return undefined;
  if (holderOfAccount(subject) !== subject) return undefined;
  const root = formatAddress(desired.key);
  const identity =
    live.accounts?.get(subject) ??
    live.grants.get(root)?.get(subject)?.identity ??
    live.grants.get(address)?.get(subject)?.identity;
  if (identity?.id === undefined) return undefined;
  const owner = directory.ownerOf(identity, desired.provider, desired.key);
  if (owner?.pin === undefined) return identity;
  const pin = directory.pinsOf(owner.person, desired.provider, desired.key)[owner.pin];
  return pin?.email !== undefined && pin.pair === undefined ? identity : undefined;
}

/** What waits for something that is not done is not done either. */
function addDependents(operations: readonly Operation[], held: Set<string>): void {
  for (let before = -1; before !== held.size; ) {
    before = held.size;
    for (const { id, dependsOn } of operations) if (dependsOn.some((one) => held.has(one))) held.add(id);
  }
}

const DRIFT = { add: "missing", update: "changed", remove: "unmanaged" } as const;

function sparedOf({ shape }: DraftInput, operation: Operation): SparedEntry {
  const subject = operation.kind === "grant" ? operation.subject : newHolder(operation, shape);
  const access = operation.kind === "grant" ? (operation.before ?? operation.after) : undefined;
  return {
    org: operation.org,
    address: operation.address,
    ...(subject === undefined ? {} : { subject }),
    ...(access === undefined ? {} : { access }),
    code: "account",
    text: "not done before the account is pinned",
    drift: DRIFT[operation.action],
  };
}

function findingOf(
  input: DraftInput,
  subject: SubjectKey,
  gains: readonly AccessChange[],
  { title, scope }: NonNullable<DraftInput["doubtfulEmails"]>,
): Finding {
  const { desired } = input;
  const [first] = gains;
  const account = first === undefined ? undefined : unpinnedAccount(input, first);
  const { id = "", login } = account ?? {};
  const what = gains.map(({ address, after }) => `${describeAccess(after ?? {})} on ${address}`);
  const more = what.length > 3 ? ` and ${what.length - 3} more` : "";
  const pin = JSON.stringify(login === undefined ? id : `${login}#${id}`);
  const line = input.directory.people.has(subject)
    ? `write under people, ${subject}: accounts: { ${scope}: ${pin} } (rolecall person pin ${subject} does)`
    : `write ${JSON.stringify(idSubject(id))} in place of ${subject}`;
  return {
    severity: "error",
    code: "ACCOUNT_NOT_PINNED",
    org: desired.key,
    address: formatAddress(desired.key),
    message: `${subject} is to gain ${what.slice(0, 3).join(", ")}${more}, and only the e-mail shows that the account ${describeAccount(account ?? {})} is ${subject}'s; ${title} is not known to verify e-mails. Nothing about that gain is written.`,
    hint: `Make sure whose account it is, then ${line}.`,
  };
}
