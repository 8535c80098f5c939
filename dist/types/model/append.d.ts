/** Appends every item, however many: `push(...more)` overflows the stack from some 120,000 on. */
export declare function append<Item>(list: Item[], more: Iterable<Item>): void;
/** Adds to the list under a key, which is begun with the first. */
export declare function appendUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void;
