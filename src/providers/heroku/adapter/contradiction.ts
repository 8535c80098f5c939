import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { contradiction } from "../../kit/contradiction.ts";

/** Notes that the list of members cannot be the whole list: another answer names somebody with a team role. */
export function noteContradiction(builder: LiveOrgBuilder, account: string): void {
  builder.gap({
    address: builder.root,
    code: "INCOMPLETE",
    message: `Heroku contradicts itself: ${contradiction("members", account)}.`,
    hint: "Try again; nothing is computed from half a list.",
  });
}
