import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { stateSchema } from "../../../src/providers/upsun/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { createBench, type Wanted } from "./harness.ts";

const part = (name: string): unknown =>
  load(readFileSync(fileURLToPath(new URL(`../../../examples/acme/${name}`, import.meta.url)), "utf8"));

it("the example's live state is valid, and differs from its file in every way that drift knows", async () => {
  const state = (part("live.yaml") as { upsun: StateValue }).upsun;
  const file = (part("orgs/upsun.yaml") as { orgs: { acme: Wanted } }).orgs;
  const ajv = new Ajv.default({ strict: true });
  addFormats.default(ajv);

  expect(ajv.validate(stateSchema, state)).toBe(true);
  // Ends and teams are the loader's business; here the expired grant is left out and the team spelled out.
  const {
    ken: _expired,
    "team:platform": platform,
    linus: _linus,
    ...shop
  } = { ...file.acme.projects?.shop?.access };
  const projects = {
    ...file.acme.projects,
    shop: {
      id: "ktgqf5p5vx2bo",
      access: {
        ...shop,
        ada: platform ?? "admin",
        grace: platform ?? "admin",
        linus: { development: "contributor" },
      },
    },
  };
  const plan = await createBench(state)
    .connect({ ...file.acme, projects }, { token: "simulated-upsun-token" })
    .plan();

  expect(plan.operations.map((one) => `${one.action} ${one.id}`)).toEqual(
    expect.arrayContaining([
      "update acme grace",
      "add acme/projects/shop alan",
      "update acme/projects/shop margaret",
      "remove acme/projects/shop ken",
      "remove acme/projects/shop dennis",
      "remove acme edsger@acme.example",
    ]),
  );
  expect(plan.pending.map((one) => one.subject)).toEqual(["frances"]);
  expect(plan.spared.map((one) => one.code)).toContain("unlisted");
  expect(plan.escalations).toEqual([]);
});
