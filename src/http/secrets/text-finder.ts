/** Where a text was found: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const blockLength = 3;
const hashBits = 18;

/**
 * Finds any of many texts in one pass, however many they are, after Wu and Manber: a block of characters that is at
 * the end of none of them lets the pass go on by as many characters as it takes for one to begin. Texts may be added
 * at any time.
 */
export class TextFinder {
  readonly #window: number;
  readonly #texts = new Set<string>();
  /** By the last characters of a text, the lengths of those that end so. */
  readonly #lengths = new Map<string, Set<number>>();
  /** By block, how far the end of the window can be moved on. */
  #steps: Uint8Array | undefined;

  /** `window`: length of the shortest text that will be looked for; at least 3. */
  constructor(window: number) {
    this.#window = window;
  }

  add(text: string): void {
    if (text.length < this.#window)
      throw new RangeError(`A text is shorter than ${this.#window} characters.`);
    if (this.#texts.has(text)) return;
    this.#texts.add(text);
    const ending = text.slice(-this.#window);
    const lengths = this.#lengths.get(ending);
    if (lengths === undefined) this.#lengths.set(ending, new Set([text.length]));
    else lengths.add(text.length);
    const farthest = this.#window - blockLength;
    this.#steps ??= new Uint8Array(1 << hashBits).fill(farthest + 1);
    for (let index = 0; index <= farthest; index++) {
      const block = blockAt(ending, index);
      this.#steps[block] = Math.min(this.#steps[block] ?? 0, farthest - index);
    }
  }

  /** True if any of them is in the text. */
  isIn(text: string): boolean {
    return !this.#spans(text).next().done;
  }

  /** Everywhere that one of them is, by where it ends; they may overlap. */
  spansIn(text: string): readonly Span[] {
    return [...this.#spans(text)];
  }

  *#spans(text: string): Generator<Span> {
    const steps = this.#steps;
    if (steps === undefined) return;
    for (let end = this.#window; end <= text.length; ) {
      const step = steps[blockAt(text, end - blockLength)] ?? 0;
      if (step > 0) {
        end += step;
        continue;
      }
      for (const length of this.#lengths.get(text.slice(end - this.#window, end)) ?? []) {
        const start = end - length;
        if (start >= 0 && this.#texts.has(text.slice(start, end))) yield { start, end };
      }
      end += 1;
    }
  }
}

function blockAt(text: string, index: number): number {
  const first = text.charCodeAt(index);
  const second = text.charCodeAt(index + 1);
  const third = text.charCodeAt(index + 2);
  return (first ^ (second << 6) ^ (third << 12)) & ((1 << hashBits) - 1);
}
