import { appendUnder } from "../model/append.ts";
import { compareText } from "../model/diagnostic.ts";
import { type Person, readPin } from "../model/person.ts";
import { type Identity, normalizeEmail } from "../model/subject.ts";
import { insertEntry, replaceValue } from "./collections.ts";
import { fileOfEntry } from "./declared.ts";
import type { EditInput, EditOutcome } from "./edit-input.ts";
import { renderInline, renderPair } from "./inline.ts";
import { personEntry } from "./person-rename.ts";
import type { Splice } from "./splice.ts";
import { type Collection, entryOf, type YamlFile } from "./yaml-file.ts";

/** The account of one person that was found in one organization. */
export interface FoundAccount {
  readonly person: string;
  readonly org: string;
  readonly provider: string;
  /** Under what of `accounts` its id stands where all organizations of the provider agree. */
  readonly scope: string;
  /** With the vendor's id. */
  readonly identity: Identity;
}

/**
 * Writes the vendors' ids of accounts into `accounts`: `login#id` where the vendor has logins, else the id. Under the
 * provider where all its organizations show the same account, else, and for a server of one's own, under the organization. A pin that names an id already
 * stays; one that names another id is only pointed out.
 * @throws UsageError `EDIT_SHARED`, `EDIT_UNSAFE`
 */
export function pinAccounts(input: EditInput, found: readonly FoundAccount[]): EditOutcome {
  const done: string[] = [];
  const notes: string[] = [];
  for (const [key, accounts] of groupByPerson(found)) {
    const person = input.config.directory.people.get(key);
    const path = fileOfEntry(input.workspace, "people", key);
    if (person === undefined || path === undefined) continue;
    const wanted = new Map<string, string>();
    for (const account of accounts) {
      const verdict = judge(person, account);
      if (verdict === "differs") notes.push(differs(person, account));
      if (verdict === "open") wanted.set(scopeOf(person, account, accounts), pinText(account.identity));
    }
    if (wanted.size === 0) continue;
    for (const [scope, pin] of wanted) {
      const file = input.workspace.file(path);
      input.workspace.splice(path, [pinSplice(file, personEntry(file, key), scope, pin)]);
    }
    done.push(
      `${path}: ${key}: accounts: ${[...wanted].map(([scope, pin]) => `${scope}: ${pin}`).join(", ")}`,
    );
  }
  return { done, notes };
}

function groupByPerson(found: readonly FoundAccount[]): ReadonlyMap<string, readonly FoundAccount[]> {
  const groups = new Map<string, FoundAccount[]>();
  for (const account of found) appendUnder(groups, account.person, account);
  return new Map([...groups].sort(([one], [other]) => compareText(one, other)));
}

const pinText = ({ id = "", login }: Identity): string => (login === undefined ? id : `${login}#${id}`);

function pinsOf({ accounts }: Person, { org, provider }: FoundAccount): readonly string[] {
  return accounts[org] ?? accounts[provider] ?? [];
}

/** `pinned`: an id is written down already; `open`: none is; `differs`: the id of another account is. */
function judge(person: Person, account: FoundAccount): "pinned" | "open" | "differs" {
  const pins = pinsOf(person, account);
  const { id, login, email } = account.identity;
  const isOurs = (text: string): boolean => text === id || readPin(text).pair?.id === id;
  if (pins.some(isOurs)) return "pinned";
  if (pins.length === 0) return "open";
  const isNamed = (text: string): boolean =>
    text.toLowerCase() === login?.toLowerCase() ||
    (email !== undefined && normalizeEmail(text) === normalizeEmail(email));
  return pins.length === 1 && pins.every(isNamed) ? "open" : "differs";
}

function differs(person: Person, account: FoundAccount): string {
  const pins = pinsOf(person, account).join(", ");
  return `${person.key}: ${account.org} has the account ${pinText(account.identity)}, and the files name ${pins}; left as it is.`;
}

/** Where a pin goes: where one stands, else where `import --ids` writes it, if all organizations there agree. */
function scopeOf(person: Person, account: FoundAccount, all: readonly FoundAccount[]): string {
  const { org, provider, identity, scope } = account;
  if (person.accounts[org] !== undefined) return org;
  if (person.accounts[provider] !== undefined) return provider;
  const alike = all.filter((other) => other.scope === scope);
  return alike.every((other) => other.identity.id === identity.id) ? scope : org;
}

function pinSplice(file: YamlFile, entry: Collection, scope: string, pin: string): Splice {
  const accounts = entryOf(entry, "accounts");
  const written = { [scope]: pin };
  if (accounts === undefined) return insertEntry(file, entry, renderPair("accounts", written));
  const mapping = file.own(accounts.value);
  if (mapping === undefined) return replaceValue(file, accounts, renderInline(written));
  const known = entryOf(mapping, scope);
  return known === undefined
    ? insertEntry(file, mapping, renderPair(scope, pin))
    : replaceValue(file, known, renderInline(pin));
}
