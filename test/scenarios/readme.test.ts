import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { example, root, runCli, simulate } from "../helpers/cli.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const commandsTable = readme.split("\n## Commands\n")[1]?.split("\n## ")[0] ?? "";

let folder: string;
let vendors: RunningSimulators;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-readme-"));
  cpSync(example, join(folder, "examples", "acme"), { recursive: true });
  vendors = await simulate(join(example, "live.yaml"));
});
afterAll(async () => {
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});

const rolecall = async (args: readonly string[]): ReturnType<typeof runCli> =>
  await runCli(args, { cwd: folder, env: vendors.environment });

/** What the README shows of a command, up to where it says that it leaves something out. */
function shown(command: string): string {
  const block = readme.split(`\n$ ${command}\n`)[1]?.split("```")[0] ?? "";
  return block.split("\n…")[0] ?? "";
}

describe("the README", () => {
  it.each([
    "rolecall plan -c examples/acme --org acme",
    "rolecall drift -c examples/acme --org acme-labs",
    "rolecall explain linus -c examples/acme --org acme-heroku",
    "rolecall who-can push --on acme/projects/shop -c examples/acme",
  ])("shows what the program prints: %s", async (command) => {
    const { stdout } = await rolecall(command.split(" ").slice(1));

    expect(shown(command)).not.toBe("");
    expect(stdout.startsWith(shown(command))).toBe(true);
  });

  it("has every option of apply that says what is done, and where it is written down", async () => {
    const { stdout } = await rolecall(["apply", "--help"]);
    const row = commandsTable.split("\n").find((line) => line.startsWith("| `apply ")) ?? "";
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = ""]) => name);
    // What many commands have in common stands below the table, in the speed section, or in no table at all.
    const common = ["--config", "--org", "--max-requests", "--no-cache", "--verbose", "--help"];

    expect(options.length).toBeGreaterThan(common.length);
    expect(options.filter((name) => !common.includes(name) && !row.includes(name))).toEqual([]);
  });

  it.each(["plan", "drift", "expiring"])("says when %s ends with exit code 2", async (command) => {
    const { stdout } = await rolecall([command, "--help"]);
    const row = commandsTable.split("\n").find((line) => line.startsWith("| 2 |")) ?? "";

    expect(row).toContain(
      stdout.includes("--detailed-exitcode") ? `${command} --detailed-exitcode` : command,
    );
  });
});
