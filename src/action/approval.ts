import { type Authority, authorityOf, type NoAuthority } from "../ci/authority.ts";
import { type ClaimedOrg, claimsIn } from "../ci/claims.ts";
import type { GitHub } from "../ci/github.ts";
import { findReach, type Reach } from "../ci/reach.ts";
import type { Operation } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";
import { Choice, type RefusedOperation } from "../plan/saved/choice.ts";
import { ifReadable, type ReviewedPull, Reviews } from "./reviews.ts";
import type { Session } from "./session.ts";

/** What approves a run, and for which commits. */
export interface Mandate {
  readonly authority: Exclude<Authority, NoAuthority>;
  readonly github: GitHub;
  readonly reach: Reach;
}

/** Which operations of a plan may be carried out. */
export interface Approval {
  readonly approved: readonly Operation[];
  readonly refused: readonly RefusedOperation[];
  /** Ids of operations that nobody saw and that `allow: unreviewed` lets through. */
  readonly unreviewed: ReadonlySet<string>;
  /** The pull requests that this run is about, with what each of them showed. */
  readonly pulls: readonly ReviewedPull[];
}

/**
 * What approves this run. Asked before anything is read with a credential that could write.
 *
 * @param marks what the run is about, as marks of what was applied name it
 */
export async function findMandate(
  { ports }: Session,
  marks: readonly string[],
): Promise<Mandate | NoAuthority> {
  const { context, github, files } = ports;
  const authority = authorityOf(context);
  if (authority.kind === "none") return authority;
  if (github === undefined) {
    const message = "There is no token to ask GitHub with what was approved.";
    const advice = "Leave the input token at its default.";
    return { kind: "none", code: "EVENT_APPROVES_NOTHING", message, advice };
  }
  const isMerge = authority.kind === "merge";
  const reach = await findReach(context, github, {
    checkedOut: files.headCommit(),
    ids: marks,
    needsHead: !isMerge || context.attempt > 1,
  });
  return "kind" in reach ? reach : { authority, github, reach };
}

/** Decides operation by operation. What depends on something that is not approved is not done either. */
export async function approve(
  session: Session,
  mandate: Mandate,
  { operations, people }: Pick<Plan, "operations" | "people">,
  orgs: readonly ClaimedOrg[],
): Promise<Approval> {
  const { inputs, ports } = session;
  const { kind } = mandate.authority;
  const reviews = new Reviews(mandate.github, mandate.reach, inputs.commentId, claimsIn(orgs, people));
  const isWanted = (operation: Operation): boolean =>
    kind === "schedule" || inputs.selection.only === "everything" || hasEnded(operation);
  const isApproved = (operation: Operation): boolean => {
    if (kind === "person") return true;
    if (kind === "merge") return reviews.covers(operation);
    return hasEnded(operation) || reviews.hasDeferred(operation);
  };
  const isEnough = (): boolean => operations.every((one) => !isWanted(one) || isApproved(one));
  // By the time of a second attempt GitHub knows what it did not know at the first.
  if (kind === "merge" && ports.context.attempt === 1) await reviews.gather(isEnough, ports.sleep);
  else if (kind === "merge") await reviews.gatherOnce();
  else if (kind === "person" || !isEnough()) await ifReadable(() => reviews.gatherOnce());
  if (!isEnough()) await ifReadable(() => reviews.gatherEarlier(isEnough));
  const lets = kind === "merge" && inputs.allowsUnreviewed;
  const unseen = operations.filter((one) => isWanted(one) && !isApproved(one));
  const refused = lets ? new Set<string>() : new Set(unseen.map(({ id }) => id));
  const chosen = choose(operations.filter(isWanted), refused, operations);
  return {
    ...chosen,
    unreviewed: new Set(lets ? unseen.map(({ id }) => id) : []),
    pulls: reviews.pulls,
  };
}

function choose(
  wanted: readonly Operation[],
  refused: ReadonlySet<string>,
  all: readonly Operation[],
): Pick<Approval, "approved" | "refused"> {
  const choice = new Choice(all);
  for (const operation of wanted) {
    if (refused.has(operation.id)) choice.refuse(operation, NOT_APPROVED);
    else choice.take(operation);
  }
  return choice.settle();
}

/** The reason of what is refused for itself, and not for something that it depends on. */
export const NOT_APPROVED = "nobody approved it";

/** True for what a date in the files takes away. */
function hasEnded({ reason }: Operation): boolean {
  return reason.code === "expired";
}
