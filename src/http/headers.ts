/** The headers of an answer, as far as they are used; built-in `Headers` are such. Names in any case. */
export interface AnswerHeaders extends Iterable<[name: string, value: string]> {
  /** Several values of one name are joined with a comma. Null if there is none. */
  get(name: string): string | null;
  has(name: string): boolean;
}

/** Headers without `fetch`, whose own take longer to load than all of Node. */
export class HeaderList implements AnswerHeaders {
  readonly #values = new Map<string, string>();

  constructor(entries: Iterable<readonly [name: string, value: string]> = []) {
    for (const [name, value] of entries) this.append(name, value);
  }

  append(name: string, value: string): void {
    const known = this.#values.get(name.toLowerCase());
    this.set(name, known === undefined ? value : `${known}, ${value}`);
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  [Symbol.iterator](): IterableIterator<[name: string, value: string]> {
    return this.#values.entries();
  }
}
