import { labelled, type TextOptions } from "./text-layout.ts";

/** Blocks of lines that say the same of several names, under the first of them. */
export interface Collapsed<Item> {
  readonly first: Item;
  readonly others: readonly Item[];
}

/** Items of which the same lines are printed, in the order of the first of each. */
export function collapse<Item>(
  items: readonly Item[],
  linesOf: (item: Item) => readonly string[],
): readonly Collapsed<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = linesOf(item).join("\n");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
}

/** "the same on acme/apps/b, acme/apps/c"; nothing where there is no other. */
export function sameLine(names: readonly string[], indent: number, options: TextOptions): readonly string[] {
  return names.length === 0 ? [] : [labelled(indent, "same", `on ${names.join(", ")}`, options)];
}
