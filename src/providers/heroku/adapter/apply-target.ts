import { type Address, parseAddress } from "../../../model/address.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import { path, placeKey } from "../../kit/ids.ts";
import { appOf } from "../rules/convert.ts";
import { APPS } from "../shape.ts";
import { failures } from "./failures.ts";
import { type Session, type TeamProfile, understand } from "./session.ts";

/** The vendor's name of the app at an address; undefined for the team's own address. */
export function appNameOf(session: Session, address: Address): string | undefined {
  const parts = parseAddress(address);
  if (parts.section !== APPS) return undefined;
  return session.apps.get(address)?.name ?? parts.name;
}

/** The team as read. @throws ProviderError if nothing was read on this connection */
export function requireProfile(session: Session): TeamProfile {
  if (session.profile !== undefined) return session.profile;
  throw failures.error(
    { org: session.context.org.key },
    { code: "UNSUPPORTED", message: "The team has to be read before anything is written." },
  );
}

/**
 * How the vendor knows the person of an operation: the spelling it gave when read, else the e-mail of the files, else
 * the account id of the files. @throws ProviderError if there is none of these
 */
export function accountFor(session: Session, operation: GrantOperation): string {
  const { directory, org } = session.context;
  const { subject, address } = operation;
  const found =
    emailOfAccount(session, operation) ??
    session.places.get(placeKey(address, subject))?.email ??
    session.members.get(subject)?.email ??
    directory.accountIdOf(subject, org.provider, org.key) ??
    directory.emailOf(subject, org.provider, org.key);
  if (found !== undefined) return found;
  throw noAccount(session, subject);
}

/** The e-mail by which a person is added to the team. @throws ProviderError if there is none */
export function emailFor(session: Session, operation: GrantOperation): string {
  const { directory, org } = session.context;
  const { subject } = operation;
  const found =
    emailOfAccount(session, operation) ??
    session.members.get(subject)?.email ??
    session.invitations.get(subject)?.email ??
    directory.emailOf(subject, org.provider, org.key);
  if (found !== undefined) return found;
  throw noAccount(session, subject);
}

/** How the vendor spells the account that an operation names by its id. */
function emailOfAccount(session: Session, { account }: GrantOperation): string | undefined {
  return account === undefined ? undefined : session.accounts.get(account)?.email;
}

function noAccount(session: Session, subject: string): Error {
  return failures.error(
    { org: session.context.org.key },
    {
      code: "UNSUPPORTED",
      message: `${subject} has no e-mail by which Heroku could know it.`,
      hint: "Give one under people.",
    },
  );
}

/**
 * Makes sure that an app belongs to the team before anything is written to it: an app that the team's list did not
 * give may be another team's, where the same token could write. @throws ProviderError in the vendor's words
 */
export async function ensureTeamApp(session: Session, address: Address): Promise<string> {
  const known = session.apps.get(address);
  if (known !== undefined) return known.name;
  const name = parseAddress(address).name ?? "";
  const body = await session.client.get(path`/teams/apps/${name}`);
  const app = understand(session, "GET /teams/apps/{app}", () => appOf(body));
  const team = requireProfile(session).name;
  if (app.team === team) return app.name;
  throw failures.error(
    { org: session.context.org.key },
    {
      code: "REFUSED",
      message: `The app ${name} belongs to ${app.team ?? "no team"}, not to ${team}.`,
      request: "GET /teams/apps/{app}",
      hint: "Move the entry to the organization the app belongs to.",
    },
  );
}
