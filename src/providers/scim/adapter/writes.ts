import { parseAddress } from "../../../model/address.ts";
import type { Operation } from "../../../model/operation.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";
import { prepareHolder, prepareSetting } from "./write-groups.ts";
import { prepareMember } from "./write-users.ts";

/** What an operation needs done, seen from what is known now. @throws ProviderError */
export function prepareWrite(session: Session, operation: Operation): Write {
  if (operation.kind === "setting") return prepareSetting(session, operation);
  const { section } = parseAddress(operation.address);
  return section === undefined ? prepareMember(session, operation) : prepareHolder(session, operation);
}
