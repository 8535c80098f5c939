import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { runDrift } from "../../../src/commands/drift.ts";
import { runExplain } from "../../../src/commands/explain.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runReport } from "../../../src/commands/report.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { exampleGuards as allow, openExample, providerIds } from "../../conformance/cases.ts";
import { CanaryWatch, echoesOf } from "../../helpers/canaries.ts";
import { isWrite, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

// Every workbench and every run of the built program is searched for credentials when it is closed: see
// test/helpers/canaries.ts. What is here makes sure that there is something to find, and that the search finds it.

let bench: Workbench;
afterEach(() => bench.close());

/** A vendor that repeats the credential in what it answers, as careless ones do. */
function echoing(isDue: (request: Request) => boolean, status: number): (host: Host) => Host {
  return (host) => ({
    ...host,
    deliver: async (request) => {
      const credential = request.headers.get("authorization") ?? "";
      if (credential === "" || !isDue(request)) return await host.deliver(request);
      const message = `The credential ${credential} (${credential.split(" ").at(-1)}) may not do that; ${echoes(credential.split(" ").at(-1) ?? "").join(", ")}.`;
      const headers = { "x-request-id": credential.split(" ").at(-1) ?? "", "www-authenticate": credential };
      return {
        kind: "answer",
        response: Response.json(
          { message, detail: message, title: message, error: message },
          { status, headers },
        ),
      };
    },
  });
}

/** A text as careless servers repeat it. */
function echoes(text: string): readonly string[] {
  return [text, ...echoesOf(text)];
}

/** A vendor in whose successful answers somebody has named people and things after credentials. */
function naming(tokens: ReadonlySet<string>): (host: Host) => Host {
  return (host) => ({
    ...host,
    deliver: async (request) => {
      const sent = request.headers.get("authorization")?.split(" ").at(-1) ?? "";
      const delivery = await host.deliver(request);
      if (request.method !== "GET" || delivery.kind !== "answer" || delivery.response.status >= 300)
        return delivery;
      const { status, headers } = delivery.response;
      const named = (await delivery.response.text()).replace(
        /"(first_name|last_name|name|givenName|familyName)":"([^"]{3,})"/g,
        (_whole, key: string, value: string) =>
          `"${key}":"${[value, sent, ...tokens].flatMap(echoes).join(" ")}"`,
      );
      return { ...delivery, response: new Response(named, { status, headers }) };
    },
  });
}

describe.each(providerIds)("%s", (provider) => {
  it("prints and saves no credential in any command", async () => {
    bench = await openExample(provider);
    const { runtime } = bench;

    for (const format of ["text", "json", "markdown", "html"] as const)
      await run(
        bench,
        async () => await runPlan(runtime, { format, verbose: true, allow, out: "plan.json" }),
      );
    await run(bench, async () => await runDrift(runtime, { format: "json", verbose: true }));
    await run(bench, async () => await runExplain(runtime, { subject: "ada", live: true }));
    await run(bench, async () => await runReport(runtime, { out: "review.html", live: true }));
    await run(bench, async () => await runDoctor(runtime, {}));
    await run(bench, async () => await runApply(runtime, { planFile: "plan.json", allow, verbose: true }));

    // The workbench searches all of it when it is closed; here is what it searches for.
    expect(bench.canaries().length).toBeGreaterThan(0);
    expect(bench.stdout().length).toBeGreaterThan(1_000);
  });

  it.each([400, 401, 403, 422, 500])(
    "keeps a credential to itself that a read's answer repeats: %d",
    async (status) => {
      bench = await openExample(provider, {
        wrapHost: echoing((request) => request.method === "GET", status),
      });
      const { runtime } = bench;

      await run(bench, async () => await runPlan(runtime, { verbose: true, out: "plan.json" }));
      await run(bench, async () => await runPlan(runtime, { format: "json" }));
      await run(bench, async () => await runDoctor(runtime, {}));

      expect(bench.stdout() + bench.stderr()).toMatch(/\S/);
    },
  );

  it("keeps a credential to itself that stands in the name of something", async () => {
    const tokens = new Set<string>();
    bench = await openExample(provider, { wrapHost: naming(tokens) });
    for (const canary of bench.canaries()) tokens.add(canary);
    const { runtime } = bench;

    await run(bench, async () => await runPlan(runtime, { verbose: true, out: "plan.json" }));
    await run(bench, async () => await runPlan(runtime, { format: "html" }));
    await run(bench, async () => await runReport(runtime, { out: "review.html", live: true }));
    await run(bench, async () => await runApply(runtime, { autoApprove: true, allow, journal: "run.jsonl" }));

    // The workbench searches everything when it is closed; here is that there was something to find.
    expect(tokens.size).toBeGreaterThan(0);
    expect(readFileSync(join(bench.folder, "review.html"), "utf8")).toContain("[secret]");
  });

  it.each([400, 409, 500])(
    "keeps a credential to itself that a write's answer repeats: %d",
    async (status) => {
      const isChange = (request: Request): boolean => isWrite({ method: request.method, url: request.url });
      bench = await openExample(provider, { wrapHost: echoing(isChange, status) });
      const { runtime } = bench;

      await run(
        bench,
        async () => await runApply(runtime, { autoApprove: true, allow, journal: "run.jsonl" }),
      );

      expect(bench.stdout()).toContain("FAILED");
      expect(readFileSync(join(bench.folder, "run.jsonl"), "utf8")).toContain("problem");
    },
  );
});

