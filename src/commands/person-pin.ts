import { commitEdit, type EditOptions, openFiles, showDifference } from "../app/edit/commit-edit.ts";
import { type AccountSearch, findAccounts } from "../app/edit/find-accounts.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { readLive } from "../app/read/read-live.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { requirePerson } from "../edit/names.ts";
import { pinAccounts } from "../edit/person-pin.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { idScopeOf } from "../providers/provider.ts";

/** The options of `rolecall person pin [KEY…]`. */
export interface PersonPinOptions extends EditOptions {
  /** Keys or e-mails of people. Default: everybody. */
  readonly people: readonly string[];
  /** Keys of the organizations to look into. Default: all. */
  readonly org?: readonly string[];
  /** Writes nothing; exit 2 if somebody is not pinned to the account that was found. */
  readonly check?: boolean;
}

/**
 * Looks up the accounts of people at the vendors, and writes the vendors' ids of them into the files. Reads the vendors,
 * and writes nothing there. Exit 1 if an organization could not be read; the others are done all the same.
 * @throws ConfigError for invalid files; UsageError `UNKNOWN_SUBJECT`, `UNKNOWN_ORG`, `MISSING_TOKEN`
 */
export async function runPersonPin(runtime: Runtime, options: PersonPinOptions): Promise<ExitCode> {
  const open = await openFiles(runtime, options);
  const keys = new Set(options.people.map((person) => requirePerson(open, person).key));
  const orgs = selectOrgs(open.config, options.org);
  const { live, unread } = await readLive(runtime, open.loaded, orgs);
  for (const [org, why] of unread) runtime.stderr.write(`${org} was not read: ${sanitizeText(why)}\n`);
  const searches: AccountSearch[] = orgs.flatMap((org) => {
    const { key, provider } = org;
    const found = live.get(key);
    const loaded = open.loaded.providers.get(provider);
    if (found === undefined || loaded === undefined) return [];
    const scope = idScopeOf(loaded, org);
    return [findAccounts({ directory: open.config.directory, keys }, { key, provider, scope, live: found })];
  });
  const outcome = pinAccounts(
    open,
    searches.flatMap(({ found }) => found),
  );
  const notes = [...searches.flatMap((search) => search.notes), ...outcome.notes];
  const code =
    options.check === true
      ? check(runtime, { open, outcome, notes })
      : await commitEdit(runtime, open, { ...outcome, notes }, options);
  return unread.size > 0 ? ExitCode.failed : code;
}

function check(
  runtime: Runtime,
  {
    open,
    outcome,
    notes,
  }: {
    readonly open: Awaited<ReturnType<typeof openFiles>>;
    readonly outcome: { readonly done: readonly string[] };
    readonly notes: readonly string[];
  },
): ExitCode {
  showDifference(runtime, open.workspace);
  for (const note of notes) runtime.stderr.write(`${sanitizeText(note)}\n`);
  if (outcome.done.length === 0) {
    runtime.stderr.write("Everybody who was found is pinned.\n");
    return notes.length === 0 ? ExitCode.done : ExitCode.changes;
  }
  const count = outcome.done.length;
  runtime.stderr.write(
    `${count} ${count === 1 ? "person is" : "people are"} not pinned; rolecall person pin writes it.\n`,
  );
  return ExitCode.changes;
}
