import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { applyRow } from "./apply-row.ts";
import { coldStart } from "./cold-start.ts";
import { diffRows } from "./diff-rows.ts";
import { growthRow } from "./growth-row.ts";
import { loadRows } from "./load-rows.ts";
import { millionRow } from "./million-row.ts";
import { planRows } from "./plan-rows.ts";
import { replanRow } from "./replan-row.ts";
import { type BenchOptions, isDisturbed, type Row, type RowGroup } from "./row.ts";
import { shardsRow } from "./shards-row.ts";
import { renderMarkdown, renderTable, replaceTable } from "./table.ts";
import { runAsChild } from "./tasks.ts";
import { throttledRow } from "./throttled-row.ts";

/** Where the table of a whole run stands. */
const PAGE = "docs/performance.md";

const groups: readonly RowGroup[] = [
  coldStart,
  loadRows,
  diffRows,
  planRows,
  throttledRow,
  applyRow,
  replanRow,
  growthRow,
  millionRow,
  shardsRow,
];

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      task: { type: "string" },
      json: { type: "string" },
      markdown: { type: "string" },
      page: { type: "boolean" },
      quick: { type: "boolean" },
      row: { type: "string", multiple: true },
      profile: { type: "string" },
      verbose: { type: "boolean", short: "v" },
    },
  });
  if (values.task !== undefined) {
    await runAsChild(values.task);
    return;
  }
  if (values.profile !== undefined) process.env.ROLECALL_BENCH_PROFILE = resolve(values.profile);
  const isQuick = values.quick === true;
  if (values.page === true && (isQuick || values.row !== undefined))
    throw new Error("The page shows all rows in full size: --page goes without --quick and --row.");
  const isVerbose = values.verbose === true;
  let rows: readonly Row[] = await measure(isQuick, isVerbose, values.row);
  if (isQuick) rows = await confirmFailing(rows, (names) => measure(isQuick, isVerbose, names));
  process.stdout.write(renderTable(rows));
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ rows: rows.map(toJson) }, null, 2)}\n`);
  if (values.markdown !== undefined) writeFileSync(values.markdown, renderMarkdown(rows));
  if (values.page === true) writeFileSync(PAGE, replaceTable(readFileSync(PAGE, "utf8"), rows));
  if (isQuick && failing(rows).length > 0) {
    process.stderr.write(
      `Far over the goal: ${failing(rows)
        .map((row) => row.name)
        .join(", ")}\n`,
    );
    process.exitCode = 1;
  }
}

async function measure(
  isQuick: boolean,
  isVerbose: boolean,
  asked: readonly string[] | undefined,
): Promise<Row[]> {
  const wanted = (name: string): boolean => asked === undefined || asked.some((part) => name.includes(part));
  const folder = mkdtempSync(join(tmpdir(), "rolecall-bench-"));
  const options: BenchOptions = {
    isQuick,
    folder,
    say: (text) => {
      if (isVerbose) process.stderr.write(`${text}\n`);
    },
  };
  const rows: Row[] = [];
  try {
    for (const group of groups) {
      if (!group.names.some(wanted)) continue;
      const start = performance.now();
      rows.push(...(await group.run(options, wanted)));
      options.say(`${group.names[0] ?? ""} … took ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (rows.length === 0)
    throw new Error(`There is no such row. Known: ${groups.flatMap((group) => group.names).join("; ")}`);
  return rows;
}

/** A row that is far off is measured twice more: what a busy machine did to it does not come back each time. */
async function confirmFailing(
  rows: readonly Row[],
  again: (names: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  let best = rows;
  for (let attempt = 0; attempt < 2 && farOff(best).length > 0; attempt += 1) {
    const measured = new Map(
      (await again(farOff(best).map(({ name }) => name))).map((row) => [row.name, row]),
    );
    best = best.map((row) => {
      const other = measured.get(row.name);
      return other !== undefined && excess(other) < excess(row) ? other : row;
    });
  }
  return best;
}

function toJson({ note: _note, explained: _explained, ...figures }: Row): Partial<Row> {
  return figures;
}

/** Rows that are so far off that no noise explains it, if the floor was quiet. */
function farOff(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => excess(row) > 1);
}

function failing(rows: readonly Row[]): readonly Row[] {
  return farOff(rows).filter((row) => !isDisturbed(row));
}

/** How much of what is let pass a row has used up. Requests are counted, and so are never off by chance. */
function excess({ unit, ratio, goal, explained }: Row): number {
  return unit === "requests" ? ratio / goal : ratio / (2 * Math.max(goal, explained ?? 0));
}
