import type { ExpressionValues } from "../expression/cel.ts";
import { expressionAttributes, GrantView, OrgView, PersonView } from "../expression/views.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";

/** Reads the values of an example. Fields that are left out are empty. */
export function exampleValues(
  json: JsonObject,
  now: number,
  parseDate: (text: string) => number | undefined,
): ExpressionValues {
  const grants = Array.isArray(json.grants) ? json.grants : [];
  const clock = typeof json.now === "string" ? parseDate(json.now) : undefined;
  return {
    now: new Date(clock ?? now),
    grant: grantOfExample(json.grant, parseDate),
    person: personOfExample(json.person),
    org: new OrgView((json.org ?? {}) as Partial<OrgView>),
    grants: grants.map((grant) => grantOfExample(grant, parseDate)),
  };
}

function grantOfExample(value: unknown, parseDate: (text: string) => number | undefined): GrantView {
  const { until, ...rest } = (value ?? {}) as Record<string, unknown>;
  const end = typeof until === "string" ? parseDate(until) : undefined;
  return new GrantView({
    ...(rest as Partial<GrantView>),
    ...(end === undefined ? {} : { until: new Date(end) }),
  });
}

function personOfExample(value: unknown): PersonView {
  const { attributes, ...rest } = (value ?? {}) as Record<string, unknown>;
  return new PersonView({
    ...(rest as Partial<PersonView>),
    attributes: expressionAttributes(isJsonObject(attributes) ? attributes : {}),
  });
}
