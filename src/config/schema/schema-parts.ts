import type { JsonObject } from "../../model/json.ts";
import type { AccessForm, NamedLevel } from "../../model/shape.ts";
import { UNKNOWN_PREFIX } from "../../model/unknown-levels.ts";

/** Keys of people, teams: letters, digits, `_`, and inside also `.` and `-`. Never `@` or `:`. */
export const NAME_PATTERN = "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$";
/** Something with an at sign and a domain; what a vendor makes of it is the vendor's business. */
export const EMAIL_PATTERN =
  '^[^\\s@:,;<>()\\[\\]"\\\\]+@[^\\s@:,;<>()\\[\\]"\\\\.]+(?:\\.[^\\s@:,;<>()\\[\\]"\\\\.]+)+$';

/** A text of at least one character. */
export const nonEmpty = (description: string): JsonObject => ({ type: "string", minLength: 1, description });

/** The end of a grant. */
export const untilSchema: JsonObject = {
  type: "string",
  description:
    "The end: a date (UTC, the end of that day) or an instant. Afterwards the grant is not wanted any more.",
  examples: ["2027-01-31", "2027-01-31T18:00:00Z"],
};

/** Why a grant exists. */
export const reasonSchema: JsonObject = {
  type: "string",
  description: "Why: for plan, comments and reports.",
  examples: ["migration, OPS-42"],
};

const terms: JsonObject = { until: untilSchema, reason: reasonSchema };

/**
 * One of some names, with what each means, for completion in an editor; or a name that the vendor has and rolecall
 * does not know.
 */
export function levels(description: string, names: readonly NamedLevel[]): JsonObject {
  return {
    description,
    anyOf: [
      {
        enum: names.map((level) => level.name),
        markdownEnumDescriptions: names.map((level) => level.description),
      },
      unknownLevel,
    ],
  };
}

const unknownLevel: JsonObject = {
  type: "string",
  pattern: `^${UNKNOWN_PREFIX}.*\\S`,
  description: "A role or permission that the vendor has and rolecall does not know.",
};

/** What may stand behind a subject for one form of access. For `listed`: one item of the list. */
export function grantSchema(form: AccessForm): JsonObject {
  switch (form.form) {
    case "role": {
      const names = levels("The role.", form.roles);
      const role =
        form.isOpen === true
          ? { type: "string", pattern: "\\S", examples: form.roles.map((level) => level.name) }
          : names;
      const disabled = { type: "boolean", description: "True: blocked, but kept." };
      const properties = { role, ...terms, ...(form.canDisable === true ? { disabled } : {}) };
      return choice("A role, or a mapping with role, until and reason.", [
        role,
        mapping("A role with its end and its reason.", properties, ["role"]),
      ]);
    }
    case "permissions": {
      const list: JsonObject = {
        type: "array",
        description: "Permissions; an empty list is a holder without any.",
        items: levels("A permission.", form.permissions),
      };
      return choice("A list of permissions, or a mapping with permissions, until and reason.", [
        list,
        mapping("Permissions with their end and reason.", { permissions: list, ...terms }, ["permissions"]),
      ]);
    }
    case "environments": {
      const role = levels("The role on the whole of it.", form.roles);
      const environments = form.environments.map((type) => [
        type,
        levels(`The role on environments of type ${type}.`, form.environmentRoles),
      ]);
      return choice("A role, or a role for each environment type.", [
        role,
        {
          ...mapping("Environment types or a role, with end and reason.", {
            role,
            ...Object.fromEntries(environments),
            permissions: {
              type: "array",
              description: "What the vendor says beside roles, and rolecall does not know.",
              items: unknownLevel,
            },
            ...terms,
          }),
          // More than terms. Not as a choice of required keys: each that is missing would cost an error object.
          not: { propertyNames: { enum: Object.keys(terms) } },
        },
      ]);
    }
    case "listed":
      return choice("A subject, or a mapping with subject, until and reason.", [
        { type: "string", minLength: 1 },
        mapping("A subject with its end and reason.", { subject: nonEmpty("Who."), ...terms }, ["subject"]),
      ]);
  }
}

/**
 * Alternatives distinguished by the type of the value; what has the type of none is held to the first. Said with
 * `if` and not with `anyOf`: the loader then complains about the one that was meant, and a validator makes no error
 * objects for the others. The published schema says it with `anyOf`; see `forEditors`.
 */
export function choice(
  description: string,
  [first, ...others]: readonly [JsonObject, ...JsonObject[]],
): JsonObject {
  const chain = others.reduceRight<JsonObject>(
    (otherwise, alternative) => ({
      if: { type: alternative.type ?? "object" },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: alternative,
      else: otherwise,
    }),
    first,
  );
  return { description, ...chain };
}

/** A mapping with these keys and no others. */
export function mapping(
  description: string,
  properties: JsonObject,
  required: readonly string[] = [],
): JsonObject {
  return {
    type: "object",
    description,
    properties,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  };
}
