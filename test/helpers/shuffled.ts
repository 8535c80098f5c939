import { type Random, randomInteger } from "../../src/simulator/kit/random.ts";

/** The values in another order; the list itself is left as it is. */
export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const result = [...values];
  for (let index = result.length - 1; index > 0; index--) {
    const other = randomInteger(random, index + 1);
    const here = result[index] as Value;
    result[index] = result[other] as Value;
    result[other] = here;
  }
  return result;
}
