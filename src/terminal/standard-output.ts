import { writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Output } from "../app/runtime.ts";
import type { Redactor } from "../http/secrets/redact.ts";
import { kindOf } from "./descriptor.ts";

/** One of the two standard streams, and whether it took what was written to it. */
export interface StandardOutput extends Output {
  /**
   * Why what was written is lost: a full disk, for example. A reader who stopped reading is not a loss. What runs is not
   * shown, because work is not left half done on account of its report; the end of the program looks here.
   */
  readonly lost: () => Error | undefined;
}

/** Standard output or error of this process. */
export function standardOutput(descriptor: 1 | 2, redact: Redactor): StandardOutput {
  const kind = kindOf(descriptor);
  const sink = kind === "file" || kind === "nothing" ? fileSink(descriptor) : streamSink(descriptor);
  const isTerminal = kind === "terminal";
  // A pseudo-terminal may report no columns at all.
  const columns = isTerminal ? sink.columns() : 0;
  return {
    write: (text) => sink.write(redact(text)),
    lost: () => (sink.failure !== undefined && !isReaderGone(sink.failure) ? sink.failure : undefined),
    isTerminal,
    width: columns > 0 ? columns : 80,
    hasColor: hasColor(isTerminal),
  };
}

/** Where text goes. Nothing is thrown; what comes after a failure is let fall, as it would be misread. */
interface Sink {
  write(text: string): void;
  columns(): number;
  failure: NodeJS.ErrnoException | undefined;
}

/** Node makes the stream when it is first asked for, which takes time that many runs save. */
function streamSink(descriptor: 1 | 2): Sink {
  let opened: WriteStream | undefined;
  const sink: Sink = {
    failure: undefined,
    write: (text) => {
      if (sink.failure === undefined) stream().write(text);
    },
    columns: () => stream().columns,
  };
  const stream = (): WriteStream => {
    opened ??= (descriptor === 1 ? process.stdout : process.stderr).on("error", (error) => {
      sink.failure ??= error;
    });
    return opened;
  };
  return sink;
}

/** Node's own stream takes no notice of a disk that takes but a part of what is written. */
function fileSink(descriptor: number): Sink {
  const sink: Sink = {
    failure: undefined,
    write: (text) => {
      if (sink.failure !== undefined) return;
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        sink.failure = error as NodeJS.ErrnoException;
      }
    },
    columns: () => 0,
  };
  return sink;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let count = 0; count < bytes.length; ) {
    const taken = writeSync(descriptor, bytes, count);
    if (taken === 0) throw new Error("the disk takes nothing more");
    count += taken;
  }
}

function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}

function hasColor(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}
