import type { Holding } from "../effective/holding.ts";
import { describeAccess } from "../model/compare.ts";
import type { JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import type { Report } from "./finding.ts";
import { placeOf } from "./holders.ts";
import type { Rule } from "./rule.ts";
import type { PlaceSelector, Selector } from "./selector.ts";
import { compilePlaceSelector, visitSelected } from "./selector.ts";

interface Duty extends PlaceSelector {
  readonly name: string;
}

interface Held {
  readonly duty: Duty;
  readonly holding: Holding;
  readonly org: PolicyOrg;
}

/** exclusive: one person has one of the duties, or as many as `max` says, over all organizations together. */
export function checkExclusive(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  const duties = (Array.isArray(rule.json.duties) ? rule.json.duties : []).filter(isJsonObject).map(readDuty);
  const most = typeof rule.json.max === "number" ? rule.json.max : 1;
  for (const [subject, held] of heldDuties(duties, selector, context)) {
    if (held.size <= most) continue;
    const list = [...held.values()];
    const last = list.at(-1);
    if (last === undefined) continue;
    report({
      message: `${subject} has ${held.size} duties of which one person may have ${most}: ${list
        .map(
          (entry) =>
            `${entry.duty.name} (${describeAccess(entry.holding.access)} on ${entry.holding.address})`,
        )
        .join("; ")}.`,
      hint: "Give one of them to somebody else.",
      origin: last.holding.path.origins[0] ?? placeOf(last.org, last.holding.address),
      subject,
    });
  }
}

function readDuty(json: JsonObject, index: number): Duty {
  const place = compilePlaceSelector(json);
  const fallback = place.levelText === "access" ? `duty ${index + 1}` : place.levelText;
  return { ...place, name: typeof json.name === "string" ? json.name : fallback };
}

function heldDuties(
  duties: readonly Duty[],
  selector: Selector,
  context: PolicyContext,
): ReadonlyMap<SubjectKey, ReadonlyMap<number, Held>> {
  const bySubject = new Map<SubjectKey, Map<number, Held>>();
  for (const org of context.orgs) {
    const here = [...duties.entries()].filter(([, duty]) => duty.matchesOrg(org));
    if (here.length === 0) continue;
    visitSelected(org, selector, "any-environment", (holding) => {
      if (groupNameOf(holding.subject) !== undefined) return;
      for (const [index, duty] of here) {
        if (!duty.matchesAddress(holding.address) || !duty.matchesLevel(holding, org, "any-environment"))
          continue;
        const held = bySubject.get(holding.subject) ?? new Map<number, Held>();
        if (!held.has(index)) held.set(index, { duty, holding, org });
        bySubject.set(holding.subject, held);
      }
    });
  }
  return bySubject;
}
