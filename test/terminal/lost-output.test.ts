import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExitCode } from "../../src/app/runtime.ts";
import { applyArguments, Stage } from "../chaos/crash-run.ts";
import { type CliRun, cliFile, startCli } from "../helpers/cli.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open("heroku");
});
afterAll(async () => {
  await stage.close();
});

/** Runs it from a shell that sends its output somewhere. */
async function run(args: readonly string[], redirection: string, before = ""): Promise<CliRun> {
  const command = [process.execPath, cliFile, ...args];
  const child = spawn("sh", ["-c", `${before} exec "$@" ${redirection}`, "sh", ...command], {
    cwd: stage.folder,
    env: { PATH: process.env.PATH, NO_COLOR: "1", ...stage.vendors.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  const [code] = await once(child, "close");
  return { code, ...printed };
}

describe.skipIf(!existsSync("/dev/full"))("output that goes to a full disk", () => {
  it.each([
    ["a plan", ["plan", "--format", "json", "--allow", "person"]],
    ["a plan that tells of changes by its exit code", ["plan", "--detailed-exitcode", "--allow", "person"]],
    ["the help", ["--help"]],
  ])("is a failure where it is all there is to have: %s", async (_what, args) => {
    const { code, stderr } = await run(args, "> /dev/full");

    expect([code, stderr]).toEqual([ExitCode.failed, expect.stringContaining("error[OUTPUT_NOT_WRITTEN]")]);
    expect(stderr).not.toMatch(/^\s+at |Unhandled/m);
  });

  it("does not hide that the files are invalid", async () => {
    writeFileSync(join(stage.folder, "wrong.yaml"), "version: 2\n");

    expect((await run(["validate", "-c", "wrong.yaml"], "> /dev/full")).code).toBe(ExitCode.invalid);
  });

  it("is found where the disk takes but the beginning", async () => {
    const { code, stderr } = await run(["completion", "bash"], "> completion.sh", "ulimit -f 1;");

    expect([code, stderr]).toEqual([ExitCode.failed, expect.stringContaining("error[OUTPUT_NOT_WRITTEN]")]);
  });

  it("leaves nothing of an apply undone, and its exit code as it is", async () => {
    const { code, stdout } = await run(applyArguments, "2> /dev/full");
    const again = await run(applyArguments, "> /dev/full");

    expect([code, stdout]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
    expect([again.code, again.stderr]).toEqual([
      ExitCode.done,
      expect.stringMatching(/error\[OUTPUT_NOT_WRITTEN\][\s\S]*exit code shows how the apply ended/),
    ]);
  });
});

describe("a terminal that is closed", () => {
  it("ends the program in order, as Ctrl-C does", async () => {
    writeFileSync(join(stage.folder, "state.yaml"), "version: 1\nheroku: { tokens: [] }\n");
    const { child, exited } = startCli(["simulate", "--state", "state.yaml", "--save", "saved.yaml"], {
      cwd: stage.folder,
      env: {},
    });
    child.stderr?.once("data", () => child.kill("SIGHUP"));

    const { code } = await exited;

    expect([code, existsSync(join(stage.folder, "saved.yaml"))]).toEqual([ExitCode.done, true]);
  });
});
