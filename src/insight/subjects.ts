import { UsageError } from "../model/errors.ts";
import { similarName } from "../model/similar-name.ts";
import type { SubjectKey } from "../model/subject.ts";
import { holderOfAccount, normalizeEmail } from "../model/subject.ts";
import type { InsightOrg } from "./effective.ts";
import type { InsightFiles } from "./files.ts";

/**
 * The subjects that a text on the command line stands for: a person's key, any e-mail of a person, `group:NAME`, an
 * account that is not in `people`, or `team:NAME` for all its members. Somebody with several accounts is followed by
 * those that are held live beside the main one.
 * @throws UsageError `UNKNOWN_SUBJECT` for a name that neither the files nor what was read know
 */
export function findSubjects(
  text: string,
  config: Pick<InsightFiles, "directory" | "teams">,
  orgs: readonly InsightOrg[],
): readonly SubjectKey[] {
  if (text.startsWith("team:")) {
    const members = config.teams.get(text.slice("team:".length));
    if (members === undefined) throw unknownSubject(text, config, orgs);
    return [...members].sort();
  }
  if (isHeldSomewhere(text, orgs) && holderOfAccount(text) !== text) return [text];
  const isAddress = text.includes("@") && !config.directory.people.has(text);
  const subject = isAddress ? (config.directory.personByEmail(text)?.key ?? normalizeEmail(text)) : text;
  const accounts = accountsOf(subject, orgs);
  if (config.directory.people.has(subject) || isHeldSomewhere(subject, orgs)) return [subject, ...accounts];
  if (accounts.length > 0) return accounts;
  throw unknownSubject(text, config, orgs);
}

/** Live accounts of somebody that go by the vendor's id beside the person's name, sorted. */
function accountsOf(subject: SubjectKey, orgs: readonly InsightOrg[]): readonly SubjectKey[] {
  const found = new Set<SubjectKey>();
  for (const { live } of orgs) {
    for (const holders of live?.grants.values() ?? []) {
      for (const holder of holders.keys()) {
        if (holder !== subject && holderOfAccount(holder) === subject) found.add(holder);
      }
    }
  }
  return [...found].sort();
}

function isHeldSomewhere(subject: SubjectKey, orgs: readonly InsightOrg[]): boolean {
  return orgs.some((org) =>
    [org.desired.grants, org.live?.grants ?? new Map<string, ReadonlyMap<SubjectKey, unknown>>()].some(
      (grants) => [...grants.values()].some((holders) => holders.has(subject)),
    ),
  );
}

function unknownSubject(
  text: string,
  config: Pick<InsightFiles, "directory" | "teams">,
  orgs: readonly InsightOrg[],
): UsageError {
  const people = [...config.directory.people.values()];
  const teams = [...config.teams.keys()].map((team) => `team:${team}`);
  const known = [...people.flatMap((person) => [person.key, person.email, ...person.aliases]), ...teams];
  const near = similarName(text, known);
  const where = orgs.some((org) => org.live !== undefined) ? "the files or live" : "the files";
  return new UsageError(
    "UNKNOWN_SUBJECT",
    `Nobody is called "${text}" in ${where}.`,
    near === undefined
      ? "Name a key or an e-mail of people, team:NAME or group:NAME; somebody who is only live needs --live."
      : `Did you mean "${near}"?`,
  );
}
