import { createRandom, randomChoice, randomInteger } from "../../../src/simulator/kit/random.ts";
import { shuffled } from "../../helpers/shuffled.ts";

/** Chance for the making of worlds; one seed, one world. */
export interface Dice {
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  /** From `least` to `most`, both included. */
  count(least: number, most: number): number;
  one<Value>(values: readonly Value[]): Value;
  some<Value>(values: readonly Value[], most?: number): Value[];
}

export function dice(seed: number): Dice {
  const random = createRandom(seed);
  const count = (least: number, most: number): number => least + randomInteger(random, most - least + 1);
  return {
    chance: (share) => random() < share,
    count,
    one: (values) => randomChoice(random, values),
    some: (values, most = values.length) =>
      shuffled(random, values).slice(0, count(0, Math.min(most, values.length))),
  };
}

/** People with names and addresses of every kind that turns up. */
export const people = [
  { email: "ada@acme.example", first: "Ada", last: "Lovelace" },
  { email: "Grace.Hopper@acme.example", first: "Grace", last: "Hopper" },
  { email: "ghopper@acme.example", first: "Grace", last: "Hopper" },
  { email: "linus@contractor.example", first: "Linus", last: "" },
  { email: "ada@contractor.example", first: "Ada", last: "Other" },
  { email: "guido+access@acme.example", first: "Guido", last: "van Rossum" },
  { email: "o'brien@acme.example", first: "Miles", last: "O'Brien" },
  { email: "42@acme.example", first: "Forty", last: "Two" },
  { email: "null@acme.example", first: "No", last: "Body" },
  { email: "élodie@exämple.example", first: "Élodie", last: "Čapek: #1" },
] as const;

/** Names as vendors let people give them to things. */
export const titles = [
  "shop",
  "Shop",
  "My Shop",
  "a/b",
  "100%",
  "yes",
  "0x10",
  "tür: auf",
  "#1",
  "x y/z",
] as const;
