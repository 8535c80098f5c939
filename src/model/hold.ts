/**
 * Why nothing is written about a subject in one organization: `ambiguous`: several accounts and none pinned;
 * `not-found`: the pinned account is not live; `moved`: login and id of `login#id` do not agree; `unidentified`: who is
 * missed and whose account is there cannot be distinguished; `listed`: a further account of somebody, which keeps what
 * it has.
 */
export interface Hold {
  readonly code: "ambiguous" | "not-found" | "moved" | "unidentified" | "listed";
  /** Why, as a clause: "one of 2 accounts of eva". */
  readonly text: string;
}
