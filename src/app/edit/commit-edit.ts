import type { EditInput, EditOutcome } from "../../edit/edit-input.ts";
import { unifiedDiff } from "../../edit/unified-diff.ts";
import { rootFileOf, Workspace } from "../../edit/workspace.ts";
import { compareDiagnostics, type Diagnostic } from "../../model/diagnostic.ts";
import { ConfigError } from "../../model/errors.ts";
import type { Finding } from "../../model/plan.ts";
import { sanitizeLine, sanitizeText } from "../../model/sanitize.ts";
import { renderDiagnostics } from "../../report/terminal/diagnostics-text.ts";
import { painterFor } from "../../report/terminal/paint.ts";
import { checkConfig } from "../load/check.ts";
import { type Loaded, type LoadOptions, loadForCommand } from "../load/load.ts";
import { ExitCode, type Runtime } from "../runtime.ts";

/** What every command that edits files takes. */
export interface EditOptions extends LoadOptions {
  /** Shows the difference and writes nothing. */
  readonly dryRun?: boolean;
}

/** The files, loaded, and the place where they are changed. */
export interface OpenFiles extends EditInput {
  readonly loaded: Loaded;
  /** The root file, relative to its folder. */
  readonly rootFile: string;
}

/** Loads the files for editing. @throws ConfigError for invalid files */
export async function openFiles(runtime: Runtime, options: LoadOptions): Promise<OpenFiles> {
  const loaded = await loadForCommand(runtime, options);
  return {
    loaded,
    config: loaded.config,
    workspace: new Workspace(loaded.config),
    shapeOf: (org) => loaded.shapeOf(org.provider, org.options),
    now: loaded.now,
    rootFile: rootFileOf(loaded.config, runtime.cwd, options.config ?? "."),
  };
}

/** Loads the changed files from a copy. @throws ConfigError if they are not valid any more */
export async function tryFiles<Value>(
  runtime: Runtime,
  { workspace, rootFile }: Pick<OpenFiles, "workspace" | "rootFile">,
  use: (loaded: Loaded) => Promise<Value>,
): Promise<Value> {
  return await workspace.tryOut(runtime.cwd, rootFile, async ({ cwd, config }) =>
    use(await loadForCommand({ ...runtime, cwd }, { config })),
  );
}

/**
 * Judges the changed files as a whole, and writes them, or with `dryRun` shows the difference. Files that would not be
 * valid, or that break a policy which held before, are not written.
 */
export async function commitEdit(
  runtime: Runtime,
  open: OpenFiles,
  outcome: EditOutcome,
  options: EditOptions & { readonly explain?: (after: Loaded) => readonly string[] },
): Promise<ExitCode> {
  const changed = open.workspace.changed();
  const verdict =
    changed.length === 0
      ? { notes: [], exitCode: ExitCode.done }
      : await judge(runtime, open, outcome, options);
  if (verdict.exitCode !== ExitCode.done) return verdict.exitCode;
  if (options.dryRun === true) showDifference(runtime, open.workspace);
  else {
    open.workspace.save();
    for (const line of outcome.done) runtime.stdout.write(`${sanitizeText(line)}\n`);
  }
  for (const note of [...outcome.notes, ...verdict.notes]) runtime.stderr.write(`${sanitizeText(note)}\n`);
  if (changed.length === 0) runtime.stderr.write("Nothing to change; the files are as they were.\n");
  else if (options.dryRun === true) runtime.stderr.write("Dry run: nothing was written.\n");
  else runtime.stderr.write("Only the files were changed; `rolecall plan` shows what it means.\n");
  return ExitCode.done;
}

/** The unified diff of every changed file, on standard output. */
export function showDifference(runtime: Runtime, workspace: Workspace): void {
  for (const path of workspace.changed()) {
    const shown = workspace.shown(path, runtime.cwd);
    const difference = unifiedDiff(shown, workspace.textBefore(path), workspace.textOf(path));
    runtime.stdout.write(difference.split("\n").map(sanitizeLine).join("\n"));
  }
}

async function judge(
  runtime: Runtime,
  open: OpenFiles,
  outcome: EditOutcome,
  options: { readonly explain?: (after: Loaded) => readonly string[] },
): Promise<{ notes: readonly string[]; exitCode: ExitCode }> {
  const before = await checkConfig(open.loaded, open.loaded.config.orgs);
  try {
    return await tryFiles(runtime, open, async (after) => {
      const notes = options.explain?.(after) ?? [];
      const all = [...outcome.notes, ...notes];
      const findings = await checkAndTell(runtime, after, all);
      const known = new Set(before.map(identityOf));
      const fresh = findings.filter(
        (finding) => finding.severity !== "note" && !known.has(identityOf(finding)),
      );
      const refused = fresh.filter((finding) => finding.severity === "error");
      if (fresh.length > 0) show(runtime, fresh);
      if (refused.length > 0) {
        for (const note of all) runtime.stderr.write(`${sanitizeText(note)}\n`);
        runtime.stderr.write("Refused by a policy; nothing was written.\n");
        return { notes: [], exitCode: ExitCode.refused };
      }
      return { notes, exitCode: ExitCode.done };
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    show(runtime, error.diagnostics);
    runtime.stderr.write("The files would not be valid; nothing was written.\n");
    return { notes: [], exitCode: ExitCode.invalid };
  }
}

/** What the change would leave behind is worth knowing also where a vendor's rule forbids it. */
async function checkAndTell(
  runtime: Runtime,
  after: Loaded,
  notes: readonly string[],
): Promise<readonly Finding[]> {
  try {
    return await checkConfig(after, after.config.orgs);
  } catch (error) {
    for (const note of notes) runtime.stderr.write(`${sanitizeText(note)}\n`);
    throw error;
  }
}

function show(runtime: Runtime, diagnostics: readonly Diagnostic[]): void {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  runtime.stderr.write(renderDiagnostics(sorted, painterFor(runtime.stderr.hasColor)));
}

/** The same finding may have moved by some lines. */
function identityOf({ code, message, address }: Diagnostic): string {
  return JSON.stringify([code, message, address ?? ""]);
}
