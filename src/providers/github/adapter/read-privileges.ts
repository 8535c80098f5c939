import { formatAddress } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { FieldRules } from "../../kit/fields.ts";
import { MEMBER_PRIVILEGES, PRIVILEGES } from "../shape.ts";
import { PRIVILEGE_FIELDS } from "../shape-privileges.ts";
import { check, type Session } from "./session.ts";

const PRIVILEGE_RULES: FieldRules = Object.fromEntries(
  Object.values(PRIVILEGE_FIELDS).map((field) => [
    `${field}?`,
    field === PRIVILEGE_FIELDS["base-permission"] ? "text" : "flag",
  ]),
);

/** Records what members are allowed; to who is not an owner GitHub shows nothing of it. @throws ProviderError */
export function recordPrivileges(session: Session, builder: LiveOrgBuilder, organization: JsonObject): void {
  const address = formatAddress(session.context.org.key, PRIVILEGES, MEMBER_PRIVILEGES);
  builder.resource({ address, section: PRIVILEGES, title: MEMBER_PRIVILEGES });
  if (typeof organization.default_repository_permission !== "string") {
    builder.gap({
      address,
      code: "FORBIDDEN",
      message:
        "GitHub shows the settings of an organization to its owners only, and the token is not an owner's.",
      hint: "Use an owner's token with admin:org, or an App with the permission Administration of the organization.",
    });
    return;
  }
  check(session, "GET /orgs/O", organization, PRIVILEGE_RULES);
  for (const [key, field] of Object.entries(PRIVILEGE_FIELDS)) {
    const value = organization[field];
    if (value !== undefined && value !== null) builder.setting(address, key, { value });
  }
}
