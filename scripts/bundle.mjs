// Makes the files that are run (cli, action, index) and the chunks that they share. esbuild finds out what is shared;
// each part then becomes a plain CommonJS file that is required when it is first asked for: Node starts those faster
// than ES modules, and parsing all of the program would take longer than starting Node does.
import { build, transform } from "esbuild";

const SOURCE = "src/";
const CHUNKS = "chunks/";

/** A file in a package, nested ones included: the package's folder, its name, the file's path in it. */
const IN_PACKAGE = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+))\/(?!.*\/?node_modules\/)(.+)$/;

/** Of a chunk only the names are wanted: package.json declares that loading a module does nothing else. */
const BARE_IMPORT = /^import "\.\/[^"]+";\n/gm;

/** Where a module of the source begins in a chunk. As a legal comment it lasts through the change to CommonJS. */
const MODULE_COMMENT = /^\/\/ ((?:src|node_modules)\/\S+)$/gm;
const KEPT_COMMENT = /^\/\/! ((?:src|node_modules)\/\S+)$/gm;

/**
 * Bundles entry points, in memory.
 * @param root folder that holds `src`
 * @param entries names of files in `src`, without `.ts`
 * @param options esbuild's, in addition
 * @returns `files`: path below `dist` to text; `packages`: folders of the packages that went in, below `root`
 */
export async function makeBundle(root, entries, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((name) => [name, `${SOURCE}${name}.ts`])),
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    metafile: true,
    // A package is named by where it is installed, also where that is a link.
    preserveSymlinks: true,
    define: { "import.meta.dirname": "__dirname" },
  });
  const names = nameOutputs(metafile.outputs, entries);
  const files = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const file = names.get(lastPart(path));
      return [file, await toCommonJs(text, file, names, options)];
    }),
  );
  files.sort(([one], [other]) => (one < other ? -1 : 1));
  return { files: new Map(files), packages: packagesOf(metafile.outputs) };
}

/**
 * esbuild's names hold a digest, which would rename most files with every change. Here a chunk is called after the module
 * that it was made for, or else the largest that went in: that module is in no other.
 * @returns name of esbuild's file to path below `dist`
 */
function nameOutputs(outputs, entries) {
  const names = new Map();
  const taken = new Set();
  const bySize = Object.entries(outputs).sort(([, one], [, other]) => other.bytes - one.bytes);
  const give = (output, candidates) => {
    const name = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(candidates.at(-1), taken);
    taken.add(name);
    names.set(lastPart(output), name);
  };
  for (const [output, { entryPoint }] of bySize) {
    if (entryPoint === undefined) continue;
    const name = entryPoint.slice(SOURCE.length, -".ts".length);
    give(output, entries.includes(name) ? [`${name}.js`] : chunkNames(entryPoint));
  }
  for (const [output, { entryPoint, inputs }] of bySize) {
    if (entryPoint !== undefined) continue;
    const largest = Object.entries(inputs).sort(
      ([name, one], [otherName, other]) =>
        other.bytesInOutput - one.bytesInOutput || (name < otherName ? -1 : 1),
    );
    const own = largest.flatMap(([input]) => chunkNames(input));
    give(output, [
      ...own,
      own.length === 0 ? `${CHUNKS}helpers.cjs` : own[0].replace(/\.cjs$/, "-shared.cjs"),
    ]);
  }
  return names;
}

/** What the chunk of a module may be called, best first. */
function chunkNames(input) {
  const [, , name, path] = IN_PACKAGE.exec(input) ?? [];
  const stems =
    name === undefined ? [input.slice(SOURCE.length).replace(/\/index\.ts$/, "")] : [name, `${name}/${path}`];
  return stems.map((stem) => {
    const flat = stem
      .replace(/\.[cm]?[jt]s$/, "")
      .replaceAll(/[^\w.]+/g, "-")
      .replace(/^-/, "");
    return `${CHUNKS}${flat}.cjs`;
  });
}

function numbered(name, taken) {
  for (let count = 2; ; count += 1) {
    const candidate = name.replace(/\.cjs$/, `-${count}.cjs`);
    if (!taken.has(candidate)) return candidate;
  }
}

async function toCommonJs(text, file, names, { target, charset }) {
  const isChunk = file.startsWith(CHUNKS);
  const named = text.replaceAll(/"\.\/([^"/]+)"/g, (quoted, output) => {
    const name = names.get(output);
    if (name === undefined) return quoted;
    return `"./${isChunk ? name.slice(CHUNKS.length) : name}"`;
  });
  const kept = named.replaceAll(BARE_IMPORT, "").replaceAll(MODULE_COMMENT, "//! $1");
  const { code } = await transform(kept, {
    format: "cjs",
    platform: "node",
    target,
    charset,
    sourcefile: lastPart(file),
    supported: { "dynamic-import": false },
    legalComments: "inline",
  });
  return code.replaceAll(KEPT_COMMENT, "// $1");
}

function packagesOf(outputs) {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.map((input) => IN_PACKAGE.exec(input)?.[1]).filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort();
}

function lastPart(path) {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
