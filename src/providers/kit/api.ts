import { type HttpClient, HttpFailure, type HttpRequest, type HttpResponse } from "../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../model/errors.ts";
import { judgeFailure } from "./failed-answer.ts";

/** What is known of a call beside its answer. */
export interface Call {
  /** The organization's key in the file. */
  readonly org: string;
  /** True if the request was to change something. */
  readonly isWrite: boolean;
}

/** What a refusal means: the code of the error, and the next step if there is one to name. */
export interface Verdict {
  readonly code: string;
  readonly hint?: string;
}

/** What of an answer every vendor's error needs. */
type Answer = Pick<HttpResponse, "status" | "request">;

/** How one vendor says no, and the words for it. */
export interface Dialect<Refusal extends Answer, Context extends Call> {
  readonly provider: string;
  /** What to check where the vendor was not reached, or something else answered. */
  readonly reaching: string;
  judge(answer: Refusal, call: Context): Verdict;
  /** The sentence about a refusal, with the vendor's own words. */
  describe(answer: Refusal, call: Context): string;
  /** The vendor's id of the request, by which its support finds it. */
  requestIdOf(answer: Refusal): string | undefined;
  /** The sentence about a missing or broken answer. */
  describeFailure(failure: HttpFailure): string;
  /** Whether a refused change may have taken effect all the same (default: for every status from 500). */
  mayHaveTakenEffect?(answer: Refusal): boolean;
}

/** One provider's errors. */
export interface Failures<Refusal extends Answer, Context extends Call> {
  /** An error with the provider and the organization filled in. */
  error(call: Pick<Call, "org">, details: Omit<ProviderErrorDetails, "provider" | "org">): ProviderError;
  /** An answer that is not a success; `isLost` if the change may have taken effect all the same. */
  ofResponse(answer: Refusal, call: Context): ProviderError;
  /** A missing or broken answer; what is not an {@link HttpFailure} is given back. */
  ofFailure(failure: unknown, call: Call): unknown;
}

export function createFailures<Refusal extends Answer, Context extends Call = Call>(
  dialect: Dialect<Refusal, Context>,
): Failures<Refusal, Context> {
  const error: Failures<Refusal, Context>["error"] = ({ org }, details) =>
    new ProviderError({ ...details, provider: dialect.provider, org });
  return {
    error,
    ofResponse: (answer, call) => {
      const { status, request } = answer;
      const requestId = dialect.requestIdOf(answer);
      const mayHave = dialect.mayHaveTakenEffect?.(answer) ?? status >= 500;
      return error(call, {
        ...dialect.judge(answer, call),
        message: dialect.describe(answer, call),
        request,
        status,
        ...(requestId === undefined ? {} : { requestId }),
        ...(call.isWrite && mayHave ? { isLost: true } : {}),
      });
    },
    ofFailure: (failure, call) => {
      if (!(failure instanceof HttpFailure)) return failure;
      const { status, request } = failure;
      return error(call, {
        ...judgeFailure(failure.kind, dialect.reaching),
        message: dialect.describeFailure(failure),
        request,
        ...(status === undefined ? {} : { status }),
        ...(call.isWrite && failure.isLost ? { isLost: true } : {}),
        cause: failure,
      });
    },
  };
}

/**
 * What a status means. The codes are the same for every vendor; the table has the next step for a status, or a verdict
 * of its own where the vendor means something else by it. The entry for 500 holds for those above it that have none.
 */
export function judgeStatus(status: number, table: Readonly<Record<number, string | Verdict>>): Verdict {
  const entry = table[status] ?? (status >= 500 ? table[500] : undefined);
  if (typeof entry === "object") return entry;
  return { code: codeOf(status), ...(entry === undefined ? {} : { hint: entry }) };
}

function codeOf(status: number): string {
  if (status >= 500) return "UNREACHABLE";
  switch (status) {
    case 401:
      return "UNAUTHORIZED";
    case 403:
      return "FORBIDDEN";
    case 404:
      return "NOT_FOUND";
    case 429:
      return "RATE_LIMITED";
    default:
      return "REFUSED";
  }
}

/** The first of these headers that an answer has. */
export function headerOf(
  { headers }: Pick<HttpResponse, "headers">,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) return value;
  }
  return undefined;
}

/** The JSON of an error body; undefined if it is none, which proxies in front of a vendor often send. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a request and gives the answer, whatever its status. @throws ProviderError if there is none */
export async function answerTo<Context extends Call>(
  http: HttpClient,
  failures: Failures<HttpResponse, Context>,
  request: HttpRequest,
  call: Call,
): Promise<HttpResponse> {
  return await http.request(request).catch((failure: unknown) => {
    throw failures.ofFailure(failure, call);
  });
}

/** Gives the answer back if it is a success. @throws ProviderError */
export function requireSuccess<Context extends Call>(
  failures: Failures<HttpResponse, Context>,
  response: HttpResponse,
  call: Context,
): HttpResponse {
  if (response.status < 200 || response.status > 299) throw failures.ofResponse(response, call);
  return response;
}

/** The parsed body of a success; undefined for an empty answer to a change. @throws ProviderError `NOT_JSON` */
export function bodyOf<Context extends Call>(
  failures: Failures<HttpResponse, Context>,
  response: HttpResponse,
  call: Call,
): unknown {
  if (call.isWrite && response.text.trim() === "") return undefined;
  try {
    return response.json();
  } catch (failure) {
    throw failures.ofFailure(failure, call);
  }
}
