import { describe, expect, it } from "vitest";
import type { Runtime } from "../../src/app/runtime.ts";
import { buildProgram } from "../../src/cli/program.ts";

const silent = { write: () => undefined, isTerminal: false, width: 80, hasColor: false };
const runtime: Runtime = {
  env: {},
  cwd: "/",
  clock: { now: () => 0, sleep: async () => undefined },
  fetch: async () => new Response(),
  signal: new AbortController().signal,
  stdout: silent,
  stderr: silent,
};
const names = (asked?: string): string[] =>
  buildProgram(runtime, () => undefined, asked).commands.map((command) => command.name());

describe("the command line", () => {
  const all = names();

  it.each(all)("knows %s with its options also when only its group is described", (name) => {
    const describeOptions = (asked?: string): string[] =>
      buildProgram(runtime, () => undefined, asked)
        .commands.filter((command) => command.name() === name)
        .flatMap((command) => [command.description(), ...command.options.map((option) => option.flags)]);

    expect(describeOptions(name)).toEqual(describeOptions());
    expect(describeOptions(name).length).toBeGreaterThan(0);
  });

  it("describes less than all where the command is known", () => {
    expect(names("validate").length).toBeLessThan(all.length / 2);
    expect(names("plan").length).toBeLessThan(all.length / 2);
  });

  it("describes everything for help, completion, and a command that it does not know", () => {
    expect(names("--help")).toEqual(all);
    expect(names("help")).toEqual(all);
    expect(names("completion")).toEqual(all);
    expect(names("paln")).toEqual(all);
  });
});
