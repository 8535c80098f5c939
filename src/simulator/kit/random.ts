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

/** A ULID: 26 digits of Crockford's base 32. The time in it is made up too, so that a seed gives the same each day. */
export function makeUlid(random: Random): string {
  return `01${randomText(random, 24, crockfordDigits)}`;
}

/** 13 lower-case letters and digits 2 to 7. */
export function makeShortId(random: Random): string {
  return randomText(random, 13, lowerDigits);
}
