import type { HttpClient, HttpRequest, HttpResponse } from "../../../http/http.ts";
import { HttpFailure } from "../../../http/http.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import { judgeFailure } from "../../kit/failed-answer.ts";
import type { ConnectContext } from "../../provider.ts";
import { MEDIA_TYPE } from "../wire.ts";
import { field, numberField, textField } from "./lenient.ts";

/** One answer, its body parsed if it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  /** `GET /Users`, without the query. */
  readonly request: string;
  readonly etag?: string;
  readonly location?: string;
  readonly requestId?: string;
}

/** What goes along with a request. */
export interface SendOptions {
  readonly body?: object;
  readonly ifMatch?: string;
  readonly isRepeatable?: boolean;
}

/** Speaks SCIM 2.0 to one service. */
export class ScimClient {
  readonly #http: HttpClient;
  readonly #org: string;

  constructor(context: ConnectContext) {
    this.#org = context.org.key;
    const baseUrl = context.hosts.api;
    if (baseUrl === undefined || baseUrl === "") {
      throw new ProviderError({
        code: "UNREACHABLE",
        provider: "scim",
        org: context.org.key,
        message: `Nothing says where the SCIM service of ${context.org.key} is.`,
        hint: "Set SCIM_URL, or `url:` in the organization.",
      });
    }
    this.#http = context.http({
      baseUrl,
      headers: { Accept: `${MEDIA_TYPE}, application/json;q=0.9` },
      authorize: async () => ({ Authorization: `Bearer ${context.token}` }),
      concurrency: 4,
    });
  }

  /** Sends one request; any status comes back. @throws ProviderError if there is no answer to understand */
  async send(method: HttpRequest["method"], path: string, options: SendOptions = {}): Promise<Answer> {
    const request: HttpRequest = {
      method,
      url: path,
      headers: {
        ...(options.body === undefined ? {} : { "Content-Type": MEDIA_TYPE }),
        ...(options.ifMatch === undefined ? {} : { "If-Match": options.ifMatch }),
      },
      ...(options.body === undefined ? {} : { body: { json: options.body } }),
      isRepeatable: options.isRepeatable ?? method === "GET",
    };
    try {
      return this.#parse(method, await this.#http.request(request));
    } catch (error) {
      throw error instanceof HttpFailure
        ? this.#failure(method, error, options.isRepeatable ?? method === "GET")
        : error;
    }
  }

  /** Sends one request that has to succeed. @throws ProviderError */
  async must(method: HttpRequest["method"], path: string, options: SendOptions = {}): Promise<Answer> {
    const answer = await this.send(method, path, options);
    if (answer.status >= 400 || answer.status === 202)
      throw this.refusal(answer, options.isRepeatable ?? method === "GET");
    return answer;
  }

  /** What a status of 400 and more means, in the service's words. A 5xx on a write may have been carried out. */
  refusal(
    answer: Pick<Answer, "status" | "body" | "text" | "request" | "requestId">,
    isRead: boolean,
  ): ProviderError {
    const { status, request } = answer;
    const words = wordsOf(answer);
    const isLost = !isRead && ((status >= 500 && status !== 501) || status === 202);
    const hint = hintFor(status, scimTypeOf(answer.body), isRead);
    return new ProviderError({
      code: codeFor(status),
      provider: "scim",
      org: this.#org,
      request,
      status,
      message: `${request} was answered with ${status}${words === "" ? "" : `: ${words}`}`,
      ...(hint === undefined ? {} : { hint }),
      ...(answer.requestId === undefined ? {} : { requestId: answer.requestId }),
      ...(isLost ? { isLost: true } : {}),
    });
  }

  /** A list that cannot be believed. */
  incomplete(request: string, why: string): ProviderError {
    return new ProviderError({
      code: "INCOMPLETE",
      provider: "scim",
      org: this.#org,
      request,
      message: `The list of ${request} cannot be read to its end: ${why}.`,
      hint: "Nothing is written from a list that may be incomplete. Ask the service's operator about paging.",
    });
  }

  #parse(method: string, response: HttpResponse): Answer {
    const etag = response.headers.get("etag") ?? undefined;
    const location = response.headers.get("location") ?? undefined;
    const requestId = response.headers.get("x-request-id") ?? response.headers.get("request-id") ?? undefined;
    const rest = {
      status: response.status,
      text: response.text,
      request: response.request,
      ...(etag === undefined ? {} : { etag }),
      ...(location === undefined ? {} : { location }),
      ...(requestId === undefined ? {} : { requestId }),
    };
    if (response.text.trim() === "") return { ...rest, body: undefined };
    try {
      return { ...rest, body: response.json() };
    } catch (cause) {
      // Errors may come as text or HTML; a success that is not JSON is not understood.
      if (response.status >= 400) return { ...rest, body: undefined };
      if (cause instanceof HttpFailure && cause.kind !== "not-json") throw cause;
      throw new ProviderError({
        code: "NOT_JSON",
        provider: "scim",
        org: this.#org,
        request: response.request,
        status: response.status,
        message: `${response.request} was answered with something that is not JSON.`,
        hint: "Check that the base URL is the SCIM endpoint and not a web page.",
        cause,
        ...(method === "GET" ? {} : { isLost: true }),
      });
    }
  }

  #failure(method: string, failure: HttpFailure, isRead: boolean): ProviderError {
    const reaching =
      "Check the network and the address of the service (SCIM_URL, or url: in the organization).";
    return new ProviderError({
      ...judgeFailure(failure.kind, reaching),
      provider: "scim",
      org: this.#org,
      request: failure.request,
      message: failure.message,
      ...(failure.status === undefined ? {} : { status: failure.status }),
      ...(!isRead && method !== "GET" && failure.isLost ? { isLost: true } : {}),
      cause: failure,
    });
  }
}

