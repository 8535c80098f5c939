/** How the step of a path begins that is a rule and no team. */
const MARK = "where ";
/** Characters of a rule that are shown; the file has all of it. */
const MAX_RULE_LENGTH = 120;

/** The step of a path that a team's rule makes: `where person.attributes.department == "Platform"`. */
export function ruleStep(expression: string): string {
  return MARK + shortRule(expression);
}

/** A rule in one line, cut where it is long. */
export function shortRule(expression: string): string {
  const text = expression.trim().replace(/\s+/gu, " ");
  return text.length > MAX_RULE_LENGTH ? `${text.slice(0, MAX_RULE_LENGTH - 3)}...` : text;
}

/** The team and the rule by which a path leads to somebody; undefined for one that leads there by name. */
export function ruleOf(via: readonly string[]): { readonly team: string; readonly rule: string } | undefined {
  const step = via.at(-1);
  const team = via.at(-2);
  if (step === undefined || team === undefined || !step.startsWith(MARK)) return undefined;
  return { team, rule: step.slice(MARK.length) };
}
