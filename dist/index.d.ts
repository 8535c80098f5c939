/** How much a diagnostic weighs: an `error` stops the command, a `warning` never does. */
export type Severity = "error" | "warning" | "note";
/** A place in a file a person wrote. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
	/** Path as the person would type it: relative to the working directory where possible. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
}
/** Something a person should know about their files, their organizations or their plan. */
export interface Diagnostic {
	readonly severity: Severity;
	/** Stable, documented, never reused: `UNKNOWN_ROLE`. Tests assert it; prose may change. */
	readonly code: string;
	/** A full sentence that names the thing concerned. */
	readonly message: string;
	/** Where in the files; absent for something that has no place there. */
	readonly place?: Place;
	/** Address or organization concerned, where there is no place. */
	readonly address?: string;
	/** The next step, or "Did you mean ...?". */
	readonly hint?: string;
	/** A few source lines with a caret, ready to print. Absent without a place. */
	readonly frame?: string;
}
/** What is known of something that failed, the same for the command line, the Action, plans, drift and journals. */
export interface Fault {
	/** Stable code; `INTERNAL` for a fault of rolecall itself. */
	readonly code: string;
	readonly message: string;
	/** The next step for the person who reads this. */
	readonly hint?: string;
	/** The vendor's own request id, for their support. */
	readonly requestId?: string;
}
declare abstract class KnownError extends Error {
	abstract readonly code: string;
	abstract toFault(): Fault;
}
/** Carries every problem found in the files. Ends the command with exit code 3. */
export declare class ConfigError extends Error {
	readonly diagnostics: readonly Diagnostic[];
	constructor(diagnostics: readonly Diagnostic[]);
}
/** What is known of a failure on the way to, or at, a vendor. */
export interface ProviderErrorDetails {
	/** Stable code: `UNAUTHORIZED`, `FORBIDDEN`, `NOT_FOUND`, `RATE_LIMITED`, `UNREACHABLE`, `NOT_JSON`, `REFUSED`, ... */
	readonly code: string;
	readonly message: string;
	readonly provider?: string;
	readonly org?: string;
	/** `GET /teams/acme/members`; never a query that holds a secret. */
	readonly request?: string;
	readonly status?: number;
	/** The vendor's own request id, for their support. */
	readonly requestId?: string;
	/** The next step for the person who reads this. */
	readonly hint?: string;
	/** True if the request may have taken effect although no answer was understood. */
	readonly isLost?: boolean;
	readonly cause?: unknown;
}
/** A vendor refused, could not be reached, or answered what cannot be understood. */
export declare class ProviderError extends KnownError {
	readonly details: ProviderErrorDetails;
	constructor(details: ProviderErrorDetails);
	get code(): string;
	toFault(): Fault;
}
/** A wrong command line or environment: the user's to fix, without a stack trace. Exit code 1 or 3. */
export declare class UsageError extends KnownError {
	readonly code: string;
	readonly hint: string | undefined;
	/** What else is wrong and was found at the same time. */
	readonly more: readonly UsageError[];
	constructor(code: string, message: string, hint?: string, more?: readonly UsageError[]);
	toFault(): Fault;
}
/** The headers of an answer, as far as they are used; built-in `Headers` are such. Names in any case. */
export interface AnswerHeaders extends Iterable<[
	name: string,
	value: string
]> {
	/** Several values of one name are joined with a comma. Null if there is none. */
	get(name: string): string | null;
	has(name: string): boolean;
}
/** A clock that tests can turn. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves after so many milliseconds; rejects with the signal's reason if it is aborted before. */
	sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
/** An answer whose body is still to be read. A built-in `Response` is one. */
export interface Answered {
	readonly status: number;
	readonly headers: AnswerHeaders;
	/** Unpacked. Null if there is none. */
	readonly body: AsyncIterable<Uint8Array> | null;
}
/** The transport itself: one like built-in `fetch`, or a simulator in process. */
export type Fetch = (url: string, init: RequestInit) => Promise<Answered>;
declare const ExitCode: {
	readonly done: 0;
	readonly failed: 1;
	readonly changes: 2;
	readonly invalid: 3;
	readonly refused: 4;
	readonly partial: 5;
};
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
/**
 * What a subject may do on one address, in the field's words. Which fields occur is fixed by the
 * section's access form in `shape.ts`; an empty object means "is on the list".
 * Values are normalised: permissions sorted and unique, `disabled` only ever true, absent otherwise.
 */