describe("the search itself", () => {
  const env = { SOME_API_KEY: "canary-in-the-coal-mine" };

  it.each([
    ["printed text", (watch: CanaryWatch) => watch.see("standard output", "… canary-in-the-coal-mine …")],
    [
      "an address",
      (watch: CanaryWatch) => watch.seeAddresses(["https://api.example/?token=canary-in-the-coal-mine"]),
    ],
  ])("finds a credential in %s, and does not repeat it", async (_what, show) => {
    bench = await openExample("heroku");
    const watch = new CanaryWatch(env);
    show(watch);

    expect(() => watch.verify()).toThrow(/^A credential stands in (standard output|an address)\.$/);
  });

  it("finds a credential in a file", async () => {
    bench = await openExample("heroku");
    bench.file("below/note.txt", env.SOME_API_KEY);
    const watch = new CanaryWatch(env);
    watch.seeFolder(bench.folder);

    expect(() => watch.verify()).toThrow("note.txt");
  });

  it("knows a credential that was only ever sent", async () => {
    bench = await openExample("heroku");
    const watch = new CanaryWatch({});
    const fetch = watch.overhear(async () => new Response());
    await fetch("https://api.example", { headers: { authorization: "Bearer exchanged-for-another" } });

    expect(watch.canaries()).toEqual(["exchanged-for-another"]);
  });
});

describe("answers kept for later runs", () => {
  const cacheFiles = (): string[] => {
    const folder = join(bench.folder, ".rolecall", "cache");
    return readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .map((name) => join(folder, name));
  };

  it("are not believed when somebody else wrote them", async () => {
    bench = await openExample("heroku");
    const { plan } = await makePlan(bench.runtime, {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    const path = cacheFiles().find((file) => readFileSync(file, "utf8").includes("margaret")) ?? "";
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll("margaret@acme.example", "mallory@evil.example"));

    const again = await makePlan(bench.runtime, {});

    expect(again.plan.digest).toBe(plan.digest);
    expect(JSON.stringify(again.plan)).not.toContain("mallory");
  });

  it("are forgotten when they contradict themselves", async () => {
    let isBroken = true;
    bench = await openExample("heroku", {
      wrapHost: (host) => ({
        ...host,
        deliver: async (request) => {
          const delivery = await host.deliver(request);
          const isList =
            new URL(request.url).pathname === "/teams/acme-inc/members" && request.method === "GET";
          if (!isBroken || !isList || delivery.kind !== "answer" || delivery.response.status !== 200)
            return delivery;
          // The list is empty, and its head still says from where to where it goes.
          return { ...delivery, response: new Response("[]", { headers: delivery.response.headers }) };
        },
      }),
    });
    const broken = await makePlan(bench.runtime, {});
    expect(broken.plan.orgs.flatMap(({ gaps }) => gaps.map(({ code }) => code))).toContain("INCOMPLETE");
    await new Promise((resolve) => setTimeout(resolve, 50));
    isBroken = false;

    const { plan } = await makePlan(bench.runtime, {});

    expect(plan.orgs.flatMap(({ gaps }) => gaps)).toEqual([]);
  });
});
