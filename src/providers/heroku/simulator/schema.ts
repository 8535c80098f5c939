const text = { type: "string", minLength: 1 } as const;
const email = { type: "string", pattern: "^[^@\\s]+@[^@\\s]+$" } as const;
const time = { type: "string", format: "date-time" } as const;
const role = { enum: ["admin", "member", "viewer"] } as const;
const permissions = { type: "array", items: { enum: ["deploy", "manage", "operate", "view"] } } as const;

const record = (required: readonly string[], properties: Readonly<Record<string, object>>): object => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

const list = (items: object): object => ({ type: "array", items });

/** People as a list of objects, a list of e-mails, or a mapping from e-mail to what each holds. */
const people = (item: object, held: object): object => ({
  anyOf: [
    list({ anyOf: [email, item] }),
    { type: "object", propertyNames: email, additionalProperties: held },
  ],
});

const app = record(["name"], {
  id: text,
  name: text,
  locked: { type: "boolean", description: "Members who are not on the app cannot join it." },
  owner: {
    description: "`pseudo` (default on a team) for TEAM@herokumanager.com, null for none, else an e-mail.",
    anyOf: [{ const: "pseudo" }, { type: "null" }, email],
  },
  collaborators: people(
    record(["email"], {
      id: text,
      email,
      permissions,
      createdAt: time,
      updatedAt: time,
      removedAt: { type: "number" },
    }),
    permissions,
  ),
  createdAt: time,
  updatedAt: time,
});

const member = record(["email", "role"], {
  id: text,
  email,
  role,
  federated: { type: "boolean" },
  createdAt: time,
  updatedAt: time,
});

const team = record(["name"], {
  id: text,
  name: text,
  type: { enum: ["team", "enterprise"], default: "team" },
  enterprise: { type: ["string", "null"], description: "Name of its Enterprise account." },
  features: {
    description:
      "Names that are on, or a mapping to true and false. Default: invitations on teams, access controls on Enterprise.",
    anyOf: [list(text), { type: "object", additionalProperties: { type: "boolean" } }],
  },
  membershipLimit: { type: ["integer", "null"], minimum: 0 },
  preferences: { type: "object", additionalProperties: { type: ["string", "boolean", "null"] } },
  members: people(member, role),
  invitations: list(
    record(["email", "role"], {
      id: text,
      token: text,
      email,
      role,
      invitedBy: email,
      createdAt: time,
      updatedAt: time,
    }),
  ),
  apps: list({ anyOf: [text, app] }),
  spaces: list(
    record(["name"], {
      id: text,
      name: text,
      users: people(record(["email"], { email, permissions: list(text) }), list(text)),
    }),
  ),
  createdAt: time,
});

const switches = record([], {
  deletionLagSeconds: {
    type: "number",
    minimum: 0,
    default: 0,
    description: "How long a deleted collaborator lingers.",
  },
  legacy: { enum: ["answer", "gone"], default: "answer", description: "What /organizations/... does." },
  fixedPermissions: {
    enum: ["refuse", "ignore"],
    default: "refuse",
    description: "What happens to permissions where the role fixes them.",
  },
  permissionEntities: {
    enum: ["all", "rows"],
    default: "all",
    description:
      "Whether GET /teams/{team}/permissions names everybody who reaches an app, or only those put on it.",
  },
  memberPutWhileInviting: { enum: ["add", "refuse"], default: "add" },
  refusedEmails: { ...list(email), description: "E-mails that nobody can be added by: refused as invalid." },
  pageSize: { type: "integer", minimum: 1, maximum: 1000, default: 200 },
  rangeTies: {
    enum: ["keep", "drop"],
    default: "keep",
    description: "Items with the value of the last one of a page: on the page too, or skipped by Next-Range.",
  },
  bucketSize: { type: "number", minimum: 0, default: 4500 },
  refillPerMinute: { type: "number", minimum: 0, default: 75 },
});

/** JSON Schema of the simulator's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Heroku simulator state",
  ...record([], {
    switches,
    accounts: list({
      anyOf: [
        email,
        record(["email"], {
          id: text,
          email,
          name: { type: ["string", "null"] },
          federated: { type: "boolean" },
          twoFactor: { type: "boolean" },
          trouble: { enum: [null, "suspended", "delinquent", "two_factor"] },
        }),
      ],
    }),
    tokens: list(record(["token", "user"], { token: text, user: email, env: text })),
    enterprises: list(
      record(["name"], {
        id: text,
        name: text,
        members: list(
          record(["email"], {
            id: text,
            email,
            permissions: list({ enum: ["view", "create", "manage", "billing"] }),
            federated: { type: "boolean" },
          }),
        ),
      }),
    ),
    teams: list(team),
    apps: list(app),
    mails: list(record(["to", "about"], { to: text, about: text })),
    budgets: list(
      record(["user", "tokens", "at"], { user: email, tokens: { type: "number" }, at: { type: "number" } }),
    ),
  }),
};
