/** Numbers and identifiers that depend on nothing but a seed, so that a run can be repeated. */

/** Gives the next number in [0, 1). */
export type Random = () => number;

/** A seeded generator (mulberry32): the same seed gives the same numbers. Not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed out of a text, so that several generators of one run differ and still depend on one number. */
export function seedFrom(seed: number, text: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  }
  return hash;
}

/** A whole number from 0 to `limit - 1`. */
export function randomInteger(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of the values. @throws Error for an empty list */
export function randomChoice<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[randomInteger(random, values.length)];
  if (value === undefined) throw new Error("Nothing to choose from.");
  return value;
}

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

/** `length` characters out of an alphabet. */
export function randomText(random: Random, length: number, alphabet: string): string {
  let text = "";
  for (let count = 0; count < length; count++)
    text += alphabet.charAt(randomInteger(random, alphabet.length));
  return text;
}

const hexDigits = "0123456789abcdef";
const crockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lowerDigits = "abcdefghijklmnopqrstuvwxyz234567";

/** A version 4 UUID in lower case. */
export function makeUuid(random: Random): string {
  const digits = randomText(random, 30, hexDigits);
  const variant = randomText(random, 1, "89ab");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(12, 15)}`,
    `${variant}${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join("-");
}

/** A ULID: 10 digits of time, 16 of chance, in Crockford's base 32. `now` in milliseconds since 1970. */
export function makeUlid(random: Random, now: number): string {
  let rest = Math.floor(now);
  let time = "";
  for (let count = 0; count < 10; count++) {
    time = crockfordDigits.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return time + randomText(random, 16, crockfordDigits);
}

/** An identifier of lower-case letters and digits 2 to 7, as many vendors give to projects. */
export function makeShortId(random: Random, length = 13): string {
  return randomText(random, length, lowerDigits);
}
