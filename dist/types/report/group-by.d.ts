/** Groups in order of first appearance. */
export declare function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]>;
