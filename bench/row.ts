/** One line of the table: how much longer (or larger, or more) something is than the least it could be. */
export interface Row {
  readonly name: string;
  /** Value divided by floor. */
  readonly ratio: number;
  /** The ratio must not be above this. */
  readonly goal: number;
  readonly floor: number;
  readonly value: number;
  readonly unit: "ms" | "s" | "MB" | "requests";
  /** What the floor is made of, and what else is worth knowing; for the table. */
  readonly note: string;
  /**
   * The ratio of something that does the least, measured in the same run. Only what is far above it as well is an
   * alarm: a busy machine raises both.
   */
  readonly explained?: number;
  /** How far the measurements of the floor lie apart, as `spreadOf` gives it. Absent where it was not measured twice. */
  readonly floorSpread?: number;
  /** The same of the ratio. */
  readonly ratioSpread?: number;
}

/** Above this a floor was disturbed by something else on the machine: the ratio then says little. */
export const MAX_FLOOR_SPREAD = 0.3;

/** Whether the floor of a row was disturbed while it was measured. */
export function isDisturbed({ floorSpread = 0 }: Pick<Row, "floorSpread">): boolean {
  return floorSpread > MAX_FLOOR_SPREAD;
}

/** How a bench is run. */
export interface BenchOptions {
  /** Small sizes, for CI. */
  readonly isQuick: boolean;
  /** Folder for files of this run; removed at the end. */
  readonly folder: string;
  /** Shows on standard error what is going on. */
  readonly say: (text: string) => void;
}

/** Some rows that belong together because they share what is costly to make. */
export interface RowGroup {
  /** Names of its rows, as they may be asked for. */
  readonly names: readonly string[];
  /** `wanted` holds the names of the rows that are to be measured. */
  run(options: BenchOptions, wanted: (name: string) => boolean): Promise<readonly Row[]>;
}

/** One measured pair. */
export interface Pair {
  readonly floor: number;
  readonly value: number;
}

/** Makes a row from pairs of which each was measured in one go: the pair in the middle by ratio counts. */
export function rowOfPairs(pairs: readonly Pair[], rest: Pick<Row, "name" | "goal" | "unit" | "note">): Row {
  const sorted = [...pairs].sort((a, b) => a.value / a.floor - b.value / b.floor);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error(`The row ${rest.name} was not measured.`);
  return {
    ...rest,
    ...middle,
    ratio: middle.value / middle.floor,
    ...(pairs.length < 2
      ? {}
      : {
          floorSpread: spreadOf(pairs.map(({ floor }) => floor)),
          ratioSpread: spreadOf(pairs.map(({ floor, value }) => value / floor)),
        }),
  };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How far the middle half of some measurements lies apart, as a share of the median. */
export function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  const low = sorted[quarter] ?? Number.NaN;
  const high = sorted[sorted.length - 1 - quarter] ?? Number.NaN;
  return (high - low) / median(values);
}

/** Milliseconds that some work takes; garbage of what went before is cleared first. */
export async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Measures floor and value in turns, so that whatever else the machine does hits both alike. The order changes every
 * time, because what comes second finds warmer caches and a fuller heap.
 */
export async function measurePairs(
  count: number,
  floor: () => unknown,
  value: () => unknown,
  warmups = 1,
): Promise<Pair[]> {
  for (let index = 0; index < warmups; index += 1) {
    await floor();
    await value();
  }
  const pairs: Pair[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) {
      const least = await timed(floor);
      pairs.push({ floor: least, value: await timed(value) });
    } else {
      const taken = await timed(value);
      pairs.push({ floor: await timed(floor), value: taken });
    }
  }
  return pairs;
}
