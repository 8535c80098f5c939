import type { Actor } from "../../../model/state.ts";
import { isRefusal } from "../../kit/gone.ts";
import { segment } from "../../kit/ids.ts";
import type { WireUser } from "../wire.ts";
import { identityOf } from "./convert.ts";
import { failures } from "./failures.ts";
import { object } from "./narrow.ts";
import {
  type MemberRecord,
  memberRecord,
  type OrganizationRecord,
  organizationRecord,
  userRecord,
} from "./records.ts";
import { type Session, subjectOf } from "./session.ts";

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** The account behind the token. @throws ProviderError */
export async function readCaller(session: Session): Promise<WireUser> {
  return parse(session, "the account behind the token", await session.client.get("/users/me"), userRecord);
}

/**
 * The organization, by name or by id; `name=` is for reading only, so everything else uses the id.
 * @throws ProviderError `NOT_FOUND`, `FORBIDDEN`, or `SUSPENDED` for one in which access can be neither read nor changed
 */
export async function readOrganizationRecord(session: Session): Promise<OrganizationRecord> {
  const { org } = session.context;
  const key = ulid.test(org.name) ? org.name : `name=${org.name}`;
  let value: unknown;
  try {
    value = await session.client.get(`/organizations/${segment(key)}`);
  } catch (error) {
    throw explainMissing(session, error);
  }
  const organization = parse(session, "the organization", value, organizationRecord);
  session.organizationId = organization.id;
  if (organization.status === "active") return organization;
  throw failures.error(session.client.failure, {
    code: organization.status === "deleted" ? "NOT_FOUND" : "SUSPENDED",
    message: `The organization ${organization.name} is ${organization.status}; the vendor lets nobody read or change access in it.`,
    hint: "Settle the organization's invoices in the console, then plan again.",
  });
}

function explainMissing(session: Session, error: unknown): unknown {
  const { key, name } = session.context.org;
  if (isRefusal(error, "NOT_FOUND")) {
    return failures.error(session.client.failure, {
      ...error.details,
      message: `${key}: there is no organization "${name}" that this token can see.`,
      hint: "Give the vendor's name of the organization as name:, or use a token of one of its members.",
    });
  }
  if (isRefusal(error, "FORBIDDEN")) {
    return failures.error(session.client.failure, {
      ...error.details,
      message: `${key}: the account behind the token may not read the organization "${name}": ${error.details.message}`,
    });
  }
  return error;
}

/** Narrows an answer, or says what is wrong with it. */
export function parse<T>(
  session: Session,
  what: string,
  value: unknown,
  narrow: (value: ReturnType<typeof object>) => T,
): T {
  try {
    return narrow(object(value));
  } catch (error) {
    throw failures.error(session.client.failure, {
      code: "NOT_JSON",
      message: `The answer for ${what} is not what the API describes: ${(error as Error).message}.`,
      hint: "Check the address of the API.",
    });
  }
}

/** The caller's own membership; undefined where the API does not show it. */
export async function readOwnMembership(session: Session, userId: string): Promise<MemberRecord | undefined> {
  try {
    const path = `/organizations/${session.organizationId}/members/${segment(userId)}`;
    return parse(session, "the caller's membership", await session.client.get(path), memberRecord);
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND") || isRefusal(error, "FORBIDDEN")) return undefined;
    throw error;
  }
}

/** Who acts, with what the organization lets them do. */
export function actorOf(
  session: Session,
  caller: WireUser,
  organization: OrganizationRecord,
  own: MemberRecord | undefined,
): Actor {
  const identity = identityOf(caller.id, caller);
  const isOwner = organization.ownerId === caller.id;
  const powers = isOwner ? ["owner"] : [...(own?.permissions ?? [])].sort();
  const standing = isOwner
    ? "owner"
    : powers.length > 0
      ? powers.join(", ")
      : "member without organization permissions";
  const actor: Actor = { identity, subject: subjectOf(session, identity), standing, powers };
  session.actor = actor;
  return actor;
}

/** Three calls: who, where, and what they may do there. @throws ProviderError */
export async function identify(session: Session): Promise<Actor> {
  const [caller, organization] = await Promise.all([readCaller(session), readOrganizationRecord(session)]);
  return actorOf(session, caller, organization, await readOwnMembership(session, caller.id));
}
