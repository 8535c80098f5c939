/** Numbers and identifiers that depend on nothing but a seed, so that a run can be repeated. */
/** Gives the next number in [0, 1). */
export type Random = () => number;
/** A seeded generator (mulberry32): the same seed gives the same numbers. Not for secrets. */
export declare function createRandom(seed: number): Random;
/** A seed out of a text, so that several generators of one run differ and still depend on one number. */
export declare function seedFrom(seed: number, text: string): number;
/** A whole number from 0 to `limit - 1`. */
export declare function randomInteger(random: Random, limit: number): number;
/** One of the values. @throws Error for an empty list */
export declare function randomChoice<Value>(random: Random, values: readonly Value[]): Value;
/** The values in another order; the list itself is left as it is. */
export declare function shuffled<Value>(random: Random, values: readonly Value[]): Value[];
/** `length` characters out of an alphabet. */
export declare function randomText(random: Random, length: number, alphabet: string): string;
/** A version 4 UUID in lower case. */
export declare function makeUuid(random: Random): string;
/** A ULID: 10 digits of time, 16 of chance, in Crockford's base 32. `now` in milliseconds since 1970. */
export declare function makeUlid(random: Random, now: number): string;
/** An identifier of lower-case letters and digits 2 to 7, as many vendors give to projects. */
export declare function makeShortId(random: Random, length?: number): string;
