import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { execute } from "../../apply/execute.ts";
import { Journal } from "../../apply/journal.ts";
import { lockApply } from "../../apply/lock.ts";
import type { ApplyResult, OperationResult } from "../../apply/result.ts";
import { sectionOf } from "../../model/address.ts";
import { append, appendUnder } from "../../model/append.ts";
import { canonicalJson, type JsonObject } from "../../model/json.ts";
import { isMailedAgain, type Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveSetting } from "../../model/state.ts";
import { hashOfEssence } from "../../plan/saved/saved.ts";
import { VERSION } from "../../version.ts";
import { countProblems } from "../exit-codes.ts";
import { stateFolder } from "../files/state-folder.ts";
import type { MadePlan } from "../plan/make-plan.ts";
import { planConnected } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";

/** How a plan is carried out. */
export interface ApplyPlanOptions {
  /** Where the journal goes. Default: `.rolecall/journal-<time>.jsonl` beside the files. */
  readonly journal?: string;
  /** A journal that was cut off; this run is appended to it. */
  readonly resumed?: Journal;
  /** True if the caller holds the lock already. */
  readonly isLocked?: boolean;
  /** Restart what has to be restarted for a change to take hold, where the vendor needs that. */
  readonly redeploy?: boolean;
  /** Guards that were lifted for this run; they are written to the journal. */
  readonly allow?: readonly string[];
  readonly onResult?: (result: OperationResult) => void;
}

/** What was done, and where it is written down. */
export interface AppliedPlan extends ApplyResult {
  readonly journalPath: string;
  /** Why the journal does not say how the run ended, where it does not. */
  readonly journalProblem?: string;
  /** Errors of the plan that no operation of it settles: what they are about differs still. */
  readonly unsettled: number;
}

const READ_BACK_PAUSES_MS = [0, 1000, 3000, 6000];

/** Carries out operations of a plan that was just made or matched, and reads back what it touched. */
export async function applyPlan(
  runtime: Runtime,
  made: MadePlan,
  operations: readonly Operation[],
  options: ApplyPlanOptions,
): Promise<AppliedPlan> {
  const release = options.isLocked === true ? () => undefined : lockFor(made);
  try {
    return await applyLocked(runtime, made, operations, options);
  } finally {
    release();
  }
}

/** Keeps other applies of the same files out; gives the release. @throws UsageError `APPLY_RUNNING` */
export function lockFor(made: MadePlan): () => void {
  return lockApply(join(stateFolder(made.loaded.config.root), "apply.lock"), process.pid);
}

async function applyLocked(
  runtime: Runtime,
  made: MadePlan,
  operations: readonly Operation[],
  options: ApplyPlanOptions,
): Promise<AppliedPlan> {
  const journal =
    options.resumed ?? Journal.create(journalPath(runtime, made, options), () => runtime.clock.now());
  try {
    journal.append("begin", {
      tool: VERSION,
      digest: made.plan.digest,
      orgs: made.plan.orgs.map((org) => ({
        key: org.key,
        provider: org.provider,
        name: org.name,
        actor: org.actor ?? null,
      })),
      files: made.plan.files.map(({ path, sha256 }) => ({ path, sha256 })),
      allow: [...(options.allow ?? [])],
      operations: operations.map(intentOf),
    });
    const results = await execute(groupByOrg(made, operations), {
      clock: runtime.clock,
      signal: runtime.signal,
      journal,
      ...(options.onResult === undefined ? {} : { onResult: options.onResult }),
    });
    const advice = await afterApply(made, results, options.redeploy === true);
    const readBack = await readBackUntilSettled(runtime, made, results);
    journal.append("finish", {
      applied: count(results, "applied"),
      failed: count(results, "failed"),
      skipped: count(results, "skipped"),
      different: readBack.different.map((operation) => operation.id),
    });
    const journalProblem = await unfinished(journal);
    return {
      results,
      advice,
      unsettled: countProblems(made.plan),
      ...readBack,
      isInterrupted: runtime.signal.aborted,
      journalPath: journal.path,
      ...(journalProblem === undefined ? {} : { journalProblem }),
    };
  } finally {
    // Whoever took up a journal again closes it.
    if (options.resumed === undefined) journal.close();
  }
}

