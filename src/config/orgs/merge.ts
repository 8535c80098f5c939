import { append } from "../../model/append.ts";
import type { JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { Code } from "../codes.ts";
import type { ProblemList } from "../problems.ts";
import { explainErrors } from "../schema/explain-errors.ts";
import type { SchemaCheck, Validators } from "../schema/validators.ts";
import type { PathPart } from "../source/positions.ts";
import type { SourceFile } from "../source/source-file.ts";
import { quote } from "../suggest.ts";

/** One entry of a merged part, and the file that defines it. */
export interface Definition {
  readonly value: unknown;
  readonly file: string;
}

/** One rule, and where it stands. */
export interface PolicyDefinition {
  readonly rule: JsonObject;
  readonly file: string;
  readonly index: number;
}

/** All files put together, in the order in which they were read. */
export interface MergedFiles {
  readonly people: ReadonlyMap<string, Definition>;
  readonly teams: ReadonlyMap<string, Definition>;
  readonly orgs: ReadonlyMap<string, Definition>;
  readonly policies: readonly PolicyDefinition[];
  /** `directory:`, which one file may have. */
  readonly directory?: Definition;
}

/** Checks each file's own structure and puts the files together. Organizations are checked later, by provider. */
export function mergeFiles(
  files: readonly SourceFile[],
  validators: Validators,
  problems: ProblemList,
): MergedFiles {
  const people = new Map<string, Definition>();
  const teams = new Map<string, Definition>();
  const orgs = new Map<string, Definition>();
  const policies: PolicyDefinition[] = [];
  const directories = new Map<string, Definition>();
  for (const [index, file] of files.entries()) {
    if (file.value === undefined) continue;
    if (!isJsonObject(file.value)) {
      const message = "The file must be a mapping with keys such as version, people and orgs.";
      const hint =
        index === 0 ? "Begin with `version: 1`, or run `rolecall init`." : "Write people:, teams: or orgs:.";
      problems.add({ code: "WRONG_TYPE", message, hint, spot: { file: file.path, path: [], at: "value" } });
      continue;
    }
    checkFile(file.path, file.value, index === 0, validators, problems);
    addAll(people, "people", file.path, file.value, problems);
    addAll(teams, "teams", file.path, file.value, problems);
    addAll(orgs, "orgs", file.path, file.value, problems);
    append(policies, policiesOf(file.path, file.value));
    addDirectory(directories, file.path, file.value, problems);
  }
  checkPolicyIds(policies, problems);
  const directory = directories.get("directory");
  return { people, teams, orgs, policies, ...(directory === undefined ? {} : { directory }) };
}

/** Runs a validator over a part of a file and adds what it finds. Gives the paths of the findings. */
export function checkPart(
  check: SchemaCheck | undefined,
  value: unknown,
  place: { readonly file: string; readonly path: readonly PathPart[] },
  problems: ProblemList,
): void {
  if (check === undefined || problems.isFull || check(value)) return;
  for (const { path, at, ...finding } of explainErrors(check.errors ?? [], value, place.path.at(-1))) {
    problems.add({ ...finding, spot: { file: place.file, path: [...place.path, ...path], at } });
  }
}

function checkFile(
  file: string,
  value: JsonObject,
  isRoot: boolean,
  validators: Validators,
  problems: ProblemList,
): void {
  const { version, ...rest } = value;
  checkVersion(file, version, isRoot, problems);
  checkPart(validators.file, rest, { file, path: [] }, problems);
  if (!isRoot && value.include !== undefined) {
    problems.add({
      code: "NESTED_INCLUDE",
      message: "An included file cannot include files itself.",
      hint: "List the files in the root file; it may use patterns such as orgs/**/*.yaml.",
      spot: { file, path: ["include"], at: "key" },
    });
  }
  for (const part of ["people", "teams", "policies"]) {
    if (value[part] !== undefined) checkPart(validators[part], value[part], { file, path: [part] }, problems);
  }
  if (value.orgs !== undefined && !isJsonObject(value.orgs)) {
    const message = `"orgs" must be a mapping from keys to organizations.`;
    const hint = "Write orgs: { KEY: { provider: NAME } }, or remove the key.";
    problems.add({ code: "WRONG_TYPE", message, hint, spot: { file, path: ["orgs"], at: "value" } });
  }
}

function checkVersion(file: string, version: unknown, isRoot: boolean, problems: ProblemList): void {
  if (version === 1 || (version === undefined && !isRoot)) return;
  if (version === undefined) {
    const hint = "Begin the file with `version: 1`.";
    problems.add({
      code: "MISSING_VERSION",
      message: "The file has no version.",
      hint,
      spot: { file, path: [], at: "value" },
    });
    return;
  }
  problems.add({
    code: "UNSUPPORTED_VERSION",
    message: `Version ${JSON.stringify(version)} of the language is not known to this rolecall.`,
    hint: "Write `version: 1`, or use a newer rolecall.",
    spot: { file, path: ["version"], at: "value" },
  });
}

function addAll(
  merged: Map<string, Definition>,
  part: "people" | "teams" | "orgs",
  file: string,
  value: JsonObject,
  problems: ProblemList,
): void {
  const entries = value[part];
  if (!isJsonObject(entries)) return;
  for (const key of Object.keys(entries)) {
    const other = merged.get(key);
    if (other === undefined) {
      merged.set(key, { value: entries[key], file });
      continue;
    }
    problems.add({
      code: "DUPLICATE_DEFINITION",
      message: `${quote(key)} stands under ${part} in both ${other.file} and ${file}.`,
      hint: "Keep it in one of the two files.",
      spot: { file, path: [part, key], at: "key" },
    });
  }
}

function addDirectory(
  found: Map<string, Definition>,
  file: string,
  { directory: value }: JsonObject,
  problems: ProblemList,
): void {
  const other = found.get("directory");
  if (value === undefined) return;
  if (other === undefined) {
    found.set("directory", { value, file });
    return;
  }
  problems.add({
    code: "DUPLICATE_DEFINITION",
    message: `directory stands in both ${other.file} and ${file}.`,
    hint: "Keep it in one of the two files.",
    spot: { file, path: ["directory"], at: "key" },
  });
}

function policiesOf(file: string, value: JsonObject): readonly PolicyDefinition[] {
  const policies = value.policies;
  if (!Array.isArray(policies)) return [];
  return policies.flatMap((rule, index) => (isJsonObject(rule) ? [{ rule, file, index }] : []));
}

function checkPolicyIds(policies: readonly PolicyDefinition[], problems: ProblemList): void {
  const seen = new Set<string>();
  const code: Code = "DUPLICATE_POLICY";
  for (const { rule, file, index } of policies) {
    const id = rule.id;
    if (typeof id !== "string") continue;
    if (seen.has(id)) {
      const spot = { file, path: ["policies", index, "id"], at: "value" as const };
      problems.add({ code, message: `Two policies have the id ${quote(id)}.`, hint: "Rename one.", spot });
    }
    seen.add(id);
  }
}
