import { isEmail } from "../config/people/teams.ts";
import { EMAIL_PATTERN, NAME_PATTERN } from "../config/schema/schema-parts.ts";
import { suggestion } from "../config/suggest.ts";
import { UsageError } from "../model/errors.ts";
import type { Person } from "../model/person.ts";
import type { EditInput } from "./edit-input.ts";

const NAME = new RegExp(NAME_PATTERN, "u");
const EMAIL = new RegExp(EMAIL_PATTERN, "u");

/** Refuses a key that cannot name a new person or team. @throws UsageError `BAD_NAME`, `NAME_CLASH`, `EXISTS_ALREADY` */
export function requireFreeName(input: EditInput, name: string, kind: "person" | "team"): void {
  const { directory, teams } = input.config;
  if (!NAME.test(name)) {
    throw new UsageError(
      "BAD_NAME",
      `"${name}" cannot be the key of a ${kind}.`,
      "Write letters, digits and _, and inside also . and -; the name that people read stands in name.",
    );
  }
  if (directory.people.has(name) && kind === "team")
    throw new UsageError("NAME_CLASH", `"${name}" is a person already.`, "Choose another name for the team.");
  if (teams.has(name) && kind === "person")
    throw new UsageError("NAME_CLASH", `"${name}" is a team already.`, "Choose another key for the person.");
  if (directory.people.has(name)) {
    throw new UsageError(
      "EXISTS_ALREADY",
      `"${name}" is in people already, with ${directory.people.get(name)?.email ?? ""}.`,
      `\`rolecall person rename ${name} ADDRESS\` gives another address; somebody else needs another key.`,
    );
  }
  if (teams.has(name)) {
    throw new UsageError(
      "EXISTS_ALREADY",
      `There is a team "${name}" already.`,
      `\`rolecall team add ${name} PERSON\` adds members to it.`,
    );
  }
}

/** Refuses what is not an address, or somebody else's. @throws UsageError `BAD_EMAIL`, `DUPLICATE_EMAIL` */
export function requireFreeEmail(input: EditInput, email: string, whose: string): void {
  if (!isEmail(email) || !EMAIL.test(email)) {
    throw new UsageError("BAD_EMAIL", `"${email}" is not a valid e-mail.`, "Write it like ada@acme.example.");
  }
  const holder = input.config.directory.personByEmail(email);
  if (holder === undefined || holder.key === whose) return;
  throw new UsageError(
    "DUPLICATE_EMAIL",
    `${email} belongs to ${holder.key} already.`,
    input.config.directory.people.has(whose)
      ? `If both are one person: \`rolecall person merge ${holder.key} ${whose}\`.`
      : `Use ${holder.key}, or give another address.`,
  );
}

/** A person of the files, by key or any address. @throws UsageError `UNKNOWN_SUBJECT` with the next step */
export function requirePerson(input: EditInput, text: string): Person {
  const { directory } = input.config;
  const person =
    directory.people.get(text) ?? (text.includes("@") ? directory.personByEmail(text) : undefined);
  if (person !== undefined) return person;
  const hint = suggestion(text, directory.people.keys());
  const add = text.includes("@")
    ? `\`rolecall person add KEY --email ${text}\` adds them.`
    : `\`rolecall person add ${text} --email ADDRESS\` adds them.`;
  throw new UsageError(
    "UNKNOWN_SUBJECT",
    `"${text}" is nobody in people.`,
    hint === undefined ? add : `${hint} ${add}`,
  );
}
