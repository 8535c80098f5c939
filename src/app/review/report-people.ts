import type { InsightOrg } from "../../insight/effective.ts";
import type { InsightFiles } from "../../insight/files.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { Person } from "../../model/person.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { groupNameOf } from "../../model/subject.ts";
import type { ReviewLogin, ReviewPerson } from "../../report/review/model.ts";

interface PeopleSource {
  readonly config: InsightFiles;
  readonly orgs: readonly InsightOrg[];
}

/**
 * The rows of a review: everybody of `people` in any of the sources, then the other subjects that hold something.
 * The first source that knows a person describes the person; teams are those of the first source that has the person.
 */
export function listPeople(
  sources: readonly PeopleSource[],
  subjects: ReadonlySet<SubjectKey>,
): readonly ReviewPerson[] {
  const known = new Map<SubjectKey, ReviewPerson>();
  for (const { config } of sources) {
    const teams = teamsBySubject(config.teams);
    for (const person of config.directory.people.values()) {
      if (!known.has(person.key)) known.set(person.key, describePerson(person, teams.get(person.key) ?? []));
    }
  }
  const logins = liveLogins(sources);
  const withLogins = (person: ReviewPerson): ReviewPerson => {
    const own = logins.get(person.key);
    return own === undefined ? person : { ...person, logins: own };
  };
  const identities = liveIdentities(sources);
  const teams = teamsBySubject(sources[0]?.config.teams ?? new Map());
  const others = [...subjects]
    .filter((subject) => !known.has(subject))
    .map((subject) => describeOther(subject, identities.get(subject), teams.get(subject) ?? []));
  return [
    ...[...known.values()].sort((a, b) => compareText(a.key, b.key)),
    ...others.sort((a, b) => compareText(a.key, b.key)),
  ].map(withLogins);
}

function describePerson(person: Person, teams: readonly string[]): ReviewPerson {
  return {
    key: person.key,
    kind: person.kind,
    ...(person.name === undefined ? {} : { name: person.name }),
    email: person.email,
    aliases: person.aliases,
    teams,
  };
}

function describeOther(
  subject: SubjectKey,
  identity: Identity | undefined,
  teams: readonly string[],
): ReviewPerson {
  const email = identity?.email ?? (subject.includes("@") ? subject : undefined);
  return {
    key: subject,
    kind: groupNameOf(subject) === undefined ? "unlisted" : "group",
    ...(identity?.name === undefined ? {} : { name: identity.name }),
    ...(email === undefined ? {} : { email }),
    aliases: [],
    teams,
  };
}

function teamsBySubject(
  teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>,
): ReadonlyMap<SubjectKey, readonly string[]> {
  const found = new Map<SubjectKey, string[]>();
  for (const team of [...teams.keys()].sort(compareText)) {
    for (const subject of teams.get(team) ?? []) {
      const list = found.get(subject);
      if (list === undefined) found.set(subject, [team]);
      else list.push(team);
    }
  }
  return found;
}

/** How accounts log in, by subject; the organizations in order. */
function liveLogins(sources: readonly PeopleSource[]): ReadonlyMap<SubjectKey, readonly ReviewLogin[]> {
  const found = new Map<SubjectKey, ReviewLogin[]>();
  for (const { live } of sources.flatMap((source) => source.orgs)) {
    for (const [subject, { hasMfa, hasSso }] of live?.logins ?? []) {
      const list = found.get(subject) ?? [];
      found.set(subject, list);
      list.push({
        org: live?.org ?? "",
        ...(hasMfa === undefined ? {} : { mfa: hasMfa }),
        ...(hasSso === undefined ? {} : { sso: hasSso }),
      });
    }
  }
  for (const list of found.values()) list.sort((a, b) => compareText(a.org, b.org));
  return found;
}

/** What vendors show of the accounts behind subjects; the first that gives a name wins. */
function liveIdentities(sources: readonly PeopleSource[]): ReadonlyMap<SubjectKey, Identity> {
  const found = new Map<SubjectKey, Identity>();
  for (const { live } of sources.flatMap((source) => source.orgs)) {
    for (const holders of live?.grants.values() ?? []) {
      for (const [subject, { identity }] of holders) {
        if (found.get(subject)?.name === undefined) found.set(subject, identity);
      }
    }
  }
  return found;
}
