import type { JsonObject } from "../model/json.ts";

/** The checks a policy may name. */
export const policyChecks = [
  "min-holders",
  "max-holders",
  "forbid",
  "require-until",
  "require-reason",
  "exclusive",
  "known-people-only",
  "allowed-domains",
  "expression",
] as const;

/** One of the checks a policy may name. */
export type PolicyCheck = (typeof policyChecks)[number];

const oneOrMore = (description: string, examples: readonly (string | readonly string[])[]): JsonObject => ({
  description,
  examples,
  anyOf: [
    { type: "string", minLength: 1 },
    { type: "array", minItems: 1, uniqueItems: true, items: { type: "string", minLength: 1 } },
  ],
});

/** Selectors of organization, place and level: the same in a policy and in one duty of `exclusive`. */
const placeSelectors: JsonObject = {
  orgs: oneOrMore("Organizations concerned: key or glob, one or a list. Default: all.", [
    "acme",
    ["acme", "acme-*"],
  ]),
  provider: oneOrMore("Providers concerned, one or a list. Default: all.", ["scim"]),
  address: oneOrMore(
    "Addresses concerned: glob, one or a list. `*` stays within one part, `**` crosses slashes. Default: all (for min-holders and max-holders: the organization itself).",
    ["acme/projects/shop", "*/projects/*", "acme/**"],
  ),
  role: oneOrMore(
    "Roles concerned, one or a list. Without `environment` a role on any environment type counts too, except for min-holders. The asserted owner of an organization counts as `owner`, except for min-holders and max-holders.",
    ["admin", ["contributor", "admin"]],
  ),
  permission: oneOrMore(
    "Permissions concerned, one or a list. Together with `role`: one of the roles or one of the permissions.",
    ["deploy", ["billing", "members"]],
  ),
  environment: oneOrMore(
    "Environment types (or environments, where they hold access themselves) concerned. A role for the whole resource that covers every environment counts.",
    ["production"],
  ),
};

const grantExample: JsonObject = {
  type: "object",
  description: "One grant as the expression sees it; what is left out is empty.",
  additionalProperties: false,
  properties: {
    org: { type: "string" },
    provider: { type: "string" },
    address: { type: "string" },
    section: { type: "string" },
    name: { type: "string" },
    subject: { type: "string" },
    email: { type: "string" },
    kind: { enum: ["person", "service", "group", "unknown"] },
    teams: { type: "array", items: { type: "string" } },
    role: { type: "string" },
    permissions: { type: "array", items: { type: "string" } },
    environments: { type: "object", additionalProperties: { type: "string" } },
    disabled: { type: "boolean" },
    until: { type: "string", description: "Date (end of that day, UTC) or instant." },
    reason: { type: "string" },
    path: { enum: ["direct", "group", "implied", "owner", "setting", "inherited"] },
    group: { type: "string" },
  },
};

const example: JsonObject = {
  type: "object",
  description: "Values for one run of the expression.",
  additionalProperties: false,
  properties: {
    name: { type: "string", description: "What the example shows." },
    now: { type: "string", description: "The clock of the example. Default: the clock of the run." },
    grant: grantExample,
    person: {
      type: "object",
      additionalProperties: false,
      properties: {
        key: { type: "string" },
        name: { type: "string" },
        email: { type: "string" },
        kind: { enum: ["person", "service", "group", "unknown"] },
        teams: { type: "array", items: { type: "string" } },
        attributes: { type: "object" },
      },
    },
    org: {
      type: "object",
      additionalProperties: false,
      properties: {
        key: { type: "string" },
        provider: { type: "string" },
        name: { type: "string" },
        owner: { type: "string" },
      },
    },
    grants: { type: "array", items: grantExample },
  },
};

const exampleList = (description: string): JsonObject => ({ type: "array", description, items: example });

const waiver: JsonObject = {
  type: "object",
  description: "Accepts findings of this policy for a time.",
  additionalProperties: false,
  required: ["reason", "until"],
  anyOf: [{ required: ["finding"] }, { required: ["subject"] }, { required: ["address"] }],
  properties: {
    finding: {
      type: "string",
      minLength: 1,
      description: "The finding as `validate` prints it in brackets, with or without the policy's id.",
      examples: ["acme/projects/shop linus"],
    },
    subject: { type: "string", minLength: 1, description: "Subject of the findings: key, e-mail or glob." },
    address: { type: "string", minLength: 1, description: "Address of the findings, or a glob." },
    reason: { type: "string", minLength: 1, description: "Why this is acceptable." },
    until: {
      type: "string",
      description:
        "The end: a date (UTC, the end of that day) or an instant. Warns from 14 days before; an error afterwards.",
      examples: ["2027-01-31"],
    },
  },
};

