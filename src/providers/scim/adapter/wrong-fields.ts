import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import { kindOf } from "../../kit/fields.ts";
import { canonicalizeNetwork } from "../network.ts";
import type { Profile } from "../profiles/profile.ts";
import { booleanField, field, listField, objectField, textField } from "./lenient.ts";

/** Attributes that hold values, as complex ones or as bare texts. */
const valued: Readonly<Record<"users" | "groups", readonly string[]>> = {
  users: ["emails", "roles", "entitlements", "groups"],
  groups: ["members"],
};

/**
 * What in a record is of a kind that no service means: the first one, with path and kind. Real services take liberties,
 * and each that is known is taken here too: numbers and booleans as text, one value for a list of it, null for "not set"
 * (RFC 7643 §2.5). A name that has to be there is not "not set": nobody can know who is without one.
 */
export function wrongScimField(
  collection: "users" | "groups",
  raw: JsonObject,
  profile: Pick<Profile, "extension" | "roleEncoding">,
): string | undefined {
  const name = collection === "users" ? "userName" : "displayName";
  if (textField(raw, name) === undefined) return wrong(name, field(raw, name), "a text");
  const active = field(raw, "active");
  if (active !== undefined && booleanField(raw, "active") === undefined)
    return wrong("active", active, "true or false");
  for (const key of ["externalId", "userType"]) {
    const value = field(raw, key);
    if (value !== undefined && typeof value !== "string" && typeof value !== "number")
      return wrong(key, value, "a text");
  }
  const parts = field(raw, "name");
  if (parts !== undefined && !isJsonObject(parts)) return wrong("name", parts, "an object");
  for (const key of ["givenName", "familyName"]) {
    const value = field(objectField(raw, "name"), key);
    if (value !== undefined && typeof value !== "string") return wrong(`name.${key}`, value, "a text");
  }
  const problems = valued[collection].map((key) => wrongValue(raw, key, profile));
  return problems.find((problem) => problem !== undefined) ?? wrongExtension(raw, profile.extension);
}

/** The attributes of ours that only some services have: taken as documented, because nobody is known to vary them. */
function wrongExtension(raw: JsonObject, extension: string | undefined): string | undefined {
  const space = extension === undefined ? undefined : field(raw, extension);
  if (space === undefined) return undefined;
  if (!isJsonObject(space)) return wrong(`${extension}`, space, "an object");
  const owner = field(space, "owner");
  if (owner !== undefined && typeof owner !== "string" && textField(owner, "value") === undefined)
    return wrong("owner", owner, "an object with a value");
  const whitelist = field(space, "whitelist");
  if (whitelist !== undefined && !Array.isArray(whitelist)) return wrong("whitelist", whitelist, "a list");
  for (const [index, item] of (whitelist ?? []).entries()) {
    const text = typeof item === "string" ? item : field(item, "value");
    if (typeof text !== "string" || (typeof item === "string" && !("network" in canonicalizeNetwork(item))))
      return wrong(`whitelist[${index}]`, item, "an object with a network");
  }
  return undefined;
}

function wrongValue(
  raw: JsonObject,
  key: string,
  { roleEncoding }: Pick<Profile, "roleEncoding">,
): string | undefined {
  const whole = field(raw, key);
  if (key === "members" && typeof whole === "string") return wrong(key, whole, "a list");
  for (const [index, item] of listField(raw, key).entries()) {
    const path = `${key}[${index}]`;
    if (typeof item === "string") {
      if (key === "roles" && roleEncoding === "roles") return wrong(path, item, "an object");
      continue;
    }
    if (!isJsonObject(item)) return wrong(path, item, "an object or a text");
    if (textField(item, "value") === undefined) return wrong(`${path}.value`, field(item, "value"), "a text");
  }
  return undefined;
}

function wrong(path: string, value: unknown, wanted: string): string {
  return `${path} is ${kindOf(value)} and not ${wanted}`;
}
