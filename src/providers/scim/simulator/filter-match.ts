import { entryOf, isObject } from "./fault.ts";
import { comparedDefinition, type Filter, type FilterOperator } from "./filter.ts";
import type { ResolvedAttribute } from "./schemas.ts";

/** True if any comparison in the filter goes beyond `eq`, or any joint beyond `and`. */
export function exceedsEqAnd(filter: Filter): boolean {
  switch (filter.kind) {
    case "and":
      return exceedsEqAnd(filter.left) || exceedsEqAnd(filter.right);
    case "compare":
      return filter.operator !== "eq";
    default:
      return true;
  }
}

/** True if the resource matches. `isExact` compares all text by case, as some services do. */
export function matchesFilter(
  filter: Filter,
  resource: Readonly<Record<string, unknown>>,
  isExact = false,
): boolean {
  switch (filter.kind) {
    case "and":
      return matchesFilter(filter.left, resource, isExact) && matchesFilter(filter.right, resource, isExact);
    case "or":
      return matchesFilter(filter.left, resource, isExact) || matchesFilter(filter.right, resource, isExact);
    case "not":
      return !matchesFilter(filter.inner, resource, isExact);
    case "present":
      return valuesAt(resource, filter.attribute).some(isPresent);
    case "values":
      return elementsAt(resource, filter.attribute).some(
        (item) => isObject(item) && matchesFilter(filter.inner, item, isExact),
      );
    case "compare":
      return matchesComparison(filter, resource, isExact);
  }
}

function matchesComparison(
  filter: Extract<Filter, { kind: "compare" }>,
  resource: Readonly<Record<string, unknown>>,
  isExact: boolean,
): boolean {
  const definition = comparedDefinition(filter.attribute);
  const values = valuesAt(resource, filter.attribute)
    .map((value) => (isObject(value) ? entryOf(value, "value")?.[1] : value))
    .filter((value) => value !== undefined && value !== null);
  const isCaseExact = isExact || definition?.caseExact === true;
  const isDate = definition?.type === "dateTime";
  if (filter.operator === "ne") {
    if (values.length === 0) return filter.value !== null;
    return values.some((value) => !compareValue("eq", value, filter.value, isCaseExact, isDate));
  }
  if (values.length === 0) return filter.operator === "eq" && filter.value === null;
  return values.some((value) => compareValue(filter.operator, value, filter.value, isCaseExact, isDate));
}

function compareValue(
  operator: FilterOperator,
  live: unknown,
  wanted: unknown,
  isCaseExact: boolean,
  isDate: boolean,
): boolean {
  if (typeof live !== typeof wanted) return false;
  if (typeof live === "boolean" || typeof live === "number")
    return compareOrdered(operator, live, wanted as typeof live);
  if (typeof live !== "string" || typeof wanted !== "string") return false;
  if (isDate && !Number.isNaN(Date.parse(live)) && !Number.isNaN(Date.parse(wanted))) {
    return compareOrdered(operator, Date.parse(live), Date.parse(wanted));
  }
  const a = isCaseExact ? live : live.toLowerCase();
  const b = isCaseExact ? wanted : wanted.toLowerCase();
  if (operator === "co") return a.includes(b);
  if (operator === "sw") return a.startsWith(b);
  if (operator === "ew") return a.endsWith(b);
  return compareOrdered(operator, a, b);
}

function compareOrdered<T extends string | number | boolean>(operator: FilterOperator, a: T, b: T): boolean {
  switch (operator) {
    case "eq":
      return a === b;
    case "gt":
      return a > b;
    case "ge":
      return a >= b;
    case "lt":
      return a < b;
    case "le":
      return a <= b;
    default:
      return false;
  }
}

function isPresent(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

function elementsAt(
  resource: Readonly<Record<string, unknown>>,
  attribute: ResolvedAttribute,
): readonly unknown[] {
  const home = attribute.urn === undefined ? resource : entryOf(resource, attribute.urn)?.[1];
  if (!isObject(home)) return [];
  const value = entryOf(home, attribute.definition.name)?.[1];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** All values a path leads to. */
export function valuesAt(
  resource: Readonly<Record<string, unknown>>,
  attribute: ResolvedAttribute,
): readonly unknown[] {
  const elements = elementsAt(resource, attribute);
  const { sub } = attribute;
  if (sub === undefined) return elements;
  return elements.flatMap((item) => {
    const value = isObject(item) ? entryOf(item, sub.name)?.[1] : undefined;
    return value === undefined || value === null ? [] : [value];
  });
}
