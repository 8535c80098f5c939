import type { Fault } from "../../model/errors.ts";

/** The next step after a read that failed, also where neither the vendor nor its adapter knows one. */
export function nextStepOf({ hint, code }: Pick<Fault, "hint" | "code">): string {
  if (hint !== undefined) return hint;
  if (code === "INCOMPLETE") return "Run again; somebody may be changing the organization at this moment.";
  return "Check the address and the account that `rolecall doctor` shows; the vendor's own words are above.";
}
