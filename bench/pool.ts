/**
 * Runs a task for each item, at most `limit` at one time, in order of start. Workers take the next item when they are
 * free, so that a long list costs no promise for each item. The first error stops the taking of further items, is
 * waited for with what is in flight, and thrown.
 */
export async function forEachConcurrently<Item>(
  items: Iterable<Item>,
  limit: number,
  task: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const failures: unknown[] = [];
  let index = 0;

  async function work(): Promise<void> {
    while (failures.length === 0) {
      const next = iterator.next();
      if (next.done === true) return;
      try {
        await task(next.value, index++);
      } catch (error) {
        failures.push(error);
      }
    }
  }

  await Promise.all(Array.from({ length: Math.max(1, Math.floor(limit)) }, work));
  if (failures.length > 0) throw failures[0];
}