const requires = (check: PolicyCheck, ...keys: readonly string[]): JsonObject => ({
  if: { required: ["check"], properties: { check: { const: check } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: keys },
});

/** JSON Schema (draft 2020-12) of one entry of `policies`. */
export const policySchema: JsonObject = {
  title: "Policy",
  description:
    "A rule over the access that the files ask for. A finding of severity `error` fails validate and plan.",
  type: "object",
  additionalProperties: false,
  required: ["id", "check"],
  properties: {
    id: {
      type: "string",
      pattern: "^[a-z0-9][a-z0-9._-]*$",
      maxLength: 100,
      description: "Names the policy in findings and waivers. Unique.",
      examples: ["two-owners"],
    },
    check: {
      enum: [...policyChecks],
      description:
        "What is checked. min-holders, max-holders: how many hold it. forbid: nobody may. require-until: the grants end. require-reason: the grants say why. exclusive: nobody has two of the duties. known-people-only: everybody is in `people`. allowed-domains: e-mails are of these domains. expression: anything else, in CEL.",
    },
    severity: {
      enum: ["error", "warning", "note"],
      default: "error",
      description: "How much a finding weighs.",
    },
    message: {
      type: "string",
      minLength: 1,
      description: "Said with each finding, for the person who has to act: why the rule exists, whom to ask.",
    },
    subjects: oneOrMore(
      "Subjects concerned: glob over key or e-mail, `team:NAME` or `group:NAME`; one or a list. Default: everybody.",
      ["*@contractor.example", ["team:platform", "ada"]],
    ),
    except: oneOrMore("Subjects not concerned, written like `subjects`.", ["team:platform"]),
    kind: {
      description: "Kinds of subject concerned. `unknown`: an e-mail that is not in `people`.",
      anyOf: [
        { enum: ["person", "service", "unknown"] },
        { type: "array", minItems: 1, uniqueItems: true, items: { enum: ["person", "service", "unknown"] } },
      ],
    },
    ...placeSelectors,
    count: {
      type: "integer",
      minimum: 0,
      description: "min-holders: at least so many. max-holders: at most so many.",
      examples: [2],
    },
    within: {
      description: "require-until: the grant ends within this time from now, in days or as `90d`, `12w`.",
      anyOf: [
        { type: "integer", minimum: 1 },
        { type: "string", pattern: "^[1-9][0-9]{0,4}[dw]$" },
      ],
      examples: ["90d", 30],
    },
    pattern: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "require-reason: a regular expression that the reason has to match.",
      examples: ["[A-Z]+-[0-9]+"],
    },
    duties: {
      type: "array",
      minItems: 2,
      description: "exclusive: duties of which one person may have one (or `max`).",
      items: {
        type: "object",
        additionalProperties: false,
        minProperties: 1,
        properties: {
          name: { type: "string", minLength: 1, description: "The duty in words, for the finding." },
          ...placeSelectors,
        },
      },
      examples: [
        [
          { name: "writes code", orgs: "acme", role: "admin" },
          { name: "pays", orgs: "acme-billing", permission: "billing" },
        ],
      ],
    },
    max: {
      type: "integer",
      minimum: 1,
      default: 1,
      description: "exclusive: how many duties one person may have.",
    },
    domains: {
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { type: "string", minLength: 1 },
      description: "allowed-domains: domains of e-mails; `*.acme.example` for its subdomains.",
      examples: [["acme.example", "*.acme.example"]],
    },
    over: {
      enum: ["grant", "person", "org"],
      default: "grant",
      description:
        "expression: what it is evaluated for. grant: `grant`, `person`, `org`. person: `person`, `grants`. org: `org`, `grants`. `now` and `days(N)` always.",
    },
    expression: {
      type: "string",
      minLength: 1,
      maxLength: 10000,
      description: "expression: CEL that is true where all is well.",
      examples: ['grant.role != "admin" || has(grant.until)'],
    },
    examples: {
      type: "object",
      additionalProperties: false,
      description: "expression: tests of the expression. One that comes out differently is an error.",
      properties: {
        pass: exampleList("The expression has to be true."),
        fail: exampleList("The expression has to be false."),
      },
    },
    waivers: { type: "array", items: waiver, description: "Findings accepted for a time." },
  },
  allOf: [
    requires("min-holders", "count"),
    requires("max-holders", "count"),
    requires("exclusive", "duties"),
    requires("allowed-domains", "domains"),
    requires("expression", "expression"),
  ],
  examples: [
    { id: "two-owners", check: "min-holders", role: "owner", count: 2, severity: "warning" },
    {
      id: "no-contractor-in-production",
      check: "forbid",
      subjects: "*@contractor.example",
      environment: "production",
      role: ["contributor", "admin"],
    },
    { id: "contractors-end", check: "require-until", subjects: "*@contractor.example", within: "90d" },
  ],
};
