/** The nearest of some names, if one is near enough to be what was meant. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(wanted.length, Math.max(1, Math.floor(wanted.length / 3)) + 1);
  for (const candidate of names) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance && !isShortened(wanted, candidate))
      continue;
    const distance = isShortened(wanted, candidate)
      ? 1
      : editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "Did you mean ...?", or a list of what is possible if nothing is near and the list is short. */
export function suggestion(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  const near = nearest(name, all);
  if (near !== undefined) return `Did you mean ${quote(near)}?`;
  if (all.length === 0 || all.length > 12) return undefined;
  return all.length === 1
    ? `Only ${quote(all[0] ?? "")} is possible here.`
    : `Possible here: ${all.join(", ")}.`;
}

/** The next step where there is more to choose from than fits into a line. */
export const SEE_SCHEMA = "`rolecall schema` prints what is possible here.";

/** The next step where a key has no value. */
export const FILL_OR_REMOVE = "Write a value behind the key, or remove the key.";

/** A name as it appears in a sentence, cut where absurdly long, without control characters. */
export function quote(name: string): string {
  const shown = name.length > 80 ? `${name.slice(0, 77)}...` : name;
  return JSON.stringify(shown);
}

function isShortened(wanted: string, candidate: string): boolean {
  return wanted.length >= 4 && candidate.toLowerCase().startsWith(wanted);
}

/**
 * Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. Stops where the distance cannot
 * come below the limit any more.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
