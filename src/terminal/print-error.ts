import { ExitCode, type Runtime } from "../app/runtime.ts";
import { ConfigError, type Fault, KnownError, UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { renderDiagnostics } from "../report/terminal/diagnostics-text.ts";
import { type Painter, painterFor } from "../report/terminal/paint.ts";
import { VERSION } from "../version.ts";

/** Says what went wrong, on standard error, and gives the exit code. Only our own bug comes with a stack trace. */
export function printError(runtime: Runtime, error: unknown): ExitCode {
  const { stderr } = runtime;
  const painter = painterFor(stderr.hasColor);
  if (error instanceof ConfigError) {
    stderr.write(renderDiagnostics(error.diagnostics, painter));
    return ExitCode.invalid;
  }
  if (error instanceof KnownError) {
    const more = error instanceof UsageError ? error.more : [];
    for (const each of [error, ...more]) stderr.write(faultText(each.toFault(), painter));
    return ExitCode.failed;
  }
  if (runtime.signal.aborted) {
    stderr.write("Interrupted.\n");
    return ExitCode.failed;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `${painter.remove("error[INTERNAL]")} This is a fault of rolecall ${VERSION}, not yours. Please report it with the lines below.\n${shown}\n`,
  );
  return ExitCode.failed;
}

function faultText({ code, message, hint, requestId }: Fault, painter: Painter): string {
  const id = requestId === undefined ? "" : ` (request ${sanitizeText(requestId)})`;
  const next = hint === undefined ? "" : `  ${sanitizeText(hint)}\n`;
  return `${painter.remove(`error[${code}]`)} ${sanitizeText(message)}${id}\n${next}`;
}
