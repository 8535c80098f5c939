import type { ProviderError } from "../../../model/errors.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { toFileRole, toWireRole } from "../rules/convert.ts";
import { failures } from "./failures.ts";
import type { Session } from "./session.ts";

const replan = "Somebody may have changed the organization: plan again.";

/** An operation that this adapter cannot carry out, with the reason. */
export function unsupported(
  session: Session,
  operation: Operation,
  why: string,
  hint = replan,
): ProviderError {
  return failures.error(session.client, {
    code: "UNSUPPORTED",
    message: `${operation.id}: ${why}`,
    hint,
  });
}

/** The wire's word for the role an operation leads to. @throws ProviderError `UNSUPPORTED` */
export function wireRoleOf(session: Session, operation: GrantOperation): string {
  const wanted = operation.after?.role;
  // A role that the file declares as unknown is sent as it is: the service knows.
  const role = toWireRole(wanted) ?? wanted;
  if (role === undefined) throw unsupported(session, operation, "no role is declared.");
  return role;
}

/** Holds an answer to what was asked for: a service that answers 200 and does nothing is found out. */
export function assertRole(session: Session, operation: GrantOperation, answered: string | undefined): void {
  const wanted = operation.after?.role;
  if (answered === undefined || wanted === undefined || toFileRole(answered) === wanted) return;
  throw failures.error(session.client, {
    code: "REFUSED",
    message: `${operation.id}: CloudTruth answered that all is well, but the role is ${toFileRole(answered)} and not ${wanted}.`,
  });
}
