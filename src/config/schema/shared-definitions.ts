import type { JsonObject } from "../../model/json.ts";
import { directorySchema } from "./directory-schema.ts";
import { choice, mapping, nonEmpty } from "./schema-parts.ts";
import { attribute, teamSchema } from "./team-schema.ts";

const VARIABLE_PATTERN = "^[A-Za-z_][A-Za-z0-9_]*$";

const variable: JsonObject = {
  type: "string",
  pattern: VARIABLE_PATTERN,
  description: "Name of an environment variable.",
};
const email: JsonObject = { type: "string", format: "email", examples: ["ada@acme.example"] };

/** Definitions that every provider shares. */
export const sharedDefinitions = {
  person: mapping(
    "A person or a service account.",
    {
      name: nonEmpty(
        "Full name. The last word is taken for the family name where a system wants them apart.",
      ),
      givenName: nonEmpty("Given name, where splitting `name` would be wrong."),
      familyName: nonEmpty("Family name, where splitting `name` would be wrong."),
      email: { ...email, description: "The main address; compared without regard to case." },
      aliases: { type: "array", items: email, description: "Other addresses of the same person." },
      accounts: {
        type: "object",
        additionalProperties: choice(
          "E-mail, login, vendor id or login#id; a list names several, the main one first.",
          [
            nonEmpty("E-mail, login, vendor id or login#id."),
            {
              type: "array",
              minItems: 1,
              uniqueItems: true,
              items: nonEmpty("E-mail, login, vendor id or login#id."),
            },
          ],
        ),
        description:
          "The account used at one provider or org, by provider id or org key: an e-mail, a login, the vendor's id, or login#id, which both have to agree. Of a list the first gets what the file grants; the others keep what they have.",
        examples: [{ "acme-apps": "grace@labs.example" }, { "acme-config": ["auth0|1", "auth0|2"] }],
      },
      kind: {
        enum: ["person", "service"],
        default: "person",
        description: "service: an account that is nobody's.",
      },
      attributes: {
        type: "object",
        propertyNames: { minLength: 1 },
        additionalProperties: attribute,
        description: "What is known of the person, for teams by rule and policies: person.attributes.NAME.",
        examples: [{ department: "Platform", manager: "ada", employment: "staff" }],
      },
      directory: {
        const: "none",
        description: "none: not in the directory that `rolecall people pull` reads, and left alone by it.",
      },
      note: { type: "string", description: "For readers; changes nothing." },
    },
    [],
  ),
  subjects: {
    type: "array",
    items: nonEmpty("A person's key, team:NAME, or an e-mail."),
    examples: [["ada", "team:platform"]],
  },
  team: teamSchema,
  directory: directorySchema,
  token: mapping(
    "Where the token comes from, if not from the provider's usual variable. A token itself never stands here.",
    { env: variable },
    ["env"],
  ),
  url: choice("Base URL, where it is not the vendor's own.", [
    { type: "string", minLength: 1, examples: ["https://scim.example.com/v2"] },
    mapping("Base URL from an environment variable.", { env: variable }, ["env"]),
  ]),
  unlisted: {
    enum: ["report", "ignore", "revoke"],
    default: "report",
    description: "What happens to projects, apps and spaces that exist live and are not in the file.",
    markdownEnumDescriptions: ["They are named in the plan.", "Nothing.", "All access to them is removed."],
  },
  protect: {
    type: "array",
    items: nonEmpty("A pattern; * stands for any text."),
    description: "Subjects that are never touched: e-mails or keys, with * for any text.",
    examples: [["*@vendor.example"]],
  },
  mode: {
    enum: ["exact", "additive", "ignore"],
    default: "exact",
    description: "How a section is held to the file.",
    markdownEnumDescriptions: [
      "What is live and not in the file is removed.",
      "Nothing is ever removed.",
      "The section is left alone.",
    ],
  },
} satisfies JsonObject;
