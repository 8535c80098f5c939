// Runs the tests that take too long for every change, and closes with "N passed, N failed":
//   node scripts/test-long.mjs chaos   a thousand seeds of faults (ROLECALL_SEED=N: that one; ROLECALL_SEEDS=N: so many),
//                                      and mutated answers (ROLECALL_MUTATIONS=N: so many for each provider)
//   node scripts/test-long.mjs         those, a crash around each single write of every provider, and a thousand random states each: imports,
//                                      and who may do what after an apply (ROLECALL_STATES=N: so many);
//                                      and requests made from the vendors' documents against every simulator (ROLECALL_FUZZ=N: so many runs)
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [what = "long", ...filters] = process.argv.slice(2);
const include = {
  chaos: ["test/chaos/faults-*.test.ts", "test/chaos/mutations.test.ts"],
  long: ["test/chaos/**/*.test.ts"],
}[what];
if (include === undefined) throw new Error(`It is "chaos" or "long", and not "${what}".`);

const vitest = await startVitest("test", filters, {
  config: false,
  watch: false,
  root,
  include,
  exclude: [],
  reporters: [process.stdout.isTTY ? "default" : "dot"],
  setupFiles: ["test/helpers/only-loopback.ts"],
  testTimeout: 1_200_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  env: { NO_COLOR: "1" },
});
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const passed = tests.filter((test) => test.result().state === "passed").length;
// A file that could not even be loaded has no tests to count, and is a failure all the same.
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length;
const failed = tests.length - passed + broken;
await vitest.close();
const isFailed = failed > 0 || passed === 0;
console.log(`${passed} passed, ${isFailed && failed === 0 ? 1 : failed} failed`);
process.exit(isFailed ? 1 : 0);
