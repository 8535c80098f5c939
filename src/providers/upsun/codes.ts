import { type CodeEntry, error, warning } from "../../model/code-entry.ts";

/** What only Upsun can give cause to say. */
export const codes = {
  AMBIGUOUS: error("Several projects have the name of the files; pin one with id:."),
  DUPLICATE_PROJECT_ID: error("Two projects of the files have one id."),
  DUPLICATE_TEAM: error("Two teams of the files differ in case only."),
  INVITATION_FAILED: warning("Invitations to an address failed at Upsun."),
  NO_REFERENCE: warning("Upsun does not say whose account a member is."),
  OWNER_HAS_EVERYTHING: warning(
    "The owner of the organization is declared with permissions, which have no effect.",
  ),
  TEAM_WITHOUT_ROLE: error("A team reaches projects without a role there."),
  UNUSUAL_PROJECT_ID: warning("An id does not look like one of an Upsun project."),
} as const satisfies Record<string, CodeEntry>;
