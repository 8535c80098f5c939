"use strict";
const require_apply_plan = require("./app-apply-apply-plan.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_operation_id = require("./model-operation-id.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_paint = require("./report-terminal-paint.cjs");
// src/app/invite/resend.ts
async function findInvitation(runtime, request) {
	const loaded = await require_load.loadForCommand(runtime, request);
	const { key: subject } = require_subject_text.readSubject(request.resend, loaded.config);
	const { org: key, section, name } = require_subject.parseAddress(request.on);
	const [desired] = require_select_orgs.selectOrgs(loaded.config, [key]);
	if (desired === void 0) throw new Error("Selecting one organization gives one.");
	const made = await require_make_plan.makePlan(runtime, {
		...request,
		loaded,
		org: [desired.key]
	});
	const gap = made.plan.orgs.flatMap(({ gaps }) => gaps).find((one) => one.address === require_subject.formatAddress(key));
	if (gap !== void 0) throw new require_clock.UsageError("UNREADABLE", gap.message, gap.hint);
	const address = require_subject.formatAddress(desired.key, section, name);
	const live = made.planned.get(desired.key)?.live.grants.get(address)?.get(subject);
	if (live?.pending === void 0 || live.fixed !== void 0) throw notInvited(subject, address, live);
	const mailbox = live.identity.email ?? loaded.config.directory.people.get(subject)?.email ?? subject;
	return {
		made,
		mailbox,
		operation: resendOf(desired, {
			address,
			subject,
			live,
			mailbox
		})
	};
}
function notInvited(subject, address, live) {
	if (live !== void 0) return new require_clock.UsageError("NOT_INVITED", `${subject} holds access on ${address} already; no invitation is open.`, `\`rolecall explain ${subject} --live\` shows what they hold.`);
	return new require_clock.UsageError("NOT_INVITED", `No invitation of ${subject} is open on ${address}.`, `\`rolecall plan\` shows the invitations that are open, and invites whom the files add: \`rolecall grant ${subject} ROLE --on ${address}\`.`);
}
function resendOf({ key: org, provider }, about) {
	const { address, subject, live, mailbox } = about;
	return {
		kind: "grant",
		id: require_operation_id.grantOperationId(address, subject),
		org,
		provider,
		address,
		subject,
		action: "update",
		before: live.access,
		after: live.access,
		direction: "none",
		reason: {
			code: "declared",
			text: "sent again by hand"
		},
		settles: "on-acceptance",
		origins: [],
		effects: [{
			kind: "mail",
			subject,
			text: `the invitation goes to ${mailbox} again`
		}],
		dependsOn: [],
		phase: 0,
		observed: {
			access: live.access,
			identity: live.identity,
			pending: live.pending?.state ?? "invited",
			...live.ref === void 0 ? {} : { ref: live.ref },
			...live.version === void 0 ? {} : { version: live.version }
		}
	};
}
// src/commands/invite.ts
async function runInvite(runtime, options) {
	const { stdout, stderr } = runtime;
	const { made, operation, mailbox } = await findInvitation(runtime, options);
	const { subject, address, observed, after } = operation;
	const what = `${subject} on ${address}: ${after === void 0 ? "" : require_subject.describeAccess(after)}, ${observed?.pending ?? ""}`;
	stdout.write(`${require_load.sanitizeText(`The open invitation of ${what}. It goes to ${mailbox}.`)}\n`);
	if (options.dryRun === true) {
		stderr.write("Dry run: nothing was sent.\n");
		return require_paint.ExitCode.done;
	}
	await confirm(runtime, options);
	const applied = await require_apply_plan.applyPlan(runtime, made, [operation], {});
	stdout.write(require_apply_plan.renderApplied(applied, {
		painter: require_paint.painterFor(stdout.hasColor),
		width: stdout.width
	}));
	stderr.write(`The journal is ${applied.journalPath}\n`);
	return applied.results.every(({ status }) => status === "applied") ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
async function confirm({ ask }, { autoApprove }) {
	if (autoApprove === true) return;
	if (ask === void 0) throw new require_clock.UsageError("NEEDS_APPROVAL", "There is no terminal to ask on.", "With --auto-approve it is sent without a question.");
	if ((await ask("Send it again now? Only \"yes\" is taken as a yes: ")).trim() !== "yes") throw new require_clock.UsageError("NOT_APPROVED", "Not approved; nothing was sent.");
}
exports.runInvite = runInvite;
