import { ProviderError } from "../../../model/errors.ts";
import { isManaged } from "../../../model/managed.ts";
import type { LiveOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import { askMe, declaredActor } from "./actor.ts";
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
  session.join();
  return new OrgReader(session, scope, features).build(groupsFailure, declared, me);
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
