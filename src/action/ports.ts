import type { RunContext } from "../ci/context.ts";
import type { GitHub } from "../ci/github.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { GuardName, Plan } from "../model/plan.ts";
import type { ReviewGap } from "../report/markdown/review-status.ts";

/** Which files and organizations a command is about. */
export interface ConfigSelection {
  /** File or folder, as given; empty for the default. */
  readonly config: string;
  readonly orgs: readonly string[];
  readonly allow: readonly GuardName[];
  readonly maxRemovals: string;
  /** `expired`: nothing but the end of grants whose time is over. */
  readonly only: "everything" | "expired";
}

/** A plan that was just made. */
export interface PlannedRun {
  readonly plan: Plan;
  /** {@link ActionCommands.verdictOf} it. */
  readonly exitCode: number;
}

/** What `apply` did. `outcome` is what {@link Rendering.applied} understands. */
export interface AppliedRun {
  readonly exitCode: number;
  readonly plan: Plan;
  readonly outcome: unknown;
}

/** One organization the files name. */
export interface KnownOrg {
  readonly key: string;
  readonly provider: string;
  readonly name: string;
}

/** rolecall's commands, as the action uses them. Invalid files throw `ConfigError`. */
export interface ActionCommands {
  /** Everything that can be checked offline; 0, 3 for invalid files or 4 for a policy's refusal. Throws nothing. */
  validate(
    selection: ConfigSelection,
  ): Promise<{ readonly exitCode: number; readonly diagnostics: readonly Diagnostic[] }>;
  plan(selection: ConfigSelection): Promise<PlannedRun>;
  /** Exit code of looking at a plan, one of several shards too: 0, 1, 2 (changes) or 4. */
  verdictOf(plan: Plan): number;
  /** Exit code of reading a plan as drift: 0, 1 or 2 (drift). */
  driftVerdictOf(plan: Plan): number;
  /**
   * What the files change against the files in another folder; needs no credential and reads nothing live. Undefined if
   * the other files are invalid.
   */
  planFiles(selection: ConfigSelection, baseFolder: string): Promise<Plan | undefined>;
  /**
   * Reads a saved plan of the organizations that the selection names, as its digest says it was made.
   * @throws UsageError `PLAN_OTHER_ORGS`, `PLAN_TAMPERED`
   */
  readPlan(selection: ConfigSelection, planFile: string): Promise<Plan>;
  /** Carries out a plan, whole or the approved part of one, after matching it with what is live. */
  apply(selection: ConfigSelection, plan: Plan): Promise<AppliedRun>;
  /** Writes an access review and gives its exit code. */
  report(selection: ConfigSelection, file: string): Promise<number>;
  /**
   * Brings the people of the files up to date with their directory, in the files that are checked out, and gives the exit
   * code: 4 for a list that cannot be the truth.
   */
  pullPeople(selection: ConfigSelection, maxLeavers: string): Promise<number>;
  knownOrgs(selection: ConfigSelection): Promise<readonly KnownOrg[]>;
}

/** What pages have in common. */
export interface PageOptions {
  readonly target: string;
  readonly headSha: string;
  readonly runUrl: string | undefined;
  /** True to leave out what differs from run to run. */
  readonly isStable?: boolean;
}

/** A page within so many characters. */
export type Page = (limit: number, options: PageOptions) => string;

/** Markdown from the report module; all foreign text in it is inert. */
export interface Rendering {
  plan(plan: Plan): Page;
  /** The plan that a fork's files ask for, shown from files alone. */
  filePlan(plan: Plan): Page;
  drift(plan: Plan): Page;
  driftSummary(plan: Plan): string;
  /** What came of an apply; `gap` is what was left out, `only` the ids of the operations to speak of. */
  applied(run: AppliedRun, shown?: { readonly gap?: ReviewGap; readonly only?: ReadonlySet<string> }): Page;
  /** Nothing was applied, because nobody approved it. */
  unapproved(plan: Plan, gap: ReviewGap): Page;
  refused(plan: Plan, sentence: string, details: readonly string[]): Page;
  diagnostics(title: string, diagnostics: readonly Diagnostic[]): Page;
  /** The whole page for the job summary, in bytes. */
  summary(page: Page, options: PageOptions): string;
  isQuiet(plan: Plan): boolean;
}

/** The runner: what a step may say. */
export interface Runner {
  input(name: string): string;
  output(name: string, value: string): void;
  /** Lines of the log that are workflow commands, already escaped. */
  command(line: string): void;
  /** Text of the log; never taken for a command. */
  log(text: string): void;
  /** Hides a secret in everything that the job prints from now on. */
  mask(secret: string): void;
  /** Appends to the job summary. */
  summary(markdown: string): Promise<void>;
}

/** The files of the job. */
export interface Files {
  read(path: string): string;
  write(path: string, text: string): void;
  /** Paths that match, sorted; `*` matches within one folder, `**` any depth. */
  find(pattern: string): readonly string[];
  /** The commit that is checked out; undefined where git does not say. */
  headCommit(): string | undefined;
  /** Puts the files of another commit into a folder and gives it; undefined if the commit is not there. */
  checkOut(commit: string): Promise<string | undefined>;
}

/** Everything that a run of the action needs of the world. */
export interface ActionPorts {
  readonly context: RunContext;
  readonly commands: ActionCommands;
  readonly render: Rendering;
  readonly runner: Runner;
  readonly files: Files;
  /** Undefined without a token. */
  readonly github: GitHub | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Secrets to be hidden before anything is printed. */
  readonly secrets: readonly string[];
}
