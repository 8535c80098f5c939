import { readSubject } from "../../edit/subject-text.ts";
import { formatAddress, parseAddress } from "../../model/address.ts";
import { UsageError } from "../../model/errors.ts";
import type { GrantOperation } from "../../model/operation.ts";
import { grantOperationId } from "../../model/operation-id.ts";
import type { DesiredOrg, LiveGrant } from "../../model/state.ts";
import { loadForCommand } from "../load/load.ts";
import { selectOrgs } from "../load/select-orgs.ts";
import { type MadePlan, type MakePlanOptions, makePlan } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";

/** What `rolecall invite --resend` is asked for. */
export interface ResendRequest extends MakePlanOptions {
  /** A person's key or e-mail. */
  readonly resend: string;
  readonly on: string;
}

/** An open invitation that was found, and the one operation that sends it again. */
export interface FoundInvitation {
  readonly made: MadePlan;
  readonly operation: GrantOperation;
  /** The address that it goes to, as far as it is known. */
  readonly mailbox: string;
}

/**
 * Reads the organization and finds the open invitation. Nothing but that invitation is ever touched by the operation.
 * @throws UsageError `UNKNOWN_SUBJECT`, `UNKNOWN_ORG`, `UNREADABLE`, `NOT_INVITED`; ConfigError
 */
export async function findInvitation(runtime: Runtime, request: ResendRequest): Promise<FoundInvitation> {
  const loaded = await loadForCommand(runtime, request);
  const { key: subject } = readSubject(request.resend, loaded.config);
  const { org: key, section, name } = parseAddress(request.on);
  const [desired] = selectOrgs(loaded.config, [key]);
  if (desired === undefined) throw new Error("Selecting one organization gives one.");
  const made = await makePlan(runtime, { ...request, loaded, org: [desired.key] });
  const gap = made.plan.orgs.flatMap(({ gaps }) => gaps).find((one) => one.address === formatAddress(key));
  if (gap !== undefined) throw new UsageError("UNREADABLE", gap.message, gap.hint);
  const address = formatAddress(desired.key, section, name);
  const live = made.planned.get(desired.key)?.live.grants.get(address)?.get(subject);
  if (live?.pending === undefined || live.fixed !== undefined) throw notInvited(subject, address, live);
  const mailbox = live.identity.email ?? loaded.config.directory.people.get(subject)?.email ?? subject;
  return { made, mailbox, operation: resendOf(desired, { address, subject, live, mailbox }) };
}

function notInvited(subject: string, address: string, live: LiveGrant | undefined): UsageError {
  if (live !== undefined) {
    return new UsageError(
      "NOT_INVITED",
      `${subject} holds access on ${address} already; no invitation is open.`,
      `\`rolecall explain ${subject} --live\` shows what they hold.`,
    );
  }
  return new UsageError(
    "NOT_INVITED",
    `No invitation of ${subject} is open on ${address}.`,
    `\`rolecall plan\` shows the invitations that are open, and invites whom the files add: \`rolecall grant ${subject} ROLE --on ${address}\`.`,
  );
}

function resendOf(
  { key: org, provider }: DesiredOrg,
  about: {
    readonly address: string;
    readonly subject: string;
    readonly live: LiveGrant;
    readonly mailbox: string;
  },
): GrantOperation {
  const { address, subject, live, mailbox } = about;
  return {
    kind: "grant",
    id: grantOperationId(address, subject),
    org,
    provider,
    address,
    subject,
    action: "update",
    before: live.access,
    after: live.access,
    direction: "none",
    reason: { code: "declared", text: "sent again by hand" },
    settles: "on-acceptance",
    origins: [],
    effects: [{ kind: "mail", subject, text: `the invitation goes to ${mailbox} again` }],
    dependsOn: [],
    phase: 0,
    observed: {
      access: live.access,
      identity: live.identity,
      pending: live.pending?.state ?? "invited",
      ...(live.ref === undefined ? {} : { ref: live.ref }),
      ...(live.version === undefined ? {} : { version: live.version }),
    },
  };
}
