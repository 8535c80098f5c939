import { join } from "node:path";
import { applyCommand } from "../commands/apply.ts";
import { selectOrgs } from "../commands/connect.ts";
import { makeFilePlan } from "../commands/file-plan.ts";
import { loadForCommand } from "../commands/load.ts";
import { type MakePlanOptions, makePlan } from "../commands/make-plan.ts";
import { writePlanFile } from "../commands/plan-file.ts";
import type { Runtime } from "../commands/runtime.ts";
import { validateFiles } from "../commands/validate.ts";
import { verdictOf } from "../commands/verdict.ts";
import type { ActionCommands, AppliedRun, ConfigSelection } from "../github/action-ports.ts";
import { UsageError } from "../model/errors.ts";
import type { Plan } from "../model/plan.ts";
import { digestPlan } from "../plan/digest.ts";

/** The commands of the command line, with values in place of printed text. `temp` takes plan files and the journal. */
export function bindCommands(runtime: Runtime, temp: string): ActionCommands {
  const apply = async (
    selection: ConfigSelection,
    planFile: string,
    fallback?: Plan,
  ): Promise<AppliedRun> => {
    const journal = join(temp, `rolecall-journal-${runtime.clock.now()}.jsonl`);
    const outcome = await applyCommand(runtime, { ...optionsOf(selection), planFile, journal });
    const plan = outcome.plan ?? fallback;
    if (plan === undefined)
      throw new UsageError("NOT_APPLIED", outcome.message ?? "The plan could not be applied.");
    return { exitCode: outcome.exitCode, plan, outcome };
  };
  return {
    validate: (selection) => validateFiles(runtime, configOf(selection)),
    plan: async (selection) => {
      const made = await makePlan(runtime, optionsOf(selection));
      const plan = selection.only === "expired" ? onlyExpired(made.plan) : made.plan;
      return {
        plan,
        exitCode: verdictOf(plan, true),
        apply: () => {
          const path = join(temp, `rolecall-approved-${runtime.clock.now()}.json`);
          writePlanFile(runtime, path, plan);
          return apply(selection, path, plan);
        },
      };
    },
    planFiles: (selection, base) =>
      makeFilePlan(runtime, { ...configOf(selection), ...orgsOf(selection), base }),
    applyFile: (selection, planFile) => apply(selection, planFile),
    report: async (selection, file) => {
      const { runReport } = await import("../commands/report.ts");
      return await runReport(runtime, { ...configOf(selection), ...orgsOf(selection), out: file });
    },
    knownOrgs: async (selection) => {
      const { config } = await loadForCommand(runtime, configOf(selection));
      return selectOrgs(config, selection.orgs).map(({ key, provider, name }) => ({ key, provider, name }));
    },
  };
}

/** The part of a plan that ends what is over; an end that leans on something else waits for the whole plan. */
function onlyExpired(plan: Plan): Plan {
  const kept = new Set(plan.operations.filter(({ reason }) => reason.code === "expired").map(({ id }) => id));
  for (;;) {
    const stuck = plan.operations.filter(
      ({ id, dependsOn, coveredBy }) =>
        kept.has(id) &&
        (dependsOn.some((other) => !kept.has(other)) || (coveredBy !== undefined && !kept.has(coveredBy))),
    );
    if (stuck.length === 0) break;
    for (const { id } of stuck) kept.delete(id);
  }
  const operations = plan.operations.filter(({ id }) => kept.has(id));
  const rest = { ...plan, operations, deferred: [] };
  return { ...rest, digest: digestPlan(rest) };
}

function configOf(selection: ConfigSelection): { config?: string } {
  return selection.config === "" ? {} : { config: selection.config };
}

function orgsOf(selection: ConfigSelection): { org?: readonly string[] } {
  return selection.orgs.length === 0 ? {} : { org: selection.orgs };
}

function optionsOf(selection: ConfigSelection): MakePlanOptions {
  const maxRemovals = parseLimit(selection.maxRemovals);
  return {
    ...configOf(selection),
    ...orgsOf(selection),
    allow: selection.allow,
    ...(maxRemovals === undefined ? {} : { maxRemovals }),
  };
}

function parseLimit(text: string): MakePlanOptions["maxRemovals"] {
  if (text === "") return undefined;
  const match = /^(\d{1,9})(%?)$/.exec(text);
  if (match === null) {
    throw new UsageError(
      "BAD_INPUT",
      `The input max-removals is "${text}".`,
      "It takes a number, or a percentage such as 10%.",
    );
  }
  return match[2] === "%" ? { percent: Number(match[1]) } : { count: Number(match[1]) };
}
