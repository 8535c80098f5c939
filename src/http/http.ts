/** What the rest of rolecall knows of HTTP: one request, one whole answer, or one classified failure. */
import { type Fault, KnownError } from "../model/errors.ts";
import type { AnswerHeaders } from "./headers.ts";

/** A clock that tests can turn. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason if it is aborted before. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** An answer whose body is still to be read. A built-in `Response` is one. */
export interface Answered {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** Unpacked. Null if there is none. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** The transport itself: one like built-in `fetch`, or a simulator in process. */
export type Fetch = (url: string, init: RequestInit) => Promise<Answered>;

/** One request. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Absolute, or a path that begins with `/` and is joined to the client's base URL. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> };
  /**
   * True if repeating the request changes nothing (default: GET). Only such requests are repeated after a 5xx, a
   * reset or a time-out; 429 is repeated for all, because a throttled request was not carried out.
   */
  readonly isRepeatable?: boolean;
  /** True if it counts towards the client's `quota`. Default: false. */
  readonly isMetered?: boolean;
  /** Left out of `authorize`, for example for a token exchange. */
  readonly isPublic?: boolean;
}

/** One answer, read to its end. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly text: string;
  /** `GET /path`, for messages; without the query. */
  readonly request: string;
  /** The address that answered, absolute. */
  readonly url: string;
  /** Parses the body. @throws HttpFailure of kind `not-json`, or `too-large` for one that would fill the memory */
  json(): unknown;
}

/** Why there is no answer. */
export type FailureKind =
  | "unreachable"
  | "timeout"
  | "cut"
  | "redirect"
  | "foreign-host"
  | "too-large"
  | "not-text"
  | "not-json"
  | "budget";

/** No answer, or none that can be understood. */
export class HttpFailure extends KnownError {
  readonly kind: FailureKind;
  /** `GET /path`, without the query. */
  readonly request: string;
  /** True if the server may have carried the request out. Never true for a request that was not sent. */
  readonly isLost: boolean;
  readonly status: number | undefined;

  constructor(
    kind: FailureKind,
    request: string,
    message: string,
    options: { isLost: boolean; status?: number; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HttpFailure";
    this.kind = kind;
    this.request = request;
    this.isLost = options.isLost;
    this.status = options.status;
  }

  /** `FOREIGN_HOST` for the kind `foreign-host`. */
  get code(): string {
    return this.kind.toUpperCase().replaceAll("-", "_");
  }

  toFault(): Fault {
    return { code: this.code, message: this.message };
  }
}

/** At most `count` requests of a kind in any stretch of `windowMs`. */
export interface QuotaLimit {
  readonly count: number;
  readonly windowMs: number;
}

/** How one client is set up. */
export interface HttpClientOptions {
  /** Scheme, host, port and perhaps a path; a trailing slash does not matter. */
  readonly baseUrl: string;
  /** Headers of every request, such as `Accept`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Adds the credential; called for each attempt. `isFresh` asks for a new one after a 401. */
  readonly authorize?: (isFresh: boolean) => Promise<Readonly<Record<string, string>>>;
  /** True if one 401 may be answered by `authorize(true)` and one repetition. Default: false. */
  readonly canRenew?: boolean;
  /** Reads the vendor's rate headers: milliseconds to pause before the next request, 0 for none. */
  readonly pace?: (headers: AnswerHeaders) => number;
  /** True for a status that means "slow down" beside 429 (some vendors use 403). */
  readonly isThrottled?: (response: { status: number; headers: AnswerHeaders; text: string }) => boolean;
  /** Most requests at one time to this host. Default: 8. The client goes below it when asked to slow down. */
  readonly concurrency?: number;
  /** Limits on the requests that are `isMetered`; they wait for their turn. Default: none. */
  readonly quota?: readonly QuotaLimit[];
  /** Deadline of one attempt in milliseconds. Default: 30,000. */
  readonly timeoutMs?: number;
  /** True if the vendor gives ETags and answers `If-None-Match`: GETs use the factory's cache. Default: false. */
  readonly canRevalidate?: boolean;
  /**
   * Distinguishes credentials that the host counts separately; never the secret itself. Clients of one host with the
   * same key share concurrency, pauses and pace. Default: all clients of the host share.
   */
  readonly credentialKey?: string;
}

/** Sends requests to one host, politely: bounded and adaptive concurrency, pauses, safe repetition. */
export interface HttpClient {
  /** @throws HttpFailure; any status that was answered is returned, also 4xx and a last 5xx. */
  request(request: HttpRequest): Promise<HttpResponse>;
}

/** Makes clients that share one process's transport, clock, counters and abort signal. */
export type HttpClientFactory = (options: HttpClientOptions) => HttpClient;
