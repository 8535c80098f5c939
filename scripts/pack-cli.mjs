// Puts the command line into one file of which only the parts in use are parsed. Parsing all of the program takes Node
// as long as starting up does, and most runs need a small share of it. So every chunk but the entry stands in line
// comments, which a parser skips at the speed of reading, and is compiled when it is first asked for, under the file's
// own name and line numbers, so that stack traces and debuggers lead to it.
import { build, transform } from "esbuild";

const entryPart = "main";

/** Gives the text of the packed file. `common` are esbuild's options; `entry` awaits one import, of `main`. */
export async function packCli(common, { entry, main }) {
  const { banner: _, ...rest } = common;
  // ASCII as far as esbuild can: it escapes strings, but not regular expressions.
  const options = { ...rest, charset: "ascii", write: false };
  const start = await build({ ...options, entryPoints: [entry], plugins: [externalMain(main)] });
  const chunks = await build({
    ...options,
    entryPoints: { [entryPart]: main },
    outdir: "parts",
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    define: { "import.meta.url": "bundleUrl" },
  });
  const parts = await Promise.all(chunks.outputFiles.map(({ path, text }) => toPart(path, text, options)));
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return assemble(start.outputFiles[0].text, parts);
}

/** The entry asks for the rest of the program by a name that the loader knows. */
function externalMain(main) {
  const wanted = main.slice(main.lastIndexOf("/"));
  return {
    name: "external-main",
    setup: (bundler) =>
      bundler.onResolve({ filter: /./ }, ({ path, kind }) =>
        kind === "dynamic-import" && path.endsWith(wanted)
          ? { path: "rolecall:main", external: true }
          : undefined,
      ),
  };
}

/** Chunks import each other by relative paths, which only work between files: here they become calls. */
async function toPart(path, text, { target }) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target,
    charset: "ascii",
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    supported: { "dynamic-import": false },
    sourcefile: name,
  });
  // What esbuild leaves are characters in regular expressions, where an escape means the same.
  const ascii = code.replace(/[^\0-\x7f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return { name, code: ascii.trimEnd() };
}

function assemble(start, parts) {
  const [shebang, ...body] = start.trimEnd().split("\n");
  const entry = body.join("\n").replace('import("rolecall:main")', `loadPart("${entryPart}.js")`);
  if (entry.includes("rolecall:main") || !entry.includes("loadPart("))
    throw new Error("The entry does not load main.");
  const texts = parts.map(({ name, code }) => ({ name, text: asComments(name, code) }));
  const head = (index, bytes) =>
    `${shebang}\n${loader.replace("BYTES", bytes)}\n// Where each part stands: offset, length, and its first line counted from 0.\nconst parts = {\n${index}\n};\n${entry}\n\n// The parts follow.\n`;
  // Numbers have a fixed width, so that the places do not depend on what is written about them.
  const pad = (number) => String(number).padStart(8);
  const indexOf = (at) =>
    texts.map(({ name, text }) => {
      const marker = `//@part ${name}\n`;
      const entry = `  ${JSON.stringify(name)}: [${pad(at.offset + marker.length)}, ${pad(text.length)}, ${pad(at.line + 1)}],`;
      at.offset += marker.length + text.length + 1;
      at.line += 1 + text.split("\n").length;
      return entry;
    });
  const draft = head(indexOf({ offset: 0, line: 0 }).join("\n"), pad(0));
  const at = { offset: draft.length, line: draft.split("\n").length - 1 };
  const index = indexOf(at).join("\n");
  const whole = `${head(index, pad(at.offset))}${texts.map(({ name, text }) => `//@part ${name}\n${text}\n`).join("")}`;
  return whole;
}

/** A line of code must not hold what ends a comment for JavaScript but is no line feed. */
function asComments(name, code) {
  if (code.includes("\r")) throw new Error(`${name} holds a line end that would end its comment.`);
  return code
    .split("\n")
    .map((line) => `//${line}`)
    .join("\n");
}

const loader = `// rolecall's command line in one file. Everything after the entry stands in line comments, part by part, and is read and
// compiled when it is first needed: parsing all of it at every start would double the start-up time. Made by
// scripts/pack-cli.mjs.
import { fstatSync as statOfBundle, openSync as openBundle, readFileSync, readSync as readFromBundle } from "node:fs";
import { createRequire as createRequireForBundle } from "node:module";
import { fileURLToPath as pathOfBundle } from "node:url";
import { compileFunction as compilePart } from "node:vm";

const bundlePath = pathOfBundle(import.meta.url);
const requireForBundle = createRequireForBundle(import.meta.url);
const bundleBytes = BYTES;
const loadedParts = new Map();
let bundle;

function loadPart(name) {
  const known = loadedParts.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loadedParts.set(name, module);
  const [offset, length, lineOffset] = parts[name];
  const text = readPart(offset, length).slice(2).replaceAll("\\n//", "\\n");
  const parameters = ["exports", "module", "require", "bundleUrl"];
  const run = compilePart(text, parameters, { filename: bundlePath, lineOffset, columnOffset: -2 });
  run(module.exports, module, requirePart, import.meta.url);
  return module.exports;
}

function readPart(offset, length) {
  bundle ??= findBundle();
  if (bundle.text !== undefined) return bundle.text.slice(offset, offset + length);
  const bytes = Buffer.allocUnsafe(length);
  readFromBundle(bundle.file, bytes, 0, length, offset);
  return bytes.latin1Slice();
}

// A checkout that changed the line ends moved everything.
function findBundle() {
  const file = openBundle(bundlePath, "r");
  if (statOfBundle(file).size === bundleBytes) return { file };
  return { text: readFileSync(bundlePath, "latin1").replaceAll("\\r\\n", "\\n") };
}

function requirePart(name) {
  if (name.startsWith("./")) return loadPart(name.slice(2));
  return slowModules.has(name) ? whenUsed(name) : requireForBundle(name);
}

// Modules of Node that take milliseconds to load and that many commands never use.
const slowModules = new Set(["node:child_process", "node:crypto", "node:http", "node:readline/promises"]);

function whenUsed(name) {
  return new Proxy({}, { get: (_, key) => requireForBundle(name)[key] });
}
`;
