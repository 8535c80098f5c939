import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { ProviderError } from "../../../model/errors.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { failures } from "./failures.ts";
import type { Known, Session } from "./session.ts";

/** What on the wire an operation is about. */
export type Target =
  | { readonly kind: "member"; readonly operation: GrantOperation }
  | { readonly kind: "access"; readonly operation: GrantOperation; readonly project: Known }
  | {
      readonly kind: "reach";
      readonly operation: GrantOperation;
      readonly project: Known;
      readonly team: Known | undefined;
    }
  | { readonly kind: "team-member"; readonly operation: GrantOperation; readonly team: Known | undefined }
  | { readonly kind: "team"; readonly operation: SettingOperation; readonly team: Known | undefined };

/** Finds it by what the connection has read. @throws ProviderError `NOT_FOUND` for a project that was not read */
export function targetOf(session: Session, operation: Operation): Target {
  const { section } = parseAddress(operation.address);
  const team = session.teams.get(operation.address);
  if (operation.kind === "setting") return { kind: "team", operation, team };
  if (section === undefined) return { kind: "member", operation };
  if (section === "groups") return { kind: "team-member", operation, team };
  const project = session.projects.get(operation.address);
  if (project === undefined) throw missing(session, `The project ${operation.address}`);
  const group = groupNameOf(operation.subject);
  if (group === undefined) return { kind: "access", operation, project };
  const address = formatAddress(session.context.org.key, "groups", group);
  return { kind: "reach", operation, project, team: session.teams.get(address) };
}

/** The team of a target, or an error that says it does not exist. */
export function requireTeam(session: Session, team: Known | undefined, operation: Operation): Known {
  if (team !== undefined) return team;
  throw missing(session, `The team of ${operation.id}`);
}

export function missing(session: Session, what: string): ProviderError {
  return failures.error(session.client.failure, {
    code: "NOT_FOUND",
    message: `${what} does not exist.`,
    hint: "Plan again: something changed since the plan was made.",
  });
}
