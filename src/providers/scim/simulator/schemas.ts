import { URN } from "../wire.ts";
import { type AttributeDefinition, attribute, type SchemaDefinition } from "./attribute.ts";
import { enterpriseSchema } from "./enterprise.ts";

const multiValue = (rest: readonly AttributeDefinition[] = []): readonly AttributeDefinition[] => [
  attribute("value", "The value itself."),
  attribute("display", "The value for people."),
  attribute("type", "What the value is for."),
  attribute("primary", "True for the preferred value.", { type: "boolean" }),
  ...rest,
];

/** Attributes every resource has, RFC 7643 §3.1. */
export const COMMON: readonly AttributeDefinition[] = [
  attribute("id", "Issued by the server.", {
    caseExact: true,
    mutability: "readOnly",
    returned: "always",
    uniqueness: "server",
  }),
  attribute("externalId", "The client's own identifier.", { caseExact: true }),
  attribute("meta", "Facts about the record.", {
    type: "complex",
    mutability: "readOnly",
    subAttributes: [
      attribute("resourceType", "User or Group.", { caseExact: true, mutability: "readOnly" }),
      attribute("created", "When it was made.", { type: "dateTime", mutability: "readOnly" }),
      attribute("lastModified", "When it last changed.", { type: "dateTime", mutability: "readOnly" }),
      attribute("location", "Its address.", {
        type: "reference",
        referenceTypes: ["uri"],
        caseExact: true,
        mutability: "readOnly",
      }),
      attribute("version", "Its entity tag.", { caseExact: true, mutability: "readOnly" }),
    ],
  }),
];

/** The User schema of the simulator: the part of RFC 7643 §4.1 it keeps. */
export const userSchema: SchemaDefinition = {
  id: URN.user,
  name: "User",
  description: "User account",
  attributes: [
    attribute("userName", "The name to sign in with.", { required: true, uniqueness: "server" }),
    attribute("name", "The parts of the name.", {
      type: "complex",
      subAttributes: [
        attribute("formatted", "The whole name."),
        attribute("givenName", "First name."),
        attribute("familyName", "Last name."),
      ],
    }),
    attribute("displayName", "The name to show."),
    attribute("userType", "Kind of user."),
    attribute("active", "False while blocked.", { type: "boolean" }),
    attribute("password", "Never returned.", { caseExact: true, mutability: "writeOnly", returned: "never" }),
    attribute("emails", "E-mail addresses.", {
      type: "complex",
      multiValued: true,
      subAttributes: multiValue(),
    }),
    attribute("roles", "Roles of the user.", {
      type: "complex",
      multiValued: true,
      subAttributes: multiValue().map((item) =>
        item.name === "value" ? { ...item, caseExact: true } : item,
      ),
    }),
    attribute("entitlements", "Things the user is entitled to.", {
      type: "complex",
      multiValued: true,
      subAttributes: multiValue().map((item) =>
        item.name === "value" ? { ...item, caseExact: true } : item,
      ),
    }),
    attribute("groups", "Groups the user belongs to.", {
      type: "complex",
      multiValued: true,
      mutability: "readOnly",
      subAttributes: [
        attribute("value", "Id of the group.", { caseExact: true, mutability: "readOnly" }),
        attribute("$ref", "Address of the group.", {
          type: "reference",
          referenceTypes: ["Group"],
          caseExact: true,
          mutability: "readOnly",
        }),
        attribute("display", "Name of the group.", { mutability: "readOnly" }),
        attribute("type", "Always direct.", {
          mutability: "readOnly",
          canonicalValues: ["direct", "indirect"],
        }),
      ],
    }),
  ],
};

/** The Group schema, RFC 7643 §4.2. */
export const groupSchema: SchemaDefinition = {
  id: URN.group,
  name: "Group",
  description: "Group",
  attributes: [
    attribute("displayName", "The name to show.", { required: true }),
    attribute("members", "Who belongs to it.", {
      type: "complex",
      multiValued: true,
      subAttributes: [
        attribute("value", "Id of the member.", { caseExact: true, mutability: "immutable" }),
        attribute("$ref", "Address of the member.", {
          type: "reference",
          referenceTypes: ["User"],
          caseExact: true,
          mutability: "immutable",
        }),
        // A group cannot be a member (rule 15).
        attribute("type", "Always User.", { mutability: "immutable", canonicalValues: ["User"] }),
        attribute("display", "Name of the member.", { mutability: "readOnly" }),
      ],
    }),
  ],
};

