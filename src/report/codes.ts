import { type CodeEntry, error, note, warning } from "../model/code-entry.ts";

/** A part of the page of codes. */
export interface CodeGroup {
  readonly title: string;
  readonly codes: Readonly<Record<string, CodeEntry>>;
}

/** What can go wrong on the way to a vendor, or with what it answers. The same for every provider. */
const vendors = {
  FORBIDDEN: error("The token may not do that. The hint names the permission where the vendor does."),
  INCOMPLETE: error(
    "A list was cut short, contradicts another, or holds what cannot be: nothing is concluded from it.",
  ),
  NOT_FOUND: error("The vendor has no such thing, or does not show it to this token."),
  NOT_JSON: error("The answer is not JSON, or not the object that it should be."),
  RATE_LIMITED: error("The vendor's limit was reached, and waiting for it would have taken too long."),
  REFUSED: error("The vendor refused the request; its words follow."),
  UNAUTHORIZED: error("The vendor does not accept the token."),
  UNREACHABLE: error("The host gives no answer: network, name or certificate."),
  CUT: error("The connection broke before the answer was whole."),
  TIMEOUT: error("No whole answer came in time."),
  REDIRECT: error("The host redirects to where a token is not sent."),
  FOREIGN_HOST: error("A link of an answer leads to another host; a token is not sent there."),
  TOO_LARGE: error("An answer is larger than any real one."),
  NOT_TEXT: error("An answer holds bytes that are not UTF-8."),
  BUDGET: error("The requests that --max-requests allows are used up."),
  NOT_A_LIST: error("A list of GitHub's cannot be trusted, so nothing is concluded from it."),
  GRAPHQL: error("GitHub's GraphQL refused a query."),
  STEP_UP: error("The vendor wants a second factor, which nobody can give unattended."),
  SUSPENDED: error("The account, the team or the app is suspended at the vendor."),
  UNSUPPORTED: error("The vendor's API cannot do this."),
  GONE: error("GitHub no longer has what is asked for."),
  TOO_LONG: error("GitHub takes no text of that length."),
  INTERNAL: error("A fault of rolecall. Please report it with the lines below it."),
} as const satisfies Record<string, CodeEntry>;

/** What a read or a plan reports about people and places. */
const plans = {
  ACCOUNT_NOT_FOUND: error(
    "A pinned account is not there; nobody else's takes its place, and the person stops.",
  ),
  ACCOUNT_NOT_PINNED: error(
    "Somebody is to gain a powerful level, and only an e-mail that the vendor is not known to verify shows whose the account is.",
  ),
  AMBIGUOUS_PERSON: error(
    "A person has several accounts and none is pinned: nothing of theirs is written there.",
  ),
  LOGIN_MOVED: error("A pinned login belongs to another account by now."),
  UNIDENTIFIED_ACCOUNT: warning(
    "An account without an e-mail and a declared person who is not found may be one.",
  ),
  LOOKS_RENAMED: warning("Somebody leaves and somebody comes who look like one person under a new address."),
  DUPLICATE_GRANT: error("The vendor lists somebody twice at one place, with different levels."),
  STALE_INVITATION: warning("An invitation is open for somebody who holds the place already."),
  GROUP_NOT_FOUND: error("A group of the files has access, and the vendor has no such group."),
  RESOURCE_NOT_FOUND: error("A resource of the files does not exist at the vendor; rolecall makes none."),
  OWNER_DIFFERS: error(
    "The files name another owner than the vendor, and ownership cannot be moved by its API.",
  ),
  NO_ACCOUNT: error("Somebody without an e-mail is declared where the files give no account for them."),
  SAME_ORG: error("Two entries of the files are one organization at the vendor."),
  GRANT_ENDED: note("A grant of the files has ended and gives nothing any more."),
  EXPIRY_AHEAD: warning("A grant that the place needs ends within 30 days, and would then be deferred."),
  EXPIRY_DEFERRED: warning(
    "A grant has ended and stays, because the place would open or lose the owner it needs.",
  ),
  ACCESS_NOT_KNOWN: warning(
    "What decides what some people end up with was not read, so the difference may be void. Guards count the worse case.",
  ),
  OPEN_TO_EVERYBODY: warning(
    "A vendor's rule opens a place to everybody although the files close it, or did until a date.",
  ),
  ORG_LEFT: warning("An organization is no longer in the files; whoever has access there keeps it."),
  HOST_NOT_ALLOWED: error("Only a file names this host, so the token is not sent there."),
  TOKEN_BOUND_ELSEWHERE: error(
    "The token and the address of the organization belong to two different pairs.",
  ),
  STILL_THERE: error("The vendor answers that something does not exist, and lists it all the same."),
} as const satisfies Record<string, CodeEntry>;

