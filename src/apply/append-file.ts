import { closeSync, fdatasync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { promisify } from "node:util";

/** Where the bytes go. */
export interface Disk {
  /** Opens the file; gives its descriptor. Default: `openSync`, with mode 0600 for a new one. */
  open?(path: string, flags: string): number;
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
  readonly #descriptor: number | undefined;
  readonly #disk: Disk;
  #written = 0;
  /** How many pieces are on the disk for certain. */
  #flushed = 0;
  #flushing: Promise<void> | undefined;
  #failure: Error | undefined;

  private constructor(opened: number | Error, disk: Disk) {
    this.#disk = disk;
    if (typeof opened === "number") this.#descriptor = opened;
    else this.#failure = opened;
  }

  /** Makes a file that must not be there yet. @throws Error of the system */
  static make(path: string, disk: Disk = localDisk): AppendFile {
    return new AppendFile(openFile(path, "ax", disk), disk);
  }

  /** Goes on with a file. One that cannot be opened is broken from the start: it may be that nothing is written to it. */
  static goOn(path: string, disk: Disk = localDisk): AppendFile {
    try {
      return new AppendFile(openFile(path, "a", disk), disk);
    } catch (error) {
      return new AppendFile(error as Error, disk);
    }
  }

  /** Why it is broken. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Writes all of it or nothing, and gives whether it did. */
  append(text: string): boolean {
    const descriptor = this.#descriptor;
    if (descriptor === undefined || this.#failure !== undefined) return false;
    const bytes = Buffer.from(text);
    let count = 0;
    try {
      while (count < bytes.length) {
        const taken = this.#disk.write(descriptor, bytes.subarray(count));
        if (taken === 0) throw new Error("the disk takes nothing more");
        count += taken;
      }
    } catch (error) {
      this.#failure = error as Error;
      takeBack(descriptor, count);
      return false;
    }
    this.#written += 1;
    return true;
  }

  /**
   * Resolves once all that was written so far is on the disk. Whoever waits at one time shares one flush: a slow disk
   * holds up a round of writes to the vendor once, and not once for each of them. Never rejects; see `failure`.
   */
  async settled(): Promise<void> {
    const wanted = this.#written;
    while (this.#flushed < wanted && this.#failure === undefined) {
      this.#flushing ??= this.#flush(this.#descriptor);
      await this.#flushing;
    }
  }

  async #flush(descriptor: number | undefined): Promise<void> {
    const upTo = this.#written;
    try {
      if (descriptor !== undefined) await this.#disk.flush(descriptor);
      this.#flushed = upTo;
    } catch (error) {
      this.#failure ??= error as Error;
    } finally {
      this.#flushing = undefined;
    }
  }

  /** Flushes what is left and ends. */
  close(): void {
    if (this.#descriptor === undefined) return;
    try {
      if (this.#flushed < this.#written) fdatasyncSync(this.#descriptor);
    } catch {
      // What rests on a piece has waited for it. To fail here would only keep back how everything ended.
    }
    closeSync(this.#descriptor);
  }
}

function openFile(path: string, flags: string, disk: Disk): number {
  return disk.open?.(path, flags) ?? openSync(path, flags, 0o600);
}

/** Part of a piece would pass for the mark of a crash, and after such a mark for damage. */
function takeBack(descriptor: number, count: number): void {
  if (count === 0) return;
  try {
    ftruncateSync(descriptor, fstatSync(descriptor).size - count);
  } catch {
    // Then it stays; whoever reads the file has to do with pieces that a crash cut short in any case.
  }
}
