import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadForCommand } from "../src/app/load/load.ts";
import { cloudtruth } from "../src/providers/cloudtruth/index.ts";
import { planFlat } from "./diff-rows.ts";
import { yamlOf } from "./files.ts";
import { type BenchOptions, measurePairs, type Row, type RowGroup, rowOfPairs } from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";
import { directoryOf, flatGrants } from "./states.ts";

const name = "growth, 10 × the grants";

/** Loading and planning, at one size and at ten times that. */
export const growthRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

async function measure(options: BenchOptions): Promise<Row> {
  const grants = options.isQuick ? 5_000 : 20_000;
  const small = prepare(options, grants);
  const large = prepare(options, 10 * grants);
  const pairs = await measurePairs(options.isQuick ? 3 : 5, small, large, 2);
  return rowOfPairs(pairs, {
    name,
    goal: 11,
    unit: "ms",
    note: `file to plan with ${grants.toLocaleString("en")} grants`,
  });
}

function prepare(options: BenchOptions, grants: number): () => Promise<void> {
  const folder = join(options.folder, `growth-${grants}`);
  mkdirSync(folder);
  writeAccessFile(folder, yamlOf({ grants, mistakes: 0 }));
  const flat = flatGrants(grants);
  const directory = directoryOf(flat.people);
  return async () => {
    await loadForCommand(benchRuntime({ folder, env: {} }), {});
    planFlat(flat, directory);
    // Of a vendor whose projects must keep an owner, which is one more thing to look at for each.
    planFlat(flat, directory, cloudtruth.shape({}));
  };
}