/** What was done is done; that it is not written down has to be said all the same. */
async function unfinished(journal: Journal): Promise<string | undefined> {
  try {
    await journal.settled();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What the journal keeps of an operation that is to be done: enough to know it again, whatever was shown of it. */
function intentOf(operation: Operation): JsonObject {
  const { id, action, coveredBy } = operation;
  return {
    id,
    action,
    essence: hashOfEssence(operation),
    ...(coveredBy === undefined ? {} : { coveredBy }),
  };
}

function journalPath(runtime: Runtime, made: MadePlan, options: ApplyPlanOptions): string {
  if (options.journal !== undefined) return resolve(runtime.cwd, options.journal);
  const stamp = new Date(runtime.clock.now()).toISOString().replaceAll(":", "").replace(".", "-");
  const name = join(stateFolder(made.loaded.config.root), `journal-${stamp}-${process.pid}`);
  // Two runs of one process may begin in the same millisecond.
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${name}.jsonl` : `${name}-${number}.jsonl`;
    if (!existsSync(path)) return path;
  }
}

function groupByOrg(made: MadePlan, operations: readonly Operation[]): Parameters<typeof execute>[0] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) appendUnder(groups, operation.org, operation);
  return [...groups].map(([key, own]) => {
    const org = made.connected.get(key);
    const planned = made.planned.get(key);
    if (org === undefined || planned === undefined) throw new Error(`Organization ${key} was not read.`);
    return {
      key,
      connection: org.connection,
      operations: own,
      isSatisfied: (operation: Operation, live: LiveSetting) =>
        isSettingSatisfied(planned.shape, operation, live),
    };
  });
}

/** True if a live setting already is what the operation leads to. */
export function isSettingSatisfied(shape: OrgShape, operation: Operation, live: LiveSetting): boolean {
  if (operation.kind !== "setting" || operation.after === undefined) return false;
  const name = sectionOf(operation.address);
  const section = shape.sections.find((candidate) => candidate.section === name);
  const setting = section?.settings.find((candidate) => candidate.key === operation.setting);
  if (setting?.isSatisfied !== undefined) return setting.isSatisfied(live.value, operation.after);
  return canonicalJson(live.value) === canonicalJson(operation.after);
}

async function afterApply(
  made: MadePlan,
  results: readonly OperationResult[],
  redeploy: boolean,
): Promise<string[]> {
  const advice: string[] = [];
  for (const [key, org] of made.connected) {
    const done = results
      .filter((r) => r.status === "applied" && r.operation.org === key)
      .map((r) => r.operation);
    if (done.length === 0 || org.connection.afterApply === undefined) continue;
    try {
      append(advice, await org.connection.afterApply(done, { redeploy }));
    } catch (error) {
      advice.push(`${key}: ${(error as Error).message}`);
    }
  }
  return advice;
}

/** Reads what was touched again, some times if need be because lists may lag, and shows what is still different. */
async function readBackUntilSettled(
  runtime: Runtime,
  made: MadePlan,
  results: readonly OperationResult[],
): Promise<{ different: readonly Operation[]; isReadBack: boolean }> {
  const done = new Set(results.filter((r) => r.status === "applied").map((r) => r.operation.id));
  if (done.size === 0) return { different: [], isReadBack: true };
  const touched = results.filter((r) => r.status === "applied").map((r) => r.operation);
  const orgs = [...made.connected.values()].filter((org) => touched.some((o) => o.org === org.desired.key));
  const addresses = new Set(touched.map((operation) => operation.address));
  let different: readonly Operation[] = [];
  for (const pause of READ_BACK_PAUSES_MS) {
    if (pause > 0) await runtime.clock.sleep(pause);
    let plan: Plan;
    try {
      plan = (await planConnected(made.loaded, orgs, [], { addresses, before: made.planned })).plan;
    } catch {
      return { different: [], isReadBack: false };
    }
    if (plan.orgs.some((org) => org.gaps.length > 0)) return { different: [], isReadBack: false };
    different = plan.operations.filter((operation) => done.has(operation.id) && !isMailedAgain(operation));
    if (different.length === 0 || runtime.signal.aborted) break;
  }
  return { different, isReadBack: true };
}

function count(results: readonly OperationResult[], status: OperationResult["status"]): number {
  return results.filter((result) => result.status === status).length;
}
