// Makes the one declaration file of the library: the types of src/index.ts with all that they are made of. Only the
// declarations of files that the types lead to are made, each from its own text: that takes a second, the whole program
// ten. It is also what isolated declarations ask for: an exported value whose type is not written down stops the build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { generateDtsBundle } from "dts-bundle-generator";
import ts from "typescript";

const compilerOptions = {
  declaration: true,
  emitDeclarationOnly: true,
  isolatedDeclarations: true,
  module: ts.ModuleKind.NodeNext,
  rewriteRelativeImportExtensions: true,
  strict: true,
  stripInternal: true,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
};

/**
 * Gives the text of index.d.ts.
 * @throws Error for an exported value whose type is not written down
 */
export function makeDeclarations(root) {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-types-"));
  try {
    for (const [file, text] of declarationsFrom(join(root, "src", "index.ts"))) {
      const path = join(folder, relative(root, file)).replace(/\.ts$/, ".d.ts");
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return rollUp(root, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The declarations of a file and of all that its types lead to, by path. */
function declarationsFrom(entry) {
  const texts = new Map();
  const open = [entry];
  for (const file of open) {
    if (texts.has(file)) continue;
    const options = { fileName: file, compilerOptions };
    const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, "utf8"), options);
    refuse(file, diagnostics ?? []);
    texts.set(file, outputText);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      if (fileName.startsWith(".")) open.push(join(dirname(file), fileName.replace(/\.js$/, ".ts")));
    }
  }
  return texts;
}

function refuse(file, [first]) {
  if (first === undefined) return;
  throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
}

function rollUp(root, folder) {
  const config = join(folder, "tsconfig.json");
  const options = {
    module: "nodenext",
    noCheck: true, // The source was checked, and is checked again by whoever imports the result.
    target: "es2023",
    typeRoots: [join(root, "node_modules", "@types")],
    types: ["node"],
  };
  writeFileSync(config, JSON.stringify({ compilerOptions: options }));
  const [text] = generateDtsBundle(
    [
      {
        filePath: join(folder, "src", "index.d.ts"),
        output: { noBanner: true, exportReferencedTypes: true },
      },
    ],
    { preferredConfigPath: config },
  );
  return text;
}
