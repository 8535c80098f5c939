import { loadForCommand } from "../../../src/app/load/load.ts";
import { readLive } from "../../../src/app/read/read-live.ts";
import type { Runtime } from "../../../src/app/runtime.ts";
import { bookAfter } from "../../../src/effective/book-after.ts";
import { capabilitiesOf, tablesOf } from "../../../src/insight/capabilities.ts";
import type { EffectiveAccess, InsightOrg } from "../../../src/insight/effective.ts";
import { effectiveAccess, insightOrgs } from "../../../src/insight/effective.ts";
import type { AccessBook } from "../../../src/model/access-book.ts";
import { addressesOf, liveBook, sectionOf } from "../../../src/model/access-book.ts";
import { type Address, parseAddress } from "../../../src/model/address.ts";
import type { Operation } from "../../../src/model/operation.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import type { SubjectKey } from "../../../src/model/subject.ts";
import { groupNameOf } from "../../../src/model/subject.ts";
import type { AbilityCell } from "../../../src/providers/provider.ts";

/** Whether somebody may do something: by subject, address, ability and environment type, all in one text. */
export type Answers = ReadonlyMap<string, AbilityCell>;

/** An organization as it was read, with all that tells what access in it means. */
export interface ReadOrg {
  readonly org: InsightOrg;
  readonly live: LiveOrg;
  /** By subject: the vendor's id of the account, or the e-mail where there is none. */
  readonly accounts: ReadonlyMap<SubjectKey, string>;
}

/** Reads the one organization of the files whole; undefined where that fails, or where something could not be read. */
export async function readOrg(runtime: Runtime): Promise<ReadOrg | undefined> {
  const loaded = await loadForCommand(runtime, {});
  const { live } = await readLive(runtime, loaded, loaded.config.orgs);
  const [org] = insightOrgs(loaded.config, loaded.providers, live);
  if (org?.live === undefined || org.live.gaps.length > 0) return undefined;
  return { org, live: org.live, accounts: accountsOf(org.live) };
}

function accountsOf(live: LiveOrg): ReadonlyMap<SubjectKey, string> {
  const accounts = new Map<SubjectKey, string>();
  const note = (subject: SubjectKey, identity: { readonly id?: string; readonly email?: string }): void => {
    if (groupNameOf(subject) !== undefined) return;
    const known = identity.id ?? accounts.get(subject) ?? identity.email;
    if (known !== undefined) accounts.set(subject, known);
  };
  note(live.actor.subject, live.actor.identity);
  for (const holders of live.grants.values())
    for (const [subject, { identity }] of holders) note(subject, identity);
  // Whose e-mail the vendor hides may be anybody who is known by an e-mail alone: an e-mail asks about the wrong account.
  const isHidden = [...accounts.keys()].some((subject) => subject.startsWith("id:"));
  if (isHidden)
    for (const [subject, account] of accounts) if (account.includes("@")) accounts.delete(subject);
  return accounts;
}

/** The questions that can be asked of one section: an ability, where rights differ by it on one environment type. */
interface Question {
  readonly ability: string;
  readonly environment?: string;
}

const MEMBER = "member";

function questionsOf(org: InsightOrg, section: string): readonly Question[] {
  const form = org.shape.sections.find((shape) => shape.section === section)?.holders?.form;
  const types = form?.form === "environments" ? form.environments : [];
  const words = new Set(tablesOf(org, section).flatMap(({ rows }) => rows.map((row) => row.ability)));
  // Where no source says what roles allow, it is compared who is on a list.
  if (org.abilities.length === 0 && form?.form === "listed") words.add(MEMBER);
  return [...words].flatMap((ability) => [
    { ability },
    ...types.map((environment) => ({ ability, environment })),
  ]);
}

const keyOf = (subject: SubjectKey, address: Address, { ability, environment = "" }: Question): string =>
  `${subject} | ${address} | ${ability} | ${environment}`;

/** The parts of a key that {@link Answers} has. */
export function partsOf(key: string): {
  readonly subject: SubjectKey;
  readonly address: Address;
  readonly ability: string;
} {
  const [subject = "", address = "", ability = ""] = key.split(" | ");
  return { subject, address, ability };
}

