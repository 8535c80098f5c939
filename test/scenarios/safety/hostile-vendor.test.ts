import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { runDrift } from "../../../src/commands/drift.ts";
import { runExplain } from "../../../src/commands/explain.ts";
import { runImport } from "../../../src/commands/import.ts";
import { runJournalShow, runJournalVerify } from "../../../src/commands/journal.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runReport } from "../../../src/commands/report.ts";
import { runWhoCan } from "../../../src/commands/who-can.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { exampleGuards as allow, openExample, providerIds } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

/** What a name at a vendor may be made of, when somebody there means ill. */
const evil = [
  "\u001b[31mred\u001b[0m",
  "\u001b]0;title\u0007",
  "\u009b2J",
  "back\bspace",
  "\rover",
  "\n::set-output name=plan::approved",
  "\n::error file=access.yaml::forged",
  "::set-output name=digest::evil",
  "##[set-output name=digest]evil",
  "\n- [x] approved by @everyone",
  "\u202eright to left\u2066",
  "zero\u200bwidth\ufeff",
  "</details><script>alert(1)</script><img src=x onerror=alert(2)>",
  "[click](https://evil.example) ![pixel](https://evil.example/p.png)",
  "`tick` | cell | **bold** <!-- comment",
  "line\u2028separator",
].join(" ");

/** Names, labels and e-mails in the example that no file manages; the vendor gives them as it likes. */
const foreign = [
  "Edsger",
  "Dijkstra",
  "Dennis",
  "Ritchie",
  "edsger@",
  "Old shop",
  "archive",
  "playground",
  "shop-sandbox",
  "old-shop",
];
const stamp = "EVIL";

/** Puts hostile text in the place of names in all answers. */
function poison(host: Host): Host {
  return {
    ...host,
    deliver: async (request) => {
      const delivery = await host.deliver(request);
      if (delivery.kind !== "answer") return delivery;
      const { status, headers } = delivery.response;
      let text = await delivery.response.text();
      for (const name of foreign) {
        const own = `${name.endsWith("@") ? "" : name}${stamp} ${evil}`;
        const inside = JSON.stringify(name.endsWith("@") ? `${own.replaceAll("@", "(at)")}@` : own).slice(
          1,
          -1,
        );
        text = text.replaceAll(`"${name}`, `"${inside}`);
      }
      return {
        ...delivery,
        response: new Response([204, 205, 304].includes(status) ? null : text, { status, headers }),
      };
    },
  };
}

async function open(provider: string): Promise<void> {
  bench = await openExample(provider, { wrapHost: poison });
}

/** Nothing that moves a cursor, hides or reorders text, and no line that a runner takes for a command. */
function expectHarmless(text: string): void {
  const bad = /[^\n\P{C}]|[\p{Zl}\p{Zp}]/u.exec(text.replaceAll(/[\u200c\u200d]/g, ""));
  expect(
    bad === null
      ? ""
      : `U+${bad[0].codePointAt(0)?.toString(16)} in …${JSON.stringify(text.slice(Math.max(0, bad.index - 60), bad.index + 20))}`,
  ).toBe("");
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain("##[");
}

describe.each(providerIds)("%s", (provider) => {
  it.each(["text", "json"] as const)(
    "prints a plan and drift as %s in which nothing is forged",
    async (format) => {
      await open(provider);

      await runPlan(bench.runtime, { format, verbose: true });
      const plan = bench.stdout();
      bench.reset();
      await runDrift(bench.runtime, { format });
      const drift = bench.stdout();

      expect(plan).toContain(stamp);
      for (const text of [plan, drift]) expectHarmless(text);
      expectHarmless(bench.stderr());
      if (format === "json") for (const text of [plan, drift]) JSON.parse(text);
    },
  );

  it("prints Markdown that says nothing else than it would", async () => {
    await open(provider);

    await runPlan(bench.runtime, { format: "markdown" });
    await runDrift(bench.runtime, { format: "markdown" });

    expect(bench.stdout()).toContain(stamp);
    expectHarmless(bench.stdout());
    // What stands in backticks or behind a backslash is text.
    const spoken = bench
      .stdout()
      .replaceAll(/(`+)[^`][\s\S]*?\1/g, "")
      .replaceAll(/\\./g, "");
    expect(spoken).not.toMatch(/<(script|img)|\]\(https?:\/\/evil|^- \[x\] approved|@everyone/im);
  });

  it("makes pages without a foreign element", async () => {
    await open(provider);

    await runPlan(bench.runtime, { format: "html" });
    const page = bench.stdout();
    await runReport(bench.runtime, { out: "review.html", live: true });
    const review = readFileSync(join(bench.folder, "review.html"), "utf8");

    for (const html of [page, review])
      expect(html).not.toMatch(/<script>alert|<img src=x|onerror=alert\(2\)>|<\/details><script/);
    expect(page).toContain(stamp);
  });

  it("explains who somebody is without being led on", async () => {
    await open(provider);
    const asked = [
      async () => await runExplain(bench.runtime, { subject: "ada", live: true }),
      async () => await runWhoCan(bench.runtime, { role: "admin", live: true }),
      async () => await runWhoCan(bench.runtime, { live: true, on: "*/**" }),
      async () => await runDoctor(bench.runtime, {}),
    ];

    for (const ask of asked) await run(bench, ask);

    expect(bench.stdout().length).toBeGreaterThan(50);
    expectHarmless(bench.stdout());
    expectHarmless(bench.stderr());
  });

  it("applies, and keeps a journal that can be read line by line", async () => {
    await open(provider);

    await run(bench, async () => await runApply(bench.runtime, { autoApprove: true, allow, verbose: true }));
    expectHarmless(bench.stdout());
    expectHarmless(bench.stderr());
    const folder = join(bench.folder, ".rolecall");
    const name = readdirSync(folder).find((file) => file.startsWith("journal-")) ?? "";
    for (const line of readFileSync(join(folder, name), "utf8").split("\n"))
      if (line !== "") JSON.parse(line);
    bench.reset();

    expect(runJournalVerify(bench.runtime, join(folder, name))).toBe(ExitCode.done);
    runJournalShow(bench.runtime, join(folder, name), "text");
    runJournalShow(bench.runtime, join(folder, name), "json");
    expectHarmless(bench.stdout());
  });

  it("imports it as text, and the file means the same when it is read again", async () => {
    await open(provider);
    const { loadForCommand } = await import("../../../src/app/load/load.ts");
    const [org] = (await loadForCommand(bench.runtime, {})).config.orgs;
    if (org === undefined) throw new Error("There is no organization.");
    const option = Object.entries(org.options).map(([key, value]) => `${key}=${String(value)}`);

    const code = await run(
      bench,
      async () =>
        await runImport(bench.runtime, {
          provider,
          org: org.name,
          out: "imported.yaml",
          ...(option.length === 0 ? {} : { option }),
          ...(org.tokenVariable === undefined ? {} : { tokenEnv: org.tokenVariable }),
        }),
    );

    expectHarmless(bench.stdout());
    expectHarmless(bench.stderr());
    expect([code, bench.stderr()]).toEqual([ExitCode.done, expect.anything()]);
    expectHarmless(readFileSync(join(bench.folder, "imported.yaml"), "utf8"));
    bench.reset();
    expect(
      await run(
        bench,
        async () => await runPlan(bench.runtime, { config: "imported.yaml", detailedExitcode: true }),
      ),
    ).toBe(ExitCode.done);
  });
});
