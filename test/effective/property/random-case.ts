import { runImport } from "../../../src/commands/import.ts";
import { type World, withStage } from "../../import/harness.ts";
import { dice } from "../../import/worlds/dice.ts";
import { loosen } from "./random-file.ts";

/** What is live, and a file that asks for something else. */
export interface RandomCase {
  readonly provider: string;
  readonly seed: number;
  readonly state: World["state"];
  readonly file: string;
}

/** How many seeds further on the world is looked for of which the file is made. */
const NEAREST = 10_000;

/**
 * A random live state, and the file of another random state of the same kind: what is imported from there, with parts
 * left out and modes changed. The two know the same people, so the plan between them does a bit of everything.
 */
export async function randomCase(
  provider: string,
  makeWorld: (seed: number) => World,
  seed: number,
): Promise<RandomCase> {
  const live = makeWorld(seed);
  const wanted = otherWorld(live, makeWorld, seed + NEAREST);
  const text = await withStage(wanted, async (stage) => {
    await runImport(stage.runtime, {
      provider,
      org: wanted.org,
      out: "access.yaml",
      ...(wanted.option === undefined ? {} : { option: wanted.option }),
    });
    return stage.read("access.yaml");
  });
  return { provider, seed, state: live.state, file: loosen(text, dice(seed)) };
}

/** The next world of the same kind: the same profile, the same type of team. */
function otherWorld(live: World, makeWorld: (seed: number) => World, from: number): World {
  for (let seed = from; ; seed += 1) {
    const world = makeWorld(seed);
    if (kindOf(world) === kindOf(live)) return world;
  }
}

function kindOf({ state }: World): string {
  return [
    .../"(?:profile|type)":"(viz-now|generic|team|enterprise)"/g[Symbol.matchAll](JSON.stringify(state)),
  ]
    .map(([, kind]) => kind)
    .join();
}