/** The space extension under any schema name. */
export function spaceSchema(id: string): SchemaDefinition {
  return {
    id,
    name: "Space",
    description: "A space of Viz Now",
    attributes: [
      attribute("owner", "Whom the space belongs to.", {
        type: "complex",
        subAttributes: [
          attribute("value", "Id of the user.", { caseExact: true, required: true }),
          attribute("$ref", "Address of the user.", {
            type: "reference",
            referenceTypes: ["User"],
            caseExact: true,
            mutability: "readOnly",
          }),
          attribute("display", "Name of the user.", { mutability: "readOnly" }),
        ],
      }),
      attribute("public", "True if everyone in the organization sees it.", { type: "boolean" }),
      attribute("whitelist", "Networks that may connect.", {
        type: "complex",
        multiValued: true,
        subAttributes: [
          attribute("value", "Network in CIDR form.", { required: true }),
          attribute("display", "Label.", { caseExact: true }),
        ],
      }),
      attribute("status", "Stage of deployment.", {
        mutability: "readOnly",
        canonicalValues: ["created", "deployed", "running", "stopped"],
      }),
    ],
  };
}

/** One resource type with all its schemas. */
export interface ResourceKind {
  readonly name: "User" | "Group";
  readonly endpoint: "/Users" | "/Groups";
  readonly core: SchemaDefinition;
  readonly extensions: readonly SchemaDefinition[];
}

const VIZ_NOW_NEEDS: Readonly<Record<string, Partial<AttributeDefinition>>> = {
  name: { required: true },
  givenName: { required: true },
  familyName: { required: true },
  emails: { required: true },
  roles: { required: true },
};

/** The same with what Viz Now cannot do without (rule 6). */
function needing(attributes: readonly AttributeDefinition[]): readonly AttributeDefinition[] {
  return attributes.map((definition) => {
    const { subAttributes } = definition;
    const all = { ...definition, ...VIZ_NOW_NEEDS[definition.name] };
    if (definition.name === "roles") return { ...all, subAttributes: ofRoles(subAttributes) };
    return subAttributes === undefined ? all : { ...all, subAttributes: needing(subAttributes) };
  });
}

function ofRoles(parts: readonly AttributeDefinition[] = []): readonly AttributeDefinition[] {
  return parts.map((part) =>
    part.name === "value"
      ? { ...part, required: true, canonicalValues: ["Admin", "Editor", "Operator"] }
      : part,
  );
}

/** The resource types of one simulated organization. */
export function resourceKinds(
  extension: string | undefined,
  profile: "viz-now" | "generic",
): {
  readonly user: ResourceKind;
  readonly group: ResourceKind;
} {
  const core =
    profile === "viz-now" ? { ...userSchema, attributes: needing(userSchema.attributes) } : userSchema;
  return {
    user: {
      name: "User",
      endpoint: "/Users",
      core,
      extensions: profile === "generic" ? [enterpriseSchema] : [],
    },
    group: {
      name: "Group",
      endpoint: "/Groups",
      core: groupSchema,
      extensions: extension === undefined ? [] : [spaceSchema(extension)],
    },
  };
}

/** A path resolved against the schemas of one kind. */
export interface ResolvedAttribute {
  /** The extension's schema name; absent for a core or common attribute. */
  readonly urn?: string;
  readonly definition: AttributeDefinition;
  readonly sub?: AttributeDefinition;
}

/** Finds an attribute by name in any case. */
export function findAttribute(
  attributes: readonly AttributeDefinition[],
  name: string,
): AttributeDefinition | undefined {
  const wanted = name.toLowerCase();
  return attributes.find((item) => item.name.toLowerCase() === wanted);
}

/**
 * Resolves `name`, `name.sub` or `urn:...:name.sub`. The longest known schema name is taken off first, because
 * schema names hold dots themselves. Undefined for anything the kind does not know.
 */
export function resolveAttribute(kind: ResourceKind, path: string): ResolvedAttribute | undefined {
  const known = [kind.core, ...kind.extensions].toSorted((a, b) => b.id.length - a.id.length);
  const lower = path.toLowerCase();
  const schema = known.find((item) => lower.startsWith(`${item.id.toLowerCase()}:`));
  if (schema === undefined && lower.startsWith("urn:")) return undefined;
  const rest = schema === undefined ? path : path.slice(schema.id.length + 1);
  const match = /^([A-Za-z$][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/.exec(rest);
  if (match?.[1] === undefined) return undefined;
  const isExtension = schema !== undefined && schema !== kind.core;
  const definition = findAttribute(
    isExtension ? schema.attributes : [...COMMON, ...kind.core.attributes],
    match[1],
  );
  if (definition === undefined) return undefined;
  const urn = isExtension ? { urn: schema.id } : {};
  if (match[2] === undefined) return { ...urn, definition };
  const sub = findAttribute(definition.subAttributes ?? [], match[2]);
  return sub === undefined ? undefined : { ...urn, definition, sub };
}
