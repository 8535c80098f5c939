// Runs the tests and closes with "N passed, N failed", counted from vitest's JSON report.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "rolecall-test-"));
const report = join(folder, "report.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const args = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
  {
    cwd: root,
    stdio: "inherit",
    env: args.includes("--update") ? { ...process.env, ROLECALL_BLESS: "1" } : process.env,
  },
);
let passed = 0;
let failed = 0;
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed = result.numPassedTests;
  failed = result.numFailedTests + result.numPendingTests + result.numTodoTests;
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  if (result.numFailedTestSuites > 0 && failed === 0) failed = result.numFailedTestSuites;
} catch {
  failed = 1;
}
rmSync(folder, { recursive: true, force: true });
const isFailed = run.status !== 0 || failed > 0 || passed === 0;
console.log(`${passed} passed, ${isFailed && failed === 0 ? 1 : failed} failed`);
process.exit(isFailed ? 1 : 0);
