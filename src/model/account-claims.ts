import { compareText, type Diagnostic } from "./diagnostic.ts";
import type { Hold } from "./hold.ts";
import type { AccountPin, Person } from "./person.ts";
import type { DesiredOrg } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
import { accountSubject, normalizeEmail } from "./subject.ts";

/** An account, or an open invitation, that belongs to somebody. */
export interface Claim {
  readonly identity: Identity;
  /** Which of the person's pins names it; absent where only the e-mail does. */
  readonly pin?: number;
}

/** What decides beside the accounts themselves. */
export interface ClaimContext {
  readonly org: DesiredOrg;
  readonly pins: readonly AccountPin[];
  /** By which the person would be invited here. */
  readonly email: string | undefined;
  /** Whether the files give the person anything in the organization. */
  readonly isDeclared: boolean;
  /** Whether they do so on an address that was read. */
  readonly isWanted: () => boolean;
  readonly addsById: boolean;
  readonly ownerOfLogin: (login: string) => Identity | undefined;
}

/** Who is who among the accounts of one person. */
export interface SettledPerson {
  readonly subjects: readonly (readonly [Identity, SubjectKey])[];
  readonly holds: readonly (readonly [SubjectKey, Hold])[];
  readonly notices: readonly Diagnostic[];
}

interface Problem {
  readonly hold: Hold;
  readonly notice: Diagnostic;
}

interface Choice {
  /** The account that gets what the files grant. */
  readonly main?: Claim;
  readonly problem?: Problem;
}

/** Decides which account of a person gets what the files grant, and what becomes of the others. Pure. */
export function settlePerson(person: Person, claims: readonly Claim[], context: ClaimContext): SettledPerson {
  const accounts = claims
    .filter(({ identity }) => identity.id !== undefined)
    .sort((a, b) => compareText(a.identity.id ?? "", b.identity.id ?? ""));
  const { main, problem } = chooseMain(person, accounts, context);
  const keyOf = (claim: Claim): SubjectKey =>
    claim === main ? person.key : accountSubject(person.key, claim.identity.id ?? "");
  const subjects = accounts.map((claim): [Identity, SubjectKey] => [claim.identity, keyOf(claim)]);
  const holds: [SubjectKey, Hold][] = [];
  const invited = claims.filter(({ identity }) => identity.id === undefined);
  const placed = placeInvitations(person, invited, subjects, context);
  if (problem !== undefined) {
    for (const key of new Set([person.key, ...[...subjects, ...placed].map(([, key]) => key)]))
      holds.push([key, problem.hold]);
  } else if (context.isDeclared) {
    for (const claim of accounts)
      if (claim !== main && (claim.pin ?? 0) > 0) holds.push([keyOf(claim), listedHold(person)]);
  }
  return {
    subjects: [...subjects, ...placed],
    holds,
    notices: problem === undefined ? [] : [problem.notice],
  };
}

function listedHold(person: Person): Hold {
  return { code: "listed", text: `another account of ${person.key}, which keeps what it has` };
}

/** Invitations name an e-mail only: one to an account's own e-mail is that account's. */
function placeInvitations(
  person: Person,
  invited: readonly Claim[],
  subjects: readonly (readonly [Identity, SubjectKey])[],
  { email }: ClaimContext,
): readonly (readonly [Identity, SubjectKey])[] {
  const isMeant = (identity: Identity): boolean => email !== undefined && isSameEmail(identity.email, email);
  const first = invited.find(({ identity }) => isMeant(identity)) ?? invited[0];
  return invited.map((claim): [Identity, SubjectKey] => {
    const { identity } = claim;
    const own = subjects.find(([account]) => isSameEmail(account.email, identity.email));
    if (own !== undefined) return [identity, own[1]];
    const isFirst = subjects.length === 0 && claim === first;
    return [identity, isFirst ? person.key : accountSubject(person.key, identity.email ?? "")];
  });
}

function isSameEmail(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && normalizeEmail(a) === normalizeEmail(b);
}

