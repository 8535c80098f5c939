import { formatAddress, parseAddress, sectionOf } from "../../../model/address.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import { groupNameOf, idOfSubject } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { PREDEFINED_ROLES } from "../predefined-roles.ts";
import { ENVIRONMENTS, GROUPS, REPOS, ROLES } from "../shape.ts";
import { keptRepositories } from "./conversion.ts";
import { unknownRoles } from "./custom-roles.ts";
import { afterDemotion } from "./demotion.ts";
import { isCreation, withEffects } from "./effects.ts";
import { findEscalations } from "./escalations.ts";
import { failedBefore, waitsForAddress } from "./in-vain.ts";
import { orphanFindings, refineSetting } from "./refine-groups.ts";
import { refineSecurityManagers } from "./security-managers.ts";
import { environmentParts, MOST_REVIEWERS } from "./words.ts";

/** Adds what GitHub's rules say to a draft: mails, one invitation for many groups, order, what has to wait. Pure. */
export function refineDraft(given: Draft): Draft {
  const draft = afterDemotion(refineSecurityManagers(given));
  const joining = joinersOf(draft);
  const unknown = unknownRoles(draft);
  const refused = new Set(unknown.flatMap(({ operation }) => operation));
  const deferred = draft.operations.flatMap((operation) => {
    const waitsFor =
      hasToWait(joining, operation) ??
      hasNoLogin(draft, joining, operation) ??
      waitsForAddress(draft, joining, operation);
    return waitsFor === undefined ? [] : [{ operation, waitsFor }];
  });
  const waiting = new Set([...deferred.map(({ operation }) => operation.id), ...refused]);
  const kept = draft.operations.filter(({ id }) => !waiting.has(id));
  const operations = kept.map((operation) =>
    operation.kind === "grant"
      ? refineGrant(draft, joining, operation)
      : refineSetting(draft, kept, operation),
  );
  return {
    ...draft,
    operations,
    deferred: [...draft.deferred, ...deferred],
    escalations: [...draft.escalations, ...findEscalations(draft, operations)],
    findings: [
      ...draft.findings,
      ...unknown.map(({ finding }) => finding),
      ...orphanFindings(draft, operations),
    ],
  };
}

/** Who is invited by this plan, with the operation, or waits for acceptance already. */
function joinersOf(draft: Draft): ReadonlyMap<string, GrantOperation | undefined> {
  const root = formatAddress(draft.live.org);
  const joiners = new Map<string, GrantOperation | undefined>();
  for (const [subject, grant] of draft.live.grants.get(root) ?? [])
    if (grant.pending !== undefined) joiners.set(subject, undefined);
  for (const operation of draft.operations)
    if (operation.kind === "grant" && operation.address === root && operation.action === "add")
      joiners.set(operation.subject, operation);
  return joiners;
}

/** Roles are for members only (rule 59), and reviewers have to be able to read the repository (rule 66). */
function hasToWait(joining: Joiners, operation: Operation): string | undefined {
  if (operation.kind !== "grant" || operation.action === "remove" || !joining.has(operation.subject))
    return undefined;
  const section = sectionOf(operation.address);
  if (section !== ROLES && section !== ENVIRONMENTS) return undefined;
  return `${operation.subject} to accept the invitation to the organization`;
}

/** An e-mail is enough for an invitation to the organization with its groups; all else names an account (rule 22). */
function hasNoLogin(draft: Draft, joining: Joiners, operation: Operation): string | undefined {
  if (operation.kind !== "grant" || operation.action !== "add" || sectionOf(operation.address) === undefined)
    return undefined;
  const { subject } = operation;
  const { directory, live, desired } = draft;
  const isKnown =
    groupNameOf(subject) !== undefined ||
    idOfSubject(subject) !== undefined ||
    operation.account !== undefined ||
    live.accounts?.has(subject) === true ||
    directory.accountIdOf(subject, desired.provider, desired.key) !== undefined;
  const membership = joining.get(subject);
  const comesAlong = membership !== undefined && joinsWith(membership, operation);
  return isKnown || comesAlong ? undefined : `a GitHub login of ${subject} in the files`;
}

type Joiners = ReadonlyMap<string, GrantOperation | undefined>;

function refineGrant(draft: Draft, joining: Joiners, operation: GrantOperation): Operation {
  switch (sectionOf(operation.address)) {
    case undefined:
      return operation.action === "remove" ? refineLeave(draft, operation) : refineJoin(draft, operation);
    case GROUPS:
      return refineGroupGrant(joining, operation);
    case REPOS:
      return refineRepositoryGrant(draft, operation);
    case ENVIRONMENTS:
      return operation.action === "remove" ? operation : refineReviewer(draft, operation);
    default:
      return operation.action === "remove" ? operation : refineRole(operation);
  }
}

/** A role that gives a level on every repository does so also where the files manage none. */
function refineRole(operation: GrantOperation): Operation {
  const level = PREDEFINED_ROLES[parseAddress(operation.address).name ?? ""]?.repos;
  const effects: readonly Effect[] =
    level === undefined
      ? []
      : [{ kind: "note", text: `gives ${level} on every repository, also on new ones` }];
  return { ...withEffects(operation, effects), settles: "now" };
}

