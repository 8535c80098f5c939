/**
 * Like `Promise.all`, but for one thing: it ends when all have ended, so that nothing is under way any more when it
 * fails. @throws what the first of them in this order failed with
 */
export async function allDone<Values extends readonly unknown[]>(
  work: readonly [...{ [Index in keyof Values]: Promise<Values[Index]> | Values[Index] }],
): Promise<Values> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as Values;
}
