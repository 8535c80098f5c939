import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runDrift } from "../../src/commands/drift.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { GuardName } from "../../src/model/plan.ts";
import { examplePart, type Workbench } from "../helpers/workbench.ts";
import { editOrgs } from "../scenarios/safety/stage.ts";
import { exampleGuards as allow, loadProvider, openExample, providerIds } from "./cases.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const GONE = "00000000-dead-4000-8000-000000000000";

const lifted: readonly GuardName[] = [...allow, "removals", "exposure"];

/** By the options of the example's organizations: a provider may have several shapes. */
async function sectionsWithIds(): Promise<readonly (readonly [string, string])[]> {
  const found: [string, string][] = [];
  for (const provider of providerIds) {
    const { shape } = await loadProvider(provider);
    const orgs = Object.values(parse(examplePart(provider).yaml) as Record<string, JsonObject>);
    const shapes = orgs.map((org) => shape(org).sections.filter(({ hasId }) => hasId));
    const common = shapes[0]?.filter(({ section }) =>
      shapes.every((one) => one.some((other) => other.section === section)),
    );
    for (const { section } of common ?? []) found.push([provider, section]);
  }
  return found;
}

describe.each(await sectionsWithIds())(
  "%s: what the files pin by an id that is not live, in %s",
  (provider, section) => {
    it("is drift, and nothing is called converged while it is lost", async () => {
      bench = await openExample(provider, {
        edit: editOrgs((orgs) => {
          for (const org of Object.values(orgs)) {
            const listed = (org[section] ?? {}) as Record<string, unknown>;
            org[section] = { ...listed, lost: { id: /^[0-9]+$/.test(idIn(listed)) ? 999_999_999 : GONE } };
          }
        }),
      });

      const applied = await runApply(bench.runtime, { autoApprove: true, allow: lifted });
      const printed = bench.stdout();
      bench.reset();
      const drift = await runDrift(bench.runtime, {});

      expect(printed).toContain("RESOURCE_NOT_FOUND");
      expect(printed).not.toContain("Converged.");
      expect([ExitCode.partial, ExitCode.failed]).toContain(applied);
      expect(bench.stdout()).not.toContain("No drift");
      expect(bench.stdout()).toMatch(/missing \(in the files, but not there\): [\s\S]*\/lost/);
      expect(drift).toBe(ExitCode.failed);
    });
  },
);

/** An id that the example has there, to write one of the same kind. */
function idIn(listed: Readonly<Record<string, unknown>>): string {
  const ids = Object.values(listed).map((entry) => (entry as { id?: unknown } | null)?.id);
  return String(ids.find((id) => id !== undefined) ?? "");
}
