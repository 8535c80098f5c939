import type { Actor } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import { toFileRole } from "../rules/convert.ts";
import { adminsMayChange, ROLE_POWER } from "../rules/power.ts";
import { Client } from "./client.ts";
import { failures } from "./failures.ts";
import { Known, type KnownUser } from "./known.ts";

/** What belongs to one connection. */
export interface Session {
  readonly context: ConnectContext;
  readonly client: Client;
  readonly known: Known;
}

/** Opens a session; nothing is sent yet. */
export function openSession(context: ConnectContext): Session {
  return { context, client: new Client(context), known: new Known() };
}

/** Whom an account is in the files. */
export function subjectOf(session: Session, identity: KnownUser["identity"]): SubjectKey {
  const { org, directory } = session.context;
  return directory.subjectOf(identity, org.provider, org.key);
}

/** What the caller may do, in words; says how the vendor's contradiction about admins was read. */
export function describeStanding(role: string | undefined, isLenient: boolean): string {
  if (role === "OWNER") return "owner";
  if (role === "ADMIN") {
    return isLenient
      ? "admin; may change members who are not owners (lenient reading, admins-may-change: true)"
      : "admin; may invite, but only owners change or remove members (strict reading, admins-may-change: false)";
  }
  if (role === undefined) return "no role in this organization";
  return `${toFileRole(role)}; may not manage access`;
}

/** The account behind the key. */
export function actorOf(session: Session, caller: KnownUser): Actor {
  return {
    identity: caller.identity,
    subject: subjectOf(session, caller.identity),
    standing: describeStanding(caller.role, adminsMayChange(session.context.org.options)),
    powers: caller.role === undefined ? [] : [`${ROLE_POWER}${caller.role}`],
  };
}

/** The key decides on the organization: stops if the file means another one. @throws ProviderError `NOT_FOUND` */
export function assertOrganization(session: Session, name: string): void {
  const { org } = session.context;
  if (name === org.name) return;
  throw failures.error(
    { org: org.key },
    {
      code: "NOT_FOUND",
      message: `The API key belongs to the CloudTruth organization "${name}", but ${org.key} is the organization "${org.name}".`,
      hint: `Give ${org.key} a key of its own with "token: { env: NAME }", or write "name: ${name}".`,
    },
  );
}
