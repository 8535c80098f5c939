import { compileGlobs, isGlob } from "../../model/glob.ts";
import type { Person } from "../../model/person.ts";
import type { SubjectKey } from "../../model/subject.ts";
import { normalizeEmail } from "../../model/subject.ts";
import type { ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import type { Subjects } from "./subjects.ts";

/** The subjects that one org's `protect` takes out of rolecall's hands. */
export class Protection {
  /** Patterns, lower case, teams and people written out. */
  readonly patterns: readonly string[];
  readonly #tests: readonly { readonly written: string; readonly test: (name: string) => boolean }[];
  readonly #subjects: Subjects;
  readonly #known = new Map<SubjectKey, string | undefined>();

  /** `written`: the entry of the file behind each pattern. */
  constructor(patterns: ReadonlyMap<string, string>, subjects: Subjects) {
    this.patterns = [...patterns.keys()];
    this.#subjects = subjects;
    this.#tests = [...patterns].map(([pattern, written]) => ({
      written,
      test: compileGlobs([pattern], "name"),
    }));
  }

  /** The entry of `protect` that covers a subject by its key or by any e-mail of the person; undefined for none. */
  patternFor(subject: SubjectKey): string | undefined {
    if (this.#tests.length === 0) return undefined;
    if (this.#known.has(subject)) return this.#known.get(subject);
    const names = namesOf(subject, this.#subjects.directory.people.get(subject));
    const found = this.#tests.find(({ test }) => names.some((name) => test(name)))?.written;
    this.#known.set(subject, found);
    return found;
  }
}

/** Reads `protect`: globs stay, people and teams are written out as keys and e-mails. */
export function readProtection(
  value: unknown,
  subjects: Subjects,
  place: { readonly file: string; readonly path: readonly PathPart[] },
  problems: ProblemList,
): Protection {
  const patterns = new Map<string, string>();
  for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
    if (typeof entry !== "string" || entry === "") continue;
    if (isGlob(entry)) {
      patterns.set(entry.toLowerCase(), entry);
      continue;
    }
    const resolved = subjects.resolve(entry);
    if (resolved.kind === "nobody") {
      const { kind: _kind, ...problem } = resolved;
      problems.add({ ...problem, spot: { file: place.file, path: [...place.path, index], at: "value" } });
      continue;
    }
    const covered = resolved.kind === "team" ? [...resolved.members.keys()] : [resolved.subject];
    for (const subject of covered) {
      for (const name of namesOf(subject, subjects.directory.people.get(subject))) patterns.set(name, entry);
    }
  }
  return new Protection(patterns, subjects);
}

function namesOf(subject: SubjectKey, person: Person | undefined): readonly string[] {
  if (person === undefined) return [subject.toLowerCase()];
  const emails = [person.email, ...person.aliases, ...Object.values(person.accounts).flat()].filter(
    (text) => text !== "",
  );
  return [person.key.toLowerCase(), ...emails.map(normalizeEmail)];
}
