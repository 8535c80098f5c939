import type { Environment, ParseError } from "@marcbachmann/cel-js";
import { countSteps, renameCalls } from "./count-steps.ts";
import { pathsOf } from "./mentions.ts";
import type { StepBudget } from "./step-budget.ts";
import { CandidateView, GrantView, OrgView, PersonView } from "./views.ts";

/** What an expression is evaluated for. */
export type ExpressionSubject = "grant" | "person" | "org" | "candidate";

/** The variables of one run. */
export interface ExpressionValues {
  readonly now?: Date;
  readonly grant?: GrantView;
  readonly person?: PersonView | CandidateView;
  readonly org?: OrgView;
  readonly grants?: readonly GrantView[];
}

/** No expression that a person writes comes near. */
const LIMITS = { maxAstNodes: 5_000, maxDepth: 100 };
/** The name that the library's own `matches`, which may never end, is called by instead. */
const LINEAR_MATCHES = "matchesInLinearTime";

/** Why an expression cannot be run. Line and column count from 1, inside the expression. */
export interface ExpressionProblem {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** What stands at the place, up to thirty characters of its line. */
  readonly excerpt: string;
  /** True where a map lacks the key that was asked for. */
  readonly isMissing?: true;
}

/** What came of one run. */
export type ExpressionAnswer = boolean | ExpressionProblem;

/** A compiled expression, or the reason why there is none. */
export type CompiledExpression =
  | {
      readonly run: (values: ExpressionValues) => ExpressionAnswer;
      /** What it asks a person for: `kind`, `attributes.department`. */
      readonly paths: ReadonlySet<string>;
    }
  | { readonly problem: ExpressionProblem };

/**
 * Compiles CEL against the variables of its subject: an unknown variable or field, and a result that is not a truth
 * value, are found before anything is evaluated. The libraries are loaded only here. All
 * that one compiler makes takes its steps from one budget.
 */
export async function createCompiler(
  budget: StepBudget,
): Promise<(expression: string, over: ExpressionSubject) => CompiledExpression> {
  const { Environment: CelEnvironment } = await import("@marcbachmann/cel-js");
  const { createMatches } = await import("./linear-matches.ts");
  const matches = createMatches(budget);
  const environments = new Map<ExpressionSubject, Environment>();
  return (expression, over) => {
    const known = environments.get(over);
    const environment = known ?? declareVariables(new CelEnvironment({ limits: LIMITS }), over, matches);
    environments.set(over, environment);
    return compile(environment, expression, budget);
  };
}

function declareVariables(
  environment: Environment,
  over: ExpressionSubject,
  matches: (text: string, pattern: string) => boolean,
): Environment {
  declareTypes(environment);
  environment.registerFunction(`string.${LINEAR_MATCHES}(string): bool`, matches);
  if (over === "candidate") {
    environment.registerVariable("person", "Candidate");
    return environment;
  }
  environment.registerVariable("now", "google.protobuf.Timestamp");
  if (over === "grant") environment.registerVariable("grant", "Grant");
  else environment.registerVariable("grants", "list<Grant>");
  if (over !== "org") environment.registerVariable("person", "Person");
  if (over !== "person") environment.registerVariable("org", "Org");
  return environment;
}

function declareTypes(environment: Environment): void {
  const textFields = (view: object): Record<string, string> =>
    Object.fromEntries(Object.keys(view).map((field) => [field, "string"]));
  const texts = "list<string>";
  const grantFields = {
    ...textFields(new GrantView({})),
    teams: texts,
    permissions: texts,
    environments: "map<string, string>",
    disabled: "bool",
    until: "google.protobuf.Timestamp",
  };
  const attributes = "map<string, dyn>";
  const personFields = {
    ...textFields(new PersonView({})),
    teams: texts,
    withMfa: texts,
    withoutMfa: texts,
    withSso: texts,
    withoutSso: texts,
    attributes,
  };
  const candidateFields = { ...textFields(new CandidateView({})), attributes };
  environment.registerType("Grant", { ctor: GrantView, fields: grantFields });
  environment.registerType("Person", { ctor: PersonView, fields: personFields });
  environment.registerType("Candidate", { ctor: CandidateView, fields: candidateFields });
  environment.registerType("Org", { ctor: OrgView, fields: textFields(new OrgView({})) });
  // The library makes durations only in expressions, so a second environment makes the one that days(N) stands for.
  const durations = new (environment.constructor as new () => Environment)();
  environment.registerFunction("days(int): google.protobuf.Duration", (count: bigint): unknown =>
    durations.evaluate(`duration("${count * 24n}h")`),
  );
}

function compile(environment: Environment, expression: string, budget: StepBudget): CompiledExpression {
  try {
    const parsed = environment.parse(expression);
    renameCalls(parsed.ast, "matches", LINEAR_MATCHES);
    const checked = parsed.check();
    if (checked.error !== undefined) return { problem: problemOf(expression, checked.error) };
    if (checked.type !== undefined && checked.type !== "bool" && checked.type !== "dyn") {
      return { problem: problemAt(expression, `It gives ${checked.type}, and has to give true or false`, 0) };
    }
    countSteps(parsed.ast, budget);
    const paths = pathsOf(parsed.ast, "person");
    return { paths, run: (values) => runParsed(expression, parsed, values, budget) };
  } catch (error) {
    return { problem: problemOf(expression, error) };
  }
}

function runParsed(
  expression: string,
  parsed: (values: Record<string, unknown>) => unknown,
  values: ExpressionValues,
  budget: StepBudget,
): ExpressionAnswer {
  try {
    const answer = parsed({ ...values });
    // A loop may have passed over the error, and has given an answer that rests on a part.
    budget.spend(0);
    return typeof answer === "boolean" ? answer : problemAt(expression, "It gives neither true nor false", 0);
  } catch (error) {
    return problemOf(expression, error);
  }
}

function problemOf(expression: string, error: unknown): ExpressionProblem {
  if (!isCelError(error))
    return problemAt(expression, error instanceof Error ? error.message : String(error), 0);
  const problem = problemAt(expression, error.summary, error.range?.start ?? 0);
  return error.code === "no_such_key" ? { ...problem, isMissing: true } : problem;
}

function isCelError(error: unknown): error is Pick<ParseError, "summary" | "range" | "code"> {
  return error instanceof Error && "summary" in error && typeof error.summary === "string";
}

function problemAt(expression: string, text: string, offset: number): ExpressionProblem {
  const before = expression.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const source = expression.split("\n")[before.length - 1] ?? "";
  return {
    text: text.replaceAll(LINEAR_MATCHES, "matches").replace(/\.$/u, ""),
    line: before.length,
    column,
    excerpt: source.slice(column - 1, column + 29).trim() || "the end",
  };
}
