import type { Directory } from "../model/person.ts";
import type { DesiredOrg, Origin, OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/** What insight needs of the files; the loaded configuration fits. */
export interface InsightFiles {
  readonly orgs: readonly DesiredOrg[];
  readonly directory: Directory;
  /** Members of each team after resolving teams in teams, by team name. */
  readonly teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>;
  /** Line and column of a place. */
  locate(ref: OriginRef): Origin;
}
