const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const number = { type: "integer", minimum: 0 } as const;
const texts = { type: "array", items: text } as const;
const time = { type: "string", format: "date-time" } as const;

function mapping(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: "object", additionalProperties: false, properties, required };
}

const listOf = (items: object): object => ({ type: "array", items });
const byName = (value: object): object => ({ type: "object", additionalProperties: value });

const switches = mapping({
  memberRoles: {
    ...flag,
    description: "Rows of a team's members carry `role` and `inherited`. Default: false.",
  },
  numericLinks: { ...flag, description: "Links of pages use numbers. Default: false." },
  limitStatus: { enum: [403, 429] },
  retryAfter: flag,
  requestsPerHour: number,
  graphqlPointsPerHour: number,
  pointsPerMinute: number,
  graphqlPointsPerMinute: number,
  contentPerMinute: number,
  contentPerHour: number,
  lagMs: { ...number, description: "Milliseconds for which a new team or member is not seen. Default: 0." },
  invitationsPerDay: { type: ["integer", "null"], minimum: 0 },
  renewsExpired: flag,
  appIgnoresParent: flag,
});

const user = mapping(
  {
    login: text,
    id: { ...number, description: "The number, which outlives a change of the login." },
    email: text,
    name: text,
    type: { enum: ["User", "Bot", "Organization", "Mannequin"] },
    twoFactor: { ...flag, description: "Default: true." },
    flagged: { ...flag, description: "Every invitation is refused." },
  },
  ["login"],
);

const app = mapping(
  { id: number, slug: text, clientId: text, publicKey: { ...text, description: "PEM." }, created: time },
  ["slug", "publicKey"],
);

const token = mapping(
  {
    token: text,
    user: { ...text, description: "Login of the person whose it is." },
    installation: { ...number, description: "Number of the installation whose it is." },
    scopes: { ...texts, description: "Of a classic token. Default: admin:org and repo." },
    permissions: { ...byName(text), description: "Of a fine-grained token: members: write." },
    organization: { ...text, description: "The one organization of a fine-grained token." },
    repositories: { ...texts, description: "Only these. Default: all." },
    sso: { ...texts, description: "Organizations for which it is authorised with single sign-on." },
    env: { ...text, description: "Variable that `simulate` puts it into, beside GITHUB_TOKEN." },
    expires: time,
  },
  ["token"],
);

const member = {
  anyOf: [
    { enum: ["admin", "member"] },
    mapping({ role: { enum: ["admin", "member"] }, direct: flag, public: flag }),
  ],
};

const invitation = mapping({
  id: number,
  login: text,
  email: text,
  role: { enum: ["admin", "direct_member", "billing_manager", "hiring_manager", "reinstate"] },
  inviter: text,
  created: time,
  teams: texts,
  source: { enum: ["member", "scim"] },
  failed: time,
  reason: text,
});

const team = mapping(
  {
    name: text,
    id: number,
    description: text,
    privacy: { enum: ["closed", "secret"] },
    notifies: { ...flag, description: "Default: true." },
    permission: text,
    parent: { ...text, description: "Slug or name of the team above." },
    type: { enum: ["organization", "enterprise"] },
    sync: mapping({ kind: { enum: ["identity", "external"] }, groups: texts }),
    members: byName({ enum: ["member", "maintainer"] }),
    created: time,
    updated: time,
  },
  ["name"],
);

const role = { ...text, description: "read, triage, write, maintain, admin or a custom role." };

const environment = mapping(
  {
    name: text,
    id: number,
    waitTimer: number,
    preventSelfReview: flag,
    reviewers: { ...texts, description: "Logins, or team:SLUG." },
    branches: { enum: ["all", "protected", "custom"] },
    created: time,
    updated: time,
  },
  ["name"],
);

const repository = mapping(
  {
    name: text,
    id: number,
    formerNames: { ...texts, description: "Names that lead here by redirect." },
    description: text,
    visibility: { enum: ["private", "public", "internal"] },
    archived: flag,
    fork: flag,
    collaborators: { ...byName(role), description: "Grants of people's own, by login." },
    teams: { ...byName(role), description: "Grants of teams' own, by slug." },
    invitations: listOf(
      mapping({ id: number, login: text, inviter: text, role, created: time }, ["login", "role"]),
    ),
    environments: listOf(environment),
    created: time,
  },
  ["name"],
);

const customRole = mapping(
  {
    id: number,
    name: text,
    description: text,
    base: { enum: ["read", "triage", "write", "maintain"] },
    permissions: texts,
  },
  ["name", "base"],
);

const organizationRole = mapping(
  {
    name: text,
    id: number,
    description: text,
    base: { ...text, description: "Role on every repository." },
    source: { enum: ["Organization", "Enterprise"] },
    permissions: texts,
    users: texts,
    teams: texts,
  },
  ["name"],
);

const installation = mapping(
  {
    id: number,
    app: { ...text, description: "Slug of the App." },
    permissions: byName(text),
    selected: { ...texts, description: "Only these repositories. Default: all." },
    suspended: time,
  },
  ["app"],
);

const organization = mapping(
  {
    login: text,
    id: number,
    created: time,
    plan: mapping({ name: { enum: ["free", "team", "business", "enterprise"] }, seats: number }),
    settings: { ...byName({ type: ["string", "boolean"] }), description: "By the vendor's names." },
    ghec: { ...flag, description: "Enterprise Cloud: custom roles exist." },
    emu: { ...flag, description: "Users are managed by the enterprise: no invitations." },
    saml: { ...flag, description: "Tokens have to be authorised for single sign-on." },
    requiresTwoFactor: flag,
    members: byName(member),
    billingManagers: texts,
    invitations: listOf(invitation),
    teams: listOf(team),
    customRepositoryRoles: listOf(customRole),
    repositories: listOf(repository),
    roles: { ...listOf(organizationRole), description: "Who holds predefined roles, and the other roles." },
    installations: listOf(installation),
    refusing: { ...texts, description: "People who left by themselves or blocked the organization." },
    formerMembers: byName(mapping({ role: { enum: ["admin", "member"] }, teams: texts })),
  },
  ["login"],
);

/** JSON Schema of GitHub's part of a state file. */
export const stateSchema: object = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "GitHub simulator state",
  ...mapping(
    {
      switches,
      nextId: number,
      users: listOf(user),
      apps: listOf(app),
      tokens: listOf(token),
      organizations: listOf(organization),
    },
    ["organizations"],
  ),
};
