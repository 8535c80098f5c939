import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDrift } from "../../../src/commands/drift.ts";
import { runExpiring } from "../../../src/commands/expiring.ts";
import { runExplain } from "../../../src/commands/explain.ts";
import { runFmt } from "../../../src/commands/fmt.ts";
import { runMatrix } from "../../../src/commands/matrix.ts";
import { runOffboard } from "../../../src/commands/offboard.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runReport } from "../../../src/commands/report.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { runWhoCan } from "../../../src/commands/who-can.ts";
import { exampleFile, exampleGuards, orgKeyOf, providerIds } from "../../conformance/cases.ts";
import { examplePart, openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

/** Names that every object of JavaScript has, for an organization, people and a team. */
const castings: readonly (readonly [string, string, string, string])[] = [
  ["__proto__", "constructor", "toString", "valueOf"],
  ["constructor", "__proto__", "hasOwnProperty", "toString"],
  ["hasOwnProperty", "valueOf", "__proto__", "constructor"],
  ["toString", "hasOwnProperty", "constructor", "__proto__"],
];

/** The parts of a file under other names; an e-mail and a name with a capital stay. */
class Renaming {
  readonly #pairs: readonly (readonly [string, string])[];

  constructor(provider: string, names: readonly [string, string, string, string]) {
    const known = [orgKeyOf(provider), "linus", "grace", "platform"];
    this.#pairs = known.map((name, index) => [name, names[index] ?? ""]);
  }

  there(text: string): string {
    return this.#pairs.reduce((all, [from, to]) => replaceName(all, from, to), text);
  }

  back(text: string): string {
    return this.#pairs.reduce((all, [from, to]) => replaceName(all, to, from), text);
  }
}

function replaceName(text: string, from: string, to: string): string {
  return text.replaceAll(new RegExp(`(?<![\\w.@-])${from}(?![\\w.@-])`, "g"), to);
}

async function open(provider: string, file: string): Promise<Workbench> {
  return await openWorkbench({
    files: { "access.yaml": file },
    state: { [provider]: examplePart(provider).state },
  });
}

/** What a plan does and leaves, in any order. */
function contentOf(json: string): readonly string[] {
  const plan: Record<string, readonly unknown[]> = JSON.parse(json);
  return ["operations", "pending", "deferred", "spared", "guards", "orgs"]
    .flatMap((part) => (plan[part] ?? []).map((entry) => `${part} ${JSON.stringify(entry)}`))
    .map((line) =>
      line.replaceAll(/"(?:line|column|phase|requests)":\d+/g, "").replaceAll(/"dependsOn":\[[^\]]*\]/g, ""),
    )
    .sort();
}

/** The example with the vendor's name of the organization written out, which is its key by default. */
function exampleNamed(provider: string, rename: (text: string) => string): string {
  const key = orgKeyOf(provider);
  const file = rename(exampleFile(provider));
  return /^ {4}name: /m.test(file)
    ? file
    : file.replace(/^ {4}provider: /m, `    name: ${key}\n    provider: `);
}

const allowed = { allow: exampleGuards };

describe.each(providerIds)("names that mean something to JavaScript: %s", (provider) => {
  it.each(castings)("planned like any other: org %s, people %s and %s, team %s", async (...names) => {
    const renaming = new Renaming(provider, names);
    const file = (text: string): string => renaming.there(text);
    bench = await open(
      provider,
      exampleNamed(provider, (text) => text),
    );
    await runPlan(bench.runtime, { ...allowed, format: "json" });
    const usual = contentOf(bench.stdout());
    bench.close();
    bench = await open(provider, exampleNamed(provider, file));

    const code = await run(bench, async () => await runPlan(bench.runtime, { ...allowed, format: "json" }));

    expect(code, bench.stdout() + bench.stderr()).toBe(ExitCode.done);
    expect(usual.length).toBeGreaterThan(10);
    expect(contentOf(renaming.back(bench.stdout()))).toEqual(usual);
  });

  it.each(castings)(
    "applied, explained, reported and edited: org %s, people %s and %s, team %s",
    async (...names) => {
      const renaming = new Renaming(provider, names);
      const before = Object.getOwnPropertyNames(Object.prototype);
      bench = await open(
        provider,
        exampleNamed(provider, (text) => renaming.there(text)),
      );
      const [org, person] = names;
      const { runtime } = bench;
      const commands: Readonly<Record<string, () => Promise<number>>> = {
        validate: async () => await runValidate(runtime, {}),
        apply: async () => await runApply(runtime, { ...allowed, autoApprove: true }),
        plan: async () => await runPlan(runtime, { detailedExitcode: true }),
        drift: async () => await runDrift(runtime, {}),
        explain: async () => await runExplain(runtime, { subject: person, live: true }),
        whoCan: async () => await runWhoCan(runtime, { role: "admin" }),
        expiring: async () => await runExpiring(runtime, { within: "9999d" }),
        matrix: async () => await runMatrix(runtime, {}),
        report: async () => await runReport(runtime, { out: "review.html", live: true }),
        fmt: async () => await runFmt(runtime, {}),
        again: async () => await runPlan(runtime, { detailedExitcode: true }),
        offboard: async () => await runOffboard(runtime, { person }),
      };
      for (const [name, command] of Object.entries(commands)) {
        bench.reset();
        expect(await run(bench, command), `${name}\n${bench.stdout()}${bench.stderr()}`).toBe(ExitCode.done);
        if (["explain", "whoCan", "matrix"].includes(name)) expect(bench.stdout(), name).toContain(org);
      }

      const review = readFileSync(join(bench.folder, "review.csv"), "utf8");
      for (const name of names.slice(0, 3)) expect(review).toContain(name);
      expect(readFileSync(join(bench.folder, "access.yaml"), "utf8")).not.toMatch(
        new RegExp(`^ +${person}:`, "m"),
      );
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
  );
});
