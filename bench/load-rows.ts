import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { loadForCommand } from "../src/app/load/load.ts";
import { ConfigError } from "../src/model/errors.ts";
import { yamlOf } from "./files.ts";
import { type BenchOptions, measurePairs, type Row, type RowGroup, rowOfPairs } from "./row.ts";
import { benchRuntime, writeAccessFile } from "./runtime.ts";

const valid = "load";
const broken = "validate, broken";
const mistakes = 50;

/** From the text of a file to the desired state, and to fifty mistakes with their places. */
export const loadRows: RowGroup = {
  names: [valid, broken],
  async run(options, wanted) {
    const grants = options.isQuick ? 20_000 : 100_000;
    const rows: Row[] = [];
    if (wanted(valid)) rows.push(await measureValid(options, grants));
    if (wanted(broken)) rows.push(await measureBroken(options, grants));
    return rows;
  },
};

async function measureValid(options: BenchOptions, grants: number): Promise<Row> {
  const { text, folder } = prepare(options, "valid", yamlOf({ grants, mistakes: 0 }));
  const pairs = await measurePairs(
    // Enough of them for the compiler to have made up its mind about both.
    options.isQuick ? 5 : 15,
    () => load(text),
    async () => {
      const { config } = await loadForCommand(benchRuntime({ folder, env: {} }), {});
      let count = 0;
      for (const org of config.orgs) for (const holders of org.grants.values()) count += holders.size;
      if (count < grants) throw new Error(`${count} of ${grants} grants were loaded.`);
    },
    2,
  );
  return rowOfPairs(pairs, {
    name: valid,
    goal: 1.5,
    unit: "ms",
    note: `js-yaml's \`load\` of the same ${grants.toLocaleString("en")} grants`,
  });
}

async function measureBroken(options: BenchOptions, grants: number): Promise<Row> {
  const { text, folder } = prepare(options, "broken", yamlOf({ grants, mistakes }));
  const pairs = await measurePairs(
    options.isQuick ? 3 : 5,
    () => load(text),
    async () => {
      const located = await countMistakes(folder);
      if (located !== mistakes) throw new Error(`${located} of ${mistakes} mistakes were located.`);
    },
  );
  return rowOfPairs(pairs, {
    name: broken,
    goal: 3,
    unit: "ms",
    note: "the same of a file with 50 mistakes",
  });
}

function prepare(options: BenchOptions, name: string, text: string): { text: string; folder: string } {
  const folder = join(options.folder, name);
  mkdirSync(folder);
  writeAccessFile(folder, text);
  return { text, folder };
}

async function countMistakes(folder: string): Promise<number> {
  try {
    await loadForCommand(benchRuntime({ folder, env: {} }), {});
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.diagnostics.filter(
      ({ place, frame }) => place !== undefined && place.line > 1 && frame !== undefined,
    ).length;
  }
}
