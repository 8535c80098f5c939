import { describe, expect, it } from "vitest";
import type { DesiredOrg } from "../../src/model/state.ts";
import { idScopeOf } from "../../src/providers/provider.ts";
import { findProvider } from "../../src/providers/registry.ts";
import { changesOf, importAndPlan } from "./harness.ts";
import { worlds } from "./worlds/all.ts";

describe("ids of accounts", () => {
  it.each([
    ["the vendor's own host", "upsun", {}, "upsun"],
    ["a server of one's own", "upsun", { url: "https://upsun.acme.example" }, "acme"],
    ["a host that a variable names", "github", { urlVariable: "GITHUB_OWN_URL" }, "acme"],
    ["a service without a public host", "scim", {}, "acme"],
  ])("at %s", async (_where, provider, host, scope) => {
    const loaded = await findProvider(provider)?.load();
    if (loaded === undefined) throw new Error(`no ${provider}`);

    expect(idScopeOf(loaded, { key: "acme", ...host } as DesiredOrg)).toBe(scope);
  });
});

describe.each(worlds)("an import from %s with --ids", (_provider, makeWorld) => {
  it("writes the vendor's ids of people, and its plan is empty all the same", async () => {
    let pinned = 0;
    for (const seed of [1, 2, 3, 4]) {
      const { plan, text } = await importAndPlan(makeWorld(seed), { ids: true });
      pinned += (text.match(/accounts:/g) ?? []).length;

      expect({ seed, changes: changesOf(plan), text }).toEqual({ seed, changes: [], text });
    }
    expect(pinned).toBeGreaterThan(0);
  });
});
