import type { JsonObject } from "../../model/json.ts";
import { choice, mapping, nonEmpty } from "./schema-parts.ts";

/** One attribute of a person. */
export const attribute: JsonObject = {
  description: "A text, a number, true or false, or a list of texts.",
  anyOf: [
    { type: "string", minLength: 1 },
    { type: "number" },
    { type: "boolean" },
    { type: "array", items: { type: "string", minLength: 1 } },
  ],
};

const subjects: JsonObject = { $ref: "#/$defs/subjects" };

const example = mapping("A person as the rule sees one; what is left out is empty.", {
  key: nonEmpty("The person's key."),
  name: nonEmpty("The full name."),
  email: nonEmpty("The main address."),
  kind: {
    enum: ["person", "service"],
    default: "person",
    description: "service: an account that is nobody's.",
  },
  attributes: { type: "object", description: "The attributes.", additionalProperties: attribute },
});

const examples = (description: string): JsonObject => ({ type: "array", description, items: example });

/** A team: a list of people and teams, or a rule over people. */
export const teamSchema: JsonObject = choice("People and teams, or a rule over people.", [
  subjects,
  {
    ...mapping("People and teams with a description, or a rule over people.", {
      members: subjects,
      where: {
        ...nonEmpty(
          "A CEL expression over `person`: key, name, email, kind, attributes. Whom it fits is in the team.",
        ),
        examples: ['person.attributes.department == "Platform"'],
      },
      also: { ...subjects, description: "Subjects who are in the team beside those whom the rule fits." },
      only: { ...subjects, description: "Nobody is in the team who is not among these." },
      except: { ...subjects, description: "Subjects who are never in the team." },
      examples: mapping("People whom `validate` tries the rule on.", {
        pass: examples("People whom the rule has to fit."),
        fail: examples("People whom it must not fit."),
      }),
      description: { type: "string", description: "What the team is for." },
    }),
    anyOf: [{ required: ["members"] }, { required: ["where"] }, { required: ["also"] }],
  },
]);