/** One invitation names the groups that are joined with it: one mail, one of the day's invitations. */
function refineJoin(draft: Draft, operation: GrantOperation): Operation {
  const { subject } = operation;
  const mail = (text: string): Effect => ({ kind: "mail", subject, text });
  if (operation.action === "update") {
    if (operation.observed?.pending === undefined)
      return { ...withEffects(operation, maintainedBy(draft, operation)), settles: "now" };
    return {
      ...withEffects(operation, [mail("the open invitation is changed; GitHub may send another mail")]),
      settles: "on-acceptance",
    };
  }
  const groups = draft.operations.filter((one) => joinsWith(operation, one));
  const created = draft.operations.filter(
    (one) => isCreation(one) && groups.some(({ address }) => address === one.address),
  );
  const effects = groups.map(
    ({ address }): Effect => ({
      kind: "note",
      address,
      text: `joins ${parseAddress(address).name ?? address} on acceptance`,
    }),
  );
  return {
    ...withEffects(operation, [
      mail(
        "GitHub sends an invitation, which ends after seven days; the membership begins when it is accepted",
      ),
      ...failedBefore(draft, subject),
      ...effects,
    ]),
    settles: "on-acceptance",
    dependsOn: [...new Set([...operation.dependsOn, ...created.map(({ id }) => id)])],
  };
}

/** Owners are maintainers of every group they are in (rule 42), also of one that the files leave alone. */
function maintainedBy(draft: Draft, { subject, after }: GrantOperation): readonly Effect[] {
  if (after?.role !== "owner") return [];
  return [...draft.live.grants].flatMap(([address, holders]): Effect[] => {
    if (sectionOf(address) !== GROUPS || holders.get(subject)?.access.role !== "member") return [];
    const name = parseAddress(address).name ?? address;
    return [{ kind: "note", address, subject, text: `becomes maintainer of ${name}, as owners are` }];
  });
}

/** An invitation makes people members of the groups it names; maintainers are made by a call of their own. */
function joinsWith(membership: GrantOperation, operation: Operation): boolean {
  return (
    operation.kind === "grant" &&
    operation.action === "add" &&
    operation.subject === membership.subject &&
    sectionOf(operation.address) === GROUPS &&
    operation.after?.role === "member"
  );
}

function refineLeave(draft: Draft, operation: GrantOperation): Operation {
  const { subject } = operation;
  const mail: Effect = { kind: "mail", subject, text: "GitHub writes to the person about it" };
  if (operation.observed?.pending !== undefined) return withEffects(operation, [mail]);
  const kept = keptRepositories(draft.desired, subject);
  if (kept.length === 0)
    return withEffects(operation, [
      mail,
      {
        kind: "note",
        subject,
        text: "access to every repository ends, also where the files do not manage it; private forks go, deploy keys that they made stay",
      },
    ]);
  const effects = operation.effects.filter(
    ({ kind, address }) => kind !== "cascade" || address === undefined || !kept.includes(address),
  );
  return withEffects({ ...operation, effects }, [
    {
      kind: "note",
      subject,
      text: "becomes an outside collaborator; what groups gave on other repositories stays as a grant of their own until the next plan",
    },
  ]);
}

/** A reviewer has to be able to read the repository before, and there is room for six at one time. Rule 66. */
function refineReviewer(draft: Draft, operation: GrantOperation): Operation {
  const { address, subject } = operation;
  const { repository } = environmentParts(parseAddress(address).name ?? "");
  const place = formatAddress(draft.live.org, REPOS, repository);
  const here = draft.operations.filter((one) => one.kind === "grant" && one.address === address);
  const added = here.filter(({ action }) => action === "add").length;
  const isCrowded = (draft.live.grants.get(address)?.size ?? 0) + added > MOST_REVIEWERS;
  const before = draft.operations.filter(
    (one) =>
      one.kind === "grant" &&
      ((one.address === place && one.subject === subject && one.action !== "remove") ||
        (isCrowded && one.address === address && one.action === "remove")),
  );
  const dependsOn = [...new Set([...operation.dependsOn, ...before.map(({ id }) => id)])].sort();
  return { ...operation, settles: "now", dependsOn };
}

function refineGroupGrant(joining: Joiners, operation: GrantOperation): Operation {
  if (operation.action === "remove") return operation;
  if (!joining.has(operation.subject)) return { ...operation, settles: "now" };
  const membership = joining.get(operation.subject);
  const settled: GrantOperation = { ...operation, settles: "on-acceptance" };
  if (membership === undefined) return settled;
  if (joinsWith(membership, operation)) return { ...settled, coveredBy: membership.id };
  return { ...settled, dependsOn: [...new Set([...operation.dependsOn, membership.id])] };
}

/** Who is not a member gets an invitation to the repository; members and groups have the grant at once. Rule 52. */
function refineRepositoryGrant(draft: Draft, operation: GrantOperation): Operation {
  if (operation.action === "remove") return operation;
  const { subject, observed } = operation;
  if (observed?.pending !== undefined) return { ...operation, settles: "on-acceptance" };
  const member = draft.live.accounts?.has(subject) === true;
  const isPresent = groupNameOf(subject) !== undefined || member || operation.action === "update";
  const isInvited = draft.live.grants.get(formatAddress(draft.live.org))?.get(subject)?.pending !== undefined;
  if (isPresent && !isInvited) return { ...operation, settles: "now" };
  return {
    ...withEffects(operation, [
      {
        kind: "mail",
        subject,
        text: "GitHub sends an invitation to the repository, which ends after seven days",
      },
    ]),
    settles: "on-acceptance",
  };
}
