import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

/** The part of the program a file belongs to. */
function partOf(file: string): string {
  if (file === "providers/provider.ts") return "provider.ts";
  if (file === "providers/registry.ts") return "registry.ts";
  const [first = "", second] = file.split("/");
  if (first === "providers") return `providers/${second}`;
  return first;
}

/**
 * Which parts a part may import; itself always. The data flows one way:
 * config → desired → plan → apply → report, and `app` puts the stages together without printing.
 */
const core = ["model", "config", "provider.ts"];
const stages = ["config", "effective", "plan", "policy", "apply", "edit", "import", "insight"];
const app = ["model", "http", "report", "provider.ts", "registry.ts", "version.ts", "simulator", ...stages];
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  http: ["model"],
  simulator: [],
  "version.ts": [],
  "provider.ts": ["model", "http", "effective"],
  expression: [],
  config: ["model", "expression"],
  effective: core,
  plan: ["model", "effective"],
  policy: ["model", "config", "effective", "expression"],
  insight: [...core, "effective"],
  report: ["model"],
  edit: ["model", "config"],
  import: core,
  apply: ["model", "http", "provider.ts"],
  ci: ["model", "http", "report"],
  app,
  terminal: [...app, "app"],
};

/** The parts at the top, which put the others together. */
const top = new Set(["commands", "cli", "cli.ts", "action", "action.ts", "index.ts", "registry.ts"]);

function importsOf(file: string): { specifier: string; isTypeOnly: boolean }[] {
  const source = readFileSync(join(root, file), "utf8");
  const pattern = /(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;
  return [...source.matchAll(pattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? "",
    isTypeOnly: match[1] !== undefined,
  }));
}

function isAllowed(from: string, to: string, file: string): boolean {
  if (from === to || top.has(from)) return true;
  if (from.startsWith("providers/")) {
    if (isSimulator(file)) return to === "simulator";
    if (from === "providers/kit") return ["model", "http", "provider.ts"].includes(to);
    return ["model", "http", "effective", "provider.ts", "providers/kit"].includes(to);
  }
  return (allowed[from] ?? []).includes(to);
}

/** The code without its comments: those may name examples. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

function isSimulator(file: string): boolean {
  return /^providers\/[^/]+\/simulator\//.test(file);
}

type Room = "index" | "adapter" | "rules" | "simulator" | "facts";

/** Which rooms of the same provider a room may import. */
const ROOMS: Readonly<Record<Room, readonly Room[]>> = {
  index: ["adapter", "rules", "facts"],
  adapter: ["adapter", "rules", "facts"],
  rules: ["rules", "facts"],
  simulator: ["simulator", "facts"],
  facts: ["facts"],
};

function roomOf(file: string): Room {
  const [, , third = "", fourth] = file.split("/");
  if (fourth === undefined) return third === "index.ts" ? "index" : "facts";
  return third === "adapter" || third === "rules" || third === "simulator" ? third : "facts";
}

function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/"));
}