export interface Access {
	/** One role name as the file spells it. */
	readonly role?: string;
	/**
	 * Sorted, unique permission names. An empty list is a value of its own: a holder without permissions. Beside roles on
	 * environment types: what the vendor says more that rolecall does not know; absent where there is nothing.
	 */
	readonly permissions?: readonly string[];
	/** Environment type to role, in the order of the type names. Absent when there are none. */
	readonly environments?: Readonly<Record<string, string>>;
	/** Kept, but blocked. */
	readonly disabled?: true;
	/**
	 * Attributes of the person that this system keeps and rolecall manages, such as `email` or `givenName`.
	 * Compared key by key, and only for keys that the desired side names.
	 */
	readonly details?: Readonly<Record<string, string>>;
}
/**
 * Where access is held: `ORG`, `ORG/groups/NAME` or `ORG/SECTION/NAME`, for example
 * `acme/projects/shop`. The organization's key in the file comes first, the vendor's nouns after it.
 * Slashes and percent signs inside a part are percent-encoded, so an address parses back losslessly.
 */
export type Address = string;
/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object; keys whose value is `undefined` are absent when written. */
export interface JsonObject {
	readonly [key: string]: Json | undefined;
}
/**
 * Who holds access, as one comparable text:
 * - `ada`: a person or service account, by its key under `people`;
 * - `group:NAME`: a group kept by the vendor;
 * - `x@y.example`: somebody not in `people`, by lower-cased e-mail;
 * - `id:USER`: an account whose e-mail the vendor did not give, or that the files name by its id;
 * - `ada#USER`, `x@y.example#USER`: one account, by its id, beside others of the same person or e-mail.
 * A person's key holds none of `@`, `:` and `#`, so they never meet.
 */
