import { type FailureKind, HttpFailure } from "../http.ts";
import { ProxyFailure } from "../proxy/proxy-failure.ts";

/** What a transport's error means. */
interface Classified {
  readonly kind: FailureKind;
  readonly wasSent: boolean;
  /** True if the next attempt would fail in the same way. */
  readonly isPermanent: boolean;
  readonly because: string;
}

/** A failed attempt, and whether another makes sense. */
export interface AttemptFailure {
  readonly failure: HttpFailure;
  readonly wasSent: boolean;
  readonly isPermanent: boolean;
}

const neverConnected: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  EHOSTUNREACH: "there is no way to this host",
  ENETUNREACH: "there is no network",
  EAI_AGAIN: "its name could not be looked up for the moment",
  CONNECT_TIMEOUT: "the connection did not come about in time",
  UND_ERR_CONNECT_TIMEOUT: "the connection did not come about in time",
};

const neverConnects: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of this name",
  CERT_HAS_EXPIRED: "its certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN:
    "its certificate is signed by an unknown authority (NODE_EXTRA_CA_CERTS adds one)",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "its certificate cannot be verified (NODE_EXTRA_CA_CERTS adds an authority)",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "its certificate cannot be verified (NODE_EXTRA_CA_CERTS adds an authority)",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS on this port",
  EPROTO: "it does not speak TLS on this port",
};

/** Turns what a transport threw into a failure in words. `isAnswered` shows that a status had come already. */
export function describeFailure(
  error: unknown,
  context: {
    label: string;
    host: string;
    isWrite: boolean;
    timeoutMs: number;
    hasTimedOut: boolean;
    status?: number;
  },
): AttemptFailure {
  if (error instanceof HttpFailure) return { failure: error, wasSent: true, isPermanent: true };
  const { kind, wasSent, isPermanent, because } = context.hasTimedOut
    ? timedOut(context.timeoutMs)
    : classify(error, context.status !== undefined);
  const failure = new HttpFailure(kind, context.label, `${context.label} at ${context.host}: ${because}.`, {
    isLost: context.isWrite && wasSent,
    ...(context.status === undefined ? {} : { status: context.status }),
    cause: error,
  });
  return { failure, wasSent, isPermanent };
}

function timedOut(timeoutMs: number): Classified {
  return {
    kind: "timeout",
    wasSent: true,
    isPermanent: false,
    because: `no whole answer within ${timeoutMs / 1_000} s`,
  };
}

function classify(error: unknown, isAnswered: boolean): Classified {
  if (error instanceof ProxyFailure) {
    const { message, isPermanent } = error;
    return { kind: "unreachable", wasSent: false, isPermanent, because: message };
  }
  const codes = errorCodes(error);
  for (const code of codes) {
    const passing = neverConnected[code];
    if (passing !== undefined)
      return { kind: "unreachable", wasSent: false, isPermanent: false, because: passing };
    const lasting = neverConnects[code];
    if (lasting !== undefined)
      return { kind: "unreachable", wasSent: false, isPermanent: true, because: lasting };
  }
  if (isBlockedPort(error)) {
    const because = "its port is reserved for another protocol, and fetch never connects to it";
    return { kind: "unreachable", wasSent: false, isPermanent: true, because };
  }
  if (
    codes.some(
      (code) => code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT" || code === "ETIMEDOUT",
    )
  ) {
    return { kind: "timeout", wasSent: true, isPermanent: false, because: "no whole answer in time" };
  }
  const detail = codes[0] === undefined ? "" : ` (${codes[0]})`;
  return isAnswered
    ? {
        kind: "cut",
        wasSent: true,
        isPermanent: false,
        because: `the connection broke in the midst of the answer${detail}`,
      }
    : {
        kind: "unreachable",
        wasSent: true,
        isPermanent: false,
        because: `the connection broke before an answer came${detail}`,
      };
}

/** The ports of https://fetch.spec.whatwg.org/#port-blocking are refused without a code, before anything is sent. */
function isBlockedPort(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
}

/** Codes along the chain of causes; `fetch` wraps the real error once or twice. */
function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if ("code" in current && typeof current.code === "string") codes.push(current.code);
    if (current instanceof AggregateError) {
      for (const inner of current.errors) codes.push(...errorCodes(inner));
    }
    current = current.cause;
  }
  return codes;
}
