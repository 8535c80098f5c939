import { satisfies } from "../../model/access.ts";
import { ruleOf } from "../../model/rule-path.ts";
import type { DesiredGrant, ExpiredGrant, LiveGrant } from "../../model/state.ts";
import { UNKNOWN_PREFIX } from "../../model/unknown-levels.ts";

type Rule = ReturnType<typeof ruleOf>;

/** Why somebody is to be added: by the rule of a team if only rules lead there. */
export function textOfAdd({ isImplied, origins }: DesiredGrant): string {
  if (isImplied === true) return "comes with access below";
  const rules = origins.map(({ via }) => ruleOf(via));
  const [first] = rules;
  return first === undefined || rules.includes(undefined)
    ? "declared"
    : `joins ${first.team} by rule ${first.rule}`;
}

/** The rule of a team that gives others here what somebody has whom it does not fit. */
export function ruleForOthers(here: ReadonlyMap<string, DesiredGrant> | undefined, live: LiveGrant): Rule {
  for (const { access, origins } of here?.values() ?? []) {
    const rule = origins.map(({ via }) => ruleOf(via)).find((found) => found !== undefined);
    if (rule !== undefined && satisfies(live.access, access)) return rule;
  }
  return undefined;
}

/** What nobody knows is never taken away but with its holder. */
export function unknownText(names: readonly string[]): string {
  const declared = names.map((name) => `${UNKNOWN_PREFIX}${name.split(" on ")[0] ?? name}`).join(", ");
  return `rolecall does not know ${names.join(", ")}, so it is kept; declare it as ${declared}`;
}

/** When a grant ended. */
export function expiredText(expired: ExpiredGrant): string {
  return `expired on ${new Date(expired.until - 1).toISOString().slice(0, 10)}`;
}
