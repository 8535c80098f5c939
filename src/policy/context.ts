import type { LoadedConfig } from "../config/config.ts";
import type { Derivation, Derive } from "../effective/derivation.ts";
import { deriveNothing } from "../effective/derivation.ts";
import { StepBudget } from "../expression/step-budget.ts";
import type { AccessBook } from "../model/access-book.ts";
import { desiredBook } from "../model/access-book.ts";
import type { JsonObject } from "../model/json.ts";
import type { LoginFacts } from "../model/login.ts";
import type { Directory } from "../model/person.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf } from "../model/subject.ts";

/** What a subject is, as selectors and expressions say it. `unknown` is an account that is not in `people`. */
export type SubjectKind = "person" | "service" | "group" | "unknown";

/** One organization with what is needed to walk its access. */
export interface PolicyOrg {
  readonly org: DesiredOrg;
  readonly shape: OrgShape;
  readonly derivation: Derivation;
  readonly book: AccessBook;
}

/** How the accounts of one organization log in. */
export interface OrgLogins {
  readonly org: string;
  readonly of: ReadonlyMap<SubjectKey, LoginFacts>;
}

/** Everything a check may look at. */
export interface PolicyContext {
  readonly orgs: readonly PolicyOrg[];
  readonly directory: Directory;
  readonly teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How accounts log in, by organization, where it was read. */
  readonly logins: readonly OrgLogins[];
  /** What the expressions of all policies may take together. */
  readonly steps: StepBudget;
  kindOf(subject: SubjectKey): SubjectKind;
  /** Names of the teams a subject is in, directly or through another team; sorted. */
  teamsOf(subject: SubjectKey): readonly string[];
}

/** Gathers what the checks look at. */
export function policyContext(
  config: LoadedConfig,
  now: number,
  shapes: (provider: string, options: JsonObject) => OrgShape,
  derive: (provider: string) => Derive | undefined,
  logins: readonly OrgLogins[] = [],
): PolicyContext {
  const { directory, teams } = config;
  let teamsBySubject: ReadonlyMap<SubjectKey, readonly string[]> | undefined;
  return {
    orgs: config.orgs.map((org) => {
      const book = desiredBook(org);
      const derivation = (derive(org.provider) ?? deriveNothing)(book, { options: org.options });
      return { org, shape: shapes(org.provider, org.options), derivation, book };
    }),
    directory,
    teams,
    now,
    logins,
    steps: new StepBudget(),
    kindOf: (subject) => {
      if (groupNameOf(subject) !== undefined) return "group";
      return directory.people.get(subject)?.kind ?? "unknown";
    },
    teamsOf: (subject) => {
      teamsBySubject ??= invertTeams(teams);
      return teamsBySubject.get(subject) ?? [];
    },
  };
}

function invertTeams(
  teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>,
): ReadonlyMap<SubjectKey, readonly string[]> {
  const bySubject = new Map<SubjectKey, string[]>();
  for (const team of [...teams.keys()].sort()) {
    for (const subject of teams.get(team) ?? []) {
      const known = bySubject.get(subject);
      if (known === undefined) bySubject.set(subject, [team]);
      else known.push(team);
    }
  }
  return bySubject;
}
