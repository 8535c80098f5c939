import { formatAddress } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { FieldRules } from "../../kit/fields.ts";
import { MEMBER_PRIVILEGES, PRIVILEGES } from "../shape.ts";
import { PRIVILEGE_FIELDS } from "../shape-privileges.ts";
import { check, type Session } from "./session.ts";

/** The published document lets these be null; the others are missing where GitHub does not have them. */
const NULLABLE: readonly string[] = [
  "default_repository_permission",
  "members_can_create_repositories",
  "members_can_fork_private_repositories",
];

/** What the settings that an answer has must be. Null in place of a flag is not absence. */
function rulesFor(organization: JsonObject): FieldRules {
  return Object.fromEntries(
    Object.values(PRIVILEGE_FIELDS)
      .filter((field) => organization[field] !== undefined)
      .map((field) => [
        NULLABLE.includes(field) ? `${field}?` : field,
        field === PRIVILEGE_FIELDS["base-permission"] ? "text" : "flag",
      ]),
  );
}

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
  check(session, "GET /orgs/O", organization, rulesFor(organization));
  for (const [key, field] of Object.entries(PRIVILEGE_FIELDS)) {
    const value = organization[field];
    if (value !== undefined && value !== null) builder.setting(address, key, { value });
  }
}
