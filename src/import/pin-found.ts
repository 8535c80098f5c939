import { holderOfAccount, type SubjectKey } from "../model/subject.ts";
import type { ImportInput } from "./import-input.ts";
import type { FoundPerson } from "./people.ts";

/**
 * The people found, with the vendor's id of their account where that is asked for. Who is only invited has none yet; of
 * several accounts nobody guesses.
 */
export function pinFound(input: ImportInput, found: ReadonlyMap<SubjectKey, FoundPerson>): FoundPerson[] {
  if (input.pinsIds !== true) return [...found.values()];
  const ids = idsBySubject(input);
  return [...found].map(([subject, person]) => {
    const [id, ...others] = ids.get(subject) ?? [];
    if (id === undefined || others.length > 0 || person.account !== undefined) return person;
    return { ...person, account: { provider: input.idScope, name: id } };
  });
}

function idsBySubject({ live }: ImportInput): ReadonlyMap<SubjectKey, ReadonlySet<string>> {
  const ids = new Map<SubjectKey, Set<string>>();
  for (const holders of live.grants.values()) {
    for (const [subject, { identity }] of holders) {
      if (identity.id === undefined) continue;
      const name = identity.login === undefined ? identity.id : `${identity.login}#${identity.id}`;
      const holder = holderOfAccount(subject);
      const known = ids.get(holder);
      if (known === undefined) ids.set(holder, new Set([name]));
      else known.add(name);
    }
  }
  return ids;
}
