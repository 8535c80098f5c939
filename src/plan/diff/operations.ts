import { satisfies } from "../../model/access.ts";
import { parseAddress } from "../../model/address.ts";
import { compareAccess, describeAccess, uniteAccess } from "../../model/compare.ts";
import type { Hold } from "../../model/hold.ts";
import type { GrantOperation, Reason } from "../../model/operation.ts";
import { grantOperationId } from "../../model/operation-id.ts";
import type { Finding, PendingEntry, SparedEntry } from "../../model/plan.ts";
import { compileProtection } from "../../model/protection.ts";
import type { DesiredGrant, ExpiredGrant, LiveGrant } from "../../model/state.ts";
import { holderOfAccount } from "../../model/subject.ts";
import { keepUnknown, unknownLevels } from "../../model/unknown-levels.ts";
import type { DraftInput } from "../draft-input.ts";
import type { GrantDifference } from "./diff.ts";
import { compileGaps } from "./gaps.ts";
import { findDoubtfulSections, isLost, isLostGroup } from "./missing.ts";
import { observedGrant } from "./observed.ts";
import { expiredText, ruleForOthers, textOfAdd, unknownText } from "./reason-texts.ts";
import { SectionLookup } from "./sections.ts";

/** What became of the differences. */
export interface JudgedGrants {
  readonly operations: GrantOperation[];
  readonly pending: PendingEntry[];
  readonly spared: SparedEntry[];
  readonly findings: Finding[];
}

/**
 * Turns differences into operations, or into words about why nothing is done: the section is not managed, only added
 * to, the subject is protected, the vendor does not let go of it, or the read had a gap there.
 */
export function judgeGrants(input: DraftInput, differences: readonly GrantDifference[]): JudgedGrants {
  const judge = new GrantJudge(input);
  for (const difference of differences) {
    if (input.addresses !== undefined && !input.addresses.has(difference.address)) continue;
    judge.judge(difference);
  }
  return judge.result;
}

class GrantJudge {
  readonly result: JudgedGrants = { operations: [], pending: [], spared: [], findings: [] };
  readonly #input: DraftInput;
  readonly #sections: SectionLookup;
  readonly #gapAt: ReturnType<typeof compileGaps>;
  readonly #protectedBy: ReturnType<typeof compileProtection>;
  readonly #expired: ReadonlyMap<string, ExpiredGrant>;
  readonly #doubtful: ReadonlyMap<string, string>;

