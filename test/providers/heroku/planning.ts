import type { Operation } from "../../../src/model/operation.ts";
import type { Directory } from "../../../src/model/person.ts";
import type { DesiredOrg, LiveOrg } from "../../../src/model/state.ts";
import { draftOrg, settleOrg } from "../../../src/plan/build-plan.ts";
import { heroku } from "../../../src/providers/heroku/index.ts";
import type { Connection, Draft } from "../../../src/providers/provider.ts";
import { cast } from "./fixtures.ts";

/** A plan of one organization, by the core's own stages. */
export interface TestPlan {
  readonly operations: readonly Operation[];
  readonly deferred: Draft["deferred"];
  readonly refined: Draft;
}

export function planFrom(
  desired: DesiredOrg,
  live: LiveOrg,
  directory: Directory = cast,
  addresses?: ReadonlySet<string>,
): TestPlan {
  const input = {
    desired,
    live,
    shape: heroku.shape(desired.options),
    derive: heroku.derive,
    directory,
    locate: () => ({ file: "access.yaml", line: 1, column: 1, via: [] }),
    ...(addresses === undefined ? {} : { addresses }),
  };
  const drafted = draftOrg(input);
  const refined = heroku.refine({ desired, live, directory, escalations: [], ...drafted, findings: [] });
  const settled = settleOrg(input, refined);
  return { operations: settled.operations, deferred: settled.deferred, refined };
}

/** Reads and plans. */
export async function planNow(
  connection: Connection,
  desired: DesiredOrg,
): Promise<TestPlan & { live: LiveOrg }> {
  const live = await connection.read({});
  return { ...planFrom(desired, live), live };
}

/** What a plan does, in short: `add acme linus`. */
export function brief(operations: readonly Operation[]): readonly string[] {
  return operations.map((operation) => `${operation.action} ${operation.id}`);
}

/** Carries a plan out in its order; what another operation brings about needs no call. */
export async function applyAll(connection: Connection, operations: readonly Operation[]): Promise<void> {
  for (const operation of operations)
    if (operation.coveredBy === undefined) await connection.apply(operation);
}

export function find(operations: readonly Operation[], id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`No operation ${id} among ${brief(operations).join("; ")}`);
  return found;
}
