import type { Arguments } from "./sources.ts";

/** One page of a list, in the form of a connection. `more` is what an edge has beside its node. */
export function connection<Item>(
  items: readonly Item[],
  args: Arguments,
  nodeOf: (item: Item) => unknown,
  more: (item: Item) => object = () => ({}),
): object {
  const after = offsetOf(args.after) ?? 0;
  const before = offsetOf(args.before) ?? items.length + 1;
  const within = items.slice(after, Math.max(after, before - 1));
  const isForward = typeof args.first === "number";
  const size = isForward ? Number(args.first) : Number(args.last ?? within.length);
  const start = isForward ? after : after + Math.max(0, within.length - size);
  const shown = isForward ? within.slice(0, size) : within.slice(-size);
  const edges = shown.map((item, index) => ({
    ...more(item),
    cursor: cursorOf(start + index + 1),
    node: nodeOf(item),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: items.length,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: start + shown.length < items.length,
      hasPreviousPage: start > 0,
    },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`cursor:v2:${position}`).toString("base64");
}

function offsetOf(cursor: unknown): number | undefined {
  if (typeof cursor !== "string") return undefined;
  const position = Number(Buffer.from(cursor, "base64").toString("utf8").split(":").at(-1));
  return Number.isInteger(position) ? position : undefined;
}

/** The items in the order that `orderBy` asks for, by one text each; as they stand for any other order. */
export function ordered<Item>(
  items: readonly Item[],
  args: Arguments,
  keys: Readonly<Record<string, (item: Item) => string>>,
): readonly Item[] {
  const { field, direction } = (args.orderBy ?? {}) as { field?: string; direction?: string };
  const keyOf = field === undefined ? undefined : keys[field];
  if (keyOf === undefined) return items;
  const sorted = [...items].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return direction === "DESC" ? sorted.reverse() : sorted;
}
