import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { example, root, runCli, simulate } from "../helpers/cli.ts";

const commandsTable = readFileSync(join(root, "docs", "commands.md"), "utf8");
const pages = ["README.md", ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith(".md"),
);

let folder: string;
let vendors: RunningSimulators;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-readme-"));
  cpSync(example, join(folder, "examples", "acme"), { recursive: true });
  cpSync(join(root, "examples", "directory"), join(folder, "examples", "directory"), { recursive: true });
  mkdirSync(join(folder, "broken"));
  writeFileSync(join(folder, "broken", "access.yaml"), BROKEN);
  vendors = await simulate(join(example, "live.yaml"));
});
afterAll(async () => {
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});

const rolecall = async (args: readonly string[], input?: string): ReturnType<typeof runCli> =>
  await runCli(args, {
    cwd: folder,
    env: vendors.environment,
    ...(input === undefined ? {} : { input: readFileSync(join(folder, input), "utf8") }),
  });

interface Shown {
  readonly page: string;
  readonly command: string;
  /** Up to where the page says that it leaves something out. */
  readonly output: string;
  readonly isCut: boolean;
}

/** Every block of every page that shows a command and what it prints. */
const blocks: readonly Shown[] = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/```\n\$ (rolecall [^\n]*)\n([\s\S]*?)```/g)].map(
    ([, command = "", body = ""]) => {
      const [output = ""] = body.split("\n…");
      return { page, command, output, isCut: output !== body };
    },
  );
});

/** Without what depends on the day: the day of an import, and how many days are left. */
function masked(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replace(/\b(imported from \w+ on|days of) \d{4}-\d{2}-\d{2}/g, "$1 TODAY")
    .replace(/\(\d+ days left\)/g, "(N days left)");
}

/** Writes what is printed now into the page, where it is cut as many lines as it showed; for `npm run bless`. */
function bless({ page, output, isCut }: Shown, printed: string): void {
  const path = join(root, page);
  const lines = isCut ? printed.split("\n").slice(0, output.split("\n").length) : [printed];
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(output, () => lines.join("\n")),
  );
}

/** What the command needs beside the example: the broken file of the page about mistakes. */
const BROKEN = `version: 1
people:
  ada: { email: ada@acme.example, emial: x }
teams:
  platform: [ada, grcae]
orgs:
  acme:
    provider: cloudtruth
    members: { ada: ownr, team:platfrom: viewer }
`;

describe("the pages", () => {
  it.each(blocks)("show what the program prints: $page, $command", async (block) => {
    const { command, output, isCut } = block;
    const [words = "", input] = command.split(" < ");
    const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

    const { stdout, stderr } = await rolecall(args.slice(1), input);

    expect(output).not.toBe("");
    const printed = command.startsWith("rolecall validate") ? stderr + stdout : stdout;
    const wanted = masked(output);
    if (process.env.ROLECALL_BLESS === "1" && !masked(printed).startsWith(wanted)) bless(block, printed);
    else expect(masked(printed).slice(0, isCut ? wanted.length : undefined)).toBe(wanted);
  });

  it("has every option of apply that says what is done, and where it is written down", async () => {
    const { stdout } = await rolecall(["apply", "--help"]);
    const row = commandsTable.split("\n").find((line) => line.startsWith("| `apply ")) ?? "";
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = ""]) => name);
    // What many commands have in common stands below the table, in the speed section, or in no table at all.
    const common = [
      "--config",
      "--org",
      "--allow-host",
      "--max-requests",
      "--no-cache",
      "--verbose",
      "--help",
    ];

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
