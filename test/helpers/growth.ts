/** What the work for inputs of growing size says about how it grows, whatever the machine. */
export interface Growth {
  /** 1 if twice the input takes twice the time, 2 if it takes four times as long. */
  readonly exponent: number;
  readonly milliseconds: readonly number[];
}

/**
 * Does some work for an input and for one that is `factor` times as large, and says how the time grows. The best of
 * several runs counts: others may work on the machine at the same time.
 */
export async function growthOf(
  work: (size: number) => unknown,
  { size, factor = 8, runs = 3 }: { readonly size: number; readonly factor?: number; readonly runs?: number },
): Promise<Growth> {
  const milliseconds: number[] = [];
  // What runs for the first times is not compiled yet.
  for (let run = 0; run < 5; run += 1) await work(size);
  for (const each of [size, size * factor]) {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      await work(each);
      best = Math.min(best, performance.now() - start);
    }
    milliseconds.push(Math.max(best, 0.5));
  }
  const [small = 1, large = 1] = milliseconds;
  return { exponent: Math.log(large / small) / Math.log(factor), milliseconds };
}
