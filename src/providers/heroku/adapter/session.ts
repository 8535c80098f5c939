import type { Access } from "../../../model/access.ts";
import type { Address } from "../../../model/address.ts";
import { normalizeAccess } from "../../../model/compare.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import type { AppRow, MemberRow, TeamFacts } from "../rules/convert.ts";
import { ShapeError } from "../rules/convert.ts";
import { PLAIN } from "../rules/role-cover.ts";
import { collaboratorForm } from "../shape.ts";
import { Client } from "./client.ts";
import { failures } from "./failures.ts";

/** The team as it decides about calls: its type, and the two features that matter. */
export interface TeamProfile extends TeamFacts {
  /** True if new people get an invitation instead of a membership at once. */
  readonly invites: boolean;
  /** True if nobody's permissions on an app can be set: the role fixes them. */
  readonly isFixed: boolean;
}

/** What one connection has learnt, so that writes use the vendor's own spelling and ids. */
export interface Session {
  readonly context: ConnectContext;
  readonly client: Client;
  profile: TeamProfile | undefined;
  /** E-mail of the account behind the token, lower case; known after the first read. */
  actorEmail: string | undefined;
  /** Active memberships by subject. */
  members: Map<SubjectKey, MemberRow>;
  /** Pending invitations by subject. */
  invitations: Map<SubjectKey, { readonly id: string; readonly email: string }>;
  /** Apps of the team by address. */
  apps: Map<Address, AppRow>;
  /** Accounts on apps, by `placeKey`. */
  places: Map<string, Identity>;
  /** Accounts by the vendor's id. */
  accounts: Map<string, Identity>;
}

/** Opens a session; nothing is sent yet. */
export function openSession(context: ConnectContext): Session {
  return {
    context,
    client: new Client(context),
    profile: undefined,
    actorEmail: undefined,
    members: new Map(),
    invitations: new Map(),
    apps: new Map(),
    places: new Map(),
    accounts: new Map(),
  };
}

/** Reads an answer by one of the guards. @throws ProviderError `NOT_JSON` if it is not what the contract says */
export function understand<Value>(session: Session, request: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw failures.error(
      { org: session.context.org.key },
      {
        code: "NOT_JSON",
        message: `Heroku's answer to ${request} cannot be understood: ${error.message}.`,
        request,
        hint: "If this lasts, the API has changed; please report it.",
      },
    );
  }
}

/** The access a row gives in comparable form. On a team with fixed permissions all that can be said is "on the app". */
export function heldAccess(profile: TeamProfile, permissions: readonly string[]): Access {
  return profile.isFixed ? PLAIN : normalizeAccess(collaboratorForm, { permissions });
}
