import type { Operation } from "../../../model/operation.ts";
import { groupsWritten } from "./remember.ts";
import type { Session } from "./session.ts";

/** After somebody was added to groups: one line if every such group is shown without any member. @throws ProviderError */
export async function adviseHidden(
  session: Session,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const { areMembersReadable, collection } = session.options.profile;
  const written = groupsWritten(session, operations);
  if (!areMembersReadable || session.areMembersFromUsers || written.length === 0) return [];
  for (const id of written) {
    const raw = await session.fetch("groups", id);
    const record = raw === undefined ? undefined : session.keepGroup(raw);
    if (record === undefined || record.members.length > 0) return [];
  }
  return [
    `The service shows no members of any ${collection.noun}, also where some were just added: it hides them. Write members-readable: false in ${session.context.org.key}.`,
  ];
}
