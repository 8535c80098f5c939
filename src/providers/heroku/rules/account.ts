import type { Draft } from "../../provider.ts";

/** What the rules of an Enterprise account say to a draft: holders of `manage` change who is in it. Pure. */
export function refineAccount(draft: Draft): Draft {
  const { actor } = draft.live;
  if (actor.powers.includes("manage")) return draft;
  const text = `Only holders of manage change who is in the Enterprise account, and the token belongs to ${actor.subject} (${actor.standing}).`;
  const escalations = draft.operations.map(({ id }) => ({ operation: id, text }));
  return { ...draft, escalations: [...draft.escalations, ...escalations] };
}
