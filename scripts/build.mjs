// Builds everything that is made from the source and committed: schemas, validators, bundles, types.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { makeBundle } from "./bundle.mjs";
import { renderLicenses } from "./licenses.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** The files that are run or imported by name; what they share stands beside them in chunks. */
const ENTRIES = ["cli", "action", "index"];

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

/** Writes the entry points, their chunks and the licences of what they contain into a folder. */
export async function bundle(outdir = join(root, "dist"), from = root) {
  const { files, packages } = await makeBundle(from, ENTRIES, common);
  mkdirSync(join(outdir, "chunks"), { recursive: true });
  for (const [file, text] of files) writeFileSync(join(outdir, file), text);
  chmodSync(join(outdir, "cli.js"), 0o755);
  writeFileSync(join(outdir, "package.json"), `{ "type": "commonjs" }\n`);
  writeFileSync(join(outdir, "THIRD_PARTY_LICENSES"), renderLicenses(from, packages));
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
