// Builds the bench and the command line from this checkout, and runs the one with the other.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundle, common, root } from "./build.mjs";

const folder = mkdtempSync(join(root, "node_modules", ".bench-"));
let status = 1;
try {
  const outfile = join(folder, "bench.mjs");
  await build({ ...common, entryPoints: ["bench/main.ts"], outfile, packages: "external" });
  await bundle(folder);
  const run = spawnSync(process.execPath, ["--expose-gc", outfile, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ROLECALL_BENCH_CLI: join(folder, "cli.js") },
  });
  status = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = status;
