import { normalizeAccess } from "../../../model/compare.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { Actor, LiveGrant, LiveOrg } from "../../../model/state.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { alreadyThere } from "../../kit/already.ts";
import { isRefusal, WAS_GONE } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { ConnectContext, Connection, Outcome, ReadScope } from "../../provider.ts";
import { type AccountMemberRow, accountMemberOf, accountOf } from "../rules/convert.ts";
import { accountForm } from "../shape.ts";
import { emailFor } from "./apply-target.ts";
import { failures } from "./failures.ts";
import { openSession, type Session, understand } from "./session.ts";

/** The members of an Enterprise account: two requests, whatever the files manage. */
export function connectAccount(context: ConnectContext): Connection {
  const session = openSession(context);
  return {
    identify: async () => actorOf(session, await readCaller(session), await readMembers(session)),
    read: (scope) => read(session, scope),
    remaining: () => session.client.remaining(),
    apply: (operation) => apply(session, operation),
    observe: (operation) => observe(session, operation),
  };
}

async function readCaller(session: Session): Promise<ReturnType<typeof accountOf>> {
  const body = await session.client.get("/account");
  return understand(session, "GET /account", () => accountOf(body));
}

const membersPath = (session: Session): string =>
  path`/enterprise-accounts/${session.context.org.name}/members`;

async function readMembers(session: Session): Promise<readonly AccountMemberRow[]> {
  try {
    const rows = await session.client.list(membersPath(session));
    return understand(session, "GET /enterprise-accounts/{account}/members", () => rows.map(accountMemberOf));
  } catch (error) {
    if (!isRefusal(error, "NOT_FOUND")) throw error;
    const { key, name } = session.context.org;
    throw failures.error(
      { org: key },
      {
        ...error.details,
        message: `There is no Enterprise account "${name}" that this token can see. ${error.details.message}`,
        hint: "Give the account's name as name:, or use a token of one of its members.",
      },
    );
  }
}

function actorOf(
  session: Session,
  caller: ReturnType<typeof accountOf>,
  members: readonly AccountMemberRow[],
): Actor {
  const { org, directory } = session.context;
  const own = members.find(({ email }) => normalizeEmail(email) === normalizeEmail(caller.email));
  const powers = [...(own?.permissions ?? [])].sort();
  return {
    identity: caller,
    subject: directory.subjectOf(caller, org.provider, org.key),
    standing: powers.length === 0 ? "no permission in the account" : powers.join(", "),
    powers,
  };
}

function grantOf({ identity, permissions }: AccountMemberRow): LiveGrant {
  return { access: normalizeAccess(accountForm, { permissions: [...permissions] }), identity };
}

async function read(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const { org, directory, clock } = session.context;
  const builder = new LiveOrgBuilder(org, directory);
  const readAt = new Date(clock.now()).toISOString();
  const [caller, members] = await Promise.all([readCaller(session), readMembers(session)]);
  for (const { identity, hasMfa, hasSso } of members) {
    builder.meet(identity);
    if (identity.id !== undefined)
      builder.login(identity.id, { hasSso, ...(hasMfa === undefined ? {} : { hasMfa }) });
  }
  builder.settle();
  if (scope.isWhole === true || isManaged(org, "members")) {
    builder.open(builder.root);
    for (const member of members) builder.grant(builder.root, grantOf(member));
  }
  const live = builder.build({
    actor: actorOf(session, caller, members),
    readAt,
    facts: { account: org.name, members: members.length },
  });
  session.accounts = new Map(
    [...(live.accounts ?? []).values()].map((identity) => [identity.id ?? "", identity]),
  );
  return live;
}

async function apply(session: Session, operation: Operation): Promise<Outcome> {
  if (operation.kind === "setting") throw new Error("An Enterprise account has no settings.");
  const { org } = session.context;
  const user = emailFor(session, operation);
  const permissions = operation.after?.permissions ?? [];
  const one = `${membersPath(session)}${path`/${user}`}`;
  try {
    if (operation.action === "remove") await session.client.write({ method: "DELETE", path: one });
    else if (operation.action === "update")
      await session.client.write({ method: "PATCH", path: one, body: { permissions } });
    else {
      const federated = org.options.federated === true ? { federated: true } : {};
      const body = { user, permissions, ...federated };
      await session.client.write({ method: "POST", path: membersPath(session), body });
    }
    return {};
  } catch (error) {
    if (operation.action === "remove" && isRefusal(error, "NOT_FOUND")) return WAS_GONE;
    const isThere = operation.action === "add" && isRefusal(error, "REFUSED");
    const outcome = isThere ? await alreadyThere(operation, (wanted) => observe(session, wanted)) : undefined;
    if (outcome !== undefined) return outcome;
    throw error;
  }
}

async function observe(session: Session, operation: Operation): Promise<LiveGrant | undefined> {
  if (operation.kind === "setting") return undefined;
  const found = (await readMembers(session)).find((row) => isIts(session, operation, row));
  return found === undefined ? undefined : grantOf(found);
}

function isIts(session: Session, operation: GrantOperation, { identity, email }: AccountMemberRow): boolean {
  const { org, directory } = session.context;
  if (operation.account !== undefined && identity.id !== undefined) return identity.id === operation.account;
  const known = operation.observed?.identity?.email;
  return (
    directory.subjectOf(identity, org.provider, org.key) === operation.subject ||
    (known !== undefined && normalizeEmail(known) === normalizeEmail(email))
  );
}
