import type { Directory } from "../src/model/person.ts";
import type { Plan } from "../src/model/plan.ts";
import type { OrgShape } from "../src/model/shape.ts";
import { upsun } from "../src/providers/upsun/index.ts";
import { runTask } from "./child.ts";
import { type PlanInput, planInMemory } from "./planning.ts";
import { type BenchOptions, measurePairs, type Row, type RowGroup, rowOfPairs } from "./row.ts";
import { buildMaps, desiredOrg, directoryOf, type FlatGrants, flatGrants, liveOrg, walk } from "./states.ts";

const diff = "diff";
const memory = "memory";

/** A million grants on each side, one in a hundred different. */
export const diffRows: RowGroup = {
  names: [diff, memory],
  async run(options, wanted) {
    const grants = options.isQuick ? 100_000 : 1_000_000;
    const rows: Row[] = [];
    if (wanted(diff)) rows.push(await measureDiff(options, grants));
    if (wanted(memory)) rows.push(await measureMemory(grants));
    return rows;
  },
};

/**
 * So many times the floor a plan takes with what people end up with, which the floor does not hold: measured on
 * 2026-12-01 with one grant in a hundred changed.
 */
const WITH_PEOPLE = 3.2;

async function measureDiff(options: BenchOptions, grants: number): Promise<Row> {
  const flat = flatGrants(grants);
  const directory = directoryOf(flat.people);
  const expected = Math.floor(grants / 100);
  const pairs = await measurePairs(
    options.isQuick ? 3 : 5,
    () => walk(buildMaps(flat)),
    () => {
      const { operations } = planFlat(flat, directory).plan;
      if (operations.length !== expected)
        throw new Error(`${operations.length} operations, not ${expected}.`);
    },
  );
  const row = rowOfPairs(pairs, {
    name: diff,
    goal: 2,
    unit: "ms",
    note: "building the two nested Maps and one walk over them; the value also has what people end up with, before and after each operation",
  });
  return { ...row, explained: WITH_PEOPLE };
}

/** Builds the maps and makes a whole plan of them: compared, judged, ordered, guarded, sealed. */
export function planFlat(
  flat: FlatGrants,
  directory: Directory,
  shape: OrgShape = upsun.shape({}),
): PlanInput & { readonly plan: Plan } {
  const maps = buildMaps(flat);
  const desired = desiredOrg(flat, maps.desired);
  const live = liveOrg(flat, maps.live);
  const input = { desired, live, directory, shape };
  return { ...input, plan: planInMemory(input) };
}

/** Heap in bytes. */
export interface MemoryAnswer {
  readonly maps: number;
  readonly plan: number;
}

async function measureMemory(grants: number): Promise<Row> {
  const { maps, plan } = await runTask<MemoryAnswer>("memory", { grants }, ["--expose-gc"]);
  return {
    name: memory,
    ratio: plan / maps,
    goal: 2,
    floor: maps / 1e6,
    value: plan / 1e6,
    unit: "MB",
    note: "heap of the two nested Maps and their grants; the value is the same with the plan",
  };
}

/** What stays on the heap: of the two maps with their grants, and of the same with the plan made from them. */
export function measureHeap({ grants }: { readonly grants: number }): MemoryAnswer {
  const maps = heapOf(() => buildMaps(flatGrants(grants)));
  const plan = heapOf(() => {
    const flat = flatGrants(grants);
    return planFlat(flat, directoryOf(flat.people));
  });
  return { maps, plan };
}

function heapOf(make: () => object): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  // Used after the measurement, so that it is still there during it.
  if (Object.keys(made).length === 0) throw new Error("Nothing was made.");
  return after - before;
}
