// Builds everything that is made from the source and committed: schemas, validators, bundles, types. With --no-types the
// declarations stay as they are.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { makeBundle } from "./bundle.mjs";
import { makeDeclarations } from "./declarations.mjs";
import { renderLicenses } from "./licenses.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const dist = join(root, "dist");
const DECLARATIONS = "index.d.ts";

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
export async function bundle(outdir = dist, from = root) {
  const { files, packages } = await makeBundle(from, ENTRIES);
  mkdirSync(join(outdir, "chunks"), { recursive: true });
  for (const [file, text] of files) writeFileSync(join(outdir, file), text);
  chmodSync(join(outdir, "cli.js"), 0o755);
  writeFileSync(join(outdir, "package.json"), `{ "type": "commonjs" }\n`);
  writeFileSync(join(outdir, "THIRD_PARTY_LICENSES"), renderLicenses(from, packages));
}

/** Writes the library's declarations into a folder. */
export function declare(outdir = dist) {
  writeFileSync(join(outdir, DECLARATIONS), makeDeclarations(root));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { "no-types": { type: "boolean" } } });
  await generate();
  // What is there stays until its successor is whole.
  const fresh = mkdtempSync(join(root, "node_modules", ".dist-"));
  await bundle(fresh);
  const declarations = join(dist, DECLARATIONS);
  if (values["no-types"] === true && existsSync(declarations))
    copyFileSync(declarations, join(fresh, DECLARATIONS));
  else declare(fresh);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  chmodSync(dist, 0o755);
}
