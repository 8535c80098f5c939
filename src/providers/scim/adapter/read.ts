import { ProviderError } from "../../../model/errors.ts";
import { isManaged } from "../../../model/managed.ts";
import type { LiveOrg } from "../../../model/state.ts";
import { contradiction, findUnlisted } from "../../kit/contradiction.ts";
import type { ReadScope } from "../../provider.ts";
import { askMe, declaredActor } from "./actor.ts";
import type { UserRecord } from "./convert.ts";
import { textField } from "./lenient.ts";
import { OrgReader } from "./org-reader.ts";
import type { Session } from "./session.ts";

/** Reads an organization. @throws ProviderError */
export async function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const features = await session.features();
  const declared = declaredActor(session);
  const [, groupsFailure, me] = await Promise.all([
    session.loadUsers(),
    wantsGroups(session, scope) ? loadGroups(session) : undefined,
    declared === undefined ? askMe(session) : undefined,
  ]);
  if (groupsFailure === undefined) await session.seekMembers();
  session.join();
  await checkUsers(session, me);
  return new OrgReader(session, scope, features).build(groupsFailure, declared, me);
}

/** Groups and the token itself name users: the list has to have those that exist. @throws ProviderError */
export async function checkUsers(session: Session, me: UserRecord | undefined): Promise<void> {
  const named = new Set(me === undefined ? [] : [me.id]);
  for (const group of session.groups.values()) {
    for (const id of [...group.members, ...(group.owner === undefined ? [] : [group.owner])])
      if (!session.groups.has(id)) named.add(id);
  }
  const path = await session.pathOf("users");
  const unlisted = await findUnlisted(session.users, named, async (id) => {
    const answer = await session.client.send("GET", `${path}/${encodeURIComponent(id)}`);
    if (answer.status === 401) throw session.client.refusal(answer, true);
    return answer.status === 200 && textField(answer.body, "id") === id;
  });
  if (unlisted !== undefined) throw session.client.incomplete(path, contradiction("users", unlisted));
}

function wantsGroups(session: Session, scope: ReadScope): boolean {
  const { profile } = session.options;
  return (
    scope.isWhole === true ||
    isManaged(session.context.org, profile.collection.section) ||
    profile.extension !== undefined ||
    profile.roleEncoding === "role-groups"
  );
}

/** A list of groups that stops early is a gap of the section; without it users can still be managed. */
async function loadGroups(session: Session): Promise<ProviderError | undefined> {
  try {
    await session.loadGroups();
    return undefined;
  } catch (error) {
    // Where roles are groups, nothing at all is known without them.
    if (
      !(error instanceof ProviderError) ||
      error.code !== "INCOMPLETE" ||
      session.options.profile.roleEncoding === "role-groups"
    )
      throw error;
    session.groups.clear();
    return error;
  }
}
