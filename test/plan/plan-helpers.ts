import type { Operation } from "../../src/model/operation.ts";
import { draftOrg, type PlannedOrg, settleOrg } from "../../src/plan/build-plan.ts";
import { changesOf } from "../../src/plan/guard/people-guards.ts";
import { input, type World } from "./builders.ts";

/** Plans a made-up organization without a provider's own rules. */
export function planned(world: World): PlannedOrg {
  const start = input(world);
  const draft = draftOrg(start);
  const settled = settleOrg(start, draft);
  const changes = changesOf({ ...start, operations: settled.operations });
  return { ...start, ...draft, ...settled, changes, escalations: [], hosts: [], requests: 0 };
}

/** `+ acme/apps/shop ada`: what an operation is, on one line. */
export function line(operation: Operation): string {
  return `${{ add: "+", update: "~", remove: "-" }[operation.action]} ${operation.id}`;
}

export function lines(world: World): string[] {
  return planned(world).operations.map(line);
}
