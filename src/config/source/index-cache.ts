import { PositionIndex } from "./positions.ts";
import type { SourceFile } from "./source-file.ts";

/** An index takes about twelve bytes for each character: this keeps all of an ordinary configuration, and 100 MB at most. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Position indexes of files, made when they are needed. Of large files only those looked at last are kept. */
export class IndexShelf {
  readonly #most: number;
  readonly #kept = new Map<SourceFile, PositionIndex>();
  #characters = 0;

  constructor(mostCharacters: number = MOST_CHARACTERS) {
    this.#most = mostCharacters;
  }

  /** Positions, or undefined for a text that is not YAML. */
  of(file: SourceFile): PositionIndex | undefined {
    if (file.value === undefined) return undefined;
    const known = this.#kept.get(file);
    const index = known ?? new PositionIndex(file.text);
    // A map keeps the order of insertion: what was asked for last stands last.
    if (known === undefined) this.#characters += file.text.length;
    else this.#kept.delete(file);
    this.#kept.set(file, index);
    this.#clear();
    return index;
  }

  #clear(): void {
    for (const file of this.#kept.keys()) {
      if (this.#characters <= this.#most || this.#kept.size === 1) return;
      this.#kept.delete(file);
      this.#characters -= file.text.length;
    }
  }
}