/** The object of an answer, or an empty one. */
export function bodyObject(answer: Answer): JsonObject {
  return isJsonObject(answer.body) ? answer.body : {};
}

/** `scimType` of an Error message. */
export function scimTypeOf(body: unknown): string | undefined {
  return textField(body, "scimType");
}

function wordsOf(answer: Pick<Answer, "body" | "text">): string {
  const detail =
    textField(answer.body, "detail") ??
    textField(answer.body, "message") ??
    textField(answer.body, "Message");
  const type = scimTypeOf(answer.body);
  if (detail !== undefined) return type === undefined ? detail : `${detail} (${type})`;
  if (type !== undefined) return type;
  return isJsonObject(answer.body)
    ? ""
    : answer.text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 200);
}

function codeFor(status: number): string {
  if (status === 401) return "UNAUTHORIZED";
  if (status === 403) return "FORBIDDEN";
  if (status === 404) return "NOT_FOUND";
  if (status === 429) return "RATE_LIMITED";
  if (status === 405 || status === 501 || status === 202) return "UNSUPPORTED";
  return status >= 500 ? "UNREACHABLE" : "REFUSED";
}

function hintFor(status: number, scimType: string | undefined, isRead: boolean): string | undefined {
  if (status === 401) return "Check SCIM_TOKEN: it may be wrong, expired or meant for another service.";
  if (status === 403)
    return "The token's account may not do this; user administration needs an administrator.";
  if (status === 404 && isRead)
    return "If nothing is found at all, check the base URL (SCIM_URL, or url: in the organization).";
  if (scimType === "uniqueness") return "Somebody goes by this name already; plan again to see them.";
  const isRefused = status === 400 || status === 405 || status === 410 || status === 421 || status === 501;
  if (isRefused && isRead && scimType === undefined) {
    return "Check the base URL (SCIM_URL, or url: in the organization): it ends before /Users, often in /scim/v2. If it is right, ask the service's operator why it refuses to list people.";
  }
  if (scimType === "tooMany") return "The service refuses large results; ask its operator for paging.";
  return undefined;
}

/** The status of one bulk result: text, number or `{ code }`. */
export function bulkStatus(result: unknown): number | undefined {
  return numberField(result, "status") ?? numberField(field(result, "status"), "code");
}
