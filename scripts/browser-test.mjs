// Runs the tests that need a real browser. Where there is no Chromium it says so and is content: CHROMIUM names one
// that stands elsewhere. Not part of `npm test`, which needs nothing but Node.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const named = process.env.CHROMIUM;
const executable =
  named || ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));

if (named && !existsSync(named)) {
  console.error(`CHROMIUM names ${named}, which does not exist.`);
  process.exit(1);
}
if (executable === undefined) {
  console.log("There is no Chromium here, so the browser tests were not run. Install one, or set CHROMIUM.");
  process.exit(0);
}

const folder = mkdtempSync(join(root, "node_modules", ".browser-test-"));
try {
  const outfile = join(folder, "tests.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/browser/review.browser.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
  const { runBrowserTests } = await import(pathToFileURL(outfile).href);
  const { passed, failed } = await runBrowserTests({
    executable,
    folder,
    log: (line) => console.log(line),
    // A folder for pictures of the pages, for whoever wants to look at them.
    screenshots: process.argv[2],
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
