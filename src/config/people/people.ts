import { isJsonObject, type JsonObject } from "../../model/json.ts";
import { type AccountPin, type AttributeValue, Directory, type Person, readPin } from "../../model/person.ts";
import { normalizeEmail } from "../../model/subject.ts";
import type { Definition } from "../orgs/merge.ts";
import type { ProblemList } from "../problems.ts";
import { quote, suggestion } from "../suggest.ts";
import { checkSpelling } from "./spelling.ts";

/** What `accounts` may name, beside the people themselves. */
export interface AccountScopes {
  readonly providerIds: readonly string[];
  readonly orgKeys: readonly string[];
}

/** Makes the directory, and finds e-mails and accounts that two people claim. Malformed entries are left as they are. */
export function resolvePeople(
  definitions: ReadonlyMap<string, Definition>,
  scopes: AccountScopes,
  problems: ProblemList,
): Directory {
  const people: Person[] = [];
  const claims = new Claims(problems);
  for (const [key, { value, file }] of definitions) {
    const person = readPerson(key, value);
    people.push(person);
    checkNamed(person, value, file, problems);
    checkScopes(person, file, scopes, problems);
    checkSpelling(person, file, problems);
    claims.add(person, file);
  }
  return new Directory(people);
}

function readPerson(key: string, value: unknown): Person {
  const entry = isJsonObject(value) ? value : {};
  const kind = entry.kind === "service" ? "service" : "person";
  const accounts = isJsonObject(entry.accounts) ? entry.accounts : {};
  return {
    key,
    ...readNames(entry, kind),
    email: textOf(entry.email) ?? "",
    aliases: Array.isArray(entry.aliases) ? entry.aliases.filter((alias) => typeof alias === "string") : [],
    accounts: Object.fromEntries(
      Object.entries(accounts).map(([scope, written]): [string, readonly string[]] => [
        scope,
        (Array.isArray(written) ? written : [written]).filter((text) => typeof text === "string"),
      ]),
    ),
    kind,
    ...(isJsonObject(entry.attributes) ? { attributes: readAttributes(entry.attributes) } : {}),
    ...(entry.directory === "none" ? { isOutsideDirectory: true as const } : {}),
  };
}

function readAttributes(written: JsonObject): Readonly<Record<string, AttributeValue>> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(written)) {
    if (Array.isArray(value)) attributes[name] = value.filter((text) => typeof text === "string");
    else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      attributes[name] = value;
  }
  return attributes;
}

/** A name given whole is split before its last word; a service account's name is not split. */
function readNames(entry: Readonly<Record<string, unknown>>, kind: Person["kind"]): Partial<Person> {
  const name = textOf(entry.name);
  const words = name === undefined || kind === "service" ? [] : name.split(/\s+/u);
  const splits = words.length > 1 && entry.givenName === undefined && entry.familyName === undefined;
  const givenName = textOf(entry.givenName) ?? (splits ? words.slice(0, -1).join(" ") : undefined);
  const familyName = textOf(entry.familyName) ?? (splits ? words.at(-1) : undefined);
  const whole = name ?? ([givenName, familyName].filter((part) => part !== undefined).join(" ") || undefined);
  return {
    ...(whole === undefined ? {} : { name: whole }),
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** Somebody without an e-mail is known by accounts alone, such as logins. */
function checkNamed(person: Person, entry: unknown, file: string, problems: ProblemList): void {
  if (!isJsonObject(entry) || entry.email !== undefined || entry.accounts !== undefined) return;
  problems.add({
    code: "MISSING_KEY",
    message: `${person.key} has no email, and no accounts by which systems know them.`,
    hint: `Add email: to it, or accounts: with a login or an id for each system.`,
    spot: { file, path: ["people", person.key], at: "key" },
  });
}

function checkScopes(person: Person, file: string, scopes: AccountScopes, problems: ProblemList): void {
  for (const scope of Object.keys(person.accounts)) {
    if (scopes.providerIds.includes(scope) || scopes.orgKeys.includes(scope)) continue;
    const hint =
      suggestion(scope, [...scopes.providerIds, ...scopes.orgKeys]) ??
      `Write one of ${scopes.providerIds.join(", ")}, or the key of an organization.`;
    problems.add({
      code: "UNKNOWN_ACCOUNT_SCOPE",
      message: `${quote(scope)} is neither a provider nor an organization of the files.`,
      hint,
      spot: { file, path: ["people", person.key, "accounts", scope], at: "key" },
    });
  }
}

/** A value in the files. */
interface Spot {
  readonly file: string;
  readonly path: (string | number)[];
  readonly at: "value";
}

/** Who goes by what. An e-mail means one person; a vendor id means one person within its scope. */
class Claims {
  readonly #problems: ProblemList;
  readonly #owners = new Map<string, string>();

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  add(person: Person, file: string): void {
    const at = (...path: (string | number)[]): Spot => ({
      file,
      path: ["people", person.key, ...path],
      at: "value",
    });
    if (person.email !== "") this.#claim(person, "email", person.email, at("email"));
    for (const [index, alias] of person.aliases.entries())
      this.#claim(person, "email", alias, at("aliases", index));
    for (const [scope, texts] of Object.entries(person.accounts)) {
      const isList = texts.length > 1;
      for (const [index, text] of texts.entries())
        this.#addPin(person, scope, readPin(text), at("accounts", scope, ...(isList ? [index] : [])));
    }
  }

  #addPin(person: Person, scope: string, pin: AccountPin, spot: Spot): void {
    if (pin.pair !== undefined) this.#claim(person, `id at ${scope}`, pin.pair.id, spot);
    if (pin.email !== undefined) this.#claim(person, "email", pin.pair?.login ?? pin.text, spot);
    else if (pin.pair === undefined) this.#claim(person, `id at ${scope}`, pin.text, spot);
  }

  #claim(person: Person, kind: string, value: string, spot: Spot): void {
    const key = `${kind}\n${kind === "email" ? normalizeEmail(value) : value}`;
    const owner = this.#owners.get(key);
    if (owner === undefined) this.#owners.set(key, person.key);
    if (owner === undefined || owner === person.key) return;
    this.#problems.add({
      code: kind === "email" ? "DUPLICATE_EMAIL" : "DUPLICATE_ACCOUNT",
      message: `${quote(value)} belongs to both ${owner} and ${person.key}.`,
      hint: "One address means one person: remove it from one of them, or put the two entries together with aliases.",
      spot,
    });
  }
}