export type SubjectKey = string;
/** An account at one vendor. */
export interface Identity {
	/** The vendor's stable id; absent while a person is only invited. */
	readonly id?: string;
	/** As the vendor spells it. Absent where the vendor does not show it. */
	readonly email?: string;
	/** A name to log in with that is not an e-mail, where the vendor has such names. */
	readonly login?: string;
	/** For people. */
	readonly name?: string;
	/** True for an account known to be no human. */
	readonly isService?: boolean;
}
/** A place in the files by structure; its line is looked up only when somebody wants to see it. */
export interface OriginRef {
	readonly file: string;
	/** Path of keys and indexes to the collection; shared between all entries of it. */
	readonly parent: readonly (string | number)[];
	readonly key: string | number;
	/** Teams passed on the way to the subject, outermost first: `["team:engineering", "team:platform"]`. */
	readonly via: readonly string[];
}
/** One path by which the files lead to a grant. */
export interface Origin extends Place {
	readonly via: readonly string[];
}
/** How a section is held to the file. */
export type SectionMode = "exact" | "additive" | "ignore";
/** What happens to resources that exist live and are not in the file. */
export type UnlistedMode = "report" | "ignore" | "revoke";
/** A grant the files ask for. */
export interface DesiredGrant {
	readonly access: Access;
	readonly origins: readonly OriginRef[];
	/** Instant, in milliseconds since 1970, at which the grant ends. For several paths: the latest. */
	readonly until?: number;
	readonly reason?: string;
	/** True if the file does not name it, but another grant brings it along. */
	readonly isImplied?: true;
}
/** A grant whose time is over: not desired, kept to explain the removal. */
export interface ExpiredGrant {
	readonly address: Address;
	readonly subject: SubjectKey;
	readonly access: Access;
	readonly until: number;
	readonly origins: readonly OriginRef[];
}
/** A setting the files ask for. */
export interface DesiredSetting {
	readonly value: Json;
	readonly origins: readonly OriginRef[];
}
/** A resource that the files list, with or without anything managed on it. */
export interface DesiredResource {
	readonly address: Address;
	readonly section: string;
	/** The key in the file. */
	readonly key: string;
	/** The vendor's id, where the file pins it. */
	readonly id?: string;
	readonly origin: OriginRef;
	/** True if the file says who holds access here; false leaves the holders unmanaged. */
	readonly hasHolders: boolean;
}
/** Where a token comes from: `token: { env: NAME }`, or the provider's default variables. */
export interface DesiredOrg {
	/** The key in the file, the first part of every address. */
	readonly key: string;
	readonly provider: string;
	/** The vendor's name of the organization. Default: the key. */
	readonly name: string;
	/** Environment variable that holds the token, where the file names one. */
	readonly tokenVariable?: string;
	/** Base URL, where the file gives one (already taken from the environment for `url: { env: NAME }`). */
	readonly url?: string;
	/** Environment variable that holds the base URL, where the file names one. */
	readonly urlVariable?: string;
	/** The provider's own keys of the org, validated. */
	readonly options: JsonObject;
	readonly origin: OriginRef;
	/** The sections that the file declares, with their mode. A section that is not here is not managed. */
	readonly modes: ReadonlyMap<string, SectionMode>;
	readonly unlisted: UnlistedMode;
	/** Globs of subjects never touched, lower case: `*@upsun.com`. */
	readonly protect: readonly string[];
	/** Asserted, never changed. */
	readonly owner?: {
		readonly subject: SubjectKey;
		readonly origin: OriginRef;
	};
	/** By address, then subject. An address that is present is managed, also when nobody is on it. */
	readonly grants: ReadonlyMap<Address, ReadonlyMap<SubjectKey, DesiredGrant>>;
	readonly settings: ReadonlyMap<Address, ReadonlyMap<string, DesiredSetting>>;
	readonly resources: ReadonlyMap<Address, DesiredResource>;
	readonly expired: readonly ExpiredGrant[];
}
/** A part of the live state that could not be read to its end. Nothing computed from it is ever written. */
export interface ReadGap {
	/** The organization's address for all of it, `ORG/SECTION` for one section, or one resource's address. */
	readonly address: Address;
	readonly code: string;
	readonly message: string;
	readonly hint?: string;
}
/** Why an operation is planned. */
export type ReasonCode = "declared" | "not-declared" | "changed" | "expired" | "not-declared-resource" | "bounced" | "stale-invitation";
/** Why, as code for programs and as a clause for people: "expired on 2026-12-31". */
export interface Reason {
	readonly code: ReasonCode;
	readonly text: string;
}
/** Something that happens beside the change itself. */
export interface Effect {
	/**
	 * `mail`: a person is written to. `cost`: money. `cascade`: access lost elsewhere. `protection`: a protection
	 * starts or ends. `advice`: something the person should do. `note`: anything else worth a line.
	 */
	readonly kind: "mail" | "cost" | "cascade" | "protection" | "advice" | "note";
	readonly text: string;
	/** The address concerned where it is another one. */
	readonly address?: Address;
	/** Who is concerned: whoever is written to, or loses access by cascade. */
	readonly subject?: SubjectKey;
}
/** The live value an operation was computed from; compared again before it is carried out. */
export interface Observed {
	readonly access?: Access;
	readonly value?: Json;
	/** The vendor's word for an open invitation; absent for access that is in force. */
	readonly pending?: string;
	readonly identity?: Identity;
	readonly version?: string;
	readonly ref?: string;
}
/** More access, less access, some of each, or only details such as a name. */
export type Direction = "more" | "less" | "mixed" | "none";
export interface OperationBase {
	/** Stable over runs: `acme/projects/shop ada`. Unique in a plan. */
	readonly id: string;
	readonly org: string;
	readonly provider: string;
	readonly address: Address;
	readonly action: "add" | "update" | "remove";
	readonly direction: Direction;
	readonly reason: Reason;
	/** The reason the file's author gave. */
	readonly why?: string;
	/** ISO instant at which the grant ends, if it does. */
	readonly until?: string;
	readonly origins: readonly Origin[];
	readonly effects: readonly Effect[];
	/** Ids of operations of the same org that must have succeeded before. */
	readonly dependsOn: readonly string[];
	/** Id of the operation whose call brings this one about; it needs no call of its own. */
	readonly coveredBy?: string;
	/** Lower phases are done before higher ones within an org. See `plan/order.ts`. */
	readonly phase: number;
	/** Absent if nothing was there. */
	readonly observed?: Observed;
	/** True if the level that it gives or takes is a powerful one by the provider's shape. */
	readonly isPowerful?: true;
}
/** Change of one subject's access on one address. */
export interface GrantOperation extends OperationBase {
	readonly kind: "grant";
	readonly subject: SubjectKey;
	/** The vendor's id of the account that is written to. Absent for somebody who has none here yet, and for groups. */
	readonly account?: string;
	readonly before?: Access;
	readonly after?: Access;
	/**
	 * When the access is in force: `now`, or only once the person accepts an invitation. Set by the provider's
	 * `refine`; absent for an `add` means `on-acceptance`, for an `update` of access in force `now`.
	 */
	readonly settles?: "now" | "on-acceptance";
}
/** Change of one setting, or of a managed resource's existence. */
export interface SettingOperation extends OperationBase {
	readonly kind: "setting";
	readonly setting: string;
	/** The vendor's id of the account that the new value names, where it names somebody. */
	readonly account?: string;
	readonly before?: Json;
	readonly after?: Json;
	/** The two values in words, where their JSON says little. */
	readonly beforeText?: string;
	readonly afterText?: string;
}
/** One change, as data. */
export type Operation = GrantOperation | SettingOperation;
/** What became of one operation. */
export type OperationStatus = "applied" | "failed" | "skipped" | "refused";
/** One operation and what became of it. */
export interface OperationResult {
	readonly operation: Operation;
	readonly status: OperationStatus;
	/** In words where it is not obvious: "invited; waits for acceptance". */
	readonly note?: string;
	/** True if the grant is an open invitation now. */
	readonly isPending?: boolean;
	/** Why it failed, was skipped or refused. */
	readonly problem?: {
		readonly code: string;
		readonly message: string;
		readonly hint?: string;
		/** The vendor's request id. */
		readonly requestId?: string;
		/** True if it may have taken effect all the same. */
		readonly isInDoubt?: boolean;
	};
}
/** By what somebody comes to have more or less. */
export interface Via {
	/** A grant of their own, one of a group, a setting that names them, being the owner, or a rule of the vendor. */
	readonly kind: "grant" | "group" | "setting" | "owner" | "rule";
	/** The group. */
	readonly group?: string;
	/** The vendor's rule, as a clause: "it has no grants, so it is open to everybody". */
	readonly because?: string;
}
/** What one person has on one address before a plan and after it. Absent: nothing. */
export interface Standing {
	readonly subject: SubjectKey;
	readonly before?: Access;
	readonly after?: Access;
}
/**
 * What people end up with on one address: the difference that a plan makes to what they have by all ways together, so
 * each person and address once. Headline, guards, cautions, drift and approvals read this and nothing else.
 */
