import { afterEach, expect, it } from "vitest";
import { connectOrgs } from "../../../src/app/connect/connect.ts";
import { forecastRequests, largestOf } from "../../../src/app/connect/requests.ts";
import { loadForCommand } from "../../../src/app/load/load.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { startProgress } from "../../../src/terminal/progress.ts";
import { openExample } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const manyOrgs = Array.from({ length: 10_000 }, (_, index) => ({ key: `org-${index}`, requests: index }));

it("names the largest organizations, however many there are", () => {
  expect(largestOf(manyOrgs)).toBe("org-9999: 9999, org-9998: 9998, org-9997: 9997 and 9997 more");
  expect(largestOf([{ key: "acme", requests: 4 }])).toBe("acme: 4");
});

it("tells a long reading before it begins, in one short line", async () => {
  bench = await openExample("scim");
  const progress = startProgress(bench.runtime, "reading", false);

  progress.foresee({ total: 9, orgs: [{ key: "acme", requests: 9 }] });
  const ofShort = bench.stderr();
  progress.foresee({ total: 50_000, orgs: manyOrgs });

  expect(ofShort).toBe("");
  expect(bench.stderr()).toMatch(/^reading: at least 50000 requests \(org-9999: 9999, .{0,60}\)\n$/);
});

it("says with --verbose what is foreseen before the first request is sent", async () => {
  bench = await openExample("heroku");
  const { runtime } = bench;
  const loaded = await loadForCommand(runtime, {});
  const { total } = forecastRequests(connectOrgs(runtime, loaded, loaded.config.orgs));
  const linesBefore: string[] = [];
  const watched = bench;
  const fetch: typeof runtime.fetch = async (url, init) => {
    linesBefore.push(watched.stderr().split("\n")[0] ?? "");
    return await runtime.fetch(url, init);
  };

  await runPlan({ ...runtime, fetch }, { verbose: true });

  expect(linesBefore[0]).toContain(`reading: at least ${total} requests (`);
});

it("prints with the plan what was foreseen, and what it took", async () => {
  bench = await openExample("heroku");
  const loaded = await loadForCommand(bench.runtime, {});
  const { total } = forecastRequests(connectOrgs(bench.runtime, loaded, loaded.config.orgs));

  await runPlan(bench.runtime, {});

  const sent = bench.requests.length;
  expect(bench.stdout()).toContain(`\nReading took ${sent} requests (at least ${total} foreseen).\nPlan: `);
});
