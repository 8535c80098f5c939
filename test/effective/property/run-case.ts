import { applyFiles } from "../../../src/app/apply/apply.ts";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { liveBook } from "../../../src/model/access-book.ts";
import { parseAddress } from "../../../src/model/address.ts";
import { ConfigError, UsageError } from "../../../src/model/errors.ts";
import type { GuardName } from "../../../src/model/plan.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import type { Ask } from "./answers.ts";
import { answersOf, differencesOf, knownAddresses, readOrg, simulatorAnswers } from "./answers.ts";
import type { RandomCase } from "./random-case.ts";
import { without } from "./random-file.ts";

const GUARDS: readonly GuardName[] = ["last-owner", "self", "escalation", "removals", "person"];

/** What came of one random case. */
export interface CaseResult {
  /** Why nothing can be said: the file is not valid beside that state, or not all could be read. */
  readonly skipped?: string;
  /** Operations that were done. */
  readonly done: number;
  /** Answers that were compared. */
  readonly compared: number;
  /** Each fault in one line. */
  readonly faults: readonly string[];
}

function skip(reason: string): CaseResult {
  return { skipped: reason, done: 0, compared: 0, faults: [] };
}

/** Plans and applies one file to one live state, and asks the simulator what everybody may do before and after. */
export async function runCase(one: RandomCase): Promise<CaseResult> {
  const bench = await openWorkbench({
    files: { "access.yaml": one.file },
    state: { [one.provider]: one.state },
  });
  try {
    return await applyAndAsk(bench, one);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof UsageError) return skip(error.message);
    throw error;
  } finally {
    bench.close();
  }
}

async function applyAndAsk(bench: Workbench, one: RandomCase): Promise<CaseResult> {
  const ask: Ask = async (body) => {
    const answer = await bench.send(one.provider, "/_simulator/may", body);
    return ((await answer.json()) as { readonly may: boolean | null }).may;
  };
  await fit(bench, one.file);
  const before = await readOrg(bench.runtime);
  if (before === undefined) return skip("what is live cannot be read whole");
  const outcome = await applyFiles(bench.runtime, {
    config: ".",
    autoApprove: true,
    allow: GUARDS,
    maxRemovals: { percent: 100 },
  });
  const after = await readOrg(bench.runtime);
  if (after === undefined) return skip("what is live cannot be read whole");
  const subjects = new Set([...before.accounts.keys(), ...after.accounts.keys()]);
  const addresses = knownAddresses(after);
  const ours = answersOf(after, liveBook(after.live), subjects, addresses);
  const theirs = await simulatorAnswers(after, subjects, addresses, ask);
  return {
    done: outcome.applied?.results.filter(({ status }) => status === "applied").length ?? 0,
    compared: ours.size,
    faults: differencesOf(ours, theirs),
  };
}

/** Takes out of the file what cannot be there beside this state: resources that do not exist, another owner. */
async function fit(bench: Workbench, file: string): Promise<void> {
  const { plan } = await makePlan(bench.runtime, {});
  const gone = plan.findings.flatMap(({ code, address }) =>
    address !== undefined && (code === "OWNER_DIFFERS" || code === "RESOURCE_NOT_FOUND")
      ? [parseAddress(address)]
      : [],
  );
  bench.file("access.yaml", without(file, gone));
}
