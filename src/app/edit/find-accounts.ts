import type { FoundAccount } from "../../edit/person-pin.ts";
import type { Directory } from "../../model/person.ts";
import type { LiveOrg } from "../../model/state.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { holderOfAccount, idOfSubject } from "../../model/subject.ts";

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
  const perhaps = findAccepted(directory, org.live);
  if (perhaps !== undefined && keys.has(perhaps.person)) {
    found.push({ ...perhaps, org: org.key, provider: org.provider, scope: org.scope });
    notes.push(`${perhaps.text} Check that the account is theirs.`);
  } else if (perhaps !== undefined && keys.size === 0)
    notes.push(`${perhaps.text} If the account is theirs, rolecall person pin ${perhaps.person} writes it.`);
  return { found, notes };
}

/**
 * The one account that the vendor gives no e-mail of, where one person is missed: perhaps an invitation by e-mail was
 * accepted by it. Whose it is only a person can say, so it is written for nobody who was not named.
 */
function findAccepted(
  directory: Directory,
  { org, holds, accounts }: LiveOrg,
): (Pick<FoundAccount, "person" | "identity"> & { readonly text: string }) | undefined {
  const unidentified = [...(holds ?? [])].flatMap(([subject, { code }]) =>
    code === "unidentified" ? [subject] : [],
  );
  const [account, ...others] = unidentified.filter((subject) => idOfSubject(subject) !== undefined);
  const [person, ...people] = unidentified.filter((subject) => directory.people.has(subject));
  if (account === undefined || person === undefined || others.length + people.length > 0) return undefined;
  const identity = accounts?.get(account);
  if (identity?.login === undefined || identity.id === undefined) return undefined;
  const { login, id } = identity;
  return {
    person,
    identity,
    text: `${person} is missed in ${org}, where ${login} (${id}) is the one account without an e-mail.`,
  };
}
