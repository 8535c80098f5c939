import type { Operation } from "../../model/operation.ts";
import type { Actor } from "../../model/state.ts";
import type { Escalation } from "../provider.ts";

/** The operations that the vendor would refuse to the acting account, with the sentence that `refusalOf` has for each. */
export function escalationsOf(
  operations: readonly Operation[],
  refusalOf: (operation: Operation) => string | undefined,
): readonly Escalation[] {
  return operations.flatMap((operation) => {
    const text = refusalOf(operation);
    return text === undefined ? [] : [{ operation: operation.id, text }];
  });
}

/** The end of such a sentence: whose token it is. */
export function tokenOf({ subject, standing }: Pick<Actor, "subject" | "standing">): string {
  return `the token belongs to ${subject} (${standing})`;
}
