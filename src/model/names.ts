/** The part before the at sign; with the domain where that is taken, then with a number. */
export function freeKey(email: string, used: ReadonlySet<string>): string {
  const [local = "", domain = ""] = email.split("@");
  const base = toKey(local.split("+")[0] ?? "") || toKey(local) || "person";
  if (!used.has(base)) return base;
  const label = toKey(domain.split(".")[0] ?? "");
  const whole = label === "" ? base : `${base}-${label}`;
  if (!used.has(whole)) return whole;
  for (let count = 2; ; count += 1) if (!used.has(`${whole}-${count}`)) return `${whole}-${count}`;
}

/** What a text has of a key: letters, digits, `_`, and inside also `.` and `-`. */
export function toKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/gu, "");
}

/** The loader splits a name before its last word; where the vendor splits elsewhere the parts are written. */
export function splitsAlike(givenName: string | undefined, familyName: string | undefined): boolean {
  const words = [givenName, familyName].filter((part) => part !== undefined);
  const isPlain = words.every((part) => part !== "" && cleanName(part) === part);
  if (!isPlain) return false;
  return givenName === undefined || familyName === undefined
    ? !/\s/u.test(words.join(""))
    : !/\s/u.test(familyName);
}

/** A name as the files take it: one line, nothing that nobody sees; undefined if nothing is left, and for an address. */
export function cleanName(name: string | undefined): string | undefined {
  const clean = name?.replace(/[\p{C}\p{Default_Ignorable_Code_Point}\s]+/gu, " ").trim();
  return clean === undefined || clean === "" || clean.includes("@") ? undefined : clean;
}
