import { deriveNothing } from "../src/effective/derivation.ts";
import type { Directory } from "../src/model/person.ts";
import type { Plan } from "../src/model/plan.ts";
import type { OrgShape } from "../src/model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../src/model/state.ts";
import { assemblePlan, draftOrg, type PlannedOrg, settleOrg } from "../src/plan/build-plan.ts";
import type { DraftInput } from "../src/plan/draft-input.ts";
import { changesOf } from "../src/plan/guard/people-guards.ts";

/** Both sides, and what planning needs beside them. */
export interface PlanInput {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly directory: Directory;
  readonly shape: OrgShape;
}

/** Everything between the two states and the finished plan: compare, judge, order, guard, seal. */
export function planInMemory({ desired, live, directory, shape }: PlanInput): Plan {
  const input: DraftInput = {
    desired,
    live,
    shape,
    derive: deriveNothing,
    directory,
    locate: (ref) => ({ file: ref.file, line: 1, column: 1, via: ref.via }),
  };
  const draft = draftOrg(input);
  const settled = settleOrg(input, draft);
  const planned: PlannedOrg = {
    desired,
    live,
    shape,
    derive: deriveNothing,
    changes: changesOf({ ...input, operations: settled.operations }),
    operations: settled.operations,
    deferred: settled.deferred,
    pending: draft.pending,
    spared: draft.spared,
    escalations: [],
    findings: draft.findings,
    hosts: [],
    requests: 0,
  };
  return assemblePlan([planned], {
    tool: "bench",
    at: "2026-11-23T12:00:00.000Z",
    files: [],
    directory,
    guards: { allow: new Set() },
    findings: [],
    unread: [],
    order: [desired.key],
  });
}
