import type { LoadedConfig } from "../config/config.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import type { Workspace } from "./workspace.ts";

/** What every change of the files works with. */
export interface EditInput {
  /** The files as they were loaded. */
  readonly config: LoadedConfig;
  /** The same files, where the change is made. */
  readonly workspace: Workspace;
  shapeOf(org: DesiredOrg): OrgShape;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a change did, in sentences. */
export interface EditOutcome {
  /** What was changed; empty if the files said it already. */
  readonly done: readonly string[];
  /** What else somebody should know. */
  readonly notes: readonly string[];
}
