import { applyFiles } from "../../../src/app/apply/apply.ts";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import type { OperationResult } from "../../../src/apply/result.ts";
import { liveBook } from "../../../src/model/access-book.ts";
import { type Address, parseAddress } from "../../../src/model/address.ts";
import { ConfigError, UsageError } from "../../../src/model/errors.ts";
import type { GuardName } from "../../../src/model/plan.ts";
import type { SubjectKey } from "../../../src/model/subject.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import type { Answers, Ask, ReadOrg } from "./answers.ts";
import {
  answersOf,
  differencesOf,
  foretell,
  knownAddresses,
  partsOf,
  readOrg,
  simulatorAnswers,
} from "./answers.ts";
import { unnamedGains } from "./gains.ts";
import type { RandomCase } from "./random-case.ts";
import { without } from "./random-file.ts";

const GUARDS: readonly GuardName[] = ["last-owner", "self", "escalation", "removals", "person", "exposure"];

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
  const ask: Ask = async (questions) => {
    const answer = await bench.send(one.provider, "/_simulator/may", questions);
    return ((await answer.json()) as { readonly may: readonly (boolean | null)[] }).may;
  };
  await matchFiles(bench, one.file);
  const before = await readOrg(bench.runtime);
  if (before === undefined) return skip("what is live cannot be read whole");
  const { planned } = await makePlan(bench.runtime, {});
  const [draft] = [...planned.values()];
  if (draft === undefined) return skip("there is no organization to plan");
  const was = await simulatorAnswers(before, before.accounts.keys(), knownAddresses(before), ask);
  const { applied, plan } = await applyFiles(bench.runtime, {
    config: ".",
    autoApprove: true,
    allow: GUARDS,
    maxRemovals: { percent: 100 },
  });
  const after = await readOrg(bench.runtime);
  if (after === undefined) return skip("what is live cannot be read whole");
  const subjects = steadySubjects(before, after);
  const addresses = knownAddresses(after).filter((address) => !isRenamed(address, before, after));
  const is = await simulatorAnswers(after, subjects, addresses, ask);
  const done = applied?.results.filter(({ status }) => status === "applied") ?? [];
  const operations = done.map(({ operation }) => operation);
  const foretold = answersOf(
    ...foretell(before.org, draft.live, operations),
    subjects,
    addresses.filter((address) => draft.desired.grants.has(address)),
  );
  const told = answersOf(after.org, liveBook(after.live), subjects, addresses);
  return {
    done: done.length,
    compared: is.size,
    faults: [
      ...differencesOf(told, is).map((line) => `told now: ${line}`),
      // A plan reads less than a look at all of it: what it did not read it may call not known.
      ...differencesOf(withoutFailed(foretold, applied?.results ?? []), is, {
        isDoubtAllowed: true,
      }).map((line) => `foretold: ${line}`),
      ...(draft.desired.modes.has("members")
        ? unnamedGains(
            after.org,
            plan?.people ?? [],
            was,
            withoutStayers(is, applied?.results ?? []),
            (address) => draft.live.grants.has(address),
          )
        : []),
    ],
  };
}

/** Of a place where something about the person failed, nothing was promised. */
function withoutFailed(foretold: Answers, results: readonly OperationResult[]): Answers {
  const failed = new Set(
    results.flatMap(({ operation, status }) =>
      operation.kind === "grant" && status !== "applied"
        ? [`${operation.subject} | ${operation.address}`]
        : [],
    ),
  );
  return new Map(
    [...foretold].filter(([key]) => {
      const { subject, address } = partsOf(key);
      return !failed.has(`${subject} | ${address}`);
    }),
  );
}

/** Of somebody whom the vendor did not let go the plan said that they would have nothing at all. */
function withoutStayers(is: Answers, results: readonly OperationResult[]): Answers {
  const stayers = new Set(
    results.flatMap(({ operation, status }) =>
      operation.kind === "grant" &&
      operation.address === operation.org &&
      operation.action === "remove" &&
      status !== "applied"
        ? [operation.subject]
        : [],
    ),
  );
  return new Map([...is].filter(([key]) => !stayers.has(partsOf(key).subject)));
}

/** Everybody, without those who go by another key afterwards, because their second account has gone or come. */
function steadySubjects(before: ReadOrg, after: ReadOrg): ReadonlySet<SubjectKey> {
  const keysBefore = new Map([...before.accounts].map(([subject, account]) => [account, subject]));
  const steady = [...after.accounts].filter(
    ([subject, account]) =>
      (keysBefore.get(account) ?? subject) === subject && (keysBefore.has(account) || !subject.includes("#")),
  );
  const gone = [...before.accounts.keys()].filter((subject) => !after.accounts.has(subject));
  const moved = new Set(after.accounts.values());
  return new Set([
    ...steady.map(([subject]) => subject),
    ...gone.filter((subject) => !moved.has(before.accounts.get(subject) ?? "")),
  ]);
}

/** True if another address stood for the same thing before: of two of one name, one went or came. */
function isRenamed(address: Address, before: ReadOrg, after: ReadOrg): boolean {
  const id = after.live.resources.get(address)?.id;
  if (id === undefined) return false;
  return [...before.live.resources.values()].some(
    (resource) => resource.id === id && resource.address !== address,
  );
}

/** Takes out of the file what cannot be there beside this state: resources that do not exist, another owner. */
async function matchFiles(bench: Workbench, file: string): Promise<void> {
  const { plan } = await makePlan(bench.runtime, {});
  const gone = plan.findings.flatMap(({ code, address }) =>
    address !== undefined && (code === "OWNER_DIFFERS" || code === "RESOURCE_NOT_FOUND")
      ? [parseAddress(address)]
      : [],
  );
  bench.file("access.yaml", without(file, gone));
}
