import { expect, it } from "vitest";
import { providerIds } from "../conformance/cases.ts";
import { type CrashCase, crashAndRecover, runClean } from "./crash-run.ts";

/** Most of the time of a recovery is spent waiting: several go on at one time. */
const concurrency = 6;

for (const provider of providerIds)
  for (const way of ["apply", "resume"] as const)
    it(`${provider}: killed around each write, ${way} brings it to its end`, async () => {
      const clean = await runClean(provider);
      const cases: CrashCase[] = Array.from({ length: clean.writes }, (_, index) => index + 1).flatMap(
        (write) => (["before", "after"] as const).map((phase) => ({ provider, write, phase, way })),
      );
      const failures: string[] = [];
      const work = async (): Promise<void> => {
        for (let one = cases.shift(); one !== undefined; one = cases.shift()) {
          const wrong = await crashAndRecover(one, clean);
          failures.push(...wrong.map((text) => `${one?.phase} write ${one?.write}: ${text}`));
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));

      expect(clean.writes).toBeGreaterThan(3);
      expect(failures, failures.join("\n")).toEqual([]);
    });
