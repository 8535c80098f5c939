import { join, relative, sep } from "node:path";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { ConfigError } from "../model/errors.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { DeclaredSource } from "../model/people-source.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg, Origin, OriginRef } from "../model/state.ts";
import type { LoadedConfig, PolicySource } from "./config.ts";
import { type MergedFiles, mergeFiles } from "./orgs/merge.ts";
import { checkDuplicateOrgs, providerOf, resolveOrg } from "./orgs/org.ts";
import { resolvePeople } from "./people/people.ts";
import { isServiceAddress, readPeopleSource } from "./people/people-source.ts";
import { Subjects } from "./people/subjects.ts";
import { runTeamRules } from "./people/team-rules.ts";
import { resolveTeams, type Teams } from "./people/teams.ts";
import { ProblemList, type Spot } from "./problems.ts";
import { loadValidators, type Validators } from "./schema/validators.ts";
import { renderFrameOf } from "./source/frame.ts";
import { IndexShelf } from "./source/index-cache.ts";
import { LineMap } from "./source/line-map.ts";
import { readSourceTree } from "./source/read-files.ts";
import type { SourceFile } from "./source/source-file.ts";

/** What is loaded, and what the loader needs from outside. */
export interface LoadConfigOptions {
  /** A file, or a directory with an `access.yaml`; relative to `cwd`. */
  readonly path: string;
  /** Absolute. Places are shown relative to it. */
  readonly cwd: string;
  /** Milliseconds since 1970: grants whose `until` is past are not desired. */
  readonly now: number;
  /** For `url: { env: NAME }`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The shape of an organization of a provider in use; called after `loadProviders`. */
  readonly shapes: (provider: string, options: JsonObject) => OrgShape | undefined;
  /** See `Provider.variablePrefixes`; called after `loadProviders`. Default: none but rolecall's own. */
  readonly variablePrefixes?: (provider: string) => readonly string[];
  /** All providers there are. */
  readonly providerIds: readonly string[];
  /** Called once with the providers in use, before `shapes`. */
  readonly loadProviders?: (ids: ReadonlySet<string>) => Promise<void>;
  /** Providers whose services list a company's people. Default: none. */
  readonly directoryReaders?: readonly string[];
  /** Compiled schema; default: the one made at build time. */
  readonly validators?: Validators;
}

/**
 * Reads the files, checks them and resolves them at one instant. Reads nothing but files; talks to no vendor.
 *
 * @throws ConfigError with every problem found, sorted by place, and with the warnings; see `codes.ts` for the codes
 */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig> {
  const problems = new ProblemList();
  const tree = readSourceTree(options.path, options.cwd, problems);
  const locator = new Locator(tree.root, options.cwd, tree.files, problems);
  if (tree.files.length === 0) throw new ConfigError(locator.diagnose());
  const common = options.validators ?? (await loadValidators(hasPolicies(tree.files) ? ["policies"] : []));
  const merged = mergeFiles(tree.files, common, problems);
  if (!tree.isComplete) throw new ConfigError(locator.diagnose());
  const used = await loadUsedProviders(merged, options);
  const validators = options.validators ?? (await loadValidators([...used].map((id) => `org:${id}`)));
  const resolved = await resolveAll(merged, validators, options, problems);
  const diagnostics = problems.isEmpty ? [] : locator.diagnose();
  if (problems.hasErrors) throw new ConfigError(diagnostics);
  return {
    root: tree.root,
    files: tree.files.map(fingerprintOf).sort((a, b) => (a.path < b.path ? -1 : 1)),
    directory: resolved.subjects.directory,
    teams: new Map([...resolved.teams.members].map(([name, members]) => [name, new Set(members.keys())])),
    orgs: resolved.orgs,
    policies: resolved.policies,
    ...(resolved.peopleSource === undefined ? {} : { peopleSource: resolved.peopleSource }),
    warnings: diagnostics,
    locate: (ref) => locator.locate(ref),
    situate: (diagnostic, ref) => locator.situate(diagnostic, ref),
  };
}

function hasPolicies(files: readonly SourceFile[]): boolean {
  return files.some(({ value }) => isJsonObject(value) && value.policies !== undefined);
}

function fingerprintOf(file: SourceFile): LoadedConfig["files"][number] {
  return {
    path: file.path,
    get sha256() {
      return file.sha256;
    },
  };
}

