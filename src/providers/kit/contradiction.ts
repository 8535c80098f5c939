/** Accounts looked up at most: one that is there is proof enough, and a few that are not are left-overs. */
const MOST_LOOKED_UP = 5;

/**
 * Holds a list against what other answers name. An account that a group, a grant or the token itself names and the list
 * lacks is looked up by its id: if it is there, the list is not whole. If not, the name is a left-over of the vendor's.
 * @param exists asks for one account by its id
 * @returns the first account that exists and is not listed
 */
export async function findUnlisted(
  listed: { has(id: string): boolean },
  named: Iterable<string>,
  exists: (id: string) => Promise<boolean>,
): Promise<string | undefined> {
  const missing = new Set<string>();
  for (const id of named) {
    if (!listed.has(id)) missing.add(id);
    if (missing.size >= MOST_LOOKED_UP) break;
  }
  for (const id of missing) if (await exists(id)) return id;
  return undefined;
}

/** The sentence about it. */
export function contradiction(list: string, account: string): string {
  return `the list of ${list} lacks the account ${account}, which exists and which other answers name; it cannot be the whole list`;
}
