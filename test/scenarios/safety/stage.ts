import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import type { GuardName, GuardResult } from "../../../src/model/plan.ts";
import { printError } from "../../../src/terminal/print-error.ts";
import { exampleFile, exampleGuards, openExample } from "../../conformance/cases.ts";
import type { Workbench, WorkbenchOptions } from "../../helpers/workbench.ts";

/** An organization as it stands in a file. */
export type OrgText = Record<string, unknown>;

/** Changes the organizations of a part of the example as data. */
export function editOrgs(change: (orgs: Record<string, OrgText>) => void): (yaml: string) => string {
  return (yaml) => {
    const orgs: Record<string, OrgText> = parse(yaml);
    change(orgs);
    return stringify(orgs);
  };
}

/** A workbench in which files and live agree: the example has been applied. */
export async function openConverged(
  provider: string,
  options: Partial<WorkbenchOptions> & { edit?: (yaml: string) => string } = {},
): Promise<Workbench> {
  const bench = await openExample(provider, options);
  const code = await runApply(bench.runtime, { autoApprove: true, allow: exampleGuards });
  if (code !== ExitCode.done)
    throw new Error(`The example does not apply:\n${bench.stdout()}${bench.stderr()}`);
  bench.reset();
  return bench;
}

/** Puts another version of the example's file in place. `whole` changes people and teams too. */
export function rewrite(
  bench: Workbench,
  provider: string,
  edit: (yaml: string) => string,
  whole: (file: string) => string = (file) => file,
): void {
  bench.file("access.yaml", whole(exampleFile(provider, edit)));
}

/** What the guards say about the files and what is live now. */
export async function judge(
  bench: Workbench,
  guard: GuardName,
  options: { allow?: readonly GuardName[] } = {},
): Promise<readonly GuardResult[]> {
  const { plan } = await makePlan(bench.runtime, options);
  return plan.guards.filter((one) => one.guard === guard);
}

/** Runs a command as the command line does: an error becomes words and an exit code. */
export async function run(bench: Workbench, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    return printError(bench.runtime, error);
  }
}

/** Everything the last apply has written to its journal, line by line. */
export function journalLines(
  bench: Workbench,
  file?: string,
): { kind: string; content: Record<string, unknown> }[] {
  const folder = join(bench.folder, ".rolecall");
  const path =
    file === undefined ? join(folder, readdirSync(folder).sort().at(-1) ?? "") : join(bench.folder, file);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
