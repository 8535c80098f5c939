import type { JsonObject } from "./json.ts";

/**
 * Whether the vendor makes sure that the e-mail of an account is its holder's. `verified`: it does; `unverified`: no
 * source says so, so anybody may have entered it; `unused`: accounts are not found by e-mail.
 */
export type EmailTrust = "verified" | "unverified" | "unused";

/** The organization's option by which the files answer for e-mails that the vendor is not known to verify. */
export const VERIFIED_EMAILS = "verified-emails";

/** The option, for the shape of a provider whose vendor is not known to verify e-mails. */
export const verifiedEmailsOption: Readonly<Record<string, JsonObject>> = {
  [VERIFIED_EMAILS]: {
    type: "boolean",
    description:
      "True: every e-mail there is known to be its holder's, because a directory or single sign-on sets it. Default: an account has to be pinned under accounts before it gains a powerful level.",
  },
};

/** True if an account that only its e-mail shows to be somebody's may be somebody else's. */
export function isEmailDoubtful(emails: EmailTrust, options: JsonObject): boolean {
  return emails === "unverified" && options[VERIFIED_EMAILS] !== true;
}
