import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { coverage } from "../../../src/providers/upsun/coverage.ts";
import { simulatorRoutes } from "../../../src/providers/upsun/simulator/index.ts";
import { findContract } from "../../helpers/contracts.ts";
import { applyAll, createBench } from "./harness.ts";
import { acme, ids, settledFile } from "./states.ts";

it("lists exactly the routes that the simulator has", () => {
  const listed = coverage.filter((one) => one.isSimulated && one.path !== "/oauth2/token");

  expect(listed.map((one) => `${one.method} ${one.path}`).sort()).toEqual(
    simulatorRoutes.map((one) => `${one.method} ${one.path}`).sort(),
  );
});

it("marks every call of the adapter as used", async () => {
  const bench = createBench(acme());
  const connected = bench.connect({
    ...settledFile,
    projects: { shop: { id: ids.shop, access: { rolecall: "admin", linus: "admin" } } },
    groups: { backend: { members: ["grace"], role: "admin", projects: ["shop"] } },
  });
  await applyAll(connected, (await connected.plan()).operations);
  const used = coverage.filter((one) => one.isUsed).map((one) => ({ ...one, pattern: patternOf(one.path) }));

  for (const { method, path } of bench.seen) {
    const known = used.some((one) => one.method === method && one.pattern.test(path));
    expect(known, `${method} ${path}`).toBe(true);
  }
});

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}

it("holds every endpoint of the vendor's document that is about access", () => {
  const extract = join(import.meta.dirname, "openapi-extract.json");
  const document = JSON.parse(readFileSync(findContract("upsun.openapi.json") ?? extract, "utf8"));
  const paths: Record<string, Record<string, unknown>> = document.paths;
  expect(Object.keys(paths).length).toBeGreaterThan(15);
  const known = new Set(coverage.map((one) => `${one.method} ${one.path.replaceAll(/\{\w+\}/g, "{}")}`));
  const documented = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.keys(verbs)
      .filter((verb) => verb !== "parameters")
      .map((verb) => `${verb.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "{}")}`),
  );

  const missing = documented.filter((one) => !known.has(one));

  expect(missing.filter((one) => !one.startsWith("GET /ref/") && one !== "GET /users/email={}")).toEqual([]);
});