/** What becomes of an operation beside a vendor's own refusal, and what stops a saved or a resumed run. */
const applying = {
  APPLY_RUNNING: error("Another apply of these files is running."),
  INTERRUPTED: error("Not done, because the run was stopped."),
  JOURNAL_DAMAGED: error("A line of the journal was changed, left out or put in."),
  JOURNAL_EMPTY: error("The journal records no run that could be resumed."),
  JOURNAL_NOT_FOUND: error("The journal cannot be read."),
  JOURNAL_NOT_WRITABLE: error("The journal cannot be written, so nothing is written at a vendor either."),
  MOVED: error("What is live is no longer what the plan was computed from."),
  NEEDS_APPROVAL: error("There is no terminal to ask on, and neither a plan file nor --auto-approve."),
  NOT_APPROVED: error("The question was not answered with yes."),
  PLAN_FILES_CHANGED: error("The files ask for something else than when the plan was made."),
  PLAN_INVALID: error("The file is not a plan, or not a whole one."),
  PLAN_NOT_READABLE: error("The plan file cannot be read."),
  PLAN_NOT_WRITABLE: error("The plan file cannot be written."),
  PLAN_OTHER_ORGS: error("The plan file is about other organizations than the ones that were named."),
  PLAN_OTHER_SCHEMA: error("The plan file was written in another version of the plan's schema."),
  PLAN_OTHER_VERSION: error("The plan was made by another version of rolecall."),
  PLAN_TAMPERED: error("The plan file was changed after it was made."),
  PLAN_UNKNOWN_ORG: error("The plan is about an organization that is not in the files."),
  PLAN_WITH_ORG: error("A plan file and --org do not go together."),
  PLAN_WITH_RESUME: error("A plan file and --resume do not go together."),
  RESUME_FILES_CHANGED: error("The files are no longer the ones that the run began with."),
  RESUME_WITH_JOURNAL: error("--resume and --journal do not go together."),
  RESUME_WITH_ORG: error("--resume and --org do not go together."),
  SKIPPED: error("Not done, because what it depends on was not done."),
  UNCONFIRMED: error("It was sent and answered with success, and is not seen."),
} as const satisfies Record<string, CodeEntry>;

