// Builds everything that is made from the source and committed: schemas, validators, bundles, types.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { packCli } from "./pack-cli.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

// CommonJS packages inside an ES module still ask for require.
const banner =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  banner: { js: banner },
};

/** Everything that is made from the source and committed: path below the root to text. */
export async function generated() {
  const folder = mkdtempSync(join(root, "node_modules", ".generate-"));
  try {
    const outfile = join(folder, "generate.mjs");
    await build({ ...common, entryPoints: ["scripts/generate.ts"], outfile, packages: "external" });
    const { renderAll } = await import(pathToFileURL(outfile).href);
    return await renderAll(root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generate() {
  for (const [path, text] of await generated()) writeFileSync(join(root, path), text);
}

/** Builds some or all of the bundles. */
export async function bundle(outdir = join(root, "dist"), names = ["cli", "action", "index"]) {
  const whole = names.filter((name) => name !== "cli");
  const entryPoints = Object.fromEntries(whole.map((name) => [name, `src/${name}.ts`]));
  if (whole.length > 0) await build({ ...common, entryPoints, outdir, splitting: false });
  if (!names.includes("cli")) return;
  const cli = join(outdir, "cli.js");
  mkdirSync(outdir, { recursive: true });
  writeFileSync(cli, await packCli(common, { entry: "src/cli.ts", main: "src/cli/main.ts" }));
  chmodSync(cli, 0o755);
}

export function declare(outdir = join(root, "dist", "types")) {
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules", "typescript", "bin", "tsc"),
      "-p",
      join(root, "tsconfig.types.json"),
      "--outDir",
      outdir,
    ],
    { cwd: root, stdio: "inherit" },
  );
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await generate();
  // What is there stays until its successor is whole.
  const fresh = mkdtempSync(join(root, "node_modules", ".dist-"));
  await bundle(fresh);
  declare(join(fresh, "types"));
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
  chmodSync(join(root, "dist"), 0o755);
}
