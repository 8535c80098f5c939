import type { SchemaProvider } from "../../src/config/schema/schema.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { NamedLevel, Normalized, OrgShape } from "../../src/model/shape.ts";

const level = (name: string): NamedLevel => ({ name, description: `Means ${name}.` });

/** Permissions, environment types, ids, an owner, and groups that reach projects. */
const orchard: OrgShape = {
  options: {},
  hasOwner: true,
  members: {
    form: { form: "permissions", permissions: ["billing", "members", "projects:list"].map(level) },
    description: "Members.",
    keeps: [],
    cascades: ["projects"],
    impliedBy: { sections: ["projects", "groups"], access: { permissions: [] } },
  },
  sections: [
    {
      section: "groups",
      noun: "group",
      description: "Groups.",
      lifecycle: "managed",
      hasId: false,
      holders: {
        key: "members",
        form: { form: "listed" },
        description: "Who is in it.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [
        {
          key: "role",
          description: "Roles by environment type.",
          schema: { type: "object" },
          kind: "value",
          normalize: (value: Json): Normalized => ({ value }),
        },
      ],
      reaches: { key: "projects", section: "projects", description: "Projects it reaches." },
    },
    {
      section: "projects",
      noun: "project",
      description: "Projects.",
      lifecycle: "adopted",
      hasId: true,
      holders: {
        key: "access",
        form: {
          form: "environments",
          roles: ["viewer", "admin"].map(level),
          base: "viewer",
          environments: ["production", "staging", "development"],
          environmentRoles: ["viewer", "contributor", "admin"].map(level),
        },
        description: "Who has access.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [],
    },
  ],
};

/** Roles, permissions with a fixed one, a setting, an option. */
const harbour: OrgShape = {
  options: { kind: { enum: ["team", "enterprise"], description: "What it is." } },
  hasOwner: false,
  members: {
    form: { form: "role", roles: ["viewer", "member", "admin"].map(level) },
    description: "Members.",
    keeps: ["admin"],
    cascades: ["apps"],
  },
  sections: [
    {
      section: "apps",
      noun: "app",
      description: "Apps.",
      lifecycle: "adopted",
      hasId: false,
      holders: {
        key: "collaborators",
        form: { form: "permissions", permissions: ["view", "deploy", "manage"].map(level), always: ["view"] },
        description: "Who is on it.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [
        {
          key: "locked",
          description: "Locked.",
          schema: { type: "boolean" },
          kind: "value",
          normalize: (value: Json): Normalized => ({ value }),
        },
      ],
    },
  ],
};

/** Roles everywhere, groups as subjects and in the short form, membership required. */
const ledger: OrgShape = {
  options: {},
  hasOwner: false,
  members: {
    form: {
      form: "role",
      roles: ["viewer-no-secrets", "viewer", "contributor", "admin", "owner"].map(level),
    },
    description: "Members.",
    keeps: ["owner"],
    cascades: [],
    requiredBy: ["groups", "projects"],
  },
  sections: [
    {
      section: "groups",
      noun: "group",
      description: "Groups.",
      lifecycle: "managed",
      hasId: false,
      holders: {
        key: "members",
        form: { form: "listed" },
        description: "Who is in it.",
        acceptsGroups: false,
        keeps: [],
        isShortForm: true,
      },
      settings: [],
    },
    ...(["projects", "environments"] as const).map((section) => ({
      section,
      noun: section.slice(0, -1),
      description: "Scopes.",
      lifecycle: "adopted" as const,
      hasId: false,
      holders: {
        key: "access",
        form: { form: "role" as const, roles: ["viewer", "contributor", "admin", "owner"].map(level) },
        description: "Who has access.",
        acceptsGroups: true,
        keeps: ["owner"],
      },
      settings: [],
    })),
  ],
};

/** Variants by option, open or closed roles, disabling, a subject setting, a setting with its own rules. */
function studio(options: JsonObject): OrgShape {
  const isOpen = options.profile === "plain";
  return {
    options: { profile: { enum: ["plain", "rooms"], description: "Profile." } },
    hasOwner: false,
    members: {
      form: {
        form: "role",
        roles: ["operator", "editor", "admin"].map(level),
        canDisable: true,
        ...(isOpen ? { isOpen } : {}),
      },
      description: "Users.",
      keeps: ["admin"],
      cascades: ["spaces"],
    },
    sections: isOpen
      ? []
      : [
          {
            section: "spaces",
            noun: "space",
            description: "Spaces.",
            lifecycle: "adopted",
            hasId: true,
            holders: {
              key: "users",
              form: { form: "listed" },
              description: "Who may enter.",
              acceptsGroups: false,
              keeps: [],
            },
            settings: [
              {
                key: "owner",
                description: "Owner.",
                schema: { type: "string", minLength: 1 },
                kind: "subject",
                normalize: (value: Json): Normalized => ({ value }),
              },
              {
                key: "whitelist",
                description: "Networks.",
                schema: { type: "array", items: { type: "string" } },
                kind: "value",
                normalize: (value: Json): Normalized => {
                  if (!Array.isArray(value)) return { problem: "The whitelist is a list." };
                  const bad = value.find((item) => String(item).includes("/33"));
                  if (bad !== undefined)
                    return { problem: `${String(bad)} is not a network.`, hint: "At most /32." };
                  return { value: [...value].sort() };
                },
              },
            ],
          },
        ],
  };
}

/** Stand-ins for the real providers that between them use every feature of a shape. */
export const fakeProviders: readonly SchemaProvider[] = [
  { id: "upsun", title: "Orchard", variants: [{}], shape: () => orchard },
  { id: "heroku", title: "Harbour", variants: [{}], shape: () => harbour },
  { id: "cloudtruth", title: "Ledger", variants: [{}], shape: () => ledger },
  { id: "scim", title: "Studio", variants: [{}, { profile: "plain" }], shape: studio },
];
