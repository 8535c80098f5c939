import { type Address, formatAddress } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { filledTextOf, idIn, textOf, textsOf } from "../rules/convert.ts";
import { type Attempt, recordGap } from "./attempt.ts";
import type { KnownUser } from "./known.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";

/** Records groups, their members and descriptions; where the files manage none, who is in them, which decides who has what. */
export function recordGroups(
  session: Session,
  builder: LiveOrgBuilder,
  reads: Reads,
  groups: Attempt | undefined,
): void {
  session.known.groups.clear();
  session.known.groupNames.clear();
  if (groups === undefined) return;
  if ("error" in groups) {
    if (reads.groups) recordGap(builder, "groups", groups.error);
    return;
  }
  const sorted = [...groups.entries].sort((a, b) =>
    (textOf(a, "id") ?? "") < (textOf(b, "id") ?? "") ? -1 : 1,
  );
  for (const entry of sorted) recordGroup(session, builder, reads, entry);
  builder.knowGroups(session.known.groups.keys());
}

function recordGroup(session: Session, builder: LiveOrgBuilder, reads: Reads, entry: JsonObject): void {
  const id = textOf(entry, "id") ?? "";
  const given = filledTextOf(entry, "name") ?? id;
  const isDouble = session.known.groups.has(given);
  const name = isDouble ? `${given} (${id})` : given;
  const url = filledTextOf(entry, "url") ?? session.client.referenceTo("groups", id);
  session.known.rememberGroup(name, { id, url });
  const address = formatAddress(session.context.org.key, "groups", name);
  const fixed = isDouble ? { fixed: `another group is called "${given}" too` } : {};
  recordPeople(session, builder, address, entry, fixed.fixed);
  if (!reads.groups) return;
  builder.resource({ address, section: "groups", id, title: given });
  if (isDouble) {
    builder.notice({
      severity: "warning",
      code: "DUPLICATE_GROUP",
      address,
      message: `Two groups are called "${given}"; rolecall manages the first and leaves the one with the id ${id} alone.`,
      hint: "Rename one of them in CloudTruth.",
    });
  }
  builder.setting(address, EXISTENCE, { value: true, ref: id, ...fixed });
  builder.setting(address, "description", { value: textOf(entry, "description") ?? "", ...fixed });
}

function recordPeople(
  session: Session,
  builder: LiveOrgBuilder,
  address: Address,
  entry: JsonObject,
  fixed: string | undefined,
): void {
  builder.open(address);
  for (const reference of textsOf(entry, "users")) {
    const user = holderOf(session, reference);
    const why = user.fixed ?? fixed;
    builder.grant(address, {
      access: {},
      identity: user.identity,
      ...(why === undefined ? {} : { fixed: why }),
    });
  }
}

/** The user behind a reference; one who is not in the list of users is left alone. */
export function holderOf(session: Session, reference: string): Pick<KnownUser, "identity" | "fixed"> {
  const id = idIn(reference, "users");
  const user = id === undefined ? undefined : session.known.usersById.get(id);
  if (user !== undefined) return user;
  return { identity: { id: id ?? reference }, fixed: "not among the organization's users" };
}
