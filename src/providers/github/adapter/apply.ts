import { sectionOf } from "../../../model/address.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { path } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { ENVIRONMENTS, GROUPS, REPOS } from "../shape.ts";
import { PRIVILEGE_FIELDS } from "../shape-privileges.ts";
import { applyRepositoryGrant, applyRole } from "./apply-access.ts";
import { applyEnvironment } from "./apply-environments.ts";
import { applyGroupMember, applyGroupSetting } from "./apply-groups.ts";
import { applyMember } from "./apply-members.ts";
import type { Session } from "./session.ts";

/** Carries out one operation. @throws ProviderError */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  if (sectionOf(operation.address) === ENVIRONMENTS) return await applyEnvironment(session, operation);
  return operation.kind === "setting"
    ? await applySetting(session, operation)
    : await applyGrant(session, operation);
}

async function applySetting(session: Session, operation: SettingOperation): Promise<Outcome> {
  if (sectionOf(operation.address) === GROUPS) return await applyGroupSetting(session, operation);
  const field = PRIVILEGE_FIELDS[operation.setting] ?? operation.setting;
  await session.client.write({
    method: "PATCH",
    path: path`/orgs/${session.login}`,
    body: { [field]: operation.after },
  });
  return {};
}

async function applyGrant(session: Session, operation: GrantOperation): Promise<Outcome> {
  switch (sectionOf(operation.address)) {
    case undefined:
      return await applyMember(session, operation);
    case GROUPS:
      return await applyGroupMember(session, operation);
    case REPOS:
      return await applyRepositoryGrant(session, operation);
    default:
      return await applyRole(session, operation);
  }
}
