import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { stateSchema } from "../../../src/providers/heroku/simulator/index.ts";
import { connect, desiredOrg, Wire } from "./fixtures.ts";
import { brief, planNow } from "./planning.ts";

const live = parse(readFileSync(join(import.meta.dirname, "../../../examples/acme/live.yaml"), "utf8")) as {
  heroku: never;
};

describe("the example of a live Heroku team", () => {
  it("fits the schema of the simulator's state", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(stateSchema);
    validate(live.heroku);

    expect(validate.errors ?? []).toEqual([]);
  });

  it("holds every class of drift", async () => {
    const wire = new Wire(live.heroku);
    const desired = desiredOrg({
      members: {
        ada: "admin",
        rolecall: "admin",
        grace: "admin",
        margaret: "member",
        alan: "member",
        katherine: "viewer",
      },
      apps: {
        "shop-prod": {
          locked: true,
          collaborators: { margaret: ["deploy", "operate"], alan: ["deploy"], linus: ["deploy"] },
        },
        "shop-staging": {
          collaborators: {
            grace: ["deploy", "operate", "manage"],
            margaret: ["deploy", "operate", "manage"],
          },
        },
      },
    });
    const { operations } = await planNow(connect(wire, desired, "demo-heroku-key"), desired);

    expect(brief(operations)).toEqual([
      "add acme alan",
      "update acme grace",
      "add acme/apps/shop-prod alan",
      "update acme/apps/shop-prod margaret",
      "add acme/apps/shop-staging grace",
      "update acme/apps/shop-prod #locked",
      "remove acme/apps/shop-prod ken",
      "remove acme/apps/shop-staging edsger@acme.example",
      "remove acme/apps/shop-staging linus",
      "remove acme dennis@acme.example",
    ]);
  });
});
