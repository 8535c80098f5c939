import { formOf, sectionOf } from "../model/access-book.ts";
import type { Operation } from "../model/operation.ts";
import { isPowerful } from "../model/power.ts";
import type { OrgShape } from "../model/shape.ts";

/** Marks an operation that gives or takes a level which the provider's shape calls powerful. */
export function markPower(operation: Operation, shape: OrgShape): Operation {
  return rules(operation, shape) ? { ...operation, isPowerful: true } : operation;
}

function rules(operation: Operation, shape: OrgShape): boolean {
  const section = sectionOf(operation.address);
  if (operation.kind === "setting") {
    const settings = shape.sections.find((candidate) => candidate.section === section)?.settings ?? [];
    return settings.some(({ key, isPowerful: ruling }) => ruling === true && key === operation.setting);
  }
  const form = formOf(shape, section);
  return isPowerful(form, operation.before) || isPowerful(form, operation.after);
}
