import type { Operation, SettingOperation } from "../../../model/operation.ts";
import { dispatch, type Handlers } from "../../kit/dispatch.ts";
import { path } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { ENVIRONMENTS, GROUPS, PRIVILEGES, REPOS, ROLES } from "../shape.ts";
import { PRIVILEGE_FIELDS } from "../shape-privileges.ts";
import { applyRepositoryGrant, applyRole } from "./apply-access.ts";
import { applyEnvironment } from "./apply-environments.ts";
import { applyGroupMember, applyGroupSetting } from "./apply-groups.ts";
import { applyMember } from "./apply-members.ts";
import type { Session } from "./session.ts";

const WRITERS: Handlers<Session, Outcome> = {
  grants: {
    organization: applyMember,
    [GROUPS]: applyGroupMember,
    [REPOS]: applyRepositoryGrant,
    [ROLES]: applyRole,
    [ENVIRONMENTS]: applyEnvironment,
  },
  settings: {
    [GROUPS]: applyGroupSetting,
    [PRIVILEGES]: applyPrivilege,
    [ENVIRONMENTS]: applyEnvironment,
  },
};

/** Carries out one operation. @throws ProviderError */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  return await dispatch(WRITERS, session, operation);
}

async function applyPrivilege(session: Session, operation: SettingOperation): Promise<Outcome> {
  const field = PRIVILEGE_FIELDS[operation.setting] ?? operation.setting;
  await session.client.write({
    method: "PATCH",
    path: path`/orgs/${session.login}`,
    body: { [field]: operation.after },
  });
  return {};
}
