import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import type { Draft, ProviderFinding } from "../../provider.ts";
import { APPS } from "../shape.ts";
import { findEscalations } from "./escalations.ts";
import { confirmPlaces, restorePlaces } from "./restore-places.ts";
import { isPlain } from "./role-cover.ts";

/** Adds what Heroku's rules say to a draft. Pure. */
export function refineDraft(draft: Draft): Draft {
  const restored = confirmPlaces(draft, restorePlaces(draft));
  const promotions = promotionsIn(draft);
  const operations = restored.map((operation) => describe(draft, promotions, operation));
  return {
    ...draft,
    operations,
    escalations: [...draft.escalations, ...findEscalations(draft, operations)],
    findings: [...draft.findings, ...findingsOf(draft, operations)],
  };
}

function describe(draft: Draft, promotions: ReadonlyMap<string, string>, operation: Operation): Operation {
  if (operation.kind === "setting") return withEffects(operation, lockEffects(operation.after === true));
  if (operation.address === formatAddress(draft.live.org)) return describeMembership(draft, operation);
  return describePlace(draft, promotions, operation);
}

function withEffects<Kind extends Operation>(operation: Kind, effects: readonly Effect[]): Kind {
  const known = new Set(operation.effects.map((effect) => effect.text));
  const fresh = effects.filter((effect) => !known.has(effect.text));
  return fresh.length === 0 ? operation : { ...operation, effects: [...operation.effects, ...fresh] };
}

/** https://devcenter.heroku.com/articles/org-users-access (2014): who is on the app stays on it. */
function lockEffects(isLocked: boolean): readonly Effect[] {
  return isLocked
    ? [
        {
          kind: "protection",
          text: "team members who are not on the app no longer see it and can no longer join; admins and holders of manage can still add collaborators",
        },
      ]
    : [{ kind: "protection", text: "the lock ends: every team member can join the app again" }];
}

function describeMembership(draft: Draft, operation: GrantOperation): Operation {
  const mailTo = { kind: "mail", subject: operation.subject } as const;
  const isPending = operation.observed?.pending !== undefined;
  if (operation.action === "remove") {
    return isPending
      ? withEffects(operation, [{ kind: "note", text: "the link in the invitation mail stops working" }])
      : withEffects(operation, [
          {
            kind: "note",
            text: "access to the team and to every app of it ends, whatever gave it",
            subject: operation.subject,
          },
        ]);
  }
  if (isPending) {
    const text = "the open invitation is replaced, and Heroku sends another mail";
    return { ...withEffects(operation, [{ ...mailTo, text }]), settles: "on-acceptance" };
  }
  if (operation.action === "update")
    return { ...withEffects(operation, roleEffects(draft, operation)), settles: "now" };
  if (draft.live.facts.invites === true) {
    const text = "Heroku sends an invitation; the membership begins when it is accepted";
    return { ...withEffects(operation, [{ ...mailTo, text }]), settles: "on-acceptance" };
  }
  return {
    ...withEffects(operation, [{ kind: "note", text: "becomes a member at once, without an invitation" }]),
    settles: "now",
  };
}

function roleEffects(draft: Draft, operation: GrantOperation): readonly Effect[] {
  if (operation.before?.role === "admin") {
    const kept =
      draft.live.facts.type === "enterprise"
        ? "keeps read-only access to the apps and whatever is granted on each"
        : "keeps what members of the team may do on its apps";
    return [{ kind: "note", text: `no longer manages people, billing and every app; ${kept}` }];
  }
  if (operation.after?.role === "admin")
    return [{ kind: "note", text: "gets every permission on every app of the team" }];
  return [];
}

function describePlace(
  draft: Draft,
  promotions: ReadonlyMap<string, string>,
  operation: GrantOperation,
): Operation {
  if (operation.action === "remove")
    return hadJoined(draft, operation) ? withEffects(operation, [joinedNote(operation.subject)]) : operation;
  const settled: GrantOperation = { ...operation, settles: "now" };
  const promotion = promotions.get(operation.subject);
  if (promotion !== undefined) {
    return withEffects({ ...settled, coveredBy: promotion }, [
      { kind: "note", text: "comes with the admin role" },
    ]);
  }
  if (operation.action === "update" || draft.desired.options.silent === true) return settled;
  return withEffects(settled, [
    {
      kind: "mail",
      text: "Heroku writes to the new collaborator; no account is needed before",
      subject: operation.subject,
    },
  ]);
}

