import type { LoadedConfig } from "../config/config.ts";
import { suggestion } from "../config/suggest.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { Directory } from "../model/person.ts";
import { groupNameOf, normalizeEmail } from "../model/subject.ts";

/** Somebody named on the command line. */
export interface NamedSubject {
  /** How the files are to spell it: a person's key where there is one. */
  readonly written: string;
  /** The same for every spelling: a key, an e-mail in lower case, `team:NAME` or `group:NAME`. */
  readonly key: string;
  readonly kind: "person" | "team" | "group";
}

const EMAIL = /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/u;

/** @throws UsageError `UNKNOWN_SUBJECT`, `UNKNOWN_TEAM` */
export function readSubject(text: string, config: Pick<LoadedConfig, "directory" | "teams">): NamedSubject {
  const { directory, teams } = config;
  if (groupNameOf(text) !== undefined) return { written: text, key: text, kind: "group" };
  if (text.startsWith("team:")) {
    const name = text.slice("team:".length);
    if (teams.has(name)) return { written: text, key: text, kind: "team" };
    throw new UsageError(
      "UNKNOWN_TEAM",
      `There is no team "${name}".`,
      withStep(suggestion(name, teams.keys()), `\`rolecall team create ${name} PERSON\` makes it.`),
    );
  }
  const key = spelledSubject(text, directory);
  if (directory.people.has(key)) return { written: key, key, kind: "person" };
  if (EMAIL.test(text)) return { written: text, key, kind: "person" };
  const hint = teams.has(text)
    ? `A team is written team:${text}.`
    : withStep(
        suggestion(text, directory.people.keys()),
        `\`rolecall person add ${text} --email ADDRESS\` adds them.`,
      );
  throw new UsageError("UNKNOWN_SUBJECT", `"${text}" is nobody in people, and no e-mail.`, hint);
}

/** Whom a text of the files means: the person's key by any spelling, else the text in its one form. */
export function spelledSubject(text: string, directory: Directory): string {
  if (directory.people.has(text) || text.startsWith("team:") || groupNameOf(text) !== undefined) return text;
  return text.includes("@") ? (directory.personByEmail(text)?.key ?? normalizeEmail(text)) : text;
}

/** The subject of one item of a list: a text, or a mapping with `subject`. */
export function subjectOfItem(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const subject = isJsonObject(value) ? value.subject : undefined;
  return typeof subject === "string" ? subject : undefined;
}

function withStep(near: string | undefined, step: string): string {
  return near === undefined ? step : `${near} ${step}`;
}
