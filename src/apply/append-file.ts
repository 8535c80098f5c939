import { closeSync, fdatasync, fdatasyncSync, fstatSync, ftruncateSync, writeSync } from "node:fs";
import { promisify } from "node:util";

/** Where the bytes go. */
export interface Disk {
  /** Gives how many it took, which may be less than all. */
  write(descriptor: number, bytes: Uint8Array): number;
  flush(descriptor: number): Promise<void>;
}

const localDisk: Disk = {
  write: (descriptor, bytes) => writeSync(descriptor, bytes),
  flush: promisify(fdatasync),
};

/**
 * A file that only grows, by whole pieces. Once a piece could not be written, or not be kept, it is broken and takes no
 * more: what comes after a gap would be misread.
 */
export class AppendFile {
  readonly #descriptor: number;
  readonly #disk: Disk;
  #written = 0;
  /** How many pieces are on the disk for certain. */
  #flushed = 0;
  #flushing: Promise<void> | undefined;
  #failure: Error | undefined;

  constructor(descriptor: number, disk: Disk = localDisk) {
    this.#descriptor = descriptor;
    this.#disk = disk;
  }

  /** Why it is broken. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Writes all of it or nothing, and gives whether it did. */
  append(text: string): boolean {
    if (this.#failure !== undefined) return false;
    const bytes = Buffer.from(text);
    let count = 0;
    try {
      while (count < bytes.length) {
        const taken = this.#disk.write(this.#descriptor, bytes.subarray(count));
        if (taken === 0) throw new Error("the disk takes nothing more");
        count += taken;
      }
    } catch (error) {
      this.#failure = error as Error;
      this.#takeBack(count);
      return false;
    }
    this.#written += 1;
    return true;
  }

  /** Part of a piece would pass for the mark of a crash, and after such a mark for damage. */
  #takeBack(count: number): void {
    if (count === 0) return;
    try {
      ftruncateSync(this.#descriptor, fstatSync(this.#descriptor).size - count);
    } catch {
      // Then it stays; whoever reads the file has to do with pieces that a crash cut short in any case.
    }
  }

  /**
   * Resolves once all that was written so far is on the disk. Whoever waits at one time shares one flush: a slow disk
   * holds up a round of writes to the vendor once, and not once for each of them. Never rejects; see `failure`.
   */
  async settled(): Promise<void> {
    const wanted = this.#written;
    while (this.#flushed < wanted && this.#failure === undefined) {
      this.#flushing ??= this.#flush();
      await this.#flushing;
    }
  }

  async #flush(): Promise<void> {
    const upTo = this.#written;
    try {
      await this.#disk.flush(this.#descriptor);
      this.#flushed = upTo;
    } catch (error) {
      this.#failure ??= error as Error;
    } finally {
      this.#flushing = undefined;
    }
  }

  /** Flushes what is left and ends. */
  close(): void {
    try {
      if (this.#flushed < this.#written) fdatasyncSync(this.#descriptor);
    } catch {
      // What rests on a piece has waited for it. To fail here would only keep back how everything ended.
    }
    closeSync(this.#descriptor);
  }
}
