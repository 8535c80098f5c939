// Makes the files that are run (cli, action, index) and the chunks that they share: plain CommonJS, each required when it
// is first asked for. Node starts that faster than ES modules, and reading all of the program would take longer than
// starting Node does.
import { join } from "node:path";
import { rolldown } from "rolldown";

const CHUNKS = "chunks/";

/** A file in a package, also in one that has its own: folder and name of the package. */
const IN_PACKAGE = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+))\/(?!.*node_modules\/)/;

/**
 * Bundles entry points, in memory.
 * @param root folder that holds `src`
 * @param entries names of files in `src`, without `.ts`
 * @returns `files`: path below `dist` to text; `packages`: folders of the packages that went in, below `root`
 */
export async function makeBundle(root, entries) {
  const bundler = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: "node",
    plugins: [withoutPrograms],
    // A package is named by where it is installed, also where that is a link.
    resolve: { symlinks: false },
    transform: { target: "node20.19", define: { "import.meta.dirname": "__dirname" } },
  });
  try {
    const { output } = await bundler.generate({
      format: "cjs",
      strict: true, // As the modules of the source are.
      entryFileNames: "[name].js",
      chunkFileNames: (chunk) => `${CHUNKS}${chunkName(root, chunk)}.cjs`,
      comments: { legal: false, annotation: false, jsdoc: false },
    });
    const files = output.map(({ fileName, code }) => [fileName, toAscii(code)]);
    return {
      files: new Map(files.sort(([one], [other]) => (one < other ? -1 : 1))),
      packages: packagesOf(root, output),
    };
  } finally {
    await bundler.close();
  }
}

/**
 * commander can start programs for subcommands; rolecall has none of that kind. Loading what starts programs would bring
 * all of Node's network code with it, at every start.
 */
const withoutPrograms = {
  name: "without-programs",
  resolveId: (id, importer) =>
    id === "node:child_process" && importer?.includes("commander") === true ? NO_PROGRAMS : undefined,
  load: (id) => (id === NO_PROGRAMS ? { code: "module.exports = {};", moduleType: "js" } : undefined),
};
const NO_PROGRAMS = "\0no-programs";

/** Node reads a file of ASCII faster and keeps half as much; a reader sees every character for what it is. */
function toAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A chunk is called after the module that it was made for; no digest, which every change would change. */
function chunkName(root, { name, facadeModuleId, moduleIds }) {
  const module = facadeModuleId ?? moduleIds.at(-1);
  if (module === undefined || !module.startsWith(join(root, "src"))) return packageName(root, module) ?? name;
  return belowRoot(root, module)
    .replace(/^src\//, "")
    .replace(/\.[jt]s$/, "")
    .replace(/\/index$/, "")
    .replaceAll("/", "-");
}

function packageName(root, module) {
  const [, , name] = IN_PACKAGE.exec(belowRoot(root, module ?? "")) ?? [];
  return name?.replace("@", "").replaceAll("/", "-");
}

function packagesOf(root, output) {
  const modules = output.flatMap((chunk) => Object.entries(chunk.modules));
  const used = modules.filter(([, { renderedLength }]) => renderedLength > 0);
  const folders = used.map(([module]) => IN_PACKAGE.exec(belowRoot(root, module))?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function belowRoot(root, module) {
  const path = module.replaceAll("\\", "/");
  const start = `${root.replaceAll("\\", "/")}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}
