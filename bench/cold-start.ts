import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type BenchOptions, measurePairs, type Row, type RowGroup, rowOfPairs } from "./row.ts";

const version = "cold start, --version";
const validate = "cold start, validate";

/** Whole processes, from start to exit. The command line is the bundle as it is shipped, built from this checkout. */
export const coldStart: RowGroup = {
  names: [version, validate],
  async run(options, wanted) {
    const cli = process.env.ROLECALL_BENCH_CLI ?? join("dist", "cli.js");
    const example = join("examples", "minimal", "access.yaml");
    const rows: Row[] = [];
    if (wanted(version)) {
      rows.push(await compare(options, { name: version, goal: 1.3, args: [cli, "--version"] }));
    }
    if (wanted(validate)) {
      rows.push(await compare(options, { name: validate, goal: 2, args: [cli, "validate", "-c", example] }));
    }
    return rows;
  },
};

async function compare(
  options: BenchOptions,
  row: { readonly name: string; readonly goal: number; readonly args: readonly string[] },
): Promise<Row> {
  const pairs = await measurePairs(
    options.isQuick ? 9 : 21,
    () => runNode(["-e", "0"]),
    () => runNode(row.args),
    2,
  );
  return rowOfPairs(pairs, { name: row.name, goal: row.goal, unit: "ms", note: "`node -e 0`" });
}

function runNode(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}.`);
}