/** The strongly connected parts with more than one file (Tarjan), each sorted. */
function circles(): string[][] {
  const graph = new Map(files.map((file) => [file, targetsOf(file)]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!graph.has(target)) continue;
      if (!index.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(target) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1) found.push(members.sort());
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

describe("the directions of imports", () => {
  it("are the ones in src/README.md, for every file", () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const { specifier } of importsOf(file)) {
        if (!specifier.startsWith(".")) continue;
        const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/");
        if (target.startsWith("..")) wrong.push(`${file} reaches out of src: ${specifier}`);
        else if (!isAllowed(partOf(file), partOf(target), file)) wrong.push(`${file} -> ${target}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it("keep adapter and simulator of a provider apart: they share wire.ts and nothing else", () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => /^providers\/[^/]+\//.test(name))) {
      for (const { specifier } of importsOf(file)) {
        if (!specifier.startsWith(".")) continue;
        const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/");
        if (partOf(target) !== partOf(file) || target.endsWith("/wire.ts")) continue;
        if (isSimulator(file) !== isSimulator(target)) wrong.push(`${file} -> ${target}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it("never go in a circle, types included", () => {
    expect(circles()).toEqual([]);
  });

  it("run one way inside a provider: index, adapter, rules, then shape, wire and abilities", () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => /^providers\/[^/]+\//.test(name))) {
      const from = roomOf(file);
      for (const target of targetsOf(file)) {
        if (partOf(target) !== partOf(file)) {
          if (from === "rules" && partOf(target) === "http") wrong.push(`${file} -> ${target}`);
          continue;
        }
        if (!ROOMS[from].includes(roomOf(target))) wrong.push(`${file} -> ${target}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it("touch the process only in cli and action", () => {
    const offenders = files.filter((file) => {
      if (["cli", "cli.ts", "action", "action.ts"].includes(partOf(file))) return false;
      if (file === "terminal/standard-output.ts") return false;
      return /\bprocess\.(argv|env|exit|stdout|stderr|stdin|cwd)\b/.test(codeOf(file));
    });

    expect(offenders).toEqual([]);
  });
});

describe("names", () => {
  it("no vendor's name stands outside its provider's folder", () => {
    const vendors = /\b(upsun|platform\.?sh|heroku|cloudtruth|viz.?now|vizrt)\b/i;
    const offenders: string[] = [];
    for (const file of files) {
      if (file.startsWith("providers/") || file.endsWith(".generated.ts")) continue;
      // The starter file and the examples in help texts speak to people about real systems.
      if (["commands/init.ts"].includes(file)) continue;
      if (vendors.test(codeOf(file))) offenders.push(file);
    }

    expect(offenders).toEqual([]);
  });

  it("inside a provider nobody takes the files' modes apart: what is managed is asked of model/managed.ts", () => {
    const offenders = files.filter(
      (file) =>
        /^providers\/[^/]+\//.test(file) && !isSimulator(file) && /\bmodes\b|"ignore"/.test(codeOf(file)),
    );

    expect(offenders).toEqual([]);
  });

  it("no words are taken apart outside of report: what code decides by is data", () => {
    const words =
      /\b(?!answer|response|file|problem)\w+\.(?:text|fixed|hint)\.(?:match|includes|startsWith|endsWith|split|slice|indexOf)\(|\.test\((?!answer|response|file)\w+\.(?:text|fixed|hint)\)/;
    const offenders = files.filter(
      (file) =>
        !/^(report|http|edit|simulator|config\/source|expression)\//.test(file) &&
        !isSimulator(file) &&
        words.test(codeOf(file)),
    );

    expect(offenders).toEqual([]);
  });

  it("there are no default exports, no barrel folders, no rooms called utils", () => {
    const defaults = files.filter((file) => /^export default /m.test(readFileSync(join(root, file), "utf8")));
    const utils = files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(file));

    expect([...defaults, ...utils]).toEqual([]);
  });
});

/** The files that every provider has, and what each exports under the same name. */
const PROVIDER_FILES: Readonly<Record<string, readonly string[]>> = {
  "shape.ts": [],
  "wire.ts": [],
  "codes.ts": ["codes"],
  "abilities.ts": ["abilities"],
  "adapter/client.ts": ["Client"],
  "adapter/session.ts": ["Session", "openSession"],
  "adapter/failures.ts": ["failures"],
  "adapter/read.ts": ["readOrg"],
  "adapter/apply.ts": ["applyOperation"],
  "adapter/observe.ts": ["observe"],
  "rules/check.ts": ["checkOrg"],
  "rules/refine.ts": ["refineDraft"],
  "rules/derive.ts": ["derive"],
  "simulator/index.ts": ["createSimulator", "stateSchema"],
  "simulator/state.ts": ["loadState", "saveState", "stateSchema"],
  "simulator/store.ts": ["Store"],
};

/**
 * The words of the wire and those of the model, each way: in `rules/` where rules need them too, else in `adapter/`.
 * A provider without such a file has its reason here.
 */
const CONVERT = ["rules/convert.ts", "adapter/convert.ts"];
const WITHOUT_CONVERT: Readonly<Record<string, string>> = {
  github:
    "each list is another record, held to its fields where it is read; names of roles stand in rules/words.ts",
};

/** The names that a file exports, also those that it passes on. */
function exportsOf(file: string): ReadonlySet<string> {
  const code = codeOf(file);
  const own = [...code.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)];
  const passed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) => names.split(","));
  return new Set([...own.map(([, name = ""]) => name), ...passed.map((name) => name.trim())]);
}

describe("every provider", () => {
  const providers = [
    ...new Set(files.map((file) => /^providers\/([^/]+)\/index\.ts$/.exec(file)?.[1])),
  ].filter((name) => name !== undefined);

  it("has the same file for the same role, with the same exported names", () => {
    const missing: string[] = [];
    for (const provider of providers) {
      for (const [file, names] of Object.entries(PROVIDER_FILES)) {
        const path = `providers/${provider}/${file}`;
        if (!files.includes(path)) missing.push(path);
        else for (const name of names) if (!exportsOf(path).has(name)) missing.push(`${path}: ${name}`);
      }
      if (!files.some((file) => file.startsWith(`providers/${provider}/simulator/routes/`)))
        missing.push(`providers/${provider}/simulator/routes/`);
      const hasConvert = CONVERT.some((file) => files.includes(`providers/${provider}/${file}`));
      if (hasConvert === provider in WITHOUT_CONVERT) missing.push(`providers/${provider}: convert.ts`);
    }

    expect(providers.length).toBeGreaterThanOrEqual(5);
    expect(missing).toEqual([]);
  });

  it("makes its errors by the kit: no other file of an adapter names the provider in one", () => {
    const offenders = files.filter(
      (file) =>
        /^providers\/[^/]+\/adapter\//.test(file) &&
        !file.endsWith("/failures.ts") &&
        /\bprovider: "/.test(codeOf(file)),
    );

    expect(offenders).toEqual([]);
  });
});

it("the ids of operations come from one place", () => {
  const offenders = files.filter(
    (file) => file !== "model/operation-id.ts" && /\bid: `\$\{[\w.]*address\} #?\$\{/.test(codeOf(file)),
  );

  expect(offenders).toEqual([]);
});
