import { join } from "node:path";
import { driftVerdictOf, verdictOf } from "../app/exit-codes.ts";
import { loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { makeFilePlan } from "../app/plan/file-plan.ts";
import { type MakePlanOptions, makePlan } from "../app/plan/make-plan.ts";
import { onlyExpired } from "../app/plan/only-expired.ts";
import { forSaving, readPlanFile, writePlanFile } from "../app/plan/plan-file.ts";
import type { Runtime } from "../app/runtime.ts";
import { applyCommand } from "../commands/apply.ts";
import { validateFiles } from "../commands/validate.ts";
import { UsageError } from "../model/errors.ts";
import type { Plan } from "../model/plan.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { digestPlan } from "../plan/saved/digest.ts";
import type { ActionCommands, ConfigSelection } from "./ports.ts";

/** The commands of the command line, with values in place of printed text. `temp` takes plan files and the journal. */
export function bindCommands(runtime: Runtime, temp: string): ActionCommands {
  return {
    validate: (selection) => validateFiles(runtime, configOf(selection)),
    plan: async (selection) => {
      const made = await makePlan(runtime, optionsOf(selection));
      const chosen = selection.only === "expired" ? onlyExpired(made.plan) : made.plan;
      // Held to what the files ask for and not to their letters: a comment that was merged since refuses nothing.
      const plan = forSaving(chosen, made.loaded.config);
      return { plan, exitCode: verdictOf(plan, true) };
    },
    readPlan: (selection, planFile) => readOwnPlan(runtime, selection, planFile),
    apply: async (selection, plan) => {
      const planFile = join(temp, `rolecall-approved-${runtime.clock.now()}.json`);
      writePlanFile(runtime, planFile, plan);
      const journal = join(temp, `rolecall-journal-${runtime.clock.now()}.jsonl`);
      const { org: _, ...options } = optionsOf(selection);
      const outcome = await applyCommand(runtime, { ...options, planFile, journal });
      return { exitCode: outcome.exitCode, plan: outcome.plan ?? plan, outcome };
    },
    verdictOf: (plan) => verdictOf(plan, true),
    driftVerdictOf,
    planFiles: (selection, base) =>
      makeFilePlan(runtime, { ...configOf(selection), ...orgsOf(selection), base }),
    report: async (selection, file) => {
      const { runReport } = await import("../commands/report.ts");
      return await runReport(runtime, { ...configOf(selection), ...orgsOf(selection), out: file });
    },
    pullPeople: async (selection, most) => {
      const { runPeoplePull } = await import("../commands/people-pull.ts");
      const maxLeavers = parseLimit("max-leavers", most);
      const limit = maxLeavers === undefined ? {} : { maxLeavers };
      return await runPeoplePull(runtime, { ...configOf(selection), offboard: true, ...limit });
    },
    knownOrgs: async (selection) => {
      const { config } = await loadForCommand(runtime, configOf(selection));
      return selectOrgs(config, selection.orgs).map(({ key, provider, name }) => ({ key, provider, name }));
    },
  };
}

/**
 * A step that names organizations is about these alone: a plan of others is that of another shard, or of somebody else.
 * @throws UsageError `PLAN_OTHER_ORGS`, `PLAN_TAMPERED`
 */
async function readOwnPlan(runtime: Runtime, { orgs }: ConfigSelection, planFile: string): Promise<Plan> {
  const plan = await readPlanFile(runtime, planFile);
  const others =
    orgs.length === 0 ? [] : plan.orgs.map(({ key }) => key).filter((key) => !orgs.includes(key));
  if (others.length > 0) {
    throw new UsageError(
      "PLAN_OTHER_ORGS",
      `The plan file is also about ${sanitizeText(others.join(", "))}, which the input orgs does not name.`,
      "Give the plan file that was made for these orgs, or leave the input orgs out.",
    );
  }
  if (digestPlan(plan) === plan.digest) return plan;
  throw new UsageError(
    "PLAN_TAMPERED",
    "The plan file does not have the content that its digest was made from.",
    "Make the plan again with the command plan.",
  );
}

function configOf(selection: ConfigSelection): { config?: string } {
  return selection.config === "" ? {} : { config: selection.config };
}

function orgsOf(selection: ConfigSelection): { org?: readonly string[] } {
  return selection.orgs.length === 0 ? {} : { org: selection.orgs };
}

function optionsOf(selection: ConfigSelection): MakePlanOptions {
  const maxRemovals = parseLimit("max-removals", selection.maxRemovals);
  return {
    ...configOf(selection),
    ...orgsOf(selection),
    allow: selection.allow,
    ...(maxRemovals === undefined ? {} : { maxRemovals }),
  };
}

function parseLimit(input: string, text: string): MakePlanOptions["maxRemovals"] {
  if (text === "") return undefined;
  const match = /^(\d{1,9})(%?)$/.exec(text);
  if (match === null) {
    throw new UsageError(
      "BAD_INPUT",
      `The input ${input} is "${text}".`,
      "It takes a number, or a percentage such as 10%.",
    );
  }
  return match[2] === "%" ? { percent: Number(match[1]) } : { count: Number(match[1]) };
}
