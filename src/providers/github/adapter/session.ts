import type { Address } from "../../../model/address.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { type FieldRules, wrongField } from "../../kit/fields.ts";
import type { ConnectContext } from "../../provider.ts";
import { Client } from "./client.ts";

/** An account by both its names. */
export interface Account {
  readonly id: string;
  readonly login: string;
}

/** A team as calls name it. */
export interface KnownTeam {
  readonly id: number;
  readonly slug: string;
  /** Slug of the team above. */
  readonly parent: string | undefined;
}

/** What one connection has learnt, so that writes use the vendor's own names and numbers. */
export interface Session {
  readonly context: ConnectContext;
  readonly client: Client;
  /** The organization's login as GitHub spells it; until it was read as the file does. */
  login: string;
  actor: Account | undefined;
  /** Logins of the owners. */
  owners: ReadonlySet<string>;
  /** Logins of all members, owners among them. */
  members: ReadonlySet<string>;
  /** By address of a team, owners who are to be members only: what role is left to them there is not shown. */
  readonly hidden: Map<Address, SubjectKey[]>;
  /** By address of a repository, teams whose own role may be up to this one, which is their parent's. */
  readonly masked: Map<Address, Readonly<Record<SubjectKey, string>>>;
  /** Accounts by subject. */
  readonly people: Map<SubjectKey, Account>;
  /** Open invitations to the organization by subject. */
  readonly invitations: Map<SubjectKey, number>;
  /** Invitations that failed and are still listed, by subject. */
  readonly failed: Map<SubjectKey, number[]>;
  /** Teams by their key in the file. */
  readonly teams: Map<string, KnownTeam>;
  /** Numbers of teams that this run has made, until they were found once. */
  readonly fresh: Set<number>;
  /** Names of repositories by address. */
  readonly repositories: Map<Address, string>;
  /** Open invitations to repositories, by `placeKey`. */
  readonly places: Map<string, number>;
  /** Expired invitations to repositories that are still listed, by address and login. */
  readonly expired: Map<string, number>;
  /** Numbers of the roles on the organization by name. */
  readonly roles: Map<string, number>;
  /** What roles on the organization give on every repository, by name. */
  readonly roleBases: Map<string, string>;
  /** Custom roles that were seen on repositories. */
  readonly seenRoles: Set<string>;
  /** The last change of each place that is read, changed and written as a whole, by path: the next one waits for it. */
  readonly turns: Map<string, Promise<unknown>>;
}

/** Opens a session; nothing is sent yet. */
export function openSession(context: ConnectContext): Session {
  return {
    context,
    client: new Client(context),
    login: context.org.name,
    actor: undefined,
    owners: new Set(),
    members: new Set(),
    hidden: new Map(),
    masked: new Map(),
    people: new Map(),
    invitations: new Map(),
    failed: new Map(),
    teams: new Map(),
    fresh: new Set(),
    repositories: new Map(),
    places: new Map(),
    expired: new Map(),
    roles: new Map(),
    roleBases: new Map(),
    seenRoles: new Set(),
    turns: new Map(),
  };
}

/** A text that the contract guarantees. @throws ProviderError `NOT_JSON` */
export function textIn(session: Session, request: string, row: JsonObject, field: string): string {
  check(session, request, row, { [field]: "text" });
  return row[field] as string;
}

/** A number that the contract guarantees. @throws ProviderError `NOT_JSON` */
export function numberIn(session: Session, request: string, row: JsonObject, field: string): number {
  check(session, request, row, { [field]: "number" });
  return row[field] as number;
}

/** Holds an answer, or a row of one, to what is used of it. @throws ProviderError `NOT_JSON` with path and kind of what is wrong */
export function check(session: Session, request: string, value: Json, rules: FieldRules): void {
  const wrong = wrongField(value, rules);
  if (wrong !== undefined) throw session.client.notUnderstood(request, wrong);
}
