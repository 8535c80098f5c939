import { formatAddress } from "../../../model/address.ts";
import { isManaged } from "../../../model/managed.ts";
import type { Effect, GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { Draft, Escalation } from "../../provider.ts";
import { readOptions, type ScimOptions } from "../profiles/options.ts";
import type { Profile } from "../profiles/profile.ts";
import { OWNER } from "../shape.ts";
import type { ScimFacts } from "./facts.ts";
import { differingDetails, namePartsOf, newNameParts } from "./names.ts";
import { guardOwners } from "./owners.ts";

/** Adds what SCIM and the profile say to a draft: attributes of people, what removal means, who may do what. Pure. */
export function refineDraft(draft: Draft): Draft {
  const options = readOptions(draft.desired.options);
  const detailed = withDetails(draft);
  const explained = detailed.map((operation) => explain(draft, options, operation));
  const owned = guardOwners(draft, options.profile, explained);
  return {
    ...draft,
    operations: owned.operations,
    escalations: [
      ...draft.escalations,
      ...owned.escalations,
      ...powerEscalations(draft, options.profile, owned.operations),
    ],
  };
}

/** E-mails and names that differ, merged into the person's own update, or as one. */
function withDetails(draft: Draft): readonly Operation[] {
  const root = formatAddress(draft.desired.key);
  if (!isManaged(draft.desired, "members")) return draft.operations;
  const changes = new Map<SubjectKey, Readonly<Record<string, string>>>();
  for (const subject of draft.desired.grants.get(root)?.keys() ?? []) {
    const live = draft.live.grants.get(root)?.get(subject);
    const differing = live === undefined || live.fixed !== undefined ? {} : detailsOf(draft, subject, live);
    if (Object.keys(differing).length > 0) changes.set(subject, differing);
  }
  const merged = draft.operations.map((operation) => {
    const details =
      operation.kind === "grant" && operation.address === root ? changes.get(operation.subject) : undefined;
    if (details === undefined || operation.kind !== "grant" || operation.action === "add") return operation;
    changes.delete(operation.subject);
    return operation.action === "update" ? mergeDetails(operation, details) : operation;
  });
  return [
    ...merged,
    ...[...changes].map(([subject, details]) => detailOperation(draft, root, subject, details)),
  ];
}

function detailsOf(draft: Draft, subject: SubjectKey, live: LiveGrant): Readonly<Record<string, string>> {
  const person = draft.directory.people.get(subject);
  if (person === undefined) return {};
  const { directory, desired } = draft;
  // An account named by its id is the person's, whatever its e-mail.
  const isPinned = directory.accountIdOf(subject, "scim", desired.key) !== undefined;
  const email = isPinned ? undefined : directory.emailOf(subject, "scim", desired.key);
  return differingDetails(live.access.details ?? {}, person, email);
}

function mergeDetails(operation: GrantOperation, details: Readonly<Record<string, string>>): GrantOperation {
  return {
    ...operation,
    after: { ...operation.after, details },
    effects: [...operation.effects, ...detailEffects(operation.before?.details ?? {}, details)],
  };
}

function detailOperation(
  draft: Draft,
  root: string,
  subject: SubjectKey,
  details: Readonly<Record<string, string>>,
): GrantOperation {
  const live = draft.live.grants.get(root)?.get(subject);
  const { details: before, ...access } = live?.access ?? {};
  return {
    kind: "grant",
    id: `${root} ${subject}`,
    org: draft.desired.key,
    provider: draft.desired.provider,
    address: root,
    subject,
    action: "update",
    ...(live === undefined ? {} : { before: live.access }),
    after: { ...access, details },
    direction: "none",
    reason: {
      code: "changed",
      text: `${Object.keys(details).map(wordFor).join(" and ")} differ from the files`,
    },
    origins: [],
    effects: detailEffects(before ?? {}, details),
    dependsOn: [],
    phase: 0,
    ...(live === undefined
      ? {}
      : {
          observed: {
            access: live.access,
            identity: live.identity,
            ...(live.version === undefined ? {} : { version: live.version }),
            ...(live.ref === undefined ? {} : { ref: live.ref }),
          },
        }),
  };
}

function wordFor(detail: string): string {
  if (detail === "email") return "e-mail";
  return detail === "givenName" ? "first name" : "last name";
}

function detailEffects(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly Effect[] {
  return Object.entries(after).map(([key, value]) => ({
    kind: "note",
    text: `${wordFor(key)}: ${before[key] ?? "none"} -> ${value}`,
  }));
}

/** What an operation means here, beside the change itself. */
function explain(draft: Draft, options: ScimOptions, operation: Operation): Operation {
  if (operation.kind !== "grant") return explainOwner(draft, options.profile, operation);
  if (operation.address !== formatAddress(draft.desired.key))
    return explainHolder(draft, options.profile, operation);
  const effects = [...operation.effects, ...memberEffects(draft, options, operation)];
  // Users are active at once: SCIM knows no invitation.
  return operation.action === "remove"
    ? { ...operation, effects }
    : { ...operation, effects, settles: "now" };
}

function memberEffects(draft: Draft, options: ScimOptions, operation: GrantOperation): readonly Effect[] {
  const { subject, before, after } = operation;
  const note = (text: string): Effect => ({ kind: "note", text, subject });
  if (operation.action === "remove") {
    return options.removal === "delete"
      ? [note("removed: the account and its details are deleted, which cannot be undone")]
      : [note("disabled: blocked, details and assignments kept; declare the person again to enable them")];
  }
  if (operation.action === "add") return nameAdvice(draft, options.profile, subject);
  if (before?.disabled === true && after?.disabled !== true)
    return [note("enabled again with the details that were kept")];
  return before?.disabled !== true && after?.disabled === true
    ? [note("disabled: blocked, details and assignments kept")]
    : [];
}

function nameAdvice(draft: Draft, profile: Profile, subject: SubjectKey): readonly Effect[] {
  const person = draft.directory.people.get(subject);
  if (!profile.needsNames || (person !== undefined && namePartsOf(person) !== undefined)) return [];
  const email = draft.directory.emailOf(subject, "scim", draft.desired.key) ?? subject;
  const { givenName, familyName } = newNameParts(draft.directory, subject, email);
  return [
    {
      kind: "advice",
      subject,
      text: `${profile.title} needs a first and a last name; "${givenName} ${familyName}" is written until \`people\` gives one`,
    },
  ];
}

function explainHolder(draft: Draft, profile: Profile, operation: GrantOperation): GrantOperation {
  if (operation.action !== "remove") return { ...operation, settles: "now" };
  return { ...operation, effects: [...operation.effects, ...keptByRole(draft, profile, operation.subject)] };
}

function explainOwner(draft: Draft, profile: Profile, operation: SettingOperation): SettingOperation {
  if (operation.setting !== OWNER || typeof operation.before !== "string") return operation;
  return { ...operation, effects: [...operation.effects, ...keptByRole(draft, profile, operation.before)] };
}

/** Somebody may lose a place and reach it all the same. */
function keptByRole(draft: Draft, profile: Profile, subject: SubjectKey): readonly Effect[] {
  const role = draft.live.grants.get(formatAddress(draft.desired.key))?.get(subject)?.access.role;
  if (role === undefined || !profile.groupManagers.includes(role) || profile.extension === undefined)
    return [];
  const text = `keeps access as ${role}: every ${role} reaches every ${profile.collection.noun}`;
  return [{ kind: "note", text, subject }];
}

/** What the vendor would refuse to the account behind the token. */
function powerEscalations(
  draft: Draft,
  profile: Profile,
  operations: readonly Operation[],
): readonly Escalation[] {
  const { powers, subject: actor } = draft.live.actor;
  const facts = draft.live.facts as Partial<ScimFacts>;
  const root = formatAddress(draft.desired.key);
  const lacks = (roles: readonly string[]): boolean =>
    roles.length > 0 && powers.length > 0 && !powers.some((power) => roles.includes(power));
  const isUserPower = lacks(profile.userManagers);
  const isGroupPower = lacks(profile.groupManagers);
  return operations.flatMap((operation): Escalation[] => {
    const text =
      operation.address === root
        ? isUserPower &&
          `Only ${profile.userManagers.join(" or ")} manages users, and ${actor} is ${powers.join(", ")}.`
        : isGroupPower &&
          facts.owners?.[operation.address] !== actor &&
          `Only ${profile.groupManagers.join(" or ")} or the owner changes a ${profile.collection.noun}, and ${actor} is ${powers.join(", ")}.`;
    return [
      ...(text === false ? [] : [{ operation: operation.id, text }]),
      ...extensionEscalation(operation, profile, facts),
    ];
  });
}

function extensionEscalation(
  operation: Operation,
  profile: Profile,
  facts: Partial<ScimFacts>,
): readonly Escalation[] {
  if (operation.kind !== "setting" || (operation.setting !== "owner" && operation.setting !== "whitelist"))
    return [];
  if (facts.hasExtension === false) {
    return [
      {
        operation: operation.id,
        text: `The service does not announce ${profile.extension ?? "the extension"}, so it keeps no ${operation.setting}. Take \`${operation.setting}\` out of the file.`,
      },
    ];
  }
  if (facts.readOnly?.includes(operation.setting) !== true) return [];
  return [
    {
      operation: operation.id,
      text: `The service lets nobody change ${operation.setting} (read-only in its schema).`,
    },
  ];
}
