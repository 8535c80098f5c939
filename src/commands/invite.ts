import { applyPlan } from "../app/apply/apply-plan.ts";
import { findInvitation, type ResendRequest } from "../app/invite/resend.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { describeAccess } from "../model/compare.ts";
import { UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { renderApplied } from "../report/terminal/apply-text.ts";
import { painterFor } from "../report/terminal/paint.ts";

/** The options of `rolecall invite --resend SUBJECT --on ADDRESS`. */
export interface InviteOptions extends ResendRequest {
  readonly autoApprove?: boolean;
  /** Finds the invitation and sends nothing. */
  readonly dryRun?: boolean;
}

/**
 * Sends an open invitation again, after asking. It is written to the journal as an apply is.
 * @throws UsageError `NOT_INVITED`, `NEEDS_APPROVAL`, `NOT_APPROVED` and what finding it throws; ConfigError
 */
export async function runInvite(runtime: Runtime, options: InviteOptions): Promise<ExitCode> {
  const { stdout, stderr } = runtime;
  const { made, operation, mailbox } = await findInvitation(runtime, options);
  const { subject, address, observed, after } = operation;
  const what = `${subject} on ${address}: ${after === undefined ? "" : describeAccess(after)}, ${observed?.pending ?? ""}`;
  stdout.write(`${sanitizeText(`The open invitation of ${what}. It goes to ${mailbox}.`)}\n`);
  if (options.dryRun === true) {
    stderr.write("Dry run: nothing was sent.\n");
    return ExitCode.done;
  }
  await confirm(runtime, options);
  const applied = await applyPlan(runtime, made, [operation], {});
  stdout.write(renderApplied(applied, { painter: painterFor(stdout.hasColor), width: stdout.width }));
  stderr.write(`The journal is ${applied.journalPath}\n`);
  return applied.results.every(({ status }) => status === "applied") ? ExitCode.done : ExitCode.failed;
}

async function confirm({ ask }: Runtime, { autoApprove }: InviteOptions): Promise<void> {
  if (autoApprove === true) return;
  if (ask === undefined) {
    throw new UsageError(
      "NEEDS_APPROVAL",
      "There is no terminal to ask on.",
      "With --auto-approve it is sent without a question.",
    );
  }
  const answer = await ask('Send it again now? Only "yes" is taken as a yes: ');
  if (answer.trim() !== "yes") throw new UsageError("NOT_APPROVED", "Not approved; nothing was sent.");
}
