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

/** Which parts a part may import; itself always. The data flows one way: config → desired → plan → apply → report. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  http: [],
  simulator: [],
  "version.ts": [],
  "provider.ts": ["model", "http"],
  config: ["model"],
  plan: ["model"],
  policy: ["model", "config"],
  insight: ["model", "config", "provider.ts"],
  report: ["model"],
  edit: ["model", "config"],
  import: ["model", "config", "provider.ts"],
  apply: ["model", "http", "provider.ts"],
  github: ["model", "http", "report"],
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
    return isSimulator(file) ? to === "simulator" : ["model", "http", "provider.ts"].includes(to);
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
  return /\/simulator[^/]*\.ts$/.test(file);
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
        if (partOf(target) !== partOf(file) || target.endsWith("/wire.ts") || target.includes("/profiles/"))
          continue;
        if (isSimulator(file) !== isSimulator(target)) wrong.push(`${file} -> ${target}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it("touch the process only in cli and action", () => {
    const offenders = files.filter((file) => {
      if (["cli", "cli.ts", "action", "action.ts"].includes(partOf(file))) return false;
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

  it("there are no default exports, no barrel folders, no rooms called utils", () => {
    const defaults = files.filter((file) => /^export default /m.test(readFileSync(join(root, file), "utf8")));
    const utils = files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(file));

    expect([...defaults, ...utils]).toEqual([]);
  });
});