/** A wrong command line or environment. */
const commands = {
  BAD_ALLOWED_HOST: error("An entry of allowed hosts is not PROVIDER=HOST or PROVIDER=HOST:PORT."),
  BAD_HOST: error("The address of an API is not a usable one."),
  BAD_INSTANT: error("A time on the command line is neither a date nor an instant."),
  BAD_NUMBER: error("A number on the command line is outside its bounds."),
  BAD_OPTION: error("An option of an import is not KEY=VALUE."),
  BAD_SPAN: error("A span of time is not written like 14d, 2w or 36h."),
  BAD_STATE: error("The state of the simulators is not usable."),
  BAD_TOKEN: error("A token holds a character that no token has."),
  COMPARE_INVALID: error("The files to compare with are invalid."),
  ENVIRONMENT_IS_ADDRESS: error(
    "Environments are addresses of their own there, so --environment means nothing.",
  ),
  FOREIGN_FILE: error("A file of another tool cannot be read."),
  MISSING_OPTION: error("An option that the command needs is not given."),
  FILE_EXISTS: error("A file is there already and is not overwritten."),
  FORMAT_UNSAFE: warning("A file is written in a way that cannot be brought into canonical style safely."),
  IMPORT_INVALID: error("What is live cannot be written validly: a fault of rolecall."),
  MISSING_HOST: error("The organization's service has no public host and none was given."),
  MISSING_STATE: error("There is no state for the simulators."),
  MISSING_TOKEN: error("No variable holds a token for the organization."),
  NO_GIT: error("git is not installed, so no revision can be read."),
  NO_REPOSITORY: error("A revision was named outside of a Git repository."),
  NOT_A_FILE: error("What was named is not a file of the configuration."),
  NOT_IN_REVISION: error("The revision does not have the path."),
  NOT_SETTLED: error("What is live cannot be written so that the plan is empty."),
  NOT_SHIPPED: error("A file that comes with rolecall is missing."),
  ORG_EXISTS: error("The files have an organization of that key, or the same organization, already."),
  NOT_INVITED: error("No invitation of the person is open there, so none can be sent again."),
  PORT_IN_USE: error("The port of a simulator is taken."),
  REPORT_BAD_OUT: error("--out names the page, not the table beside it."),
  REPORT_NOT_WRITABLE: error("The review cannot be written."),
  REPORT_TWO_COMPARISONS: error("A review shows the differences to one thing only."),
  SIMULATE_FAILED: error("The simulators cannot start."),
  STATE_FOLDER_LINKED: error(".rolecall is a link, and rolecall writes through none."),
  TOO_MANY_REQUESTS: error("Reading needs more requests than --max-requests allows."),
  UNKNOWN_ABILITY: error("No vendor of these files has such an ability."),
  UNKNOWN_ADDRESS: error("An address is not one, or names nothing in the files."),
  UNKNOWN_FAULT: error("The simulators know no such fault."),
  UNKNOWN_ORG: error("The files have no organization of that key."),
  UNKNOWN_REVISION: error("A name is neither a path nor a revision of the repository."),
  UNKNOWN_SCHEMA: error("There is no schema of that name."),
  UNKNOWN_SHELL: error("There is no completion for that shell."),
  UNREADABLE: error("What is live cannot be read."),
  WHO_CAN_WHAT: error("who-can asks about one action or one role."),
  OUTPUT_NOT_WRITTEN: error("The output went to a full disk or a closed device."),
} as const satisfies Record<string, CodeEntry>;

/** Edits of files that were refused; nothing is written then. */
const edits = {
  BAD_KIND: error("A person's kind is neither person nor service."),
  EDIT_ANCHOR: error("Other places use the text that would change, by an anchor."),
  EDIT_SHARED: error("The place is shared with others through an anchor."),
  EDIT_UNREADABLE: error("A file is written in a way that cannot be edited safely."),
  EDIT_UNSAFE: error("The place cannot be edited safely."),
  EXISTS_ALREADY: error("The key is in people already."),
  FILE_MOVED: error("Somebody else changed the file meanwhile."),
  HELD_BY_IMPLICATION: error("What would be revoked follows from access below it."),
  HELD_THROUGH_TEAM: error("What would be revoked is held through a team only."),
  NO_TERMS: error("What a group reaches has no end and no reason of its own."),
  NOT_HELD: error("The files do not give what would be revoked."),
  NOT_IN_TEAM: error("Who would leave the team is not in it."),
  NOT_MANAGED: error("Nobody can hold access at the place, or the files do not manage it."),
  OPENS: warning("A place would be open to everybody without the grant."),
  ORPHANS: warning("A place would have nobody in the role that it needs without the grant."),
  OWNER_ONLY_ASSERTED: error("Ownership moves at the vendor; the files only assert who the owner is."),
  SAME_PERSON: error("Somebody cannot succeed themselves."),
  UNKNOWN_SETTING: error("The place has no such setting of a single value."),
} as const satisfies Record<string, CodeEntry>;

/** Lists of people that a pull refuses, and where they come from. */
const pulls = {
  INPUT_TOO_LARGE: error("Standard input holds more than any list of people."),
  LAST_OWNER_LEAVES: error("Somebody who has left is the last one in a role that a place needs."),
  LIST_CUT: error("A list of people says that it is longer than it is."),
  LIST_EMPTY: error("A directory lists nobody, or nobody who is active."),
  LIST_UNREADABLE: error("A list of people is not valid CSV, JSON or UTF-8, or is cut short."),
  MISSING_SOURCE: error("Neither the files nor --from say where people come from."),
  NO_INPUT: error("Nothing comes in on standard input."),
  NOT_A_DIRECTORY: error("The provider of an organization does not list a company's people."),
  TOO_MANY_LEAVERS: error("More people would have left at once than may."),
  UNKNOWN_COLUMN: error("Nobody in a list of people has a column that is asked for."),
  UNKNOWN_STATUS: error("A list does not say in a known word whether somebody works here."),
} as const satisfies Record<string, CodeEntry>;

