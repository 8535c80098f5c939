import { type Address, formatAddress } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { DesiredResource } from "../../../model/state.ts";
import type { Session } from "./session.ts";

/** What is compared of a team or repository. */
interface Named {
  readonly id: number;
  readonly name: string;
}

/**
 * The key in the file of what has a number and a name: the one that pins the number, else the one of the name, as
 * `isSame` compares it. A name that the file pins to another number is not that one's: its key carries the number.
 */
export function keyFor(
  session: Session,
  section: string,
  { id, name }: Named,
  isSame: (key: string) => boolean,
): string {
  const declared = declaredIn(session, section);
  const pinned = declared.find((resource) => resource.id === String(id));
  if (pinned !== undefined) return pinned.key;
  const open = declared.filter((resource) => resource.id === undefined);
  const named = open.find(({ key }) => key === name) ?? open.find(({ key }) => isSame(key));
  if (named !== undefined) return named.key;
  const isTaken = declared.some(({ key }) => key === name || isSame(key));
  return isTaken ? `${name}#${id}` : name;
}

function declaredIn(session: Session, section: string): readonly DesiredResource[] {
  return [...session.context.org.resources.values()].filter((resource) => resource.section === section);
}

/** Where the files pin a number and another object has the name, neither is written: a gap at both. */
export function guardPins(
  session: Session,
  builder: LiveOrgBuilder,
  section: string,
  rows: readonly Named[],
  isSame: (key: string, row: Named) => boolean,
): ReadonlySet<Address> {
  const { org } = session.context;
  const taken = new Set<Address>();
  for (const { key, id, address } of declaredIn(session, section)) {
    if (id === undefined) continue;
    const other = rows.find((row) => String(row.id) !== id && isSame(key, row));
    if (other === undefined) continue;
    const found = rows.find((row) => String(row.id) === id);
    const now = found === undefined ? "which is not there any more" : `which is called ${found.name} now`;
    const strange = formatAddress(org.key, section, `${other.name}#${other.id}`);
    for (const place of [address, strange]) {
      taken.add(place);
      builder.gap({
        address: place,
        code: "NAME_TAKEN",
        message: `The files pin ${key} to ${id}, ${now}; ${other.id} has the name ${other.name} since. Neither is changed.`,
        hint: `If ${other.id} is meant, write id: "${other.id}"; if ${id} is, name it by its present name.`,
      });
    }
  }
  return taken;
}