/**
 * The organization and its book as they will be by the plan's own account, once these operations are done. `live` is
 * what the plan has read.
 */
export function foretell(
  org: InsightOrg,
  live: LiveOrg,
  operations: readonly Operation[],
): readonly [InsightOrg, AccessBook] {
  const derive: InsightOrg["derive"] = (book, facts) => org.derive(book, { ...facts, read: live.facts });
  return [{ ...org, live, derive }, bookAfter(liveBook(live), operations)];
}

/** What the program says of everybody at every address whose holders are known. */
export function answersOf(
  org: InsightOrg,
  book: AccessBook,
  subjects: Iterable<SubjectKey>,
  addresses: readonly Address[],
): Answers {
  const answers = new Map<string, AbilityCell>();
  for (const subject of subjects) {
    const all = effectiveAccess(org, book, subject);
    for (const address of addresses) {
      // Of what was not read nothing is said.
      if (!book.grants.has(address)) continue;
      if (all.get(address)?.isNotKnown === true) continue;
      const cells = cellsOf(org, all.get(address));
      for (const question of questionsOf(org, sectionOf(address)))
        answers.set(keyOf(subject, address, question), cells(question));
    }
  }
  return answers;
}

function cellsOf(
  org: InsightOrg,
  effective: EffectiveAccess | undefined,
): (question: Question) => AbilityCell {
  if (effective === undefined || effective.isDisabled || effective.pending !== undefined) return () => "no";
  const known = new Map(capabilitiesOf(org, effective).map((capability) => [capability.ability, capability]));
  return ({ ability, environment }) => {
    if (ability === MEMBER) return "yes";
    const capability = known.get(ability);
    if (capability === undefined) return "no";
    if (environment === undefined || capability.environments === undefined) return capability.answer;
    return capability.environments[environment] ?? "no";
  };
}

/** Addresses of which a book tells who holds access. */
export function knownAddresses({ live }: ReadOrg): readonly Address[] {
  const book = liveBook(live);
  return addressesOf(book).filter((address) => book.grants.has(address));
}

/** Sends questions to a simulator, all at once; gives an answer to each. */
export type Ask = (
  questions: readonly Readonly<Record<string, unknown>>[],
) => Promise<readonly (boolean | null)[]>;

/** What the simulator says of the same people at the same addresses, by its own rules and data. */
export async function simulatorAnswers(
  { org, live, accounts }: ReadOrg,
  subjects: Iterable<SubjectKey>,
  addresses: readonly Address[],
  ask: Ask,
): Promise<Answers> {
  const keys: string[] = [];
  const questions: Readonly<Record<string, unknown>>[] = [];
  for (const subject of subjects) {
    for (const address of addresses) {
      const { section, name = "" } = parseAddress(address);
      const { id, title = name } = live.resources.get(address) ?? {};
      for (const question of questionsOf(org, section ?? "members")) {
        keys.push(keyOf(subject, address, question));
        questions.push({
          org: org.desired.name,
          subject: accounts.get(subject) ?? subject,
          address: section === undefined ? "" : `${section}/${id ?? title}`,
          ...question,
        });
      }
    }
  }
  const answers = await ask(questions);
  if (answers.length !== questions.length) throw new Error("The simulator answered other questions.");
  return new Map(
    keys.map((key, index) => [
      key,
      answers[index] === true ? "yes" : answers[index] === false ? "no" : "unknown",
    ]),
  );
}

/** Where two sets of answers differ, each difference in one line. `Not known` contradicts nothing where it is allowed. */
export function differencesOf(
  ours: Answers,
  theirs: Answers,
  allowed: { readonly isDoubtAllowed?: true } = {},
): readonly string[] {
  return [...ours].flatMap(([key, cell]) => {
    if (cell === "unknown" && allowed.isDoubtAllowed === true) return [];
    const other = theirs.get(key);
    return other === undefined || other === cell ? [] : `${key}: said ${cell}, is ${other}`;
  });
}
