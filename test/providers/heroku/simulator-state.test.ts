import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { coverage } from "../../../src/providers/heroku/coverage.ts";
import {
  createSimulator,
  simulatedEndpoints,
  stateSchema,
} from "../../../src/providers/heroku/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { seeded, stateOf, TestClock, Wire } from "./fixtures.ts";

const rich: StateValue = stateOf(
  {
    type: "enterprise",
    enterprise: "acme",
    members: { "ada@acme.example": "admin", "grace@acme.example": "viewer" },
    apps: [
      "blog",
      { name: "shop", locked: true, owner: null, collaborators: { "linus@contractor.example": ["deploy"] } },
    ],
    spaces: [{ name: "vault", users: { "ada@acme.example": ["create_apps"] } }],
    preferences: { "default-permission": "member" },
  },
  {
    switches: { deletionLagSeconds: 5 },
    accounts: [{ email: "ada@acme.example", name: "Ada Lovelace", twoFactor: true }],
    enterprises: [{ name: "acme", members: [{ email: "ada@acme.example", permissions: ["manage"] }] }],
    apps: [{ name: "toy", owner: "ken@contractor.example", collaborators: ["ada@acme.example"] }],
  },
);

describe("the state of the heroku simulator", () => {
  it("survives saving and loading, ids, times, budgets and lingering deletions included", async () => {
    const first = new Wire(rich);
    await first.ask("DELETE", "/apps/shop/collaborators/linus@contractor.example");
    const second = createSimulator({
      state: first.simulator.save(),
      now: () => first.clock.now(),
      random: seeded(2),
    });

    expect(second.save()).toEqual(first.simulator.save());
  });

  it("fits its schema, as written by people and as saved", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(stateSchema);
    for (const state of [rich, new Wire(rich).simulator.save()]) {
      validate(state);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ teams: [{ name: "x", colour: "red" }] })).toBe(false);
  });

  it.each([
    ["a viewer on an ordinary team", stateOf({ members: { "ada@acme.example": "viewer" } })],
    [
      "an unknown permission",
      stateOf({ apps: [{ name: "shop", collaborators: { "ada@acme.example": ["own"] } }] }),
    ],
    ["an unknown type", stateOf({ type: "club" })],
    ["a personal app without an owner", { apps: [{ name: "toy" }] }],
    ["a team without a name", { teams: [{}] }],
    ["teams that are not lists", { teams: {} }],
  ] as readonly (readonly [string, StateValue])[])("refuses %s with a readable message", (_what, state) => {
    expect(() => createSimulator({ state, now: () => new TestClock().now(), random: seeded() })).toThrow(
      /^heroku: /,
    );
  });

  it("tells clients where it is and which tokens there are", () => {
    const state = {
      tokens: [
        { token: "one", user: "ada@acme.example" },
        { token: "two", user: "ken@contractor.example", env: "SECOND_KEY" },
      ],
    };

    expect(new Wire(state).simulator.environment("http://127.0.0.1:9")).toEqual({
      HEROKU_API_URL: "http://127.0.0.1:9",
      HEROKU_API_KEY: "one",
      SECOND_KEY: "two",
    });
  });

  it("answers exactly the endpoints that the coverage table calls simulated", () => {
    const simulated = coverage
      .filter((endpoint) => endpoint.isSimulated)
      .map(({ method, path }) => `${method} ${path}`);

    expect(simulated.sort()).toEqual(
      simulatedEndpoints.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it("refuses accounts in trouble plainly", async () => {
    const trouble = async (kind: string) => {
      const { status, body } = await new Wire(
        stateOf({}, { accounts: [{ email: "ada@acme.example", trouble: kind }] }),
      ).ask("GET", "/account");
      return [status, (body as unknown as { id: string }).id];
    };

    expect(await trouble("two_factor")).toEqual([403, "two_factor"]);
    expect(await trouble("suspended")).toEqual([403, "suspended"]);
    expect(await trouble("delinquent")).toEqual([402, "delinquent"]);
  });

  it("manages people of an Enterprise account apart from its teams", async () => {
    const wire = new Wire(rich);
    const path = "/enterprise-accounts/acme/members";
    const added = await wire.ask("POST", path, {
      body: { user: "alan@acme.example", permissions: ["view"] },
    });
    const changed = await wire.ask("PATCH", `${path}/alan@acme.example`, {
      body: { permissions: ["view", "billing"] },
    });
    const removed = await wire.ask("DELETE", `${path}/alan@acme.example`);

    expect([added.status, changed.status, removed.status]).toEqual([201, 200, 200]);
    expect((await wire.ask("GET", path)).body).toHaveLength(1);
    expect(
      (await wire.ask("POST", path, { body: { user: "alan@acme.example", permissions: ["rule"] } })).status,
    ).toBe(422);
    expect((await wire.ask("GET", path, { token: "token-grace" })).status).toBe(403);
  });
});
