import type { GrantOperation } from "../../../model/operation.ts";
import { idOfSubject, type SubjectKey } from "../../../model/subject.ts";
import { failures } from "./failures.ts";
import { accountById, accountByLogin } from "./read-members.ts";
import type { Account, Session } from "./session.ts";

/**
 * The account that an operation is about: as it was read, else as the files name it. A number decides, whatever the
 * login: a former login may be a stranger's. Undefined for somebody of whom only an e-mail is known.
 * @throws ProviderError if the files name an account that does not exist, or another one than its number
 */
export async function accountOf(session: Session, operation: GrantOperation): Promise<Account | undefined> {
  const { account, observed, subject } = operation;
  const { id, login } = observed?.identity ?? {};
  if (id !== undefined && login !== undefined && (account === undefined || account === id))
    return { id, login };
  const known = [...session.people.values()].find((one) => one.id === account) ?? session.people.get(subject);
  if (known !== undefined && (account === undefined || account === known.id)) return known;
  const declared = account ?? declaredOf(session, subject);
  if (declared === undefined) return undefined;
  const found = await lookUp(session, declared);
  if (found === undefined) throw noAccount(session, subject, declared);
  session.people.set(subject, found);
  return found;
}

/** The same, of somebody who has to have an account. @throws ProviderError */
export async function requireAccount(session: Session, operation: GrantOperation): Promise<Account> {
  const account = await accountOf(session, operation);
  if (account !== undefined) return account;
  throw failures.error(
    { org: session.context.org.key },
    {
      code: "UNSUPPORTED",
      message: `${operation.subject} has no GitHub login in the files, and an e-mail alone is enough only for an invitation to the organization.`,
      hint: `Write the login under people: accounts: { github: LOGIN }.`,
    },
  );
}

/** What the files name: a login, or a number. */
function declaredOf(session: Session, subject: SubjectKey): string | undefined {
  const { directory, org } = session.context;
  return directory.accountIdOf(subject, org.provider, org.key) ?? idOfSubject(subject);
}

/** A login may consist of digits, so that a number that the files give is asked for by number first. */
async function lookUp(session: Session, name: string): Promise<Account | undefined> {
  const byNumber = /^\d+$/.test(name) ? await accountById(session, name) : undefined;
  return byNumber ?? (await accountByLogin(session, name));
}

function noAccount(session: Session, subject: SubjectKey, name: string): Error {
  return failures.error(
    { org: session.context.org.key },
    {
      code: "NOT_FOUND",
      message: `GitHub has no account ${name}, which the files give to ${subject}.`,
      hint: "It may have been renamed: write its present login, or LOGIN#NUMBER, which survives renames.",
    },
  );
}
