import type { AccessChange } from "../../model/access-change.ts";
import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { idOfSubject } from "../../model/subject.ts";

/** Longest name that is shown beside an id, in characters. */
const NAME_LIMIT = 40;

/** How an account is called that the files know by its id alone: `id:1007 (dritchie)`. */
export function displayName(subject: SubjectKey, identity: Identity | undefined): SubjectKey {
  const name = [identity?.login, identity?.name].find((text) => text !== undefined && text.trim() !== "");
  return idOfSubject(subject) === undefined || name === undefined ? subject : withName(subject, name);
}

function withName(subject: SubjectKey, name: string): string {
  const plain = name.replaceAll(/\s+/gu, " ").trim();
  const characters = [...plain];
  const short = characters.length > NAME_LIMIT ? `${characters.slice(0, NAME_LIMIT - 1).join("")}…` : plain;
  return `${subject} (${short})`;
}

/** A plan to be shown: accounts known by an id have the vendor's name for them beside it, everywhere. Pure. */
export function withDisplayNames(plan: Plan): Plan {
  const names = new Map(
    plan.orgs.flatMap(({ key, names: own = {} }) =>
      Object.entries(own).map(([subject, name]) => [`${key} ${subject}`, name] as const),
    ),
  );
  if (names.size === 0) return plan;
  const named = <Part extends { readonly subject?: SubjectKey }>(org: string, part: Part): Part => {
    const name = part.subject === undefined ? undefined : names.get(`${org} ${part.subject}`);
    return name === undefined || part.subject === undefined
      ? part
      : { ...part, subject: withName(part.subject, name) };
  };
  const inOperation = (operation: Operation): Operation => ({
    ...(operation.kind === "grant" ? named(operation.org, operation) : operation),
    effects: operation.effects.map((effect) => named(operation.org, effect)),
  });
  const inChange = (change: AccessChange): AccessChange => {
    const { org, everybody } = change;
    const own = named(org, change);
    if (everybody === undefined) return own;
    return { ...own, everybody: { ...everybody, people: everybody.people.map((one) => named(org, one)) } };
  };
  return {
    ...plan,
    operations: plan.operations.map(inOperation),
    people: plan.people.map(inChange),
    pending: plan.pending.map((entry) => named(entry.org, entry)),
    deferred: plan.deferred.map((entry) => ({ ...entry, operation: inOperation(entry.operation) })),
    spared: plan.spared.map((entry) => named(entry.org, entry)),
  };
}
