import { invalid } from "./fault.ts";
import type { Filter } from "./filter.ts";
import { parseFilter, partsOf } from "./filter.ts";
import type { ResolvedAttribute, ResourceKind } from "./schemas.ts";
import { findAttribute, resolveAttribute } from "./schemas.ts";

/** A path of PATCH, taken apart. */
export interface PatchPath {
  readonly attribute: ResolvedAttribute;
  readonly filter?: Filter;
  readonly filterText?: string;
}

/** Takes `name[filter].sub` apart. @throws ScimFault 400 `invalidPath` */
export function parsePath(kind: ResourceKind, path: string): PatchPath {
  const open = path.indexOf("[");
  if (open < 0) {
    const attribute = resolveAttribute(kind, path);
    if (attribute === undefined) throw invalid("invalidPath", `The path ${path} is not known.`);
    return { attribute };
  }
  const close = path.lastIndexOf("]");
  const base = resolveAttribute(kind, path.slice(0, open));
  const tail = path.slice(close + 1);
  const isTailFine = tail === "" || /^\.[A-Za-z$][\w$-]*$/.test(tail);
  if (
    base === undefined ||
    close < open ||
    !isTailFine ||
    !base.definition.multiValued ||
    base.sub !== undefined
  ) {
    throw invalid("invalidPath", `The path ${path} is not known.`);
  }
  const filterText = path.slice(open + 1, close);
  const filter = parseFilter(filterText, partsOf(base.definition));
  if (tail === "") return { attribute: base, filter, filterText };
  const sub = findAttribute(base.definition.subAttributes ?? [], tail.slice(1));
  if (sub === undefined) throw invalid("invalidPath", `The path ${path} is not known.`);
  return { attribute: { ...base, sub }, filter, filterText };
}
