import { sectionOf } from "../../model/address.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../model/operation.ts";

/** What is done about operations of one kind in one section. @throws ProviderError */
export type Handler<Session, Kind extends Operation, Result> = (
  session: Session,
  operation: Kind,
) => Promise<Result>;

/** Who handles what, by the section of the address; `organization` is what stands on the organization itself. */
export interface Handlers<Session, Result> {
  readonly grants: Readonly<Record<string, Handler<Session, GrantOperation, Result>>>;
  readonly settings: Readonly<Record<string, Handler<Session, SettingOperation, Result>>>;
}

/**
 * Gives an operation to the handler for its section and kind.
 * @throws ProviderError what the handler fails with
 * @throws Error for an operation that the provider's shape has no place for
 */
export async function dispatch<Session, Result>(
  handlers: Handlers<Session, Result>,
  session: Session,
  operation: Operation,
): Promise<Result> {
  const section = sectionOf(operation.address) ?? "organization";
  if (operation.kind === "setting") {
    const handle = handlers.settings[section];
    if (handle !== undefined) return await handle(session, operation);
  } else {
    const handle = handlers.grants[section];
    if (handle !== undefined) return await handle(session, operation);
  }
  throw new Error(`${operation.id} is about a ${operation.kind} that nobody handles.`);
}
