import { relative } from "node:path";
import { findLookalikes, type Lookalike } from "../../import/lookalikes.ts";
import type { Runtime } from "../runtime.ts";
import { type ImportPlace, loadPlace } from "./place.ts";

/** Who of those that came to the files may be somebody else of them; and the files as `-c` takes them, where it is needed. */
export async function lookalikesIn(
  runtime: Runtime,
  place: ImportPlace,
  fresh: ReadonlySet<string>,
): Promise<{ readonly lookalikes: readonly Lookalike[]; readonly config: string | undefined }> {
  if (fresh.size === 0) return { lookalikes: [], config: undefined };
  const loaded = await loadPlace(runtime, place);
  const people = loaded?.config.directory.people.values() ?? [];
  const below = relative(runtime.cwd, place.root);
  const parts = [
    ...(below === "" ? [] : [below]),
    ...(place.rootFile === "access.yaml" ? [] : [place.rootFile]),
  ];
  return {
    lookalikes: findLookalikes(people, (key) => fresh.has(key)),
    config: parts.length === 0 ? undefined : parts.join("/"),
  };
}
