import type { AccessChange } from "../../model/access-change.ts";
import { isGain, isLoss, peopleOf } from "../../model/access-change.ts";
import { appendUnder } from "../../model/append.ts";
import type { Operation } from "../../model/operation.ts";
import { groupNameOf } from "../../model/subject.ts";

/** How many people a refusal names one by one. */
const MOST_NAMED = 3;

/**
 * Holds who gains or loses by operations now against what a plan showed: for each operation, by its id, a sentence why it
 * is refused, if somebody else than was shown gains or loses by it. Fewer people are no reason.
 * @param shown who gained or lost by the plan that was agreed to
 * @param now who gains or loses by these operations now
 */
export function morePeople(
  shown: readonly AccessChange[],
  now: readonly AccessChange[],
  operations: readonly Operation[],
): ReadonlyMap<string, string> {
  const own = new Map(operations.map((one) => [one.id, one.kind === "grant" ? one.subject : undefined]));
  const known = new Set(shown.flatMap((change) => movesOf(change).map(({ key }) => key)));
  const added = new Map<string, Move[]>();
  for (const change of now) {
    for (const move of movesOf(change)) {
      if (known.has(move.key)) continue;
      for (const id of change.operations)
        if (own.has(id) && own.get(id) !== move.subject) appendUnder(added, id, move);
    }
  }
  return new Map([...added].map(([id, moves]) => [id, reasonOf(moves)]));
}

interface Move {
  readonly key: string;
  readonly subject: string;
  readonly verb: "gain" | "lose";
  readonly address: string;
}

/** A group whose members were not read stands for itself, and is nobody who was left out of a plan. */
function movesOf(change: AccessChange): readonly Move[] {
  const { address } = change;
  const verbs = [
    ...(isGain(change) ? (["gain"] as const) : []),
    ...(isLoss(change) ? (["lose"] as const) : []),
  ];
  return peopleOf(change)
    .filter(({ subject }) => groupNameOf(subject) === undefined)
    .flatMap(({ subject }) =>
      verbs.map((verb) => ({ key: `${verb} ${address} ${subject}`, subject, verb, address })),
    );
}

function reasonOf(moves: readonly Move[]): string {
  const named = moves
    .slice(0, MOST_NAMED)
    .map(({ subject, verb, address }) => `${subject} would ${verb} access to ${address}`);
  const more = moves.length - named.length;
  return `more people gain or lose by it than when the plan was made: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}