async function loadUsedProviders(
  merged: MergedFiles,
  options: LoadConfigOptions,
): Promise<ReadonlySet<string>> {
  const ids = [...merged.orgs.values()].map((org) => providerOf(org, options.providerIds));
  const used = new Set(ids.filter((id) => id !== undefined));
  const [reader] = options.directoryReaders ?? [];
  if (reader !== undefined && isServiceAddress(merged.directory?.value)) used.add(reader);
  await options.loadProviders?.(used);
  return used;
}

interface Resolved {
  readonly subjects: Subjects;
  readonly teams: Teams;
  readonly orgs: readonly DesiredOrg[];
  readonly policies: readonly PolicySource[];
  readonly peopleSource: DeclaredSource | undefined;
}

async function resolveAll(
  merged: MergedFiles,
  validators: Validators,
  options: LoadConfigOptions,
  problems: ProblemList,
): Promise<Resolved> {
  const { providerIds, now, env, shapes, variablePrefixes = () => [] } = options;
  const directory = resolvePeople(merged.people, { providerIds, orgKeys: [...merged.orgs.keys()] }, problems);
  const rules = await runTeamRules(merged.teams, directory, problems);
  const teams = resolveTeams(merged.teams, directory, problems, rules);
  const subjects = new Subjects(directory, teams);
  const resolution = { now, env, subjects, validators, providerIds, shapes, variablePrefixes, problems };
  const orgs = [...merged.orgs].flatMap(([key, definition]) => resolveOrg(key, definition, resolution) ?? []);
  checkDuplicateOrgs(orgs, problems);
  if (merged.orgs.size === 0 && !problems.hasErrors) {
    const hint = "Add one under orgs; `rolecall import` can write it.";
    problems.add({ code: "NO_ORGS", message: "The files declare no organization.", hint });
  }
  const policies = merged.policies.map(
    ({ rule, file, index }): PolicySource => ({
      rule,
      origin: { file, parent: ["policies"], key: index, via: [] },
    }),
  );
  const readers = options.directoryReaders ?? [];
  const peopleSource = readPeopleSource(merged.directory, { env, orgs, readers, variablePrefixes, problems });
  return { subjects, teams, orgs, policies, peopleSource };
}

/** Turns places by structure into lines and columns, and cuts frames out of the files. */
class Locator {
  readonly #root: string;
  readonly #cwd: string;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #problems: ProblemList;
  readonly #indexes = new IndexShelf();
  /** Lines of files that are not usable YAML. */
  readonly #lines = new Map<string, LineMap>();

  constructor(root: string, cwd: string, files: readonly SourceFile[], problems: ProblemList) {
    this.#root = root;
    this.#cwd = cwd;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#problems = problems;
  }

  diagnose(): readonly Diagnostic[] {
    return this.#problems.diagnose((spot) => this.#situate(spot));
  }

  locate(ref: OriginRef): Origin {
    return { ...this.#place(spotOf(ref)), via: ref.via };
  }

  situate(diagnostic: Diagnostic, ref: OriginRef): Diagnostic {
    return { ...diagnostic, ...this.#situate(spotOf(ref)) };
  }

  #situate(spot: Spot): { place: Place; frame?: string } {
    const place = this.#place(spot);
    const file = this.#files.get(spot.file);
    if (file === undefined || !("path" in spot || "offset" in spot)) return { place };
    return {
      place,
      frame: renderFrameOf(this.#linesOf(file), place.line, place.column, this.#problems.secrets),
    };
  }

  #place(spot: Spot): Place {
    const file = this.#files.get(spot.file);
    const shown = this.#shown(spot.file);
    if (file === undefined) return { file: shown, line: 1, column: 1 };
    const index = this.#indexes.of(file);
    const offset =
      "path" in spot ? (index?.offsetOf(spot.path, spot.at) ?? 0) : "offset" in spot ? spot.offset : 0;
    return { file: shown, ...this.#linesOf(file).placeOf(offset) };
  }

  #linesOf(file: SourceFile): LineMap {
    const index = this.#indexes.of(file);
    if (index !== undefined) return index.lines;
    const lines = this.#lines.get(file.path) ?? new LineMap(file.text);
    this.#lines.set(file.path, lines);
    return lines;
  }

  /** As a person in the working directory would type it; absolute for a file elsewhere. */
  #shown(path: string): string {
    const absolute = join(this.#root, path);
    const shown = relative(this.#cwd, absolute);
    return (shown.startsWith("..") ? absolute : shown).split(sep).join("/");
  }
}

/** Keys point at themselves, items of a list have no key. */
function spotOf(ref: OriginRef): Spot {
  return {
    file: ref.file,
    path: [...ref.parent, ref.key],
    at: typeof ref.key === "number" ? "value" : "key",
  };
}
