const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

function mapping(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: "object", additionalProperties: false, properties, required };
}

function listOf(items: object): object {
  return { type: "array", items };
}

const times = { created: text, modified: text };
const status = { type: "integer", minimum: 300, maximum: 599 } as const;

const switches = mapping({
  adminChanges: { enum: ["strict", "lenient"] },
  badKeyStatus: { enum: [401, 403] },
  duplicateStatus: { enum: [400, 404] },
  redirectStatus: { enum: [301, 302, 307, 308] },
  maintenanceStatus: status,
  defaultPageSize: { type: "integer", minimum: 1 },
  maxPageSize: { type: "integer", minimum: 1 },
  endOfList: { enum: ["null", "empty"] },
  mailDelayMs: { type: "integer", minimum: 0 },
  bounces: listOf(text),
  listsAccepted: flag,
  refusesMembers: flag,
  serviceOwnersCount: flag,
  membershipEndsGrants: flag,
  groupEndsGrants: flag,
  allowsOwnerless: flag,
  crashesOnLowerCase: flag,
});

const key = mapping({ prefix: text, name: text, created: text, expires: text }, ["prefix"]);

const user = mapping({
  id: { ...text, maxLength: 256 },
  type: { ...text, maxLength: 12, description: "interactive (default), service, or anything else" },
  email: text,
  name: text,
  role: { ...text, description: "OWNER, ADMIN, CONTRIB, VIEWER or NO_SECRETS; absent: no membership" },
  membership: text,
  joined: text,
  changed: text,
  service: mapping({
    description: text,
    owner: text,
    hasUser: { ...flag, description: "false: the nested user of the record is null" },
    keys: listOf(key),
    ...times,
  }),
  ...times,
});

const invitation = mapping(
  {
    id: text,
    email: text,
    role: text,
    inviter: text,
    state: { ...text, description: "pending, sent (default), bounced or accepted" },
    detail: text,
    membership: { ...text, description: "whose membership an accepted one became" },
    due: { type: "number", description: "milliseconds since 1970 at which the mail goes out" },
  },
  ["email", "role"],
);

const group = mapping(
  { id: text, name: { ...text, maxLength: 150 }, description: text, users: listOf(text), ...times },
  ["name"],
);

const grant = mapping(
  {
    id: text,
    to: { ...text, description: "e-mail, service account's name, user id or group:NAME" },
    role: text,
    ...times,
  },
  ["to", "role"],
);

const scope = mapping(
  {
    id: text,
    ledger: text,
    name: text,
    description: text,
    pattern: text,
    parent: text,
    grants: listOf(grant),
    ...times,
  },
  ["name"],
);

const audit = mapping(
  { id: text, action: text, objectId: text, objectName: text, objectType: text, timestamp: text, user: text },
  ["action", "objectId", "objectType", "user"],
);

const organization = mapping(
  {
    id: text,
    name: text,
    maintenance: flag,
    rbac: {
      ...flag,
      description: "false: the plan has no grants, every call to them is refused. Default true.",
    },
    plan: text,
    created: text,
    users: listOf(user),
    invitations: listOf(invitation),
    groups: listOf(group),
    projects: listOf(scope),
    environments: listOf(scope),
    audit: listOf(audit),
  },
  ["name"],
);

const token = mapping(
  {
    token: text,
    user: { ...text, description: "e-mail, service account's name or user id" },
    organization: { ...text, description: "name or id; default: the first one the user belongs to" },
    env: { ...text, description: "variable that `simulate` puts the key into, beside CLOUDTRUTH_API_KEY" },
    kind: { enum: ["key", "login"], description: "key: Api-Key. login: Bearer, as in the web interface." },
  },
  ["token", "user"],
);

/** JSON Schema of CloudTruth's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "CloudTruth simulator state",
  ...mapping({ switches, tokens: listOf(token), organizations: listOf(organization) }, ["organizations"]),
};
