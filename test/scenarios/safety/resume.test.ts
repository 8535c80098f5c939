import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { readJournal } from "../../../src/apply/journal.ts";
import { applyCommand, runApply } from "../../../src/commands/apply.ts";
import { runJournalShow } from "../../../src/commands/journal.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { exampleGuards as allow, exampleFile, openExample } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";

// What a killed process leaves behind is in crash.test.ts; here it is what happens until the run is taken up again.

const journal = "run.jsonl";
let bench: Workbench;
afterEach(() => bench.close());

/** An apply that is interrupted at its first write: some things are done, most are not. */
async function interrupt(provider: string): Promise<void> {
  const stop = new AbortController();
  bench = await openExample(provider, {
    signal: stop.signal,
    onWrite: async ({ phase }) => {
      if (phase === "after") stop.abort(new Error("Ctrl-C"));
    },
  });
  const code = await runApply(bench.runtime, { autoApprove: true, allow, journal });
  expect(code).toBe(ExitCode.partial);
  bench.reset();
}

/** Goes on with it, as a later process would. */
async function resume(): Promise<Awaited<ReturnType<typeof applyCommand>>> {
  const { signal } = new AbortController();
  return await applyCommand({ ...bench.runtime, signal }, { autoApprove: true, allow, resume: journal });
}

function written(): string {
  return readFileSync(join(bench.folder, journal), "utf8");
}

function endsOf(id: string): string[] {
  return readJournal(join(bench.folder, journal)).lines.flatMap(({ kind, content }) =>
    kind === "end" && content.id === id ? [String(content.status)] : [],
  );
}

const heroku = {
  authorization: "Bearer demo-heroku-key",
  accept: "application/vnd.heroku+json; version=3",
  "content-type": "application/json",
};

async function byHand(method: string, path: string, body?: object): Promise<void> {
  const token = bench.env.HEROKU_API_KEY ?? "";
  const answer = await bench.simulators.heroku?.handle(
    new Request(`http://heroku.localhost:1${path}`, {
      method,
      headers: { ...heroku, authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  if (answer === undefined || !answer.response.ok)
    throw new Error(`${method} ${path}: ${answer?.response.status} ${await answer?.response.text()}`);
}

describe("a run that was cut off", () => {
  it("is not resumed when the files have changed since, and its journal stays as it is", async () => {
    await interrupt("heroku");
    bench.file("access.yaml", exampleFile("heroku").replace("alan: member", "alan: viewer"));
    const before = written();

    await expect(resume()).rejects.toMatchObject({
      code: "RESUME_FILES_CHANGED",
      message: expect.stringContaining("access.yaml"),
    });

    expect(bench.writes()).toEqual([]);
    expect(written()).toBe(before);
  });

  it("leaves alone what somebody has changed since, and does the rest", async () => {
    await interrupt("heroku");
    await byHand("PATCH", "/teams/apps/shop-prod/collaborators/margaret@acme.example", {
      permissions: ["manage"],
    });

    const { exitCode, refused, applied } = await resume();

    expect(exitCode).toBe(ExitCode.partial);
    expect(refused.map(({ operation }) => operation.id)).toEqual(["acme-heroku/apps/shop-prod margaret"]);
    expect(applied?.results.length).toBeGreaterThan(3);
    expect(endsOf("acme-heroku/apps/shop-prod margaret")).not.toContain("applied");
  });

  it("does not claim what somebody else has done meanwhile", async () => {
    await interrupt("heroku");
    await byHand("DELETE", "/teams/acme-inc/members/dennis@acme.example");

    const { exitCode } = await resume();

    expect(exitCode).toBe(ExitCode.done);
    expect(endsOf("acme-heroku dennis").at(-1)).toBe("unneeded");
    bench.reset();
    runJournalShow(bench.runtime, journal, "text");
    expect(bench.stdout()).toContain("Everything that was to be done was done.");
  });

  it("is resumed only once: then nothing is left", async () => {
    await interrupt("heroku");
    expect((await resume()).exitCode).toBe(ExitCode.done);
    bench.reset();

    expect((await resume()).exitCode).toBe(ExitCode.done);

    expect(bench.writes()).toEqual([]);
  });

  it("is not mixed up with a plan file, which would say something else", async () => {
    await interrupt("heroku");
    const { signal } = new AbortController();
    await runPlan({ ...bench.runtime, signal }, { out: "plan.json", org: ["acme-labs"], allow });
    bench.reset();

    const both = { planFile: "plan.json", resume: journal };
    await expect(applyCommand(bench.runtime, both)).rejects.toMatchObject({ code: "PLAN_WITH_RESUME" });

    expect(bench.requests).toEqual([]);
  });
});

it("a saved plan is not narrowed by --org, which would have to be ignored", async () => {
  bench = await openExample("heroku");
  await runPlan(bench.runtime, { out: "plan.json", allow });
  bench.reset();

  await expect(
    applyCommand(bench.runtime, { planFile: "plan.json", org: ["acme-labs"] }),
  ).rejects.toMatchObject({ code: "PLAN_WITH_ORG" });
  expect(bench.requests).toEqual([]);
});
