import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findShipped } from "../app/files/shipped.ts";
import { lookalikesIn } from "../app/import/lookalikes.ts";
import { destinationIn, findPlace, type ImportPlace, loadPlace, orgFileOf } from "../app/import/place.ts";
import { keyed, type OrgRequest, type PlannedImport } from "../app/import/requests.ts";
import { listSeen, providersWithCredentials, type SeenByToken } from "../app/import/seen.ts";
import { type ImportManner, type Settled, settleImport } from "../app/import/settle.ts";
import { withIgnored } from "../app/init/ignore.ts";
import type { Loaded } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { formatAddress } from "../model/address.ts";
import { KnownError, UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { groupNameOf } from "../model/subject.ts";
import {
  type ImportedLine,
  renderImported,
  renderLookalikes,
  renderSeen,
} from "../report/terminal/import-text.ts";
import { plural } from "../report/terminal/layout.ts";
import { printError } from "../terminal/print-error.ts";
import { STARTER } from "./init.ts";
import { schemaPath } from "./schema.ts";

/** The options of `rolecall import` for several organizations. */
export interface ImportAllOptions extends Omit<ImportManner, "canEdit"> {
  /** Organizations in the order given. One without a name stands for all that the provider's token sees. */
  readonly requests: readonly OrgRequest[];
  /** Every organization that each token sees. */
  readonly all?: boolean;
  /** A folder, or a file that gets everything. Without it what the tokens see is listed. */
  readonly into?: string;
  readonly config?: string;
  readonly out?: string;
}

/**
 * Lists what the tokens see, or takes over several organizations one after the other into one place. One that fails
 * is named, and the others go on.
 * @returns 0; 1 if nothing was imported, 5 if something was not
 * @throws ConfigError for invalid files; UsageError for a request that makes no sense
 */
export async function runImportAll(runtime: Runtime, options: ImportAllOptions): Promise<ExitCode> {
  refuseWithoutPlace(options);
  const place = options.into === undefined ? undefined : findPlace(runtime, options.into, options.config);
  const loaded = place === undefined ? undefined : await loadPlace(runtime, place);
  const isListing =
    place === undefined || options.all === true || options.requests.some(({ org }) => org === undefined);
  const seen = isListing ? await listSeen(runtime, await askedFor(runtime, options), loaded) : [];
  if (place === undefined) return list(runtime, seen);
  const failures = seen.filter(({ error }) => error !== undefined);
  const planned = await keyed(options.requests, seen, loaded);
  announce(runtime, seen, planned);
  const run = new ImportRun(runtime, place, { ...options, canEdit: true });
  for (const one of planned) await run.take(one);
  writeBeside(place);
  return await run.finish(failures.map(({ provider }) => provider));
}

function refuseWithoutPlace({ requests, into, all, out }: ImportAllOptions): void {
  if (into !== undefined && all !== true && requests.length === 0)
    throw new UsageError(
      "MISSING_OPTION",
      "Nothing says which organizations to import.",
      "Say --all, or --provider P --org NAME for each; `rolecall import` alone lists what the tokens see.",
    );
  const isWriting = all === true || requests.some(({ org }) => org !== undefined);
  if (out === undefined && (into !== undefined || !isWriting)) return;
  throw new UsageError(
    "MISSING_OPTION",
    "Several organizations need a place that takes them.",
    "Say --into DIR for a folder (people.yaml, and a file for each organization), or --into FILE.",
  );
}

/** Providers whose tokens are asked what they see, with what the command line gives for them. */
async function askedFor(
  runtime: Runtime,
  { requests, all, into }: ImportAllOptions,
): Promise<readonly Omit<OrgRequest, "org">[]> {
  const open = requests.filter(({ org }) => org === undefined);
  if (open.length > 0) return open;
  const named = new Set(all === true || into === undefined ? requests.map(({ provider }) => provider) : []);
  const ids = (await providersWithCredentials(runtime)).filter((id) => !named.has(id));
  if (ids.length === 0 && requests.length === 0)
    throw new UsageError(
      "MISSING_TOKEN",
      "The environment holds no token of any provider.",
      "`rolecall doctor` and the page on providers name the variables, such as HEROKU_API_KEY.",
    );
  return ids.map((provider) => ({ provider }));
}

function list(runtime: Runtime, seen: readonly SeenByToken[]): ExitCode {
  const all = seen.flatMap(({ provider, organizations }) =>
    organizations.map((organization) => ({ provider, ...organization })),
  );
  for (const line of renderSeen(all)) runtime.stdout.write(`${line}\n`);
  for (const { provider, organizations, error } of seen) {
    if (error !== undefined) printError(runtime, error);
    else if (organizations.length === 0)
      runtime.stderr.write(`${provider}: the token is shown no organization; name it with --org.\n`);
  }
  runtime.stderr.write(
    "`rolecall import --all --into DIR` takes over all of them; `--provider P --org NAME` one.\n",
  );
  return seen.some(({ error }) => error !== undefined) ? ExitCode.failed : ExitCode.done;
}

function announce(runtime: Runtime, seen: readonly SeenByToken[], planned: readonly PlannedImport[]): void {
  for (const { provider, organizations, error } of seen) {
    if (error !== undefined) {
      printError(runtime, error);
      continue;
    }
    const left = organizations.filter(({ obstacle }) => obstacle !== undefined);
    for (const line of renderSeen(left.map((one) => ({ provider, ...one }))))
      runtime.stderr.write(`${line}\n`);
    if (organizations.length === 0)
      runtime.stderr.write(`${provider}: the token is shown no organization; name it with --org.\n`);
  }
  const names = planned.map(({ request }) => `${request.provider} ${request.org}`);
  if (names.length > 0) {
    const count = plural(names.length, "organization");
    runtime.stderr.write(`${sanitizeText(`Reading ${count} whole: ${names.join(", ")}`)}\n`);
  }
}

/** What a folder of access files has beside them: the schema for editors, and what git leaves out. Nothing is replaced. */
function writeBeside({ root, file }: ImportPlace): void {
  if (file !== undefined || !existsSync(root)) return;
  const schema = schemaPath(root, "access");
  if (!existsSync(schema)) {
    mkdirSync(dirname(schema), { recursive: true });
    writeFileSync(schema, readFileSync(findShipped("schemas", "access.schema.json"), "utf8"));
  }
  const ignore = join(root, ".gitignore");
  const ignored = withIgnored(existsSync(ignore) ? readFileSync(ignore, "utf8") : undefined);
  if (ignored !== undefined) writeFileSync(ignore, ignored);
}

/** Organizations taken over one after the other: each one's files are written before the next is read. */
class ImportRun {
  readonly #runtime: Runtime;
  readonly #place: ImportPlace;
  readonly #manner: ImportManner;
  readonly #fresh = new Set<string>();
  readonly #failed: string[] = [];
  #done = 0;
  #known = 0;
  #unchecked = 0;

  constructor(runtime: Runtime, place: ImportPlace, manner: ImportManner) {
    this.#runtime = runtime;
    this.#place = place;
    this.#manner = manner;
  }

  async take({ request, knownAs }: PlannedImport): Promise<void> {
    const name = `${request.provider} ${request.org}`;
    if (knownAs !== undefined) {
      this.#known += 1;
      this.#say(`${name}: in the files already, as ${knownAs}; \`rolecall drift\` shows what differs.`);
      return;
    }
    if (this.#runtime.signal.aborted) {
      this.#failed.push(name);
      return;
    }
    try {
      const loaded = await loadPlace(this.#runtime, this.#place);
      const destination = destinationIn(this.#place, loaded, request.key, STARTER);
      const settled = await settleImport(this.#runtime, request, destination, this.#manner);
      destination.write(settled.draft).save();
      this.#report(settled, loaded);
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      this.#failed.push(name);
      this.#say(`${name}: not imported`);
      printError(this.#runtime, error);
    }
  }

  #report({ connected, live, draft, isChecked }: Settled, loaded: Loaded | undefined): void {
    const { key, provider, name } = connected.desired;
    const file = this.#place.file ?? orgFileOf(key);
    this.#done += 1;
    if (!isChecked) this.#unchecked += 1;
    const line = { provider, name, file, newPeople: draft.people.length, ...countsOf(live, connected) };
    this.#say(renderImported(line));
    for (const { message } of live.notices) this.#say(`  note: ${message}`);
    for (const conflict of draft.conflicts) this.#say(`  warning: ${conflict}`);
    for (const { key: person } of draft.people) if (person !== undefined) this.#fresh.add(person);
    if (loaded === undefined && draft.people.length === 0) this.#say("  nobody was found there");
  }

  async finish(unlisted: readonly string[]): Promise<ExitCode> {
    const { lookalikes, config } = await lookalikesIn(this.#runtime, this.#place, this.#fresh);
    for (const line of renderLookalikes(lookalikes, config)) this.#say(line);
    const failed = [...unlisted, ...this.#failed];
    if (this.#done > 0) {
      const checked =
        this.#unchecked > 0
          ? "Not checked whether the plan of what was written is empty."
          : "Checked: the plan of what was written is empty.";
      this.#say(`${plural(this.#done, "organization")} imported. ${checked}`);
    }
    if (failed.length > 0)
      this.#say(`Not imported: ${failed.join(", ")}. The same command again takes over what is missing.`);
    if (failed.length === 0) {
      if (this.#done + this.#known === 0) this.#say("There is nothing to import.");
      return this.#done + this.#known > 0 ? ExitCode.done : ExitCode.failed;
    }
    return this.#done > 0 ? ExitCode.partial : ExitCode.failed;
  }

  #say(line: string): void {
    this.#runtime.stdout.write(`${sanitizeText(line)}\n`);
  }
}

function countsOf(
  live: Settled["live"],
  { provider, desired }: Settled["connected"],
): Pick<ImportedLine, "people" | "resources"> {
  const holders = [...live.grants.values()].flatMap((subjects) => [...subjects.keys()]);
  const people = new Set(holders.filter((subject) => groupNameOf(subject) === undefined));
  const resources = provider.shape(desired.options).sections.flatMap(({ section, noun }): string[] => {
    const prefix = `${formatAddress(desired.key)}/${section}/`;
    const count = [...live.resources.keys()].filter((address) => address.startsWith(prefix)).length;
    return count === 0 ? [] : [plural(count, noun, section)];
  });
  return { people: people.size, resources };
}
