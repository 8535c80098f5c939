import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { filledTextOf, textOf } from "../rules/convert.ts";
import { type Attempt, recordGap } from "./attempt.ts";
import type { Session } from "./session.ts";

/** Records all projects or all environments, also those that the file does not list. */
export function recordScopes(
  session: Session,
  builder: LiveOrgBuilder,
  section: "projects" | "environments",
  scopes: Attempt | undefined,
): void {
  if (scopes === undefined) return;
  forgetSection(session, section);
  if ("error" in scopes) {
    recordGap(builder, section, scopes.error);
    return;
  }
  for (const entry of scopes.entries) {
    const id = textOf(entry, "id") ?? "";
    const name = filledTextOf(entry, "name") ?? id;
    const plain = formatAddress(session.context.org.key, section, name);
    const known = session.known.scopes.get(plain);
    const isTaken = known !== undefined && known.id !== id;
    const address = isTaken ? formatAddress(session.context.org.key, section, `${name} (${id})`) : plain;
    const url = filledTextOf(entry, "url") ?? session.client.referenceTo(section, id);
    const parentId = parentIdOf(entry);
    session.known.scopes.set(address, { id, url, ...(parentId === undefined ? {} : { parentId }) });
    builder.resource({ address, section, id, title: name });
  }
}

/** The id of the parent, which a project names by `depends_on` and an environment by `parent`, both as a URL. */
function parentIdOf(entry: JsonObject): string | undefined {
  const url = filledTextOf(entry, "depends_on") ?? filledTextOf(entry, "parent");
  return url?.split("/").findLast((part) => part !== "");
}

/** The address of each project's and environment's parent, where it has one that could be read. */
export function parentsOf(session: Session): Readonly<Record<Address, Address>> {
  const scopes = [...session.known.scopes];
  const byId = new Map(
    scopes.map(([address, { id }]) => [`${parseAddress(address).section} ${id}`, address]),
  );
  return Object.fromEntries(
    scopes.flatMap(([address, { parentId }]) => {
      const parent = byId.get(`${parseAddress(address).section} ${parentId ?? ""}`);
      return parent === undefined ? [] : [[address, parent] as const];
    }),
  );
}

function forgetSection(session: Session, section: string): void {
  for (const address of session.known.scopes.keys()) {
    if (parseAddress(address).section === section) session.known.scopes.delete(address);
  }
}
