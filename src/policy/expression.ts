import type { Holding } from "../effective/holding.ts";
import type {
  ExpressionAnswer,
  ExpressionProblem,
  ExpressionSubject,
  ExpressionValues,
} from "../expression/cel.ts";
import { createCompiler } from "../expression/cel.ts";
import { expressionAttributes, GrantView, OrgView, PersonView } from "../expression/views.ts";
import { formOf, levelsOf } from "../model/access-book.ts";
import { parseAddress } from "../model/address.ts";
import { isJsonObject } from "../model/json.ts";
import type { LoginFacts } from "../model/login.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import { parseEnd } from "./dates.ts";
import { exampleValues } from "./examples.ts";
import type { PolicyFinding, Report } from "./finding.ts";
import { HoldingCollector } from "./grants.ts";
import { placeOf } from "./holders.ts";
import type { Rule } from "./rule.ts";
import { placeIn, ruleFinding } from "./rule.ts";
import type { Selector } from "./selector.ts";
import { visitSelected } from "./selector.ts";

type Run = (values: ExpressionValues) => ExpressionAnswer;

/** expression: runs the examples, then the expression over every grant, person or organization selected. */
export async function checkExpression(
  rule: Rule,
  selector: Selector,
  context: PolicyContext,
  report: Report,
): Promise<readonly PolicyFinding[]> {
  const over = overOf(rule);
  const compiled = (await createCompiler(context.steps))(String(rule.json.expression), over);
  if ("problem" in compiled) return [problemFinding(rule, "POLICY_BAD_EXPRESSION", compiled.problem)];
  const findings = [...runExamples(rule, compiled.run, over, context.now)];
  const failure: { first?: ExpressionProblem; about?: string } = {};
  const isFine = (values: ExpressionValues, about: string): boolean => {
    const answer = compiled.run(values);
    if (typeof answer === "boolean") return answer;
    failure.first ??= answer;
    failure.about ??= about;
    return true;
  };
  const views = new Views(context);
  if (over === "grant") overGrants(rule, selector, views, isFine, report);
  else if (over === "person") overPeople(rule, selector, views, isFine, report);
  else overOrgs(rule, selector, views, isFine, report);
  if (failure.first !== undefined) {
    findings.push(problemFinding(rule, "POLICY_EXPRESSION_FAILED", failure.first, ` for ${failure.about}`));
  }
  return findings;
}

/** What a policy's expression is evaluated for. */
type Over = Exclude<ExpressionSubject, "candidate">;

function overOf(rule: Rule): Over {
  return rule.json.over === "person" || rule.json.over === "org" ? rule.json.over : "grant";
}

function problemFinding(rule: Rule, code: string, problem: ExpressionProblem, about = ""): PolicyFinding {
  return ruleFinding(
    rule,
    code,
    placeIn(rule.origin, "expression"),
    `The expression of the policy ${rule.id} cannot be evaluated${about}: ${problem.text}, at "${problem.excerpt}" (line ${problem.line}, column ${problem.column} of the expression).`,
    { hint: variablesHint(overOf(rule)) },
  );
}

function variablesHint(over: Over): string {
  const fields = (view: object, more: readonly string[] = []): string =>
    [...Object.keys(view), ...more].join(", ");
  const grant = `a grant has ${fields(new GrantView({}), ["until"])}`;
  const person = `person has ${fields(new PersonView({}))}`;
  const org = `org has ${fields(new OrgView({}))}`;
  const variables = {
    grant: `${person}; ${org}`,
    person: `${person}; grants is a list`,
    org: `${org}; grants is a list`,
  };
  return `There is ${over === "grant" ? "grant: " : ""}${grant}; ${variables[over]}; now and days(N). A grant without an end has no until, a person may lack an attribute: ask has(grant.until), has(person.attributes.NAME).`;
}

function* runExamples(rule: Rule, run: Run, over: Over, now: number): Generator<PolicyFinding> {
  const examples = isJsonObject(rule.json.examples) ? rule.json.examples : {};
  for (const expected of ["pass", "fail"] as const) {
    const list = examples[expected];
    if (!Array.isArray(list)) continue;
    for (const [index, json] of list.entries()) {
      if (!isJsonObject(json)) continue;
      const values = onlyVariables(exampleValues(json, now, parseEnd), over);
      const answer = run(values);
      if (answer === (expected === "pass")) continue;
      const name = typeof json.name === "string" ? `"${json.name}"` : `number ${index + 1} under ${expected}`;
      const became = typeof answer === "boolean" ? String(answer) : `an error (${answer.text})`;
      yield ruleFinding(
        rule,
        "POLICY_EXAMPLE_FAILED",
        placeIn(rule.origin, "examples", expected, index),
        `The example ${name} of the policy ${rule.id} has to ${expected}, and the expression gives ${became}.`,
        {
          hint: "Fix the expression, or the example if it is what is wrong.",
          about: `${expected} ${index + 1}`,
        },
      );
    }
  }
}

function onlyVariables(values: ExpressionValues, over: Over): ExpressionValues {
  const { now, grant, person, org, grants } = values;
  if (over === "grant") return defined({ now, grant, person, org });
  return over === "person" ? defined({ now, person, grants }) : defined({ now, org, grants });
}

function defined<T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

