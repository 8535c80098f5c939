import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** A message that the editor marks, with its line from 1. */
export interface Mark {
  readonly line: number;
  readonly message: string;
}

/** An editor: the real yaml-language-server over its standard streams, with one file open at a time. */
export class YamlEditor {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #marks = new Map<string, (marks: readonly Mark[]) => void>();
  #rest = Buffer.alloc(0);
  #last = 0;
  #version = 0;

  private constructor() {
    const server = require.resolve("yaml-language-server/bin/yaml-language-server");
    this.#server = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.#server.stdout?.on("data", (data: Buffer) => this.#take(data));
  }

  /** Starts it with one schema for every file. */
  static async open(schema: string): Promise<YamlEditor> {
    const editor = new YamlEditor();
    await editor.#ask("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: false } } } },
    });
    editor.#send({ method: "initialized", params: {} });
    editor.#settings = {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: "/*" },
        schemaStore: { enable: false },
        completion: true,
        validate: true,
      },
    };
    editor.#send({ method: "workspace/didChangeConfiguration", params: { settings: editor.#settings } });
    // The schema is loaded with the first file; before that nothing is marked.
    while ((await editor.marks("version: 2\n")).length === 0);
    return editor;
  }

  #settings: Record<string, unknown> = {};

  /** What is offered where `|` stands in the text. */
  async complete(text: string): Promise<readonly string[]> {
    const at = text.indexOf("|");
    const lines = text.slice(0, at).split("\n");
    const uri = this.#show(text.replace("|", ""));
    const answer = await this.#ask("textDocument/completion", {
      textDocument: { uri },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    });
    const items = Array.isArray(answer) ? answer : ((answer as { items?: unknown[] } | null)?.items ?? []);
    return (items as { label: string }[]).map(({ label }) => label);
  }

  /** What is marked in a text. */
  async marks(text: string): Promise<readonly Mark[]> {
    const uri = this.#uri();
    const marked = new Promise<readonly Mark[]>((done) => this.#marks.set(uri, done));
    this.#show(text, uri);
    return await marked;
  }

  close(): void {
    this.#server.kill();
  }

  #uri(): string {
    this.#version += 1;
    return `file:///files/${this.#version}.yaml`;
  }

  #show(text: string, uri = this.#uri()): string {
    const textDocument = { uri, languageId: "yaml", version: this.#version, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return uri;
  }

  async #ask(method: string, params: object): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise((done) => this.#waiting.set(id, done));
    this.#send({ id, method, params });
    return await answered;
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#server.stdin?.write(body);
  }

  #take(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const head = this.#rest.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#rest.subarray(0, Math.max(0, head)).toString())?.[1],
      );
      if (head < 0 || this.#rest.length < head + 4 + length) return;
      const body = this.#rest.subarray(head + 4, head + 4 + length).toString("utf8");
      this.#rest = this.#rest.subarray(head + 4 + length);
      this.#handle(JSON.parse(body));
    }
  }

  #handle(message: { id?: number; method?: string; params?: unknown; result?: unknown }): void {
    const { id, method } = message;
    if (method === undefined) {
      this.#waiting.get(id ?? -1)?.(message.result);
      return;
    }
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as {
        uri: string;
        diagnostics: { message: string; range: { start: { line: number } } }[];
      };
      const marks = diagnostics.map((one) => ({ line: one.range.start.line + 1, message: one.message }));
      this.#marks.get(uri)?.(marks);
      return;
    }
    if (id === undefined) return;
    // The server asks for its settings, one answer for each part.
    const { items = [] } = (message.params ?? {}) as { items?: { section?: string }[] };
    const result = items.map(({ section }) => this.#settings[section ?? ""] ?? null);
    this.#send({ id, result: method === "workspace/configuration" ? result : null });
  }
}
