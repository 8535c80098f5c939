import { integer, list, noted, number, oneOf, textOf } from "../../../simulator/kit/codec.ts";
import { record, standing } from "../../../simulator/kit/record.ts";

/** What is inferred, switchable, or a fault to be tried. */
export interface Switches {
  /** Seconds for which a deleted collaborator stays readable and cannot be added again. */
  deletionLagSeconds: number;
  /** What `/organizations/...` does. */
  legacy: "answer" | "gone";
  /** `permissions` on a team where they are fixed. */
  fixedPermissions: "refuse" | "ignore";
  /** Whether the permission entities name everybody who reaches an app, or only those with a row. */
  permissionEntities: "all" | "rows";
  /** `PUT .../members` for somebody new while invitations are on. */
  memberPutWhileInviting: "add" | "refuse";
  /** E-mails that nobody can be added by: refused as invalid. */
  refusedEmails: string[];
  /** Items of a page that names no `max`. */
  pageSize: number;
  /** Items with the value of the last one of a page: on the page too, or lost to whoever follows `Next-Range`. */
  rangeTies: "keep" | "drop";
  bucketSize: number;
  refillPerMinute: number;
}

export const email = textOf({ pattern: "^[^@\\s]+@[^@\\s]+$" });

/** The switches in a state file, with what holds where it says nothing. */
export const switchesCodec = record<Switches, unknown>({
  deletionLagSeconds: standing(noted(number, { minimum: 0 }), 0, "How long a deleted collaborator lingers."),
  legacy: standing(oneOf("answer", "gone"), "answer", "What /organizations/... does."),
  fixedPermissions: standing(
    oneOf("refuse", "ignore"),
    "refuse",
    "What happens to permissions where the role fixes them.",
  ),
  permissionEntities: standing(
    oneOf("all", "rows"),
    "all",
    "Whether GET /teams/{team}/permissions names everybody who reaches an app, or only those put on it.",
  ),
  memberPutWhileInviting: standing(oneOf("add", "refuse"), "add"),
  refusedEmails: standing(list(email), [], "E-mails that nobody can be added by: refused as invalid."),
  pageSize: standing(integer({ minimum: 1, maximum: 1000 }), 200),
  rangeTies: standing(
    oneOf("keep", "drop"),
    "keep",
    "Items with the value of the last one of a page: on the page too, or skipped by Next-Range.",
  ),
  bucketSize: standing(noted(number, { minimum: 0 }), 4500),
  refillPerMinute: standing(noted(number, { minimum: 0 }), 75),
});
