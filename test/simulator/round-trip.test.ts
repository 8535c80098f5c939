import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { providers } from "../../src/providers/registry.ts";
import type { Simulator, SimulatorModule, StateValue } from "../../src/simulator/contract.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { parseState } from "../../src/simulator/kit/state-file.ts";

const live: Record<string, StateValue> = parse(
  readFileSync(join(import.meta.dirname, "../../examples/acme/live.yaml"), "utf8"),
);

/** Each with another seed: what is not in the state would come out differently. */
function simulatorOf({ createSimulator }: SimulatorModule, state: StateValue, seed: number): Simulator {
  return createSimulator({ state, now: () => 1_800_000_000_000, random: createRandom(seed) });
}

describe.each(providers.map(({ id }) => id))("a saved state of %s", (id) => {
  const loaded = async (): Promise<SimulatorModule> => {
    const entry = providers.find((one) => one.id === id);
    if (entry === undefined) throw new Error(id);
    return await entry.loadSimulator();
  };

  it("loads into a simulator that saves the same, ids and times included", async () => {
    const module = await loaded();
    const saved = simulatorOf(module, live[id] ?? null, 1).save();

    expect(JSON.stringify(saved).length).toBeGreaterThan(1_000);
    expect(simulatorOf(module, saved, 2).save()).toEqual(saved);
  });

  it("is a state file by its own schema", async () => {
    const module = await loaded();
    const saved = simulatorOf(module, live[id] ?? null, 1).save();
    const text = JSON.stringify({ version: 1, [id]: saved });

    const state = await parseState(text, "saved", [{ id, stateSchema: module.stateSchema }]);
    expect(state.providers[id]).toEqual(saved);
  });

  it("comes of any part of the file, or the file is refused in a sentence that names the place", async () => {
    const module = await loaded();
    const full = simulatorOf(module, live[id] ?? null, 1).save();
    const runs = { loaded: 0, refused: 0 };
    for (let seed = 0; seed < 120; seed++) {
      const random = createRandom(seed);
      const part = thinned(seed % 2 === 0 ? full : (live[id] ?? null), random);
      let saved: StateValue;
      try {
        saved = simulatorOf(module, part, seed).save();
        runs.loaded += 1;
      } catch (error) {
        runs.refused += 1;
        expect(String(error)).toMatch(new RegExp(`^Error: ${id}: `));
        continue;
      }
      expect(simulatorOf(module, saved, seed + 1).save(), `seed ${seed}`).toEqual(saved);
    }

    expect(
      [runs.loaded, runs.refused].every((count) => count > 5),
      JSON.stringify(runs),
    ).toBe(true);
  });

  it("shares nothing with the simulator that gave it", async () => {
    const module = await loaded();
    const saved = simulatorOf(module, live[id] ?? null, 1).save();
    const before = JSON.stringify(saved);
    const second = simulatorOf(module, saved, 2);
    emptied(saved);

    expect(JSON.stringify(second.save())).toBe(before);
  });
});

/** The value without some of its keys and items, at every depth: what a person leaves out of a file. */
function thinned(value: StateValue, random: () => number): StateValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.filter(() => random() > 0.02).map((item) => thinned(item, random));
  const kept = Object.entries(value).filter(() => random() > 0.05);
  return Object.fromEntries(kept.map(([key, item]) => [key, thinned(item, random)]));
}

/** Takes everything out of a value, at every depth. */
function emptied(value: StateValue): void {
  if (value === null || typeof value !== "object") return;
  for (const inner of Object.values(value)) emptied(inner);
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) delete value[key];
}