  constructor(input: DraftInput) {
    this.#input = input;
    this.#sections = new SectionLookup(input.shape, input.desired);
    this.#gapAt = compileGaps(input.live);
    this.#protectedBy = compileProtection(input.desired, input.directory);
    this.#expired = new Map(
      input.desired.expired.map((grant) => [grantOperationId(grant.address, grant.subject), grant]),
    );
    this.#doubtful = findDoubtfulSections(input);
  }

  judge(difference: GrantDifference): void {
    const { desired, live } = difference;
    const hold = this.#input.live.holds?.get(difference.subject);
    if (hold !== undefined) this.#judgeHeld(difference, hold);
    else if (desired !== undefined && live !== undefined) this.#judgeBoth(difference, desired, live);
    else if (desired !== undefined) this.#judgeMissing(difference, desired);
    else if (live !== undefined) this.#judgeExtra(difference, live);
  }

  /** Of whom nothing may be written: what differs is said, and only a person can decide. */
  #judgeHeld({ address, subject, desired, live }: GrantDifference, hold: Hold): void {
    const mode = this.#sections.modeAt(address, subject);
    if (mode === undefined) return;
    const glob = live === undefined ? undefined : this.#protectedBy(subject, live.identity);
    if (live !== undefined && glob !== undefined) {
      this.#spare(address, subject, live, "protected", `protected by ${glob}`);
      return;
    }
    const access = live?.access ?? desired?.access;
    const drift = this.#driftOfHeld(
      { address, subject, ...(desired && { desired }), ...(live && { live }) },
      hold,
    );
    const isKept = drift === "unmanaged" && mode === "additive";
    this.result.spared.push({
      org: this.#input.desired.key,
      address,
      subject,
      ...(access === undefined ? {} : { access }),
      code: "account",
      text: hold.text,
      ...(drift === undefined || isKept ? {} : { drift }),
    });
  }

  #driftOfHeld({ address, subject, desired, live }: GrantDifference, hold: Hold): SparedEntry["drift"] {
    if (live === undefined) return "missing";
    if (desired !== undefined) return satisfies(live.access, desired.access) ? undefined : "changed";
    if (hold.code !== "listed") return "unmanaged";
    const granted = this.#input.desired.grants.get(address)?.get(holderOfAccount(subject))?.access;
    const form = this.#sections.formAt(address, subject);
    const direction = compareAccess(form, granted, live.access);
    return direction === "more" || direction === "mixed" ? "unmanaged" : undefined;
  }

  #judgeBoth({ address, subject }: GrantDifference, desired: DesiredGrant, live: LiveGrant): void {
    const mode = this.#sections.modeAt(address, subject);
    if (mode === undefined) return;
    if (satisfies(live.access, desired.access)) {
      if (live.pending === undefined) return;
      this.result.pending.push({
        org: this.#input.desired.key,
        address,
        subject,
        access: live.access,
        state: live.pending.state,
      });
      return;
    }
    if (live.fixed !== undefined) {
      // What is not known is drift where the files ask for something else, whatever keeps it there.
      const unknown = unknownLevels(this.#sections.formAt(address, subject), live.access).length > 0;
      this.#spare(address, subject, live, "fixed", live.fixed, unknown ? "changed" : undefined);
      return;
    }
    const form = this.#sections.formAt(address, subject);
    const wanted = mode === "additive" ? uniteAccess(form, live.access, desired.access) : desired.access;
    const after = keepUnknown(form, live.access, wanted);
    const kept = unknownLevels(form, live.access).filter(
      (name) => !unknownLevels(form, desired.access).includes(name),
    );
    if (after !== wanted && satisfies(live.access, after)) {
      this.#spare(address, subject, live, "unknown", unknownText(kept));
      return;
    }
    if (mode === "additive" && satisfies(live.access, after)) {
      this.#spare(address, subject, live, "additive", "more than the files ask for; this section only adds");
      return;
    }
    if (kept.length > 0) this.#spare(address, subject, live, "unknown", unknownText(kept));
    this.#push({ address, subject, live }, "update", desired, {
      before: live.access,
      after,
      direction: compareAccess(form, live.access, after),
      reason: this.#reasonOfChange(address, subject, live),
    });
  }

  #judgeMissing({ address, subject }: GrantDifference, desired: DesiredGrant): void {
    if (this.#sections.modeAt(address, subject) === undefined) return;
    if (isLostGroup(this.#input, subject)) return;
    if (isLost(this.#input, this.#sections.sectionAt(address), address)) {
      this.#reportMissing(address, subject, desired);
      return;
    }
    const form = this.#sections.formAt(address, subject);
    this.#push({ address, subject }, "add", desired, {
      after: desired.access,
      direction: compareAccess(form, undefined, desired.access),
      reason: { code: "declared", text: textOfAdd(desired) },
    });
  }

  #judgeExtra({ address, subject }: GrantDifference, live: LiveGrant): void {
    const mode = this.#sections.modeAt(address, subject);
    if (mode === undefined) return;
    const glob = this.#protectedBy(subject, live.identity);
    if (glob !== undefined) {
      this.#spare(address, subject, live, "protected", `protected by ${glob}`);
      return;
    }
    if (live.fixed !== undefined) {
      const code = live.access.disabled === true ? "disabled" : "fixed";
      this.#spare(address, subject, live, code, live.fixed);
      return;
    }
    if (mode === "additive") {
      this.#spare(address, subject, live, "additive", "not in the files; this section only adds");
      return;
    }
    const doubt = this.#doubtOf(address);
    if (doubt !== undefined) {
      this.#spare(address, subject, live, "unlisted", doubt);
      return;
    }
    // What is not in an incomplete list may be anywhere: nothing is ever removed on its account.
    if (this.#gapAt(address) !== undefined) return;
    this.#push({ address, subject, live }, "remove", undefined, {
      before: live.access,
      direction: "less",
      reason: this.#reasonOfRemoval(address, subject, live),
    });
  }

  #push(
    at: { address: string; subject: string; live?: LiveGrant },
    action: GrantOperation["action"],
    desired: DesiredGrant | undefined,
    change: Pick<GrantOperation, "direction" | "reason"> & Partial<Pick<GrantOperation, "before" | "after">>,
  ): void {
    const expired = this.#expired.get(grantOperationId(at.address, at.subject));
    const origins =
      desired?.origins ?? (change.reason.code === "expired" ? expired?.origins : undefined) ?? [];
    this.result.operations.push({
      kind: "grant",
      id: grantOperationId(at.address, at.subject),
      org: this.#input.desired.key,
      provider: this.#input.desired.provider,
      address: at.address,
      subject: at.subject,
      action,
      ...change,
      ...(desired?.reason === undefined ? {} : { why: desired.reason }),
      ...(desired?.until === undefined ? {} : { until: new Date(desired.until).toISOString() }),
      origins: origins.map((ref) => this.#input.locate(ref)),
      effects: [],
      dependsOn: [],
      phase: 0,
      ...(at.live === undefined ? {} : { observed: observedGrant(at.live) }),
    });
  }

  #spare(
    address: string,
    subject: string,
    live: LiveGrant,
    code: SparedEntry["code"],
    text: string,
    drift: SparedEntry["drift"] = code === "unknown" ? "changed" : undefined,
  ): void {
    this.result.spared.push({
      org: this.#input.desired.key,
      address,
      subject,
      access: live.access,
      code,
      text,
      ...(drift === undefined ? {} : { drift }),
    });
  }

  /** A resource that nobody listed may be the very one that is listed under a wrong name. */
  #doubtOf(address: string): string | undefined {
    if (this.#doubtful.size === 0 || this.#input.desired.resources.has(address)) return undefined;
    return this.#doubtful.get(parseAddress(address).section ?? "");
  }

  /** A resource that is listed is reported where resources are judged; one that a group reaches by name is not. */
  #reportMissing(address: string, subject: string, desired: DesiredGrant): void {
    const section = this.#sections.sectionAt(address);
    const isReported = this.#input.desired.resources.has(address) || this.#gapAt(address) !== undefined;
    if (section === undefined || isReported) return;
    const { name = address } = parseAddress(address);
    const origins = desired.origins.map((ref) => this.#input.locate(ref));
    const [first] = origins;
    this.result.findings.push({
      severity: "error",
      code: "RESOURCE_NOT_FOUND",
      org: this.#input.desired.key,
      address,
      message: `${subject} is to reach the ${section.noun} "${name}", and ${this.#input.desired.name} has no such ${section.noun} that this token can see.`,
      hint: `Correct its name, or declare it under ${section.section}.`,
      ...(first === undefined ? {} : { place: { file: first.file, line: first.line, column: first.column } }),
      origins,
    });
  }

  #reasonOfChange(address: string, subject: string, live: LiveGrant): Reason {
    const expired = this.#expired.get(grantOperationId(address, subject));
    if (expired !== undefined) return { code: "expired", text: `part of it ${expiredText(expired)}` };
    if (live.pending !== undefined)
      return { code: "changed", text: `the open invitation is for ${describeAccess(live.access)}` };
    return { code: "changed", text: "differs from the files" };
  }

  #reasonOfRemoval(address: string, subject: string, live: LiveGrant): Reason {
    const expired = this.#expired.get(grantOperationId(address, holderOfAccount(subject)));
    if (expired !== undefined) return { code: "expired", text: expiredText(expired) };
    const { section } = parseAddress(address);
    if (section !== undefined && !this.#input.desired.resources.has(address)) {
      const text = `${section}/${parseAddress(address).name ?? ""} is not in the files`;
      return { code: "not-declared-resource", text };
    }
    return { code: "not-declared", text: this.#textOfUndeclared(address, subject, live) };
  }

  #textOfUndeclared(address: string, subject: string, live: LiveGrant): string {
    const { desired, directory } = this.#input;
    const rule = directory.people.has(subject) ? ruleForOthers(desired.grants.get(address), live) : undefined;
    if (rule !== undefined) return `not in ${rule.team} by its rule ${rule.rule}`;
    return live.pending === undefined ? "not in the files" : "invited, but not in the files";
  }
}
