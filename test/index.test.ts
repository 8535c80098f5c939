import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../src/app/runtime.ts";
import { apply, plan, type World } from "../src/index.ts";
import type { Plan } from "../src/model/plan.ts";
import { digestPlan } from "../src/plan/saved/digest.ts";
import { openExample, providerIds } from "./conformance/cases.ts";
import type { Workbench } from "./helpers/workbench.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const worldOf = ({ runtime }: Workbench): World => ({
  env: runtime.env,
  cwd: runtime.cwd,
  fetch: runtime.fetch,
  clock: runtime.clock,
});

const withDigest = (made: Plan): Plan => ({ ...made, digest: digestPlan(made) });

describe.each(providerIds)("the library, %s", (provider) => {
  it("applies exactly the plan that it is given, although the files ask for more by then", async () => {
    bench = await openExample(provider);
    const world = worldOf(bench);
    const made = await plan({}, world);
    const [first] = made.operations.filter(
      ({ action, dependsOn, coveredBy }) =>
        action === "add" && dependsOn.length === 0 && coveredBy === undefined,
    );
    if (first === undefined) throw new Error("The example adds nothing.");
    const part = withDigest({ ...made, operations: [first] });

    const outcome = await apply({ plan: part, allow: ["person"] }, world);

    expect(outcome.applied?.results.map(({ operation, status }) => [operation.id, status])).toEqual([
      [first.id, "applied"],
    ]);
    expect(outcome.exitCode).toBe(ExitCode.done);
    const left = await plan({}, world);
    expect(left.operations.map(({ id }) => id)).not.toContain(first.id);
    expect(left.operations.length).toBeGreaterThan(0);
  });

  it("refuses a plan that asks for what the files do not", async () => {
    bench = await openExample(provider);
    const world = worldOf(bench);
    const made = await plan({}, world);
    const forged = made.operations.map((operation) => ({ ...operation, id: `${operation.id}-forged` }));
    bench.reset();

    const outcome = await apply({ plan: withDigest({ ...made, operations: forged }) }, world);

    expect(outcome.exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
  });

  it("prints nothing", async () => {
    bench = await openExample(provider);

    await apply({ allow: ["person"] }, worldOf(bench));

    expect([bench.stdout(), bench.stderr()]).toEqual(["", ""]);
    expect(bench.writes().length).toBeGreaterThan(0);
  });
});
