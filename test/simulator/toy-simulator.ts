import type { SimulatorFactory, SimulatorModule, StateValue } from "../../src/simulator/contract.ts";
import { createRouter, jsonResponse } from "../../src/simulator/kit/router.ts";

/** A vendor with one list of names, two on a page. */
export const createToy: SimulatorFactory = ({ state, now, random }) => {
  const given = state as { token: string; names: string[] };
  const names = [...given.names];
  const router = createRouter();
  router.on("GET", "/names", ({ query }) => {
    const from = Number(query.get("from") ?? 0);
    const next = from + 2 < names.length ? { next: `/names?from=${from + 2}` } : {};
    return { response: jsonResponse(200, { items: names.slice(from, from + 2), ...next }), org: "toy-org" };
  });
  router.on("POST", "/names", (call) => {
    const { name } = call.json() as { name: string };
    if (names.includes(name)) return jsonResponse(409, { message: "taken" });
    names.push(name);
    return jsonResponse(201, { name, at: now(), id: random() });
  });
  router.on("GET", "/boom", () => {
    throw new Error("a bug in the simulator");
  });
  router.on("POST", "/_simulator/accept", () => jsonResponse(200, { accepted: true }));
  return {
    handle: (request) => router.handle(request, undefined),
    save: (): StateValue => ({ token: given.token, names: [...names] }),
    environment: (origin) => ({ TOY_URL: origin, TOY_TOKEN: given.token }),
  };
};

export const toy: SimulatorModule = {
  createSimulator: createToy,
  stateSchema: {
    type: "object",
    required: ["token", "names"],
    additionalProperties: false,
    properties: { token: { type: "string" }, names: { type: "array", items: { $ref: "#/$defs/name" } } },
    $defs: { name: { type: "string", minLength: 1 } },
  },
};
