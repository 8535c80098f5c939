import type { Derive } from "../effective/derivation.ts";
import type { Clock, HttpClientFactory } from "../http/http.ts";
import type { Address } from "../model/address.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { EmailTrust } from "../model/email-trust.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Operation } from "../model/operation.ts";
import type { DirectoryRecord } from "../model/people-source.ts";
import type { Directory } from "../model/person.ts";
import type { DeferredEntry, PendingEntry, SparedEntry } from "../model/plan.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg, LiveGrant, LiveOrg, LiveSetting } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/** One system that rolecall manages. All members but `connect` are pure and need no network. */
export interface Provider {
  /** The value of `provider:` in the file. */
  readonly id: string;
  /** For people: "Heroku Teams". */
  readonly title: string;
  /** Variables that hold the token, first match wins. */
  readonly tokenVariables: readonly string[];
  /**
   * Variables that hold one credential together, such as an App's number and its key. Where all of them are set they come
   * before `tokenVariables`; the token is then a JSON object of them.
   */
  readonly jointVariables?: readonly string[];
  /** What the names of variables begin with that an organization of the files may name, for its token or its host. */
  readonly variablePrefixes: readonly string[];
  /** Where to get a token and what it must be allowed to do: one sentence for the error and the README. */
  readonly tokenHelp: string;
  /** Hosts by name (`api`, `auth`); the first is the one that an org's `url:` replaces. */
  readonly hosts: readonly HostOption[];
  /** What an org looks like; depends on options only where a provider has variants. */
  shape(options: JsonObject): OrgShape;
  /** Option sets under which `shape` differs, for the JSON Schema. `[{}]` for a provider with one shape. */
  readonly variants: readonly JsonObject[];
  /** Whether an account's e-mail is known to be its holder's; a rule of RULES.md says why. */
  readonly emails: EmailTrust;
  /** True if people can be invited and have to accept, so that grants may be pending. */
  readonly hasInvitations: boolean;
  /** Vendor rules that can be checked offline: roles the system does not have, contradictions. */
  check(org: DesiredOrg, directory: Directory): readonly ProviderFinding[];
  /**
   * Adds what only the vendor's rules say to a draft made by the provider-blind diff: mails and money, what an
   * operation depends on or brings along, what has to wait, what the acting identity may not do. Pure.
   */
  refine(draft: Draft): Draft;
  /**
   * Fewest requests that one read of this org needs, as far as the files show how long the listings are; for the
   * forecast. `isFurther`: an organization with the same `account` is read as well, so that what is shared was sent.
   */
  predictReads(org: DesiredOrg, isFurther?: boolean): number;
  /**
   * What roles and permissions allow by the vendor's own tables, for explain and who-can, under the org's options and,
   * where it was read, what the adapter noted of it (`LiveOrg.facts`). Empty where no source says anything. Pure.
   */
  abilities(options: JsonObject, facts?: JsonObject): readonly AbilityTable[];
  /**
   * What people have by the vendor's rules beside the grants of an access book: by their level, as owner, through a
   * place that is open. Pure, from the book alone; the plan asks for what is live and for what will be.
   */
  readonly derive: Derive;
  connect(context: ConnectContext): Connection;
  /**
   * For services that know who works somewhere: everybody in it, with what is known of them. Reads, and writes nothing.
   * @throws ProviderError, with `INCOMPLETE` for a list that may not be whole
   */
  readonly readDirectory?: (context: ConnectContext) => Promise<readonly DirectoryRecord[]>;
  /** Files of other tools, by the tool's name: what they say in the words of ours. Pure. */
  readonly foreignFiles?: Readonly<Record<string, (content: Json) => JsonObject>>;
}

/**
 * Under which name of `accounts` the ids of an organization's people are written: the provider's, because an account is
 * the same in all of the vendor's organizations; the organization's, where the server is one of its own.
 */
export function idScopeOf(
  { id, hosts }: Pick<Provider, "id" | "hosts">,
  { key, url, urlVariable }: DesiredOrg,
): string {
  const isVendors = hosts[0]?.fallback !== undefined && url === undefined && urlVariable === undefined;
  return isVendors ? id : key;
}

/** A host the provider talks to. */
export interface HostOption {
  readonly name: string;
  /** Variables that replace it, first match wins; a value without a scheme gets `https://`. */
  readonly variables: readonly string[];
  /** Absent if there is no public host: then the org's `url:` or a variable is needed. */
  readonly fallback?: string;
}

/** A finding of `check`; the caller turns the reference into a place. */
export interface ProviderFinding extends Omit<Diagnostic, "place" | "frame"> {
  /** What in the desired state it is about, to find the line. */
  readonly about?: { readonly address: Address; readonly subject?: SubjectKey; readonly setting?: string };
}

/** A plan in the making, for one organization. */
export interface Draft {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly directory: Directory;
  readonly operations: readonly Operation[];
  readonly pending: readonly PendingEntry[];
  readonly deferred: readonly DeferredEntry[];
  readonly spared: readonly SparedEntry[];
  /** What the acting identity may not do; the `escalation` guard refuses these. */
  readonly escalations: readonly Escalation[];
  readonly findings: readonly ProviderFinding[];
}

