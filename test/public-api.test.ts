import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const declarations = readFileSync(join(root, "dist", "index.d.ts"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "rolecall-consumer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package as npm installs it, as far as a compiler looks, with the program of somebody who uses it. */
function install(files: Readonly<Record<string, string>>): void {
  const home = join(folder, "node_modules", "rolecall");
  mkdirSync(join(home, "dist"), { recursive: true });
  for (const file of ["package.json", "dist/package.json", "dist/index.d.ts"])
    copyFileSync(join(root, file), join(home, file));
  symlinkSync(join(root, "node_modules", "@types"), join(folder, "node_modules", "@types"), "junction");
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

/** What a compiler at its strictest says, which here checks the declarations of packages as well. */
function problemsIn(files: readonly string[]): string[] {
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: false,
      noEmit: true,
      lib: ["lib.es2023.d.ts"],
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      types: ["node"],
      typeRoots: [join(folder, "node_modules", "@types")],
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

const program = `
import { apply, type Configuration, ConfigError, loadConfig, type Operation, type Plan, plan, type World } from "rolecall";

const world: World = { env: process.env, cwd: process.cwd(), signal: new AbortController().signal };
const config: Configuration = await loadConfig("access.yaml", world);
const made: Plan = await plan({ config: "access.yaml", org: config.orgs.map(({ key }) => key) }, world);
const removed: readonly Operation[] = made.operations.filter(({ action }) => action === "remove");
try {
  const { exitCode, applied } = await apply({ planFile: "plan.json", maxRemovals: { percent: 10 } }, world);
  const failed = applied?.results.filter(({ status }) => status === "failed") ?? [];
  process.exitCode = exitCode satisfies 0 | 1 | 2 | 3 | 4 | 5;
  console.log(removed.length, failed.map(({ problem }) => problem?.code satisfies string | undefined));
} catch (error) {
  if (error instanceof ConfigError) console.log(error.diagnostics.map(({ code, place }) => [code, place?.line]));
}
`;

const required = `
import rolecall = require("rolecall");

const made: Promise<rolecall.Plan> = rolecall.plan({}, { env: {}, cwd: "/" });
void made;
`;

const wrong = `
import { plan } from "rolecall";

// @ts-expect-error A world is needed.
await plan({});
// @ts-expect-error There is no guard of this name.
await plan({ allow: ["everything"] }, { env: {}, cwd: "/" });
`;

describe("the library's declarations", () => {
  it("are one file that a strict program compiles against, as a module, required, and used wrongly", () => {
    const files = { "program.mts": program, "required.cts": required, "wrong.mts": wrong };
    install(files);

    expect(problemsIn(Object.keys(files))).toEqual([]);
    expect(declarations).not.toMatch(/^\s*import\b|\brequire\(|reference path/m);
  });

  it("lead to words of the model and to nothing that is inside", () => {
    const names = [...declarations.matchAll(/^export (?:declare )?\w+ (\w+)/gm)].map(([, name = ""]) => name);
    const own = [
      "World",
      "Configuration",
      "PlanOptions",
      "ApplyOptions",
      "ApplyResult",
      "loadConfig",
      "plan",
      "apply",
    ];
    const ofStages = [
      "Clock",
      "Fetch",
      "Answered",
      "AnswerHeaders",
      "ExitCode",
      "OperationResult",
      "OperationStatus",
      "RefusedOperation",
    ];
    const model = readdirSync(join(root, "src", "model")).map((file) =>
      readFileSync(join(root, "src", "model", file), "utf8"),
    );
    const isOfModel = (name: string): boolean =>
      model.some((text) => new RegExp(`^(?:export )?(?:interface|type|class) ${name}\\b`, "m").test(text));

    expect(names).toEqual(expect.arrayContaining([...own, "Plan", "Operation", "Diagnostic", "ConfigError"]));
    expect(names.filter((name) => ![...own, ...ofStages].includes(name) && !isOfModel(name))).toEqual([]);
  });

  it("are what the program exports", async () => {
    const values = [...declarations.matchAll(/^export declare (?:class|function) (\w+)/gm)].map(
      ([, name]) => name,
    );

    const library: object = await import(pathToFileURL(join(root, "dist", "index.js")).href);

    expect(
      Object.keys(library)
        .filter((name) => !["default", "module.exports"].includes(name))
        .sort(),
    ).toEqual(values.sort());
  });
});
