import type { Directory } from "../../model/person.ts";
import type { Matched } from "./match.ts";

/** Entries named in one note. */
const MAX_NAMED = 5;

/** What was passed over, and why. */
export function notesOn(directory: Directory, { ambiguous, nameless, repeated }: Matched): readonly string[] {
  const notes = [...ambiguous].map(
    ([{ key }, records]) =>
      `Several active entries of the directory are ${key} (${listed(records)}); left alone.`,
  );
  for (const [email, records] of repeated)
    notes.push(`Several active entries of the directory have ${email} (${listed(records)}); none was added.`);
  if (nameless.length > 0)
    notes.push(`Entries of the directory without a usable e-mail were passed over: ${listed(nameless)}.`);
  const unaddressed = [...directory.people.values()].filter(
    ({ kind, email, isOutsideDirectory }) => kind === "person" && email === "" && isOutsideDirectory !== true,
  );
  if (unaddressed.length > 0) {
    const keys = unaddressed.map(({ key }) => ({ place: key }));
    notes.push(`Without an e-mail in the files, and so not looked for in the directory: ${listed(keys)}.`);
  }
  return notes;
}

function listed(all: readonly { readonly place: string }[]): string {
  const named = all.slice(0, MAX_NAMED).map(({ place }) => place);
  return `${named.join(", ")}${all.length > MAX_NAMED ? ` and ${all.length - MAX_NAMED} more` : ""}`;
}
