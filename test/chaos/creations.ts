import { type Handled, isWrite } from "../helpers/workbench.ts";

/** Says that somebody is to be on a list, or off it: the same again changes nothing, and nobody is written to. */
const listing = /\/groups\/[^/]+\/(add|remove)\/$/;

/**
 * How often each thing was made, by request: every success of a POST at the real simulated vendor. Mails go out with
 * these, so none may come about more often than in an undisturbed run.
 */
export function countCreations(handled: readonly Handled[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { method, path, body, status } of handled) {
    if (method !== "POST" || status >= 300 || !isWrite({ method, url: `http://host${path}` })) continue;
    if (listing.test(path)) continue;
    const key = `${path} ${body}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
