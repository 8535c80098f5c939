import { isJsonObject, type Json, type JsonObject } from "../../../model/json.ts";
import type { DirectoryRecord } from "../../../model/people-source.ts";
import type { AttributeValue } from "../../../model/person.ts";
import type { ConnectContext } from "../../provider.ts";
import { askMe } from "./actor.ts";
import type { UserRecord } from "./convert.ts";
import { textField } from "./lenient.ts";
import { checkUsers } from "./read.ts";
import { openSession } from "./session.ts";

/** Attributes of the record, not of the person. */
const NOT_ABOUT_PEOPLE = new Set(["schemas", "id", "meta", "password", "photos", "x509certificates"]);

type Fields = Record<string, AttributeValue>;

/** Everybody in the service, whose whole list of users is read. @throws ProviderError, `INCOMPLETE` for less */
export async function readPeople(context: ConnectContext): Promise<readonly DirectoryRecord[]> {
  const session = openSession(context);
  await session.loadUsers();
  await checkUsers(session, await askMe(session));
  return [...session.users.values()].map((user) => recordOf(user, session.users));
}

function recordOf(user: UserRecord, users: ReadonlyMap<string, UserRecord>): DirectoryRecord {
  const { id, userName, email, givenName, familyName, raw } = user;
  const name = textField(raw, "displayName") ?? textField(raw.name, "formatted");
  return {
    place: userName,
    id,
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
    isActive: user.active !== false,
    fields: fieldsOf(raw, users),
  };
}

/** Attributes by name; those of an extension (RFC 7643 §4.3) by their whole name and, where it is free, by the short one. */
function fieldsOf(raw: JsonObject, users: ReadonlyMap<string, UserRecord>): Fields {
  const fields: Fields = {};
  const extensions: [string, JsonObject][] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (NOT_ABOUT_PEOPLE.has(name.toLowerCase())) continue;
    if (name.startsWith("urn:") && isJsonObject(value)) extensions.push([name, value]);
    else addField(fields, name, value, users);
  }
  for (const [urn, extension] of extensions)
    for (const [name, value] of Object.entries(extension)) {
      addField(fields, `${urn}:${name}`, value, users);
      if (fields[name] === undefined) addField(fields, name, value, users);
    }
  return fields;
}

function addField(
  fields: Fields,
  name: string,
  value: Json | undefined,
  users: ReadonlyMap<string, UserRecord>,
): void {
  if (Array.isArray(value)) {
    const texts = value.flatMap((item: Json) => textOf(item, users) ?? []);
    if (texts.length > 0) fields[name] = texts;
    return;
  }
  if (isJsonObject(value) && textOf(value, users) === undefined) {
    for (const [part, inner] of Object.entries(value)) addField(fields, `${name}.${part}`, inner, users);
    return;
  }
  const plain = typeof value === "number" || typeof value === "boolean" ? value : textOf(value, users);
  if (plain !== undefined) fields[name] = plain;
}

/** A text, or what a complex value stands for: another user of the list by e-mail, else its name, else its value. */
function textOf(value: Json | undefined, users: ReadonlyMap<string, UserRecord>): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  const id = textField(value, "value");
  if (id === undefined) return undefined;
  return users.get(id)?.email ?? textField(value, "displayName") ?? textField(value, "display") ?? id;
}
