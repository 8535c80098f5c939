import { foreseenRefusals } from "../app/connect/hosts.ts";
import { checkConfig } from "../app/load/check.ts";
import { endedGrants } from "../app/load/ended.ts";
import { type Loaded, loadForCommand } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { compareDiagnostics, type Diagnostic } from "../model/diagnostic.ts";
import { ConfigError } from "../model/errors.ts";
import { printableJson } from "../model/sanitize.ts";
import type { DesiredOrg } from "../model/state.ts";
import { renderDiagnostics } from "../report/terminal/diagnostics-text.ts";
import { plural } from "../report/terminal/layout.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { VERSION } from "../version.ts";

/** The options of `rolecall validate`. */
export interface ValidateOptions {
  readonly config?: string;
  readonly at?: string;
  readonly format?: "text" | "json" | "sarif" | "github";
  /** Every finding, also where there are many of one kind. */
  readonly verbose?: boolean;
}

/** What a check of the files found. */
export interface ValidateResult {
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  /** "2 organizations, 12 people, 3 teams", when the files could be read. */
  readonly summary?: string;
}

/** Checks everything that can be checked without the network: grammar, references, vendor rules, policies. */
export async function runValidate(runtime: Runtime, options: ValidateOptions): Promise<ExitCode> {
  const result = await validateFiles(runtime, options);
  runtime.stdout.write(await format(runtime, result, options));
  return result.exitCode;
}

/** What tokens go to: the organizations, and the directory of people where it has an address of its own. */
function withDirectory({ config: { orgs, peopleSource } }: Loaded): readonly DesiredOrg[] {
  return peopleSource?.place.kind === "service" ? [...orgs, peopleSource.place.org] : orgs;
}

/** Like {@link runValidate}, with the findings as values. */
export async function validateFiles(runtime: Runtime, options: ValidateOptions): Promise<ValidateResult> {
  try {
    const loaded = await loadForCommand(runtime, options);
    const checked = await checkConfig(loaded, loaded.config.orgs);
    const refusals = foreseenRefusals(runtime, loaded, withDirectory(loaded));
    const findings = [...checked, ...endedGrants(loaded), ...refusals].sort(compareDiagnostics);
    const { config } = loaded;
    return {
      exitCode: findings.some((finding) => finding.severity === "error") ? ExitCode.refused : ExitCode.done,
      diagnostics: findings,
      summary: [
        plural(config.orgs.length, "organization"),
        plural(config.directory.people.size, "person", "people"),
        plural(config.teams.size, "team"),
        plural(config.policies.length, "policy", "policies"),
      ].join(", "),
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { exitCode: ExitCode.invalid, diagnostics: error.diagnostics };
  }
}

async function format(
  runtime: Runtime,
  result: ValidateResult,
  { format: wanted = "text", verbose = false }: ValidateOptions,
): Promise<string> {
  switch (wanted) {
    case "json":
      return `${printableJson({ valid: result.exitCode === ExitCode.done, diagnostics: result.diagnostics })}\n`;
    case "sarif": {
      const { renderSarif } = await import("../report/sarif.ts");
      return `${printableJson(renderSarif(result.diagnostics, VERSION))}\n`;
    }
    case "github": {
      const { annotate } = await import("../ci/annotations.ts");
      const { commands, rest } = annotate(result.diagnostics);
      const unseen = rest.length === 0 ? "" : renderDiagnostics(rest, painterFor(false));
      return `${commands.join("\n")}${commands.length === 0 ? "" : "\n"}${unseen}`;
    }
    case "text": {
      const painter = painterFor(runtime.stdout.hasColor);
      const problems =
        result.diagnostics.length === 0 ? "" : renderDiagnostics(result.diagnostics, painter, verbose);
      if (result.summary === undefined) return problems;
      const verdict = result.exitCode === ExitCode.done ? "Valid" : "Refused by the policies";
      return `${problems}${verdict}: ${result.summary}.\n`;
    }
  }
}
