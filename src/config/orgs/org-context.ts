import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { SectionMode } from "../../model/state.ts";
import type { Problem, ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";

/** One organization while it is being resolved. */
export interface OrgContext {
  /** The key in the file. */
  readonly key: string;
  /** Where it stands, if not under `orgs` by its key. */
  readonly base?: readonly PathPart[];
  readonly file: string;
  readonly value: JsonObject;
  readonly shape: OrgShape;
  readonly problems: ProblemList;
  /** Declared sections with their mode. */
  readonly modes: ReadonlyMap<string, SectionMode>;
  /** True if the schema found something wrong at this path of the org, or below it. */
  isBroken(path: readonly PathPart[]): boolean;
}

/** A place inside the organization. */
export function spotIn(
  context: Pick<OrgContext, "key" | "file" | "base">,
  path: readonly PathPart[],
  at: "key" | "value",
): Problem["spot"] & object {
  return { file: context.file, path: [...(context.base ?? ["orgs", context.key]), ...path], at };
}

/** The names of all sections of a shape, members first. */
export function sectionNames(shape: OrgShape): readonly string[] {
  return ["members", ...shape.sections.map((section) => section.section)];
}