/** Policies and their waivers. */
const policies = {
  POLICY_BAD_EXPRESSION: error("An expression is not valid CEL, or names what is not there."),
  POLICY_BAD_PARAMETER: error("A parameter of a policy is of the wrong kind."),
  POLICY_DUPLICATE_ID: error("Two policies have one id."),
  POLICY_EXAMPLE_FAILED: error("An example of a policy comes out otherwise than it says."),
  POLICY_EXPRESSION_FAILED: error("An expression failed while it was evaluated, or ran out of steps."),
  POLICY_UNKNOWN_CHECK: error("A policy names no known check."),
  POLICY_UNKNOWN_LEVEL: error("A policy names a level that no matching place has."),
  POLICY_UNKNOWN_ORG: error("A policy names an organization that is not in the files."),
  POLICY_UNKNOWN_PARAMETER: error("A policy has a key that its check does not know."),
  POLICY_UNKNOWN_SUBJECT: error("A policy names a person who is not in the files."),
  POLICY_UNKNOWN_TEAM: error("A policy names a team that is not in the files."),
  WAIVER_BAD_DATE: error("The end of a waiver is not a date."),
  WAIVER_ENDS_SOON: warning("A waiver ends within 30 days."),
  WAIVER_EXPIRED: error("A waiver has ended, and what it covered counts again."),
  WAIVER_INCOMPLETE: error("A waiver lacks its reason, its end or what it covers."),
  WAIVER_UNUSED: warning("A waiver matches nothing."),
} as const satisfies Record<string, CodeEntry>;

/** Runs of the Action, and the workflow files that `init` writes. */
const action = {
  ACTION_NEEDED: error("The workflows have to name the Action with --action."),
  ACTION_NOT_PINNED: error("--action is not OWNER/REPO@SHA with a whole commit."),
  BAD_EVENT: error("The event file of the run is not usable."),
  BAD_INPUT: error("An input of the Action has a value that means nothing."),
  BAD_LABEL: error("An entry of labels names no label."),
  BAD_PLAN_FILE: error("A shard's plan file is not a plan of this version."),
  BAD_PR_NUMBER: error("pr-number is not a number."),
  COMMENT_EDITOR_UNKNOWN: warning(
    "GitHub does not show who edited the plan's comment, so it approves nothing.",
  ),
  COMMENT_NOT_WRITTEN: warning("The comment on the pull request could not be written."),
  EVENT_APPROVES_NOTHING: error("The event of the run approves nothing."),
  ISSUE_NOT_WRITTEN: warning("The drift issue could not be written."),
  LABELS_NOT_SET: warning("The labels of the pull request could not be set."),
  MIXED_SHARDS: error("The shards were planned from different files or by different versions."),
  NO_BASE: warning("The base of the pull request could not be read, so the files are shown as a whole."),
  NO_SHARDS: error("There is no plan to put together."),
  NOT_STARTED_BY_A_PERSON: error("The workflow was not started by a person."),
  NOT_DEFAULT_BRANCH: error("The run is not on the default branch."),
  NOT_MARKED: warning("What was applied could not be marked on the commit."),
  NOT_MERGED: error("The pull request is not merged."),
  NOT_READABLE: error("A file that an earlier step should have made cannot be read."),
  NOT_THE_HEAD: error("The run is of an older commit than the branch's head."),
  NOT_WRITABLE: error("A file of the run cannot be written."),
  OTHER_DIGEST: error("The plan is not the one whose digest was approved."),
  OVERLAPPING_SHARDS: error("Two shards plan one organization."),
  SHARD_MISSING: error("A shard of the plan is missing."),
} as const satisfies Record<string, CodeEntry>;

/** Every code that no provider owns and that is not about the files' language, by what it is about. */
export const codeGroups: readonly CodeGroup[] = [
  { title: "Vendors and the network", codes: vendors },
  { title: "People and places in a plan", codes: plans },
  { title: "Saved plans, runs and journals", codes: applying },
  { title: "Command line and environment", codes: commands },
  { title: "Edits of the files", codes: edits },
  { title: "People from a directory", codes: pulls },
  { title: "Policies and waivers", codes: policies },
  { title: "The Action", codes: action },
];
