import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { applyAll, createBench, writesOf } from "./harness.ts";
import { acme, ids, settledFile } from "./states.ts";

/** The service account is an admin of the shop, so that it may redeploy. */
function shopWithAdmin(switches: { [key: string]: StateValue } = {}): StateValue {
  const projects = [
    {
      id: ids.shop,
      title: "Shop",
      environments: [
        { name: "main", type: "production" },
        { name: "feature/x", type: "development" },
        { name: "old", type: "development", status: "inactive" },
      ],
      access: {
        "rolecall@acme.example": ["admin"],
        "margaret@acme.example": ["viewer", "development:contributor"],
      },
    },
  ];
  return acme({ projects, teams: [] }, { switches });
}
const wanted = { projects: { shop: { id: ids.shop, access: { rolecall: "admin" } } } } as const;

async function carryOut(state: StateValue, options: { redeploy: boolean }, file: object = wanted) {
  const bench = createBench(state);
  const connected = bench.connect(file);
  const { operations } = await connected.plan();
  await applyAll(connected, operations);
  bench.seen.length = 0;
  const lines = await connected.connection.afterApply?.(operations, options);
  return { bench, lines };
}

describe("after changes that touch SSH", () => {
  it("says what to redeploy, and does nothing", async () => {
    const { bench, lines } = await carryOut(shopWithAdmin(), { redeploy: false });

    expect(lines).toEqual([expect.stringMatching(/^acme\/projects\/shop: .*development.*--redeploy/)]);
    expect(bench.seen).toEqual([]);
  });

  it("redeploys the active environments of the types concerned, and waits for the activity", async () => {
    const { bench, lines } = await carryOut(shopWithAdmin({ redeploy_polls: 3 }), { redeploy: true });
    const before = bench.clock.now();

    expect(lines).toEqual(["Shop/feature/x: redeployed."]);
    expect(writesOf(bench.seen)).toEqual([
      { method: "POST", path: `/projects/${ids.shop}/environments/feature%2Fx/redeploy`, body: undefined },
    ]);
    expect(bench.seen.filter((one) => one.path.includes("/activities/"))).toHaveLength(3);
    expect(before).toBeGreaterThan(0);
    const ssh = (await (await bench.control(`/_simulator/ssh/${ids.shop}`)).json()) as Record<
      string,
      string[]
    >;
    expect(ssh["feature/x"]).not.toContain("margaret@acme.example");
  });

  it("tells of a redeployment that failed", async () => {
    const { lines } = await carryOut(shopWithAdmin({ redeploy_result: "failure" }), { redeploy: true });

    expect(lines).toEqual(["Shop/feature/x: the redeployment failed; see the console."]);
  });

  it("tells where it may not redeploy", async () => {
    const file = {
      ...settledFile,
      projects: { ...settledFile.projects, shop: { id: ids.shop, access: { grace: "admin" } } },
    };
    const bench = createBench(acme());
    const connected = bench.connect(file);
    const { operations } = await connected.plan();
    await applyAll(connected, operations);

    const lines = await connected.connection.afterApply?.(operations, { redeploy: true });

    expect(lines).toEqual([expect.stringMatching(/^acme\/projects\/shop: not redeployed: .*403/)]);
  });

  it("has nothing to say of people who are only invited, or of changes that SSH does not know", async () => {
    const file = {
      projects: {
        shop: {
          id: ids.shop,
          access: {
            rolecall: "admin",
            margaret: { development: "contributor", staging: "viewer" },
            linus: "admin",
          },
        },
      },
    };
    const { lines } = await carryOut(shopWithAdmin(), { redeploy: false }, file);

    expect(lines).toEqual([]);
  });
});
