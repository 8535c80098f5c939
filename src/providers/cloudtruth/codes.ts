import { type CodeEntry, error, warning } from "../../model/code-entry.ts";

/** What only CloudTruth can give cause to say. */
export const codes = {
  ACTOR_ROLE_UNKNOWN: warning("The role of the key is unknown, so refusals cannot be foreseen."),
  DUPLICATE_GROUP: warning("Two groups have one name; the first is managed."),
  FIRST_GRANT_OWNER: error("A scope has grants, and no person is owner there."),
  GROUP_NAME_TOO_LONG: error("A group's name is longer than CloudTruth takes."),
  OWNER_REQUIRED: error("No person is owner of the organization."),
  RESEND_EVERY_RUN: warning("resend is out of use; `rolecall invite --resend` sends an invitation again."),
  RESEND_UNKNOWN: warning("resend names somebody who is not a declared member."),
  SERVICE_ACCOUNT_UNMANAGED: error(
    "A service account is declared; CloudTruth's API makes keys of them only.",
  ),
  TWO_OWNERS_ADVISED: warning("The organization has fewer owners than CloudTruth advises."),
} as const satisfies Record<string, CodeEntry>;
