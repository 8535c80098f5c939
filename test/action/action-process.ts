import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { providers } from "../../src/providers/registry.ts";
import { type RunningSimulators, startSimulators } from "../../src/simulator/host/run.ts";
import { watchOver } from "../helpers/canaries.ts";

/** What one run of the action left behind. */
export interface Run {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A GitHub to connect to, and what the newest commit of its default branch is. */
interface Connection {
  readonly url: string;
  readonly token: string;
  readonly headOf: () => string;
}

/** The action as one bundled file in a folder of its own. */
export class BuiltAction {
  readonly folder = mkdtempSync(join(tmpdir(), "rolecall-action-"));
  readonly file = join(this.folder, "action.js");

  async build(): Promise<void> {
    await build({
      absWorkingDir: join(import.meta.dirname, "..", ".."),
      entryPoints: ["src/action.ts"],
      outfile: this.file,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      logLevel: "error",
      banner: {
        js: 'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);',
      },
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A repository's folder, a vendor's simulator, and the runner that starts the action as a process. */
export class Workspace {
  readonly folder: string;
  readonly #action: BuiltAction;
  readonly #simulators: RunningSimulators;
  readonly #gitHub: Connection;
  #runs = 0;

  private constructor(action: BuiltAction, simulators: RunningSimulators, gitHub: Connection) {
    this.#action = action;
    this.#simulators = simulators;
    this.#gitHub = gitHub;
    this.folder = mkdtempSync(join(action.folder, "work-"));
  }

  static async open(action: BuiltAction, gitHub: Connection): Promise<Workspace> {
    const members = { "ada@acme.example": "admin", "grace@acme.example": "member" };
    const tokens = [{ token: "token-ada", user: "ada@acme.example" }];
    const teams = ["acme-inc", "beta-inc"].map((name) => ({ name, members }));
    const simulators = await startSimulators({
      state: { version: 1, providers: { heroku: { tokens, teams } } },
      providers: providers.map((entry) => ({ id: entry.id, load: async () => await entry.loadSimulator() })),
    });
    return new Workspace(action, simulators, gitHub);
  }

  async close(): Promise<void> {
    await this.#simulators.close();
  }

  /** Writes the access file with these members of the organization, and of a second one if there are any. */
  write(members: string, secondMembers?: string): void {
    const beta = `  beta:\n    provider: heroku\n    name: beta-inc\n    members: { ${secondMembers} }\n`;
    writeFileSync(
      join(this.folder, "access.yaml"),
      `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  linus: { email: linus@acme.example }
orgs:
  acme:
    provider: heroku
    name: acme-inc
    members: { ${members} }
${secondMembers === undefined ? "" : beta}`,
    );
  }

  /** Runs the action with the runner's environment. */
  async run(
    event: string,
    payload: object,
    inputs: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Run> {
    this.#runs += 1;
    const file = (name: string): string => join(this.folder, `${this.#runs}-${name}`);
    for (const name of ["output", "summary"]) writeFileSync(file(name), "");
    writeFileSync(file("event.json"), JSON.stringify(payload));
    const env: Record<string, string> = {
      PATH: process.env.PATH ?? "",
      GITHUB_ACTIONS: "true",
      CI: "true",
      GITHUB_API_URL: this.#gitHub.url,
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_REPOSITORY: "acme/access",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: this.#gitHub.headOf(),
      GITHUB_TRIGGERING_ACTOR: "mona",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_RUN_ID: String(this.#runs),
      GITHUB_WORKSPACE: this.folder,
      RUNNER_TEMP: this.folder,
      INPUT_TOKEN: this.#gitHub.token,
      ...this.#simulators.environment,
      ...more,
    };
    for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
    const { code, log } = await execute(this.#action.file, this.folder, env);
    // The runner itself is told what to mask.
    watchOver({ env, printed: { "the log": log.replace(/^::add-mask::.*$/gm, "") }, folder: this.folder });
    const outputs = readOutputs(readFileSync(file("output"), "utf8"));
    return { code, log, outputs, summary: readFileSync(file("summary"), "utf8") };
  }
}

async function execute(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; log: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [script], { env, cwd }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), log: `${stdout}${stderr}` });
    });
  });
}

/** Reads `$GITHUB_OUTPUT` as the runner does: name, delimiter, value. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(
    /^(.+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}
