import { type Handled, isWrite } from "../helpers/workbench.ts";

/** Says that somebody is to be on a list, or off it: the same again changes nothing, and nobody is written to. */
const listing = /\/groups\/[^/]+\/(add|remove)\/$/;

/**
 * How often each thing was made, by request: every success of a POST at the real simulated vendor, and of each one that
 * came in a bulk. Mails go out with these, so none may come about more often than in an undisturbed run.
 */
export function countCreations(handled: readonly Handled[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of handled) for (const key of creationsOf(one)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function creationsOf(one: Handled): string[] {
  const { method, path, body, status } = one;
  if (method !== "POST" || status >= 300 || !isWrite({ method, url: `http://host${path}` })) return [];
  if (listing.test(path)) return [];
  return path.endsWith("/Bulk") ? creationsInBulk(one) : [`${path} ${body}`];
}

interface BulkEntry {
  readonly method?: string;
  readonly path?: string;
  readonly bulkId?: string;
  readonly data?: unknown;
  readonly status?: string;
}

/** RFC 7644, 3.7: every entry has a status of its own. */
function creationsInBulk({ body, answer }: Handled): string[] {
  const asked: { readonly Operations: readonly BulkEntry[] } = JSON.parse(body);
  const answered: { readonly Operations: readonly BulkEntry[] } = JSON.parse(answer);
  const done = new Set(
    answered.Operations.filter(({ status }) => Number(status) < 300).map(({ bulkId }) => bulkId),
  );
  return asked.Operations.filter(({ method, bulkId }) => method === "POST" && done.has(bulkId)).map(
    ({ path, data }) => `${path} ${JSON.stringify(data)}`,
  );
}
