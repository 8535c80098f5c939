import { limitsSchema, switchesSchema } from "./switches.ts";

const instant = { anyOf: [{ type: "integer" }, { type: "string" }] } as const;
const record = {
  id: { type: "string" },
  externalId: { type: "string" },
  created: instant,
  modified: instant,
  version: { type: "integer" },
};

/** JSON Schema of this simulator's part of the state file. */
export const stateSchema: object = {
  type: "object",
  additionalProperties: false,
  required: ["organizations"],
  properties: {
    tokens: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["token", "user"],
        properties: {
          token: { type: "string" },
          user: { type: "string" },
          env: { type: "string" },
          org: { type: "string" },
        },
      },
    },
    switches: switchesSchema,
    organizations: { type: "object", additionalProperties: organizationSchema() },
  },
};

function organizationSchema(): object {
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      profile: { enum: ["viz-now", "generic"] },
      extension: { type: ["string", "null"] },
      urlEnv: { type: "string" },
      switches: switchesSchema,
      limits: limitsSchema,
      users: {
        type: "array",
        items: {
          type: "object",
          required: ["email"],
          properties: {
            ...record,
            email: { type: "string" },
            userName: { type: "string" },
            givenName: { type: "string" },
            familyName: { type: "string" },
            role: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
            active: { type: ["boolean", "null"] },
            more: { type: "object" },
          },
        },
      },
      spaces: {
        type: "array",
        items: {
          type: "object",
          required: ["name"],
          properties: {
            ...record,
            name: { type: "string" },
            owner: { type: "string" },
            public: { type: "boolean" },
            status: { enum: ["created", "deployed", "running", "stopped"] },
            whitelist: { type: "array" },
            members: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  };
}
