const GONE = Symbol("gone");

/** A map with changes laid over it: reading costs two look-ups, and the map beneath is neither copied nor touched. */
export class OverlayMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  readonly #changes = new Map<Key, Value | typeof GONE>();
  #size: number;

  constructor(base: ReadonlyMap<Key, Value>) {
    this.#base = base;
    this.#size = base.size;
  }

  get size(): number {
    return this.#size;
  }

  get(key: Key): Value | undefined {
    const change = this.#changes.get(key);
    if (change === GONE) return undefined;
    return change === undefined ? this.#base.get(key) : change;
  }

  has(key: Key): boolean {
    const change = this.#changes.get(key);
    return change === undefined ? this.#base.has(key) : change !== GONE;
  }

  set(key: Key, value: Value): void {
    if (!this.has(key)) this.#size += 1;
    this.#changes.set(key, value);
  }

  delete(key: Key): void {
    if (!this.has(key)) return;
    this.#size -= 1;
    this.#changes.set(key, GONE);
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#base) {
      const change = this.#changes.get(key);
      if (change === undefined) yield [key, value];
      else if (change !== GONE) yield [key, change];
    }
    for (const [key, change] of this.#changes)
      if (change !== GONE && !this.#base.has(key)) yield [key, change];
  }

  *keys(): MapIterator<Key> {
    for (const key of this.#base.keys()) if (this.#changes.get(key) !== GONE) yield key;
    for (const [key, change] of this.#changes) if (change !== GONE && !this.#base.has(key)) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    // No array for each entry, as a loop would make: there may be a million.
    this.#base.forEach((value, key) => {
      const change = this.#changes.size === 0 ? undefined : this.#changes.get(key);
      if (change === undefined) visit(value, key, this);
      else if (change !== GONE) visit(change, key, this);
    });
    for (const [key, change] of this.#changes)
      if (change !== GONE && !this.#base.has(key)) visit(change, key, this);
  }
}