function overGrants(
  rule: Rule,
  selector: Selector,
  views: Views,
  isFine: (values: ExpressionValues, about: string) => boolean,
  report: Report,
): void {
  for (const org of views.context.orgs) {
    const collector = new HoldingCollector(org);
    const orgView = views.org(org);
    visitSelected(org, selector, "any-environment", (holding) => {
      const values = {
        now: views.now,
        grant: views.grant(holding, org),
        person: views.person(holding.subject),
        org: orgView,
      };
      if (!isFine(values, `${holding.subject} on ${holding.address}`)) collector.add(holding);
    });
    collector.report(report, (text) => `${text}, which does not fulfil ${short(rule)}`, hintOf(rule));
  }
}

function overPeople(
  rule: Rule,
  selector: Selector,
  views: Views,
  isFine: (values: ExpressionValues, about: string) => boolean,
  report: Report,
): void {
  const bySubject = new Map<
    SubjectKey,
    { readonly holding: Holding; readonly org: PolicyOrg; grants: GrantView[] }
  >();
  for (const org of views.context.orgs) {
    visitSelected(org, selector, "any-environment", (holding) => {
      const known = bySubject.get(holding.subject);
      const view = views.grant(holding, org);
      if (known === undefined) bySubject.set(holding.subject, { holding, org, grants: [view] });
      else known.grants.push(view);
    });
  }
  for (const [subject, { holding, org, grants }] of bySubject) {
    if (isFine({ now: views.now, person: views.person(subject), grants }, subject)) continue;
    report({
      message: `${subject} does not fulfil ${short(rule)}.`,
      hint: hintOf(rule),
      origin: holding.path.origins[0] ?? placeOf(org, holding.address),
      subject,
    });
  }
}

function overOrgs(
  rule: Rule,
  selector: Selector,
  views: Views,
  isFine: (values: ExpressionValues, about: string) => boolean,
  report: Report,
): void {
  for (const org of views.context.orgs) {
    if (!selector.matchesOrg(org)) continue;
    const grants: GrantView[] = [];
    visitSelected(org, selector, "any-environment", (holding) => grants.push(views.grant(holding, org)));
    const { key, origin } = org.org;
    if (isFine({ now: views.now, org: views.org(org), grants }, key)) continue;
    const message = `${key} does not fulfil ${short(rule)}.`;
    report({ message, hint: hintOf(rule), origin, org: key, address: key });
  }
}

function short(rule: Rule): string {
  const text = String(rule.json.expression).trim().replace(/\s+/gu, " ");
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

function hintOf(rule: Rule): string {
  return rule.message === undefined
    ? `See the policy ${rule.id}.`
    : "Change the grant, or add a waiver with a reason and an end.";
}

/** Makes the values that expressions see, sharing those of people and organizations. */
class Views {
  readonly context: PolicyContext;
  readonly now: Date;
  readonly #people = new Map<SubjectKey, PersonView>();

  constructor(context: PolicyContext) {
    this.context = context;
    this.now = new Date(context.now);
  }

  person(subject: SubjectKey): PersonView {
    const known = this.#people.get(subject);
    if (known !== undefined) return known;
    const person = this.context.directory.people.get(subject);
    const view = new PersonView({
      key: subject,
      name: person?.name ?? "",
      email: person?.email ?? (subject.includes("@") ? subject : ""),
      kind: this.context.kindOf(subject),
      teams: this.context.teamsOf(subject),
      ...this.#loginsOf(subject),
      attributes: expressionAttributes(person?.attributes ?? {}),
    });
    this.#people.set(subject, view);
    return view;
  }

  #loginsOf(subject: SubjectKey): Pick<PersonView, "withMfa" | "withoutMfa" | "withSso" | "withoutSso"> {
    const where = (isIt: (facts: LoginFacts) => boolean): readonly string[] =>
      this.context.logins.filter(({ of }) => isIt(of.get(subject) ?? {})).map(({ org }) => org);
    return {
      withMfa: where(({ hasMfa }) => hasMfa === true),
      withoutMfa: where(({ hasMfa }) => hasMfa === false),
      withSso: where(({ hasSso }) => hasSso === true),
      withoutSso: where(({ hasSso }) => hasSso === false),
    };
  }

  org({ org }: PolicyOrg): OrgView {
    return new OrgView({
      key: org.key,
      provider: org.provider,
      name: org.name,
      owner: org.owner?.subject ?? "",
    });
  }

  grant(holding: Holding, { org, shape }: PolicyOrg): GrantView {
    const { access, path } = holding;
    const form = formOf(shape, holding.section);
    return new GrantView({
      org: org.key,
      provider: org.provider,
      address: holding.address,
      section: holding.section,
      name: parseAddress(holding.address).name ?? "",
      subject: holding.subject,
      email: this.context.directory.emailOf(holding.subject, org.provider, org.key) ?? "",
      kind: this.context.kindOf(holding.subject),
      teams: this.context.teamsOf(holding.subject),
      role: access.role ?? "",
      permissions: form?.form === "permissions" ? levelsOf(form, access) : [],
      environments: access.environments ?? {},
      ...(holding.until === undefined ? {} : { until: new Date(holding.until) }),
      reason: holding.reason ?? "",
      path: path.kind,
      group: path.kind === "group" ? path.group : "",
    });
  }
}
