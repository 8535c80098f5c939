import type { JsonObject } from "../../model/json.ts";
import { choice, mapping, nonEmpty } from "./schema-parts.ts";

const column = (what: string): JsonObject => nonEmpty(`The column or field that holds ${what}.`);

/** Where `rolecall people pull` finds out who works here. */
export const directorySchema: JsonObject = mapping(
  "The directory that knows who works here, for `rolecall people pull`.",
  {
    from: choice("A service that lists people, or - for a list on standard input.", [
      {
        ...nonEmpty("The service's address, the key of an organization of the files, or -."),
        examples: ["https://idp.example.com/scim/v2", "acme-directory", "-"],
      },
      mapping("The service's address from an environment variable.", { env: nonEmpty("The variable.") }, [
        "env",
      ]),
    ]),
    token: { $ref: "#/$defs/token" },
    match: {
      ...nonEmpty("email, or one of the attributes: then a new address of somebody known is taken over."),
      default: "email",
      examples: ["email", "employee"],
    },
    columns: mapping("What the list calls what is needed, where the names are not the usual ones.", {
      email: column("the e-mail"),
      name: column("the full name"),
      givenName: column("the given name"),
      familyName: column("the family name"),
      active: column("whether somebody still works here"),
    }),
    attributes: {
      type: "object",
      propertyNames: { minLength: 1 },
      additionalProperties: nonEmpty("The column or field of the directory."),
      description:
        "Attributes of people that are taken from the directory, with the column or field of each.",
      examples: [{ department: "department", manager: "manager", employment: "employeeType" }],
    },
  },
  ["from"],
);
