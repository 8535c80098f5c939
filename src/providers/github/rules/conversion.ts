import { sectionOf } from "../../../model/address.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { REPOS } from "../shape.ts";

/** Repositories on which the files keep somebody, by address. */
export function keptRepositories(org: DesiredOrg, subject: SubjectKey): readonly string[] {
  return [...org.grants].flatMap(([address, holders]) =>
    sectionOf(address) === REPOS && holders.has(subject) ? [address] : [],
  );
}
