import { ProviderError } from "../../../model/errors.ts";
import type { Session } from "./session.ts";

/** An operation that cannot be carried out as things are. */
export function trouble(session: Session, code: string, message: string, hint?: string): ProviderError {
  return new ProviderError({
    code,
    provider: "scim",
    org: session.context.org.key,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}
