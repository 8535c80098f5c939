import type { FoundAccount } from "../../edit/person-pin.ts";
import type { Directory } from "../../model/person.ts";
import type { LiveOrg } from "../../model/state.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { holderOfAccount } from "../../model/subject.ts";

/** Which accounts of people were found, and what stands in the way of saying so. */
export interface AccountSearch {
  readonly found: readonly FoundAccount[];
  /** People with several accounts, of whom a person has to say which one is meant. */
  readonly notes: readonly string[];
}

/** Finds the account of each person of the files in one organization. Who is only invited has none yet. */
export function findAccounts(
  { directory, keys }: { readonly directory: Directory; readonly keys: ReadonlySet<string> },
  org: { readonly key: string; readonly provider: string; readonly scope: string; readonly live: LiveOrg },
): AccountSearch {
  const accounts = new Map<SubjectKey, Map<string, Identity>>();
  for (const holders of org.live.grants.values())
    for (const [subject, { identity }] of holders) {
      const { id } = identity;
      const person = holderOfAccount(subject);
      if (id === undefined || !directory.people.has(person) || (keys.size > 0 && !keys.has(person))) continue;
      const known = accounts.get(person) ?? new Map<string, Identity>();
      accounts.set(person, known.set(id, subject === person ? identity : (known.get(id) ?? identity)));
    }
  const found: FoundAccount[] = [];
  const notes: string[] = [];
  for (const [person, known] of accounts) {
    const [identity] = known.values();
    if (known.size === 1 && identity !== undefined) {
      found.push({ person, org: org.key, provider: org.provider, scope: org.scope, identity });
      continue;
    }
    const pins = directory.people.get(person)?.accounts ?? {};
    if ((pins[org.key] ?? pins[org.provider] ?? []).length > 0) continue;
    notes.push(
      `${person} has ${known.size} accounts in ${org.key}: ${[...known.keys()].sort().join(", ")}. Write the one that is meant, or a list of them, the main one first.`,
    );
  }
  return { found, notes };
}
