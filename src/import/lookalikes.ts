import { appendUnder } from "../model/append.ts";
import { compareText } from "../model/diagnostic.ts";
import type { Person } from "../model/person.ts";
import { readPin } from "../model/person.ts";

/** Two entries that may be one person. Nobody guesses: somebody confirms it. */
export interface Lookalike {
  /** The entry that would stay. */
  readonly kept: string;
  readonly other: string;
  /** What they have in common, for people: "the same name". */
  readonly why: string;
}

/** What an entry of `people` is recognised by. */
interface Candidate {
  readonly key: string;
  readonly isNew: boolean;
  readonly name?: string;
  readonly emails: readonly string[];
  readonly logins: readonly string[];
}

/** Names before the at sign that many have and that are nobody's name. */
const SHARED =
  /^(?:admin|administrator|accounts?|billing|bot|build|ci|contact|deploy|dev|finance|hello|help|hr|info|it|jobs|mail|marketing|me|no-?reply|office|ops|root|sales|security|service|support|sysadmin|team|test|user|web|webmaster)$/;
/** Shorter texts say little. */
const MIN_LENGTH = 3;

/**
 * Entries of which at least one is new and that share a name, or an address but for its domain. Service accounts are
 * nobody's second entry. Of three that hang together one stays, and each of the others is named once. Pure.
 */
export function findLookalikes(
  people: Iterable<Person>,
  isNew: (key: string) => boolean,
): readonly Lookalike[] {
  const candidates = [...people]
    .filter(({ kind }) => kind === "person")
    .map((person) => candidateOf(person, isNew(person.key)))
    .sort(byRank);
  const bySign = new Map<string, { readonly candidate: Candidate; readonly why: Why }[]>();
  for (const candidate of candidates)
    for (const [sign, why] of signsOf(candidate)) appendUnder(bySign, sign, { candidate, why });
  const signs = [...bySign].sort(([a], [b]) => Number(b.startsWith(NAME)) - Number(a.startsWith(NAME)));
  const links = signs.flatMap(([, [first, ...others]]): Link[] =>
    others.flatMap(({ candidate, why }): Link[] => {
      if (first === undefined || !(first.candidate.isNew || candidate.isNew)) return [];
      const made = [first.why, why].includes(LIKE_NAME) ? LIKE_NAME : why;
      return [{ ends: [first.candidate.key, candidate.key], why: made }];
    }),
  );
  return pairsOf(links, candidates).sort(
    (a, b) => compareText(a.kept, b.kept) || compareText(a.other, b.other),
  );
}

const SAME_NAME = "the same name";
const SIMILAR = "a similar address";
const LIKE_NAME = "an address like the name";
type Why = typeof SAME_NAME | typeof SIMILAR | typeof LIKE_NAME;
/** A sign that is a whole name begins with this; others are made of letters and digits alone. */
const NAME = "name ";

interface Link {
  readonly ends: readonly [string, string];
  readonly why: Why;
}

/** One pair for each but the first of those who hang together; the reason is their link to the first, if there is one. */
function pairsOf(links: readonly Link[], candidates: readonly Candidate[]): Lookalike[] {
  const clusters = new Map<string, Set<string>>();
  for (const { ends } of links) {
    const joined = new Set(ends.flatMap((key) => [...(clusters.get(key) ?? [key])]));
    for (const key of joined) clusters.set(key, joined);
  }
  return [...new Set(clusters.values())].flatMap((cluster) => {
    const [kept = "", ...others] = candidates.flatMap(({ key }) => (cluster.has(key) ? [key] : []));
    return others.map((other): Lookalike => {
      const own = links.filter(({ ends }) => ends.includes(other));
      const link = own.find(({ ends }) => ends.includes(kept)) ?? own[0];
      return { kept, other, why: link?.why ?? SIMILAR };
    });
  });
}

/** Who stays: somebody of the files before somebody new, who has an address before who has none. */
function byRank(a: Candidate, b: Candidate): number {
  const rank = ({ isNew, emails }: Candidate): number => (isNew ? 2 : 0) + (emails.length === 0 ? 1 : 0);
  return rank(a) - rank(b) || a.key.length - b.key.length || compareText(a.key, b.key);
}

function candidateOf(
  { key, name, givenName, familyName, email, aliases, accounts }: Person,
  isNew: boolean,
): Candidate {
  const pins = Object.values(accounts).flat().map(readPin);
  return {
    key,
    isNew,
    name: name ?? [givenName, familyName].filter((part) => part !== undefined).join(" "),
    emails: [email, ...aliases].filter((one) => one.includes("@")),
    logins: pins.flatMap(({ pair }) => pair?.login ?? []),
  };
}

/** By what somebody may be recognised. A whole name also stands for an address that is made of it. */
function signsOf({ name = "", emails, logins }: Candidate): ReadonlyMap<string, Why> {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const [first, last] = [words[0] ?? "", words.length > 1 ? (words.at(-1) ?? "") : ""];
  const locals = emails.map((email) => (email.split("@")[0] ?? "").split("+")[0] ?? "");
  const made = last === "" ? [] : [first + last, first.slice(0, 1) + last];
  const signs = new Map<string, Why>();
  const isTelling = (sign: string): boolean => sign.length >= MIN_LENGTH && !SHARED.test(sign);
  for (const sign of made.filter(isTelling)) signs.set(sign, LIKE_NAME);
  for (const sign of [...locals, ...logins].map(squeeze).filter(isTelling)) signs.set(sign, SIMILAR);
  if (words.length > 1) signs.set(`${NAME}${words.join(" ")}`, SAME_NAME);
  return signs;
}

function squeeze(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/(?<=\p{L})\p{N}+$/u, "");
}

/** Case, accents and what is drawn differently do not count. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