/** True for a member whose place on an app gave nothing of its own until a lock that comes now. */
function hadJoined(draft: Draft, { address, subject, before }: GrantOperation): boolean {
  const isLocking = draft.live.settings.get(address)?.get("locked")?.value === false;
  const isMember = draft.live.grants.get(formatAddress(draft.live.org))?.has(subject) === true;
  const isLockedThen = draft.desired.settings.get(address)?.get("locked")?.value === true;
  return isLocking && isLockedThen && isMember && before !== undefined && isPlain(before);
}

function joinedNote(subject: string): Effect {
  return {
    kind: "note",
    subject,
    text: `${subject} had joined while the app was open: list ${subject} on it, as view, to keep the access`,
  };
}

/** By subject, the operation that makes somebody admin at once, and so gives every permission on every app. */
function promotionsIn(draft: Draft): ReadonlyMap<string, string> {
  const root = formatAddress(draft.live.org);
  const promotions = new Map<string, string>();
  for (const operation of draft.operations) {
    if (operation.kind !== "grant" || operation.address !== root || operation.after?.role !== "admin")
      continue;
    if (operation.observed?.pending !== undefined) continue;
    if (operation.action === "update" || draft.live.facts.invites !== true) {
      promotions.set(operation.subject, operation.id);
    }
  }
  return promotions;
}

function findingsOf(draft: Draft, operations: readonly Operation[]): readonly ProviderFinding[] {
  const findings: ProviderFinding[] = [];
  for (const operation of operations) {
    if (operation.kind !== "grant" || operation.after === undefined) continue;
    findings.push(...unsettable(draft, operation, operation.after));
  }
  findings.push(...crowded(draft, operations));
  return findings;
}

/** What the vendor will refuse. The operation stays: it fails alone, in the vendor's words, and the rest goes on. */
function unsettable(
  draft: Draft,
  operation: GrantOperation,
  after: NonNullable<GrantOperation["after"]>,
): readonly ProviderFinding[] {
  const about = { address: operation.address, subject: operation.subject };
  if (after.role === "viewer" && draft.live.facts.type === "team") {
    return [
      {
        severity: "warning",
        code: "VIEWER_NEEDS_ENTERPRISE",
        message: `${operation.subject} is declared viewer, but ${draft.desired.name} is not an Enterprise team; Heroku will refuse it.`,
        hint: "Use member, and write type: team in the organization so that `validate` reports it.",
        about,
      },
    ];
  }
  if (parseAddress(operation.address).section !== APPS) return [];
  if (draft.live.facts.fixedPermissions !== true || isPlain(after)) return [];
  return [
    {
      severity: "warning",
      code: "FIXED_PERMISSIONS",
      message: `${operation.subject} is given permissions on ${operation.address}, but ${draft.desired.name} has fixed permissions; Heroku will refuse them.`,
      hint: "Write [] to put the person on the app with the rights of the role.",
      about,
    },
  ];
}

/** A team has at most `membership_limit` members, invited ones probably included. */
function crowded(draft: Draft, operations: readonly Operation[]): readonly ProviderFinding[] {
  const { membershipLimit, members, invitations } = draft.live.facts;
  if (typeof membershipLimit !== "number" || typeof members !== "number") return [];
  const root = formatAddress(draft.live.org);
  const added = operations.filter(
    (operation) => operation.address === root && operation.action === "add",
  ).length;
  if (added === 0) return [];
  // Removals come last, so they make no room for those who are added.
  const most = members + (typeof invitations === "number" ? invitations : 0) + added;
  if (most <= membershipLimit) return [];
  return [
    {
      severity: "warning",
      code: "MEMBERSHIP_LIMIT",
      message: `${draft.desired.name} may have ${membershipLimit} members, and would have ${most} before anybody leaves.`,
      hint: "Remove people first, or have the limit raised by Heroku.",
      about: { address: root },
    },
  ];
}