export interface AccessChange {
	readonly org: string;
	/** Ends in `/*` where somebody's membership gives the same on several resources of a section; see `places`. */
	readonly address: Address;
	/** How many resources `address` stands for; absent for one. */
	readonly places?: number;
	/** Whose access changes. Absent where a rule hits many; then `everybody` names them. */
	readonly subject?: SubjectKey;
	readonly everybody?: {
		/** Each of them, sorted. */
		readonly people: readonly Standing[];
		/** True if that is all members of the organization; false: all but some. */
		readonly isAll: boolean;
	};
	readonly before?: Access;
	readonly after?: Access;
	readonly direction: Direction;
	/** What they have it by after the plan, or had it by before it where they have nothing then. */
	readonly via: readonly Via[];
	/** True if it is in force only once an invitation is accepted: nobody has it yet, so no guard counts it. */
	readonly isInvited?: true;
	/** True if what is gained or lost is a powerful level. */
	readonly isPowerful?: true;
	/** True if it is gained by something other than a grant to the person, or to a group the person is in. */
	readonly isExposure?: true;
	/** True if the vendor's rule that decides it is not known. The worse case is shown. */
	readonly isNotKnown?: true;
	/** Ids of the operations that bring it about, sorted. */
	readonly operations: readonly string[];
}
/** An invitation that waits for its person; nothing to do. */
export interface PendingEntry {
	readonly org: string;
	readonly address: Address;
	readonly subject: SubjectKey;
	readonly access: Access;
	/** The vendor's word for its state. */
	readonly state: string;
}
/** A change that would be unsafe now and waits for somebody. */
export interface DeferredEntry {
	readonly operation: Operation;
	/** Whom or what it waits for, in words. */
	readonly waitsFor: string;
	/** `EXPIRY_DEFERRED`: its time is over, and it stays all the same, because the place needs it. */
	readonly code?: "EXPIRY_DEFERRED";
}
/** Something that was deliberately left alone. */
export interface SparedEntry {
	readonly org: string;
	readonly address: Address;
	readonly subject?: SubjectKey;
	readonly access?: Access;
	/** `protected`, `additive`, `unlisted`, `fixed`, `account`, `unknown`: why, as code. */
	readonly code: "protected" | "additive" | "unlisted" | "fixed" | "account" | "disabled" | "unknown";
	readonly text: string;
	/** How live differs from the files there, where it does and only a person can decide what is right. */
	readonly drift?: "unmanaged" | "changed" | "missing";
}
declare const GUARDS: readonly [
	"last-owner",
	"self",
	"escalation",
	"removals",
	"person",
	"incomplete",
	"exposure"
];
/** The name of a guard. */
export type GuardName = (typeof GUARDS)[number];
/** What a guard found, also when it found nothing wrong. */
export interface GuardResult {
	readonly guard: GuardName;
	/** Absent for a guard that looks over all organizations. */
	readonly org?: string;
	readonly verdict: "passed" | "refused" | "allowed";
	/** The figures, in words: "3 of 40 grants removed or lowered, limit 10". */
	readonly text: string;
	/** Ids of the operations it objects to. */
	readonly operations: readonly string[];
	readonly hint?: string;
}
/** One organization in a plan. */
export interface PlanOrg {
	readonly key: string;
	readonly provider: string;
	readonly name: string;
	/** Hosts that requests go to and that are not the vendor's own, as `HOST[:PORT]`; absent if there are none. */
	readonly hosts?: readonly string[];
	/** The account that acts, in words; absent if the read failed before it was known. */
	readonly actor?: string;
	/** What the vendor calls the accounts that the plan names as `id:…`: login or name, by subject. Absent: none. */
	readonly names?: Readonly<Record<SubjectKey, string>>;
	/** Live grants read, the base of the removals guard. */
	readonly liveGrants: number;
	readonly gaps: readonly ReadGap[];
	/** Requests spent on reading. */
	readonly requests: number;
}
declare const PLAN_SCHEMA = 2;
/** Everything `apply` may do, what it was computed from, and what was left alone. Holds no secret. */
export interface Plan {
	readonly schema: typeof PLAN_SCHEMA;
	/** Version of the tool that made it. */
	readonly tool: string;
	/** The clock it was computed at: ISO instant. */
	readonly at: string;
	/** Digest of every file read, by path, sorted. */
	readonly files: readonly {
		readonly path: string;
		readonly sha256: string;
	}[];
	/** Digest of what the files ask for, comments and order left out; of a saved plan only. */
	readonly desired?: string;
	readonly orgs: readonly PlanOrg[];
	readonly operations: readonly Operation[];
	/** Who ends up with more or less by them. */
	readonly people: readonly AccessChange[];
	readonly pending: readonly PendingEntry[];
	readonly deferred: readonly DeferredEntry[];
	readonly spared: readonly SparedEntry[];
	readonly guards: readonly GuardResult[];
	/** Policy findings, warnings and problems that are no guard's. */
	readonly findings: readonly Finding[];
	/** `sha256:` over schema, tool, clock-independent content: files, operations with observed values, deferred. */
	readonly digest: string;
}
/** A diagnostic in a plan, with its origins. */
export interface Finding extends Diagnostic {
	readonly org?: string;
	readonly origins?: readonly Origin[];
}
/** An operation that was asked for and is not done, because it no longer is what was agreed to. */
export interface RefusedOperation {
	readonly operation: Operation;
	readonly message: string;
	/** True if nothing calls for it any more: it has been done, or is left alone now. */
	readonly isGone?: boolean;
}
/** What the library needs of the world. Nothing is taken from the process by itself. */
export interface World {
	/** Tokens and hosts: usually `process.env`. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Absolute folder that relative paths start from. */
	readonly cwd: string;
	/** Default: Node's own HTTP client, through the proxy that `env` names (`HTTPS_PROXY`, `NO_PROXY`) where it names one. */
	readonly fetch?: Fetch;
	/** Default: the system's clock. */
	readonly clock?: Clock;
	/** Aborting it finishes what is in flight and starts nothing new. */
	readonly signal?: AbortSignal;
}
/** Everything the files say, checked and resolved at one instant. */
export interface Configuration {
	/** Folder of the root file, absolute. */
	readonly root: string;
	/** The files read, paths relative to `root`, sorted. */
	readonly files: readonly {
		readonly path: string;
		readonly sha256: string;
	}[];
	/** Members of each team after resolving teams in teams, by team name: keys of people, groups and accounts. */
	readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
	/** In the order of the files. */
	readonly orgs: readonly DesiredOrg[];
	/** Errors are thrown. Sorted by place. */
	readonly warnings: readonly Diagnostic[];
}
/** What a plan is made from. */
export interface PlanOptions {
	/** File, or folder of its `access.yaml`. Default: `access.yaml` in the working directory. */
	readonly config?: string;
	/** Date or instant at which grants are judged for expiry. Default: now. */
	readonly at?: string;
	/** Keys of the organizations. Default: all. */
	readonly org?: readonly string[];
	/** Guards to lift. Default: none. */
	readonly allow?: readonly GuardName[];
	/** Most grants removed or lowered in an organization. Default: 25 percent, and never less than 10. */
	readonly maxRemovals?: {
		readonly count: number;
	} | {
		readonly percent: number;
	};
	/** Most requests for reading; a plan that is foreseen to need more is not begun. Default: no limit. */
	readonly maxRequests?: number;
	/** False keeps no answers in `.rolecall/cache` for later runs, and uses none. Default: true. */
	readonly cache?: boolean;
}
/** How a plan is carried out. */
export interface ApplyOptions extends Omit<PlanOptions, "at" | "cache"> {
	/** A plan held in memory: exactly this is done. Default: a plan that is made now, and taken as approved. */
	readonly plan?: Plan;
	/** A plan that was saved, in the same way. */
	readonly planFile?: string;
	/** Everything but the writing. Default: false. */
	readonly dryRun?: boolean;
	/** A single moved object refuses the whole saved plan. Default: false. */
	readonly strict?: boolean;
	/** Where the journal goes. Default: a new file in `.rolecall` beside the files. */
	readonly journal?: string;
	/** Journal of a run that was cut off; what it left undone is done. */
	readonly resume?: string;
	/** Restarts what has to be restarted for a change to take hold. Default: false. */
	readonly redeploy?: boolean;
}
/** What an apply came to. */
export interface ApplyResult {
	/** 0 all done, 1 failed, 3 files invalid, 4 refused by a guard or policy (nothing written), 5 applied in part. */
	readonly exitCode: ExitCode;
	/** The plan as it is now; absent if it was refused before one could be made. */
	readonly plan?: Plan;
	/** Absent if nothing was begun. */
	readonly applied?: {
		readonly results: readonly OperationResult[];
		/** Operations that a second reading still asks for although they were reported done. */
		readonly different: readonly Operation[];
		/** False if the second reading itself failed. */
		readonly isReadBack: boolean;
		/** True if the run was stopped before everything was begun. */
		readonly isInterrupted: boolean;
		/** What the vendor wants done next, or did: a redeploy, for example. */
		readonly advice: readonly string[];
		readonly journalPath: string;
	};
	/** Operations of a saved plan that are not done, because they no longer are what was agreed to. */
	readonly refused: readonly RefusedOperation[];
	/** Why nothing was done, where that is the case. */
	readonly message?: string;
}
/**
 * Reads and checks the files.
 * @param path file, or folder of its `access.yaml`
 * @throws ConfigError with every problem
 */
export declare function loadConfig(path: string, world: World): Promise<Configuration>;
/**
 * Makes a plan; writes nothing.
 * @throws ConfigError, UsageError (a missing token, for example)
 */
export declare function plan(options: PlanOptions, world: World): Promise<Plan>;
/**
 * Carries out exactly a plan that is held in memory (`plan`) or saved (`planFile`): what is live is read again, and an
 * operation that is no longer the planned one is refused. Without either a plan is made now and taken as approved.
 * @throws ConfigError, UsageError
 */
export declare function apply(options: ApplyOptions, world: World): Promise<ApplyResult>;

export {};
