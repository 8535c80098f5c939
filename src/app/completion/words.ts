import { ConfigError, UsageError } from "../../model/errors.ts";
import { type Loaded, loadForCommand } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";

type Kind = "people" | "teams" | "addresses" | "orgs";

/** What is asked for behind an option. */
const OPTIONS: Readonly<Record<string, readonly Kind[]>> = {
  "--on": ["addresses"],
  "--from": ["orgs"],
  "--org": ["orgs"],
  "--like": ["people"],
  "--resend": ["people"],
  "--successor": ["people"],
};

/** What a command's words are, the last for all that follow; `person add` is a command. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly Kind[])[]>> = {
  explain: [["people", "teams"]],
  grant: [["people", "teams"], []],
  offboard: [["people"], []],
  revoke: [["people", "teams"], []],
  set: [["addresses"], []],
  "person merge": [["people"], ["people"], []],
  "person pin": [["people"]],
  "person rename": [["people"], []],
  "team add": [["teams"], ["people", "teams"]],
  "team create": [[], ["people", "teams"]],
  "team remove": [["teams"], ["people", "teams"]],
};

/**
 * Names of the files that may stand where the cursor is: keys of people, teams and organizations, and addresses. Nothing
 * where the files cannot be loaded: completion never complains.
 */
export async function completeWords(runtime: Runtime, words: readonly string[]): Promise<readonly string[]> {
  const kinds = kindsAt(words);
  if (kinds.length === 0) return [];
  try {
    const at = words.findIndex((word) => word === "-c" || word === "--config");
    const path = at < 0 ? undefined : words[at + 1];
    const loaded = await loadForCommand(runtime, path === undefined || path === "" ? {} : { config: path });
    const current = words.at(-1) ?? "";
    return [...new Set(kinds.flatMap((kind) => namesOf(loaded, kind)))].filter((name) =>
      name.startsWith(current),
    );
  } catch (error) {
    if (error instanceof ConfigError || error instanceof UsageError) return [];
    throw error;
  }
}

/** What the last word is to be: `words` are those behind the program's name, the last one begun or empty. */
function kindsAt(words: readonly string[]): readonly Kind[] {
  const before = words.slice(0, -1);
  const last = before.at(-1) ?? "";
  const option = OPTIONS[last];
  if (option !== undefined) return option;
  const [first = "", second = ""] = before;
  const name = ARGUMENTS[first] === undefined ? `${first} ${second}` : first;
  const list = ARGUMENTS[name];
  if (list === undefined || last.startsWith("-")) return [];
  const given = positionals(before.slice(name.split(" ").length));
  return list[Math.min(given, list.length - 1)] ?? [];
}

/** How many words are no option and no option's value. */
function positionals(words: readonly string[]): number {
  return words.filter((word, index) => {
    const before = words[index - 1] ?? "";
    return !word.startsWith("-") && (!before.startsWith("-") || before === "--dry-run" || before === "--yes");
  }).length;
}

function namesOf({ config }: Loaded, kind: Kind): readonly string[] {
  switch (kind) {
    case "people":
      return [...config.directory.people.keys()];
    case "teams":
      return [...config.teams.keys()].map((name) => `team:${name}`);
    case "orgs":
      return config.orgs.map(({ key }) => key);
    case "addresses":
      return config.orgs.flatMap((org) => [org.key, ...org.resources.keys()]);
  }
}
