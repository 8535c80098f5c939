import type { AccessChange } from "../../model/access-change.ts";
import type { Operation } from "../../model/operation.ts";
import type { GuardName, GuardResult, Plan } from "../../model/plan.ts";
import type { PlannedOrg } from "../../plan/build-plan.ts";
import { type GuardOptions, runGuards } from "../../plan/guard/guard.ts";
import { changesOf } from "../../plan/guard/people-guards.ts";
import type { Chosen, RefusedOperation } from "../../plan/saved/choice.ts";
import { morePeople } from "../../plan/saved/more-people.ts";
import { type MatchOptions, matchSaved } from "../../plan/saved/saved.ts";
import { hasGaps } from "../exit-codes.ts";
import { type MadePlan, planConnected } from "../plan/make-plan.ts";
import { concernedAddresses } from "../plan/touched.ts";
import { ExitCode, type Runtime } from "../runtime.ts";

/** Guards whose judgement rests on nothing but the places that are touched. */
const LOCAL_GUARDS: ReadonlySet<GuardName> = new Set(["last-owner", "self", "exposure"]);

/** Why nothing is to be written after all. */
export interface Objection {
  readonly exitCode: ExitCode;
  readonly message: string;
  readonly refused: readonly RefusedOperation[];
}

/**
 * Reads what is going to be touched once more, right before the first write: reading all the rest took its time, and so
 * did the person's answer. Gives the reason to stop if something no longer fits what is live, or the clock.
 */
export async function lookAgain(
  runtime: Runtime,
  made: MadePlan,
  operations: readonly Operation[],
  allow: readonly GuardName[],
): Promise<Objection | undefined> {
  const expired = operations.filter(
    ({ until }) => until !== undefined && Date.parse(until) < runtime.clock.now(),
  );
  if (expired.length > 0) {
    const refused = expired.map((operation) => ({ operation, message: "it has expired in the meantime" }));
    return refuse(refused, "Time has run out for some of this plan. Nothing was written; plan again.");
  }
  const orgs = [...made.connected.values()].filter(({ desired }) =>
    operations.some((operation) => operation.org === desired.key),
  );
  const addresses = concernedAddresses(made, operations);
  const read = async (): Promise<MadePlan> =>
    await planConnected(made.loaded, orgs, [], { addresses, before: made.planned });
  const first = await read();
  // Lists that somebody changes while they are read contradict each other: what they came to is read once more.
  const again = hasGaps(first.plan) ? await read() : first;
  if (hasGaps(again.plan) && !allow.includes("incomplete")) {
    const message = "What is to be changed could not be read once more, so nothing was written.";
    return { exitCode: ExitCode.failed, message, refused: [] };
  }
  const shown = { operations, people: changesOfChosen(made, operations) };
  const { approved, refused } = matchWithPeople(shown, again, { comparesCascades: false });
  if (refused.length > 0) {
    const what = "Something else changes what this plan is about: another apply, or somebody by hand.";
    return refuse(refused, `${what} Nothing was written; plan again.`);
  }
  const guard = guardChosen(again, approved, { allow: new Set(allow) }).guards.find(
    (one) => one.verdict === "refused" && LOCAL_GUARDS.has(one.guard),
  );
  if (guard === undefined) return undefined;
  const message = `guard ${guard.guard} refused, because what is live has moved: ${guard.text}. Nothing was written; plan again.`;
  return { exitCode: ExitCode.refused, message, refused: [] };
}

function refuse(refused: readonly RefusedOperation[], message: string): Objection {
  return { exitCode: ExitCode.refused, message, refused };
}

/** Holds a plan against a fresh one, with who gains or loses by it: nobody whom it did not show may be among them. */
export function matchWithPeople(
  saved: Pick<Plan, "operations" | "people">,
  made: MadePlan,
  options: MatchOptions,
): Chosen {
  const matched = matchSaved(saved, made.plan.operations, options);
  const now = changesOfChosen(made, matched.approved);
  const refuse = morePeople(saved.people, now, matched.approved);
  if (refuse.size === 0) return matched;
  return matchSaved(saved, made.plan.operations, { ...options, refuse });
}

/** What the guards say if these operations of a plan are done, and no others, and who gains or loses then. */
export function guardChosen(
  made: MadePlan,
  operations: readonly Operation[],
  options: GuardOptions,
): { readonly guards: readonly GuardResult[]; readonly people: readonly AccessChange[] } {
  const orgs = chosenOrgs(made, operations);
  const elsewhere = made.loaded.config.orgs.filter(({ key }) => !made.planned.has(key));
  const guards = runGuards(orgs, made.loaded.config.directory, { ...options, elsewhere });
  return { guards, people: orgs.flatMap(({ changes }) => changes) };
}

function changesOfChosen(made: MadePlan, operations: readonly Operation[]): readonly AccessChange[] {
  return chosenOrgs(made, operations).flatMap(({ changes }) => changes);
}

/** The organizations of a plan with these operations alone. */
function chosenOrgs(made: MadePlan, operations: readonly Operation[]): readonly PlannedOrg[] {
  const chosen = new Set(operations.map(({ id }) => id));
  return made.plan.orgs.flatMap(({ key }) => {
    const org = made.planned.get(key);
    if (org === undefined) return [];
    const operations = org.operations.filter(({ id }) => chosen.has(id));
    const isAll = operations.length === org.operations.length;
    return [{ ...org, operations, changes: isAll ? org.changes : changesOf({ ...org, operations }) }];
  });
}
