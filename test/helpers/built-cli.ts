import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { watchOver } from "./canaries.ts";

/** What a run of the command line left behind. */
export interface CliRun {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as one bundled file, made from the source as it is, and run as a process of its own. */
export class BuiltCli {
  readonly folder = mkdtempSync(join(tmpdir(), "rolecall-cli-"));
  readonly #file = join(this.folder, "cli.js");

  static async build(): Promise<BuiltCli> {
    const cli = new BuiltCli();
    await build({
      absWorkingDir: join(import.meta.dirname, "..", ".."),
      entryPoints: ["src/cli.ts"],
      outfile: cli.#file,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      logLevel: "error",
      banner: {
        js: 'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);',
      },
    });
    return cli;
  }

  /** Starts it; `exited` settles when the process is gone. No credential of `env` may show up in what it prints. */
  start(
    args: readonly string[],
    options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  ): { readonly child: ChildProcess; readonly exited: Promise<CliRun> } {
    const child = spawn(process.execPath, ["--", this.#file, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env.PATH, NO_COLOR: "1", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name]?.setEncoding("utf8").on("data", (text: string) => {
        printed[name] += text;
      });
    const exited = new Promise<CliRun>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        try {
          const { stdout, stderr } = printed;
          watchOver({
            env: options.env,
            printed: { "standard output": stdout, "standard error": stderr },
            folder: options.cwd,
          });
          resolve({ code, ...printed });
        } catch (error) {
          reject(error);
        }
      });
    });
    return { child, exited };
  }

  async run(
    args: readonly string[],
    options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  ): Promise<CliRun> {
    return await this.start(args, options).exited;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
