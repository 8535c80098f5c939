import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { type OutlineEntry, renderEntries } from "../edit/outline-lines.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { providers } from "../providers/registry.ts";

/** The options of `rolecall import --from-TOOL FILE`. */
export interface ForeignOptions {
  /** The other tool. */
  readonly tool: string;
  readonly file: string;
  /** A file of its own. Default: standard output. */
  readonly out?: string;
}

/**
 * Writes another tool's file in rolecall's words. Sends nothing; what is live and differs is shown by the next plan.
 * @throws UsageError for a file that cannot be read, or one that is there already
 */
export async function runImportForeign(runtime: Runtime, options: ForeignOptions): Promise<ExitCode> {
  const { tool, file, out } = options;
  if (out !== undefined && existsSync(resolve(runtime.cwd, out)))
    throw new UsageError(
      "FILE_EXISTS",
      `${out} exists already; nothing was written.`,
      "Choose another file.",
    );
  const convert = await converterOf(tool);
  const document = convert(readForeign(resolve(runtime.cwd, file), file));
  const lines = [
    `# From ${sanitizeText(file)} of ${tool}.`,
    ...renderEntries(Object.entries(document).map(([key, value]) => entryOf(key, value ?? null, 0))),
  ];
  const text = `${lines.join("\n")}\n`;
  if (out === undefined) runtime.stdout.write(text);
  else writeFileSync(resolve(runtime.cwd, out), text);
  const count = isJsonObject(document.people) ? Object.keys(document.people).length : 0;
  runtime.stderr.write(
    `${out === undefined ? "" : `wrote ${sanitizeText(out)}: `}${count} people by their accounts. \`rolecall plan\` shows what is live and differs.\n`,
  );
  return ExitCode.done;
}

async function converterOf(tool: string): Promise<(content: Json) => JsonObject> {
  for (const entry of providers) {
    const convert = (await entry.load()).foreignFiles?.[tool];
    if (convert !== undefined) return convert;
  }
  throw new Error(`No provider reads files of ${tool}.`);
}

function readForeign(path: string, name: string): Json {
  try {
    return parse(readFileSync(path, "utf8")) as Json;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : "";
    throw new UsageError(
      "FOREIGN_FILE",
      `${name} cannot be read: ${reason ?? ""}`,
      "Name the file of the other tool.",
    );
  }
}

/** The two uppermost levels, and what has more than a line's worth below, stand on lines of their own. */
function entryOf(key: string, value: Json, depth: number): OutlineEntry {
  if (!isJsonObject(value)) return { key, value };
  const entries = Object.entries(value).map(([name, inner]) => entryOf(name, inner ?? null, depth + 1));
  return { key, entries, ...(depth < 2 ? { isBlock: true } : {}) };
}
