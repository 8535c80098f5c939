import type { Diagnostic } from "./diagnostic.ts";

/** What is known of something that failed, the same for the command line, the Action, plans, drift and journals. */
export interface Fault {
  /** Stable code; `INTERNAL` for a fault of rolecall itself. */
  readonly code: string;
  readonly message: string;
  /** The next step for the person who reads this. */
  readonly hint?: string;
  /** The vendor's own request id, for their support. */
  readonly requestId?: string;
}

/** A failure that has a code and a sentence: a wrong command line, a vendor's refusal, a network that is away. */
export abstract class KnownError extends Error {
  abstract readonly code: string;
  abstract toFault(): Fault;
}

/** The facts of any failure but that of a {@link ConfigError}. What has no code of its own is a fault of rolecall. */
export function faultOf(error: unknown): Fault {
  if (error instanceof KnownError) return error.toFault();
  const message = error instanceof Error ? error.message : String(error);
  return { code: "INTERNAL", message: `This is a fault of rolecall, not yours: ${message}` };
}

/** Carries every problem found in the files. Ends the command with exit code 3. */
export class ConfigError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "The configuration is invalid.");
    this.name = "ConfigError";
    this.diagnostics = diagnostics;
  }
}

/** What is known of a failure on the way to, or at, a vendor. */
export interface ProviderErrorDetails {
  /** Stable code: `UNAUTHORIZED`, `FORBIDDEN`, `NOT_FOUND`, `RATE_LIMITED`, `UNREACHABLE`, `NOT_JSON`, `REFUSED`, ... */
  readonly code: string;
  readonly message: string;
  readonly provider?: string;
  readonly org?: string;
  /** `GET /teams/acme/members`; never a query that holds a secret. */
  readonly request?: string;
  readonly status?: number;
  /** The vendor's own request id, for their support. */
  readonly requestId?: string;
  /** The next step for the person who reads this. */
  readonly hint?: string;
  /** True if the request may have taken effect although no answer was understood. */
  readonly isLost?: boolean;
  readonly cause?: unknown;
}

/** A vendor refused, could not be reached, or answered what cannot be understood. */
export class ProviderError extends KnownError {
  readonly details: ProviderErrorDetails;

  constructor(details: ProviderErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "ProviderError";
    this.details = details;
  }

  get code(): string {
    return this.details.code;
  }

  toFault(): Fault {
    const { code, message, hint, requestId } = this.details;
    return {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(requestId === undefined ? {} : { requestId }),
    };
  }
}

/** A wrong command line or environment: the user's to fix, without a stack trace. Exit code 1 or 3. */
export class UsageError extends KnownError {
  readonly code: string;
  readonly hint: string | undefined;
  /** What else is wrong and was found at the same time. */
  readonly more: readonly UsageError[];

  constructor(code: string, message: string, hint?: string, more: readonly UsageError[] = []) {
    super(message);
    this.name = "UsageError";
    this.code = code;
    this.hint = hint;
    this.more = more;
  }

  toFault(): Fault {
    const { code, message, hint } = this;
    return { code, message, ...(hint === undefined ? {} : { hint }) };
  }
}
