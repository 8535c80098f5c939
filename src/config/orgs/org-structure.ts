import type { Json, JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { SectionMode } from "../../model/state.ts";
import type { ProblemList } from "../problems.ts";
import { explainErrors, type SchemaFinding } from "../schema/explain-errors.ts";
import type { SchemaCheck } from "../schema/validators.ts";
import { suggestion } from "../suggest.ts";
import { type OrgContext, sectionNames, spotIn } from "./org-context.ts";

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Checks an organization's structure, down to its lists of grants, with the validator of its provider. Gives a test that
 * shows whether something was found at a path or below it.
 */
export function checkStructure(
  org: { readonly key: string; readonly file: string; readonly value: JsonObject; readonly shape: OrgShape },
  check: SchemaCheck | undefined,
  problems: ProblemList,
): OrgContext["isBroken"] {
  const isValid = check === undefined || check(org.value);
  const findings = isValid ? [] : explainErrors(check.errors ?? [], org.value);
  for (const finding of findings) addFinding(org, finding, problems);
  return (path) => findings.some((finding) => path.every((part, index) => finding.path[index] === part));
}

function addFinding(
  org: { readonly key: string; readonly file: string; readonly value: JsonObject; readonly shape: OrgShape },
  finding: SchemaFinding,
  problems: ProblemList,
): void {
  const { path, at, ...problem } = finding;
  const spot = spotIn(org, path, at);
  const [section] = path;
  // `readModes` knows whether it is a wrong name or a section that is not declared.
  if (section === "manage" && problem.code === "UNKNOWN_KEY") return;
  if (path.length === 1 && typeof section === "string" && org.value[section] === null) {
    if (sectionNames(org.shape).includes(section)) {
      problems.add(emptySection(org, section));
      return;
    }
  }
  if (path[0] === "token" && problem.code !== "MISSING_KEY" && problem.code !== "UNKNOWN_KEY") {
    problems.add({
      code: "TOKEN_IN_FILE",
      message: "A token must not stand in the file; name the variable that holds it.",
      hint: "Write token: { env: NAME }, and replace the token if it was ever committed.",
      spot,
    });
    return;
  }
  problems.add({ ...problem, spot });
}

/** Whatever stands under `token` and is not a variable's name is kept out of all output. */
export function hideTokens(value: unknown, problems: ProblemList): void {
  if (isJsonObject(value)) hideTexts(value.token, "", problems);
}

function hideTexts(value: Json | undefined, key: string, problems: ProblemList): void {
  if (typeof value === "string") {
    if (key !== "env" || !VARIABLE.test(value)) problems.hide(value);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) hideTexts(item, name, problems);
  }
}

/** The mode of each declared section; checks `manage` and that no section is empty by accident. */
export function readModes(context: Omit<OrgContext, "modes">): ReadonlyMap<string, SectionMode> {
  const { value, shape } = context;
  const manage = isJsonObject(value.manage) ? value.manage : {};
  const names = sectionNames(shape);
  for (const section of Object.keys(manage)) checkManaged(context, section, names);
  const modes = new Map<string, SectionMode>();
  for (const section of names) {
    const declared = value[section];
    if (declared === undefined || declared === null) continue;
    const mode = manage[section];
    if (isEmpty(declared) && mode !== "exact") context.problems.add(emptySection(context, section));
    modes.set(section, mode === "additive" || mode === "ignore" ? mode : "exact");
  }
  return modes;
}

function checkManaged(context: Omit<OrgContext, "modes">, section: string, names: readonly string[]): void {
  const spot = spotIn(context, ["manage", section], "key");
  if (!names.includes(section)) {
    const hint = suggestion(section, names) ?? "Remove the line.";
    const message = `There is no section ${JSON.stringify(section)} to manage.`;
    context.problems.add({ code: "UNKNOWN_SECTION", message, hint, spot });
  } else if (context.value[section] === undefined) {
    context.problems.add({
      code: "UNDECLARED_SECTION",
      message: `manage names ${section}, but the organization does not declare it.`,
      hint: `A section that is not declared is not managed. Declare ${section}, or remove the line.`,
      spot,
    });
  }
}

function isEmpty(section: unknown): boolean {
  if (Array.isArray(section)) return section.length === 0;
  return isJsonObject(section) && Object.keys(section).length === 0;
}

function emptySection(
  org: Pick<OrgContext, "key" | "file">,
  section: string,
): { code: "EMPTY_SECTION"; message: string; hint: string; spot: ReturnType<typeof spotIn> } {
  return {
    code: "EMPTY_SECTION",
    message: `The section ${section} is empty, which would mean that nobody is to be left in it.`,
    hint: `Remove the key to leave ${section} alone. If nobody is meant: ${section}: {} and manage: { ${section}: exact }.`,
    spot: spotIn(org, [section], "key"),
  };
}
