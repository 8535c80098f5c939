import type { CompiledExpression, ExpressionAnswer, ExpressionProblem } from "../../expression/cel.ts";
import { StepBudget } from "../../expression/step-budget.ts";
import { CandidateView, expressionAttributes } from "../../expression/views.ts";
import { isJsonObject, type JsonObject } from "../../model/json.ts";
import type { Directory, Person } from "../../model/person.ts";
import { normalizeEmail } from "../../model/subject.ts";
import type { Definition } from "../orgs/merge.ts";
import type { Problem, ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import { quote } from "../suggest.ts";

/** Whom the rules of teams fit, by the team's name. A team without a rule is not there. */
export type RuleMembers = ReadonlyMap<string, readonly string[]>;

type Compile = (expression: string, over: "candidate") => CompiledExpression;

/** People named in one warning. */
const MAX_NAMED = 5;

const FIELDS =
  "person has key, name, email, kind and attributes; ask has(person.attributes.NAME) where one may be missing.";

/** Asks every rule about everybody, and tries its examples. CEL is loaded only if a team has a rule. */
export async function runTeamRules(
  definitions: ReadonlyMap<string, Definition>,
  directory: Directory,
  problems: ProblemList,
): Promise<RuleMembers> {
  const fits = new Map<string, readonly string[]>();
  let compile: Compile | undefined;
  for (const [name, { value, file }] of definitions) {
    if (!isJsonObject(value) || typeof value.where !== "string") continue;
    compile ??= await loadCompiler();
    const rule = new TeamRule({ name, value, file, problems });
    fits.set(name, rule.run(compile(value.where.normalize("NFC"), "candidate"), directory));
  }
  return fits;
}

async function loadCompiler(): Promise<Compile> {
  const { createCompiler } = await import("../../expression/cel.ts");
  return createCompiler(new StepBudget());
}

interface RuleSource {
  readonly name: string;
  readonly value: JsonObject;
  readonly file: string;
  readonly problems: ProblemList;
}

class TeamRule {
  readonly #source: RuleSource;

  constructor(source: RuleSource) {
    this.#source = source;
  }

  run(compiled: CompiledExpression, directory: Directory): readonly string[] {
    if ("problem" in compiled) {
      this.#addBroken(compiled.problem);
      return [];
    }
    this.#tryExamples(compiled);
    const people = [...directory.people.values()];
    const candidates = compiled.paths.has("kind") ? people : people.filter(({ kind }) => kind === "person");
    const members: string[] = [];
    const lacking = new Map<string, string[]>();
    for (const person of candidates) {
      const answer = compiled.run({ person: this.#viewOf(person) });
      if (answer === true) members.push(person.key);
      if (typeof answer === "boolean") continue;
      const missing = missingIn(answer, compiled.paths, person.attributes ?? {});
      if (missing === undefined) {
        this.#addBroken(answer, ` for ${person.key}`);
        return [];
      }
      lacking.set(missing, [...(lacking.get(missing) ?? []), person.key]);
    }
    for (const [attribute, keys] of lacking) this.#addLacking(attribute, keys);
    if (members.length === 0) this.#addNobody();
    return members;
  }

  #viewOf({ key, name = "", email, kind, attributes = {} }: Person): CandidateView {
    const address = normalizeEmail(email);
    return new CandidateView({
      key,
      name,
      email: address,
      kind,
      attributes: expressionAttributes(attributes),
    });
  }

  #tryExamples(compiled: Extract<CompiledExpression, { paths: unknown }>): void {
    const { value } = this.#source;
    const examples = isJsonObject(value.examples) ? value.examples : {};
    for (const expected of ["pass", "fail"] as const) {
      const list = examples[expected];
      for (const [index, json] of (Array.isArray(list) ? list : []).entries()) {
        if (!isJsonObject(json)) continue;
        const { attributes, ...rest } = json;
        const person = new CandidateView({
          ...(rest as Partial<CandidateView>),
          attributes: expressionAttributes(isJsonObject(attributes) ? attributes : {}),
        });
        const isAsked = person.kind === "person" || compiled.paths.has("kind");
        const answer = isAsked && compiled.run({ person });
        if ((answer === true) === (expected === "pass")) continue;
        this.#addFailed(expected, index, answer);
      }
    }
  }

  #add(problem: Omit<Problem, "spot">, ...path: PathPart[]): void {
    const { name, file, problems } = this.#source;
    problems.add({ ...problem, spot: { file, path: ["teams", name, ...path], at: "value" } });
  }

  #addFailed(expected: "pass" | "fail", index: number, answer: ExpressionAnswer): void {
    const name = quote(this.#source.name);
    const became = typeof answer === "boolean" ? "" : ` (${answer.text})`;
    const message =
      expected === "pass"
        ? `The rule of the team ${name} does not fit its example ${index + 1} under pass${became}.`
        : `The rule of the team ${name} fits its example ${index + 1} under fail.`;
    const hint = "Fix the rule, or the example if it is what is wrong.";
    this.#add({ code: "TEAM_EXAMPLE_FAILED", message, hint }, "examples", expected, index);
  }

  #addBroken({ text, excerpt, line, column }: ExpressionProblem, about = ""): void {
    const place = `at "${excerpt}" (line ${line}, column ${column} of the rule)`;
    const message = `The rule of the team ${quote(this.#source.name)} cannot be evaluated${about}: ${text}, ${place}.`;
    this.#add({ code: "TEAM_BAD_RULE", message, hint: FIELDS }, "where");
  }

  #addLacking(attribute: string, keys: readonly string[]): void {
    const named = keys.slice(0, MAX_NAMED).join(", ");
    const who = keys.length > MAX_NAMED ? `${named} and ${keys.length - MAX_NAMED} more` : named;
    const lack = keys.length === 1 ? "lacks" : "lack";
    const message = `${who} ${lack} the attribute ${quote(attribute)}, which the rule of the team ${quote(this.#source.name)} asks for: not in the team.`;
    const hint = `Add the attribute, or ask has(person.attributes.${attribute}) first if it may be missing.`;
    this.#add({ code: "TEAM_ATTRIBUTE_MISSING", message, hint }, "where");
  }

  #addNobody(): void {
    const message = `The rule of the team ${quote(this.#source.name)} fits nobody.`;
    const hint = "Compare the rule with the attributes of people, or remove the team and what names it.";
    this.#add({ code: "TEAM_RULE_NOBODY", message, hint }, "where");
  }
}

/** The attribute for whose absence a rule has no answer; undefined if that is not what stopped it. */
function missingIn(
  problem: ExpressionProblem,
  paths: ReadonlySet<string>,
  attributes: Readonly<Record<string, unknown>>,
): string | undefined {
  if (problem.isMissing !== true) return undefined;
  const asked = [...paths].flatMap((path) =>
    path.startsWith("attributes.") ? [path.slice("attributes.".length)] : [],
  );
  const missing = asked.filter((name) => !Object.hasOwn(attributes, name));
  return missing.find((name) => problem.text.endsWith(name)) ?? missing[0];
}