/** One operation that the vendor would refuse to the acting identity. */
export interface Escalation {
  readonly operation: string;
  /** Why, in a sentence: "Only owners change owners, and this key is an admin." */
  readonly text: string;
}

/** What a role or permission allows. */
export type AbilityCell = "yes" | "no" | "unknown";

/** One vendor table: what the levels of one section allow. */
export interface AbilityTable {
  /** `members`, or the section of the resources it is about. */
  readonly section: string;
  /**
   * What the columns name: roles, permissions, or roles on one environment type, all held on the resource itself;
   * `membership`: levels held in the organization, `owner` among them.
   */
  readonly levels: "role" | "permission" | "environment-role" | "membership";
  /** Whom the table is about. Absent: for `membership` everybody in the organization, else who holds anything there. */
  readonly having?: Having;
  /** Where the facts come from, for people. */
  readonly source: string;
  readonly rows: readonly AbilityRow[];
}

/**
 * What somebody has to have on a resource for a table to be about them: `access` by any path; a `place`, be it of their
 * own, of a group they are in, or through a parent; access because it is `open` to everybody; being named its `owner`.
 */
export type Having = "access" | "place" | "open" | "owner";

/** One thing that can be done. */
export interface AbilityRow {
  /** Stable word for `who-can`: `deploy`, `push`, `manage-users`. */
  readonly ability: string;
  /** Other words for it, made from the vendor's own name of the row: `execute-actions` for "Execute actions". */
  readonly aliases?: readonly string[];
  readonly title: string;
  /** By level name; a level that is missing counts as `unknown`. */
  readonly cells: Readonly<Record<string, AbilityCell>>;
}

/** What an adapter gets to talk to one organization. */
export interface ConnectContext {
  readonly org: DesiredOrg;
  readonly shape: OrgShape;
  readonly directory: Directory;
  readonly token: string;
  /** Base URLs by host name, checked: HTTPS, or HTTP to loopback. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly http: HttpClientFactory;
  readonly clock: Clock;
  /**
   * One object for all connections of a run with the same token and hosts; what belongs to the token may be kept by it.
   * Absent: nothing is shared.
   */
  readonly account?: object;
}

/** Which part of an organization to read. */
export interface ReadScope {
  /** Only these addresses, with what is needed to know the organization and its members. Absent: all that is managed. */
  readonly addresses?: ReadonlySet<Address>;
  /** Read everything the provider knows, also sections that the file does not declare. */
  readonly isWhole?: boolean;
  /** With `isWhole`, for import: also what gives nothing today, and is missed once something else changes. */
  readonly isImport?: boolean;
}

/** One organization that a token sees. */
export interface SeenOrganization {
  /** The vendor's name of it, as `name:` takes it. */
  readonly name: string;
  /** What the caller is there, in the vendor's words: "owner". Absent where the vendor does not show it. */
  readonly standing?: string;
  /** Why nothing can be imported from it with this token, in a clause: "it is suspended". */
  readonly obstacle?: string;
  /** Options that it needs in the files. */
  readonly options?: JsonObject;
}

/** What became of an operation that was carried out. */
export interface Outcome {
  /** In words, where it is not obvious: "invited; waits for acceptance". */
  readonly note?: string;
  /** True if the grant is now an open invitation. */
  readonly isPending?: boolean;
  /** True for a removal of what the vendor says is not there: it is looked up before it counts as done. */
  readonly wasGone?: boolean;
}

/** One organization over the wire. */
export interface Connection {
  /** Who the token is and what it may do here; the cheapest calls that answer it. @throws ProviderError */
  identify(): Promise<LiveOrg["actor"]>;
  /** Every organization that the token sees, whatever the organization of the connection. @throws ProviderError */
  organizations?(): Promise<readonly SeenOrganization[]>;
  /** Requests that the vendor still allows now, where it announces them. Costs nothing. */
  remaining?(): Promise<number | undefined>;
  /** @throws ProviderError if the organization itself cannot be read; partial trouble becomes a gap. */
  read(scope: ReadScope): Promise<LiveOrg>;
  /**
   * Carries out one operation. Called only after `read` on the same connection.
   * @throws ProviderError; with `isLost` if it may have taken effect all the same.
   */
  apply(operation: Operation): Promise<Outcome>;
  /** For vendors that take several operations in one request. */
  readonly batching?: Batching;
  /**
   * The entry an operation is about, as it is now, read past every cache: after a lost answer, and at the end.
   * Undefined if there is none.
   */
  observe(operation: Operation): Promise<LiveGrant | LiveSetting | undefined>;
  /**
   * What remains to be done after operations that succeeded, for vendors whose changes take hold only later: with
   * `redeploy` it is done and waited for, else it is said. Gives one line for each thing done or advised.
   * @throws ProviderError
   */
  afterApply?(
    operations: readonly Operation[],
    options: { readonly redeploy: boolean },
  ): Promise<readonly string[]>;
}

/** Several operations in one request. */
export interface Batching {
  /** Most operations in one request, known after `read`. */
  readonly limit: () => number;
  /** Operations with the same key may share a request; undefined: goes alone. */
  key(operation: Operation): string | undefined;
  /** One outcome or error for each operation, in the order given. */
  applyAll(operations: readonly Operation[]): Promise<readonly (Outcome | Error)[]>;
}
