import { parseText } from "./parse.ts";
import type { TextProblem } from "./text-problem.ts";

/** Files larger than this are refused. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** One YAML file, read and parsed. */
export class SourceFile {
  /** Relative to the root folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The document; undefined if the file is not a usable YAML. */
  readonly value: unknown;
  readonly problems: readonly TextProblem[];
  /** What the file holds. Text that was decoded without a fault gives the same bytes again. */
  readonly #content: Uint8Array | { readonly mark: string };
  #sha256: string | undefined;

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    const decoded = decode(bytes);
    this.#content = decoded.isText ? { mark: decoded.problems.length > 0 ? MARK : "" } : bytes;
    this.text = decoded.text;
    const parsed = decoded.isText ? parseText(decoded.text) : { problems: [] };
    this.value = parsed.value;
    this.problems = [...decoded.problems, ...parsed.problems];
  }

  /** Of the file's bytes, hexadecimal. Made when it is first asked for: loading cryptography takes as long as a small file. */
  get sha256(): string {
    this.#sha256 ??= process
      .getBuiltinModule("node:crypto")
      .createHash("sha256")
      .update(this.#content instanceof Uint8Array ? this.#content : this.#content.mark + this.text)
      .digest("hex");
    return this.#sha256;
  }
}

/** A byte order mark. */
const MARK = "\ufeff";

interface Decoded {
  readonly text: string;
  readonly isText: boolean;
  readonly problems: readonly TextProblem[];
}

function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) {
    const size = `${Math.ceil(bytes.length / 1024 / 1024)} MiB`;
    return refuse(
      "FILE_TOO_LARGE",
      `The file has ${size}; more than 64 MiB is refused.`,
      "Split it with `include`.",
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(MARK) ? withoutMark(text) : { text, isText: true, problems: [] };
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const kind = isUtf16 ? "It looks like UTF-16." : "It may be Latin-1 or a binary file.";
    return refuse("NOT_UTF8", `The file is not valid UTF-8. ${kind}`, "Save it as UTF-8.");
  }
}

function withoutMark(text: string): Decoded {
  const problem: TextProblem = {
    code: "BYTE_ORDER_MARK",
    message: "The file begins with a byte order mark, which other tools may stumble over.",
    hint: "Save it as UTF-8 without a byte order mark.",
    offset: 0,
  };
  return { text: text.slice(1), isText: true, problems: [problem] };
}

function refuse(code: TextProblem["code"], message: string, hint: string): Decoded {
  return { text: "", isText: false, problems: [{ code, message, hint }] };
}
