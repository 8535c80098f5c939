import type { Diagnostic } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { DeclaredSource } from "../model/people-source.ts";
import type { Directory } from "../model/person.ts";
import type { DesiredOrg, Origin, OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/** Everything the files say, checked and resolved at one instant. */
export interface LoadedConfig {
  /** Folder of the root file, absolute. */
  readonly root: string;
  /** The files read, paths relative to `root`, sorted. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly directory: Directory;
  /** Members of each team after resolving teams in teams, by team name. */
  readonly teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>;
  /** In the order of the files. */
  readonly orgs: readonly DesiredOrg[];
  readonly policies: readonly PolicySource[];
  /** The directory that knows who works here, where the files name one. */
  readonly peopleSource?: DeclaredSource;
  /** Warnings; errors are thrown. Sorted by place. */
  readonly warnings: readonly Diagnostic[];
  /** Line and column of a place; costs a second pass over its file the first time. */
  locate(ref: OriginRef): Origin;
  /** Adds place and code frame to a finding about a place. */
  situate(diagnostic: Diagnostic, ref: OriginRef): Diagnostic;
}

/** One entry of `policies`, valid by schema, not yet compiled. */
export interface PolicySource {
  readonly rule: JsonObject;
  readonly origin: OriginRef;
}
