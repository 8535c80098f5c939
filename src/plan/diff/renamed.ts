import { canonicalJson } from "../../model/json.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { Person } from "../../model/person.ts";
import type { Finding } from "../../model/plan.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { groupNameOf, holderOfAccount } from "../../model/subject.ts";
import type { DraftInput } from "../draft-input.ts";

/** Somebody who comes or goes with everything in this organization. */
interface Mover {
  readonly subject: SubjectKey;
  readonly identity: Identity | undefined;
  /** Where, and with what access. */
  readonly grants: string;
}

/**
 * Finds pairs of one who leaves and one who comes that look like one person under a new address: of the same name, or
 * with the very same grants where no other pair has them. Only a hint: nobody guesses. Pure.
 */
export function findRenamed(input: DraftInput, operations: readonly Operation[]): readonly Finding[] {
  const { desired, live, directory } = input;
  const leavers = moversOf(operations, "remove").filter(
    ({ subject }) => !directory.people.has(subject) && holderOfAccount(subject) === subject,
  );
  const comers = moversOf(operations, "add").filter(({ subject }) => live.accounts?.has(subject) !== true);
  return comers.flatMap((comer): Finding[] => {
    const alike = leavers.filter((leaver) => looksAlike(leaver, comer, directory.people.get(comer.subject)));
    const same = leavers.filter(({ grants }) => grants === comer.grants);
    // One membership alone is what anybody has.
    const isOnly =
      comer.grants.includes("\n") && comers.filter(({ grants }) => grants === comer.grants).length === 1;
    const [found] = alike.length > 0 ? alike : isOnly && same.length === 1 ? same : [];
    return found === undefined ? [] : [findingOf(desired.key, desired.provider, found, comer)];
  });
}

/** People of whom every planned operation is of one action. */
function moversOf(operations: readonly Operation[], action: "add" | "remove"): readonly Mover[] {
  const bySubject = new Map<SubjectKey, GrantOperation[]>();
  for (const operation of operations) {
    if (operation.kind !== "grant" || groupNameOf(operation.subject) !== undefined) continue;
    bySubject.set(operation.subject, [...(bySubject.get(operation.subject) ?? []), operation]);
  }
  return [...bySubject].flatMap(([subject, list]): Mover[] => {
    if (list.some((operation) => operation.action !== action)) return [];
    const identity = list.find(({ observed }) => observed?.identity !== undefined)?.observed?.identity;
    const grants = list.map(({ address, before, after }) => {
      const { details: _details, ...access } = before ?? after ?? {};
      return `${address} ${canonicalJson(access)}`;
    });
    return [{ subject, identity, grants: grants.sort().join("\n") }];
  });
}

function looksAlike(leaver: Mover, comer: Mover, person: Person | undefined): boolean {
  const names = [person?.name, comer.subject, localPart(person?.email ?? comer.subject)].map(fold);
  const others = [leaver.identity?.name, localPart(leaver.subject)].map(fold);
  return others.some((name) => name !== "" && names.includes(name));
}

function localPart(text: string): string | undefined {
  const at = text.indexOf("@");
  return at > 0 ? text.slice(0, at) : undefined;
}

function fold(text: string | undefined): string {
  return (text ?? "").normalize("NFC").trim().toLowerCase().replaceAll(/\s+/gu, " ");
}

function findingOf(org: string, provider: string, leaver: Mover, comer: Mover): Finding {
  const email = leaver.identity?.email;
  const id = leaver.identity?.id;
  const account = id === undefined ? undefined : `accounts: { ${provider}: ${JSON.stringify(id)} }`;
  const lines = [
    ...(email === undefined ? [] : [`aliases: [${email}]`]),
    ...(account === undefined ? [] : [account]),
  ];
  return {
    severity: "warning",
    code: "LOOKS_RENAMED",
    org,
    address: org,
    message: `${leaver.subject} leaves and ${comer.subject} comes, and they look like one person under a new address.`,
    hint: `If they are, add to ${comer.subject} under people: ${lines.join("   or   ")}`,
  };
}
