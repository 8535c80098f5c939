import type { FieldRules } from "../../kit/fields.ts";

const account: FieldRules = {
  id: "filled text",
  "url?": "text",
  "type?": "text",
  "name?": "text",
  "organization_name?": "text",
  "membership_id?": "text",
  "role?": "text",
  "email?": "text",
};

const named: FieldRules = { id: "filled text", "url?": "text", name: "filled text" };

/** Kinds of the fields that are read, by collection. Source: the vendor's OpenAPI document; `?` is nullable there. */
const fieldsByCollection: ReadonlyMap<string, FieldRules> = new Map<string, FieldRules>([
  ["users", account],
  ["serviceaccounts", { id: "filled text", "user?": {} }],
  [
    "organizations",
    { ...named, "current?": "flag", "maintenance?": "flag", "subscription_features?": ["text"] },
  ],
  ["groups", { ...named, "description?": "text", users: ["filled text"] }],
  ["projects", named],
  ["environments", named],
  [
    "invitations",
    {
      id: "filled text",
      email: "filled text",
      role: "filled text",
      state: "filled text",
      "membership?": "text",
    },
  ],
  ["grants", { id: "filled text", principal: "filled text", scope: "filled text", role: "filled text" }],
]);

/** The rules for what stands under a path below the API root. */
export function fieldsOf(path: string): FieldRules {
  return fieldsByCollection.get(path.split("/")[0] ?? "") ?? {};
}
