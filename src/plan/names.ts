import { peopleOf } from "../model/access-change.ts";
import { formatAddress } from "../model/address.ts";
import type { PendingEntry, SparedEntry } from "../model/plan.ts";
import type { SubjectKey } from "../model/subject.ts";
import { idOfSubject } from "../model/subject.ts";
import type { GuardedOrg } from "./guard/guard.ts";

/** What names are looked for in. */
interface NamingOrg extends Pick<GuardedOrg, "desired" | "live" | "changes" | "operations" | "deferred"> {
  readonly pending: readonly PendingEntry[];
  readonly spared: readonly SparedEntry[];
}

/**
 * What the vendor calls the accounts that a plan names by their id: the login, else the name, by subject. Who has neither
 * is not there. Pure.
 */
export function namesIn(org: NamingOrg): Readonly<Record<SubjectKey, string>> {
  const subjects = new Set(
    [
      ...org.operations.flatMap((one) => (one.kind === "grant" ? [one.subject] : [])),
      ...[...org.operations, ...org.deferred.map(({ operation }) => operation)].flatMap(({ effects }) =>
        effects.flatMap(({ subject }) => subject ?? []),
      ),
      ...org.deferred.flatMap(({ operation }) => (operation.kind === "grant" ? [operation.subject] : [])),
      ...org.changes.flatMap((change) => peopleOf(change).map(({ subject }) => subject)),
      ...[...org.pending, ...org.spared].flatMap(({ subject }) => subject ?? []),
    ].filter((subject) => idOfSubject(subject) !== undefined),
  );
  return Object.fromEntries(
    [...subjects].sort().flatMap((subject) => {
      const name = nameOf(org, subject);
      return name === undefined ? [] : [[subject, name]];
    }),
  );
}

function nameOf({ live, desired, operations }: NamingOrg, subject: SubjectKey): string | undefined {
  const identity =
    live.accounts?.get(subject) ??
    live.grants.get(formatAddress(desired.key))?.get(subject)?.identity ??
    operations.find((one) => one.kind === "grant" && one.subject === subject)?.observed?.identity ??
    [...live.grants.values()].find((holders) => holders.has(subject))?.get(subject)?.identity;
  return [identity?.login, identity?.name].find((text) => text !== undefined && text.trim() !== "");
}
