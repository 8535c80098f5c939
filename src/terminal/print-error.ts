import { ExitCode, type Runtime } from "../app/runtime.ts";
import { HttpFailure } from "../http/http.ts";
import { ConfigError, ProviderError, UsageError } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";
import { renderDiagnostics } from "../report/terminal/diagnostics-text.ts";
import { painterFor } from "../report/terminal/paint.ts";
import { VERSION } from "../version.ts";

/** Says what went wrong, on standard error, and gives the exit code. Only our own bug comes with a stack trace. */
export function printError(runtime: Runtime, error: unknown): ExitCode {
  const { stderr } = runtime;
  const painter = painterFor(stderr.hasColor);
  if (error instanceof ConfigError) {
    stderr.write(renderDiagnostics(error.diagnostics, painter));
    return ExitCode.invalid;
  }
  if (error instanceof UsageError) {
    for (const { code, message, hint } of [error, ...error.more]) {
      stderr.write(`${painter.remove(`error[${code}]`)} ${sanitizeText(message)}\n`);
      if (hint !== undefined) stderr.write(`  ${sanitizeText(hint)}\n`);
    }
    return ExitCode.failed;
  }
  if (error instanceof ProviderError) {
    const { code, message, hint, requestId } = error.details;
    const id = requestId === undefined ? "" : ` (request ${sanitizeText(requestId)})`;
    stderr.write(`${painter.remove(`error[${code}]`)} ${sanitizeText(message)}${id}\n`);
    if (hint !== undefined) stderr.write(`  ${sanitizeText(hint)}\n`);
    return ExitCode.failed;
  }
  if (error instanceof HttpFailure) {
    stderr.write(
      `${painter.remove(`error[${error.kind.toUpperCase().replaceAll("-", "_")}]`)} ${sanitizeText(error.message)}\n`,
    );
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