function chooseMain(person: Person, accounts: readonly Claim[], context: ClaimContext): Choice {
  const [pin] = context.pins;
  if (pin === undefined) return onlyOne(person, accounts, context);
  const named = accounts.filter((claim) => claim.pin === 0);
  const [main] = named;
  if (main !== undefined && named.length === 1) {
    const moved = context.isDeclared ? loginProblem(person, pin, main.identity, context) : undefined;
    return moved === undefined ? { main } : { problem: moved };
  }
  if (main !== undefined) return onlyOne(person, named, context);
  // An e-mail may change at the vendor, and the person go by another one of theirs; an id does not.
  if (pin.email !== undefined && pin.pair === undefined) {
    const others = accounts.filter((claim) => claim.pin === undefined);
    return onlyOne(person, others, context);
  }
  const isAddable = context.addsById && accounts.length === 0;
  return !isAddable && context.isWanted() ? { problem: missingProblem(person, pin, context) } : {};
}

function onlyOne(person: Person, accounts: readonly Claim[], context: ClaimContext): Choice {
  const [main] = accounts;
  if (main === undefined) return {};
  if (accounts.length === 1) return { main };
  return context.isDeclared ? { problem: ambiguous(person, accounts, context) } : {};
}

function ambiguous(person: Person, accounts: readonly Claim[], { org }: ClaimContext): Problem {
  const ids = accounts.map(({ identity }) => JSON.stringify(identity.id ?? ""));
  const names = accounts.map(({ identity }) => describeAccount(identity));
  return {
    hold: { code: "ambiguous", text: `one of ${accounts.length} accounts of ${person.key}` },
    notice: {
      severity: "error",
      code: "AMBIGUOUS_PERSON",
      address: org.key,
      message: `${person.key} has ${accounts.length} accounts in ${org.name}, and none of them is pinned: ${names.join("; ")}. Nothing about ${person.key} is changed there.`,
      hint: `Pin the one that is meant under people, ${person.key}: accounts: { ${org.provider}: ${ids[0] ?? ""} }, or list all of them, the main one first: { ${org.provider}: [${ids.join(", ")}] }.`,
    },
  };
}

function missingProblem(person: Person, pin: AccountPin, context: ClaimContext): Problem {
  const { org, pins } = context;
  const owner = pin.pair === undefined ? undefined : context.ownerOfLogin(pin.pair.login);
  const found =
    owner === undefined
      ? ""
      : ` The login ${pin.pair?.login ?? ""} belongs to ${describeAccount(owner)} now.`;
  const others = pins.length > 1 ? " first" : "";
  return {
    hold: { code: "not-found", text: `the account ${pin.text} of ${person.key} is not there` },
    notice: {
      severity: "error",
      code: owner === undefined ? "ACCOUNT_NOT_FOUND" : "LOGIN_MOVED",
      address: org.key,
      message: `${org.name} has no account ${JSON.stringify(pin.text)}, which the files name${others} for ${person.key}.${found} Nothing about ${person.key} is changed there.`,
      hint: `Correct accounts under people, ${person.key}; without it, ${person.key} is found and invited by e-mail.`,
    },
  };
}

/** The login of `login#id` may have gone to another account, or the account to another login. */
function loginProblem(
  person: Person,
  pin: AccountPin,
  identity: Identity,
  context: ClaimContext,
): Problem | undefined {
  const { pair } = pin;
  if (pair === undefined || isLoginOf(identity, pair.login)) return undefined;
  const { org } = context;
  const owner = context.ownerOfLogin(pair.login);
  const now = owner === undefined ? "nobody has it now" : `${describeAccount(owner)} has it now`;
  return {
    hold: { code: "moved", text: `${pin.text} no longer belongs together` },
    notice: {
      severity: "error",
      code: "LOGIN_MOVED",
      address: org.key,
      message: `The files name the account ${pin.text} for ${person.key}; in ${org.name} the account ${pair.id} goes by ${identity.login ?? identity.email ?? "no login"}, and of the login ${pair.login} ${now}. Nothing about ${person.key} is changed there.`,
      hint: `Find out which account is ${person.key}'s, and correct accounts under people.`,
    },
  };
}

/** Whether an account goes by a login; where the vendor has no logins, the e-mail is one. */
export function isLoginOf({ login, email }: Identity, name: string): boolean {
  return login?.toLowerCase() === name.toLowerCase() || isSameEmail(email, name);
}

/** An account for people: its id, with what else the vendor gives of it. */
export function describeAccount({ id, email, login, name }: Identity): string {
  const known = [name, login, email].filter((text) => text !== undefined && text !== "");
  const first = id ?? known.shift() ?? "an account without a name";
  return known.length === 0 ? first : `${first} (${known.join(", ")})`;
}
