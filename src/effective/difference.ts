import { liveBook } from "../model/access-book.ts";
import type { AccessChange } from "../model/access-change.ts";
import { compareText } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { OrgShape } from "../model/shape.ts";
import type { LiveOrg } from "../model/state.ts";
import { bookAfter } from "./book-after.ts";
import { compareStanding } from "./compare-standing.ts";
import type { Derive } from "./derivation.ts";
import { foldEverybody } from "./everybody.ts";
import { membershipChanges } from "./membership-changes.ts";
import type { Sides } from "./sides.ts";
import { EffectiveBook } from "./standing.ts";
import { findTouches } from "./touches.ts";

/** What the difference of one organization is made from. */
export interface DifferenceInput {
  readonly live: LiveOrg;
  readonly shape: OrgShape;
  readonly derive: Derive;
  /** The provider's own keys of the organization in the file. */
  readonly options: JsonObject;
  readonly operations: readonly Operation[];
}

/**
 * Who ends up with more or less by operations: what is live against what will be live once they are done, at the
 * addresses and for the people that they reach. Each person and address once, however many ways lead there; sorted. Pure.
 */
export function accessChanges(input: DifferenceInput): readonly AccessChange[] {
  if (input.operations.length === 0) return [];
  const sides = sidesOf(input);
  const touches = findTouches(sides.before, sides.after, input.operations);
  const found = [...touches.people].flatMap(([address, people]) => {
    const changes = [...people].flatMap(([subject, ids]) => {
      const change = compareStanding(sides, touches.turned, { address, subject, ids });
      return change === undefined ? [] : [change];
    });
    return touches.turned.has(address) ? foldEverybody(changes, sides) : changes;
  });
  const changes = [...found, ...membershipChanges(sides, touches)];
  return changes.sort((a, b) => compareText(a.address, b.address) || compareText(nameOf(a), nameOf(b)));
}

/** What is live, and what will be once the operations are done, each with the vendor's rules over it. */
export function sidesOf({ live, shape, derive, options, operations }: DifferenceInput): Sides {
  const book = liveBook(live);
  const facts = { options, read: live.facts };
  return {
    before: new EffectiveBook(book, shape, derive, facts),
    after: new EffectiveBook(bookAfter(book, operations), shape, derive, facts),
    operations: new Map(operations.map((operation) => [operation.id, operation])),
  };
}

function nameOf(change: AccessChange): string {
  return change.subject ?? "";
}
