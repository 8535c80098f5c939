import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { grantOperationId } from "../../../model/operation-id.ts";
import type { DesiredGrant, LiveGrant } from "../../../model/state.ts";
import type { Draft } from "../../provider.ts";
import { APPS } from "../shape.ts";
import { COVERED_BY_ROLE } from "./role-cover.ts";

/**
 * A membership takes the person's rows on all apps of the team along. Whoever stays on an app as an outsider has to
 * be put there again afterwards: two steps, in this order, because the vendor knows no other way.
 */
export function restorePlaces(draft: Draft): readonly Operation[] {
  const leaving = new Map(
    draft.operations
      .filter((operation) => endsMembership(draft, operation))
      .map((operation) => [operation.subject, operation]),
  );
  if (leaving.size === 0) return draft.operations;
  const present = new Set(draft.operations.map((operation) => operation.id));
  return [
    ...draft.operations.map((operation) => waitForLeave(operation, leaving)),
    ...keptPlaces(draft, leaving).filter((operation) => !present.has(operation.id)),
  ];
}

function endsMembership(draft: Draft, operation: Operation): operation is GrantOperation {
  return (
    operation.kind === "grant" &&
    operation.action === "remove" &&
    operation.address === formatAddress(draft.live.org) &&
    operation.observed?.pending === undefined
  );
}

function waitForLeave(operation: Operation, leaving: ReadonlyMap<string, GrantOperation>): Operation {
  if (operation.kind !== "grant" || operation.action === "remove") return operation;
  const leave = leaving.get(operation.subject);
  if (leave === undefined || parseAddress(operation.address).section !== APPS) return operation;
  return { ...operation, dependsOn: [...new Set([...operation.dependsOn, leave.id])] };
}

function keptPlaces(draft: Draft, leaving: ReadonlyMap<string, GrantOperation>): readonly Operation[] {
  return placesOf(draft, leaving).map((place): GrantOperation => {
    const { leave } = place;
    return {
      ...placeOperation(draft, place),
      action: "add",
      reason: { code: "declared", text: "declared; the end of the membership takes it away for a moment" },
      dependsOn: [leave.id],
    };
  });
}

/**
 * A row of an admin shows every permission, whatever is kept in it; its own permissions show only once the person is
 * no admin any more. So whoever stops being one gets what the file says set in every row, also where it looks equal.
 */
export function confirmPlaces(draft: Draft, operations: readonly Operation[]): readonly Operation[] {
  if (draft.live.facts.fixedPermissions === true) return operations;
  const demoted = new Map(
    operations
      .filter((operation) => endsAdminRole(draft, operation))
      .map((operation) => [operation.subject, operation]),
  );
  if (demoted.size === 0) return operations;
  const present = new Set(operations.map((operation) => operation.id));
  const confirmed = placesOf(draft, demoted).map((place): GrantOperation => {
    const { live } = place;
    return {
      ...placeOperation(draft, place),
      action: "update",
      before: live.access,
      reason: {
        code: "changed",
        text: "set again, because the end of the admin role brings other permissions to light",
      },
    };
  });
  return [...operations, ...confirmed.filter((operation) => !present.has(operation.id))];
}

function endsAdminRole(draft: Draft, operation: Operation): operation is GrantOperation {
  return (
    operation.kind === "grant" &&
    operation.action === "update" &&
    operation.address === formatAddress(draft.live.org) &&
    operation.observed?.pending === undefined &&
    operation.before?.role === "admin"
  );
}

/** A declared collaborator entry of an app whose holder leaves the team, or an office in it. */
interface Place {
  readonly address: string;
  readonly subject: string;
  readonly desired: DesiredGrant;
  readonly live: LiveGrant;
  readonly leave: GrantOperation;
}

function placesOf(draft: Draft, leaving: ReadonlyMap<string, GrantOperation>): readonly Place[] {
  const places: Place[] = [];
  for (const [address, wanted] of draft.desired.grants) {
    if (parseAddress(address).section !== APPS || !draft.live.resources.has(address)) continue;
    for (const [subject, desired] of wanted) {
      const leave = leaving.get(subject);
      const live = draft.live.grants.get(address)?.get(subject);
      if (leave === undefined || live === undefined || live.ref === COVERED_BY_ROLE) continue;
      places.push({ address, subject, desired, live, leave });
    }
  }
  return places;
}

function placeOperation(
  draft: Draft,
  { address, subject, desired, live, leave }: Place,
): Omit<GrantOperation, "action" | "reason"> {
  return {
    kind: "grant",
    id: grantOperationId(address, subject),
    org: draft.desired.key,
    provider: draft.desired.provider,
    address,
    subject,
    after: desired.access,
    observed: { access: live.access, identity: live.identity },
    direction: "none",
    ...(desired.reason === undefined ? {} : { why: desired.reason }),
    ...(desired.until === undefined ? {} : { until: new Date(desired.until).toISOString() }),
    origins: leave.origins,
    effects: [],
    dependsOn: [],
    phase: leave.phase,
  };
}
