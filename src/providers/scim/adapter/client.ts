import type { HttpClient, HttpRequest, HttpResponse } from "../../../http/http.ts";
import { HttpFailure } from "../../../http/http.ts";
import type { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { Call } from "../../kit/api.ts";
import type { ConnectContext } from "../../provider.ts";
import { MEDIA_TYPE } from "../wire.ts";
import { failures, type Refusal } from "./failures.ts";
import { field, numberField } from "./lenient.ts";

/** One answer, its body parsed if it is JSON. */
export interface Answer extends Refusal {
  readonly etag?: string;
  readonly location?: string;
}

/** What goes along with a request. */
export interface SendOptions {
  readonly body?: object;
  readonly ifMatch?: string;
  readonly isRepeatable?: boolean;
}

/** Speaks SCIM 2.0 to one service. */
export class Client {
  readonly #http: HttpClient;
  readonly org: string;

  constructor(context: ConnectContext) {
    this.org = context.org.key;
    const baseUrl = context.hosts.api;
    if (baseUrl === undefined || baseUrl === "") {
      throw failures.error(this, {
        code: "UNREACHABLE",
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
      throw failures.ofFailure(error, this.#call(options.isRepeatable ?? method === "GET"));
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
  refusal(answer: Refusal, isRead: boolean): ProviderError {
    return failures.ofResponse(answer, this.#call(isRead));
  }

  /** A list that cannot be believed. */
  incomplete(request: string, why: string): ProviderError {
    return failures.error(this, {
      code: "INCOMPLETE",
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
      throw failures.error(this, {
        code: "NOT_JSON",
        request: response.request,
        status: response.status,
        message: `${response.request} was answered with something that is not JSON.`,
        hint: "Check that the base URL is the SCIM endpoint and not a web page.",
        cause,
        ...(method === "GET" ? {} : { isLost: true }),
      });
    }
  }

  #call(isRead: boolean): Call {
    return { org: this.org, isWrite: !isRead };
  }
}

/** The object of an answer, or an empty one. */
export function bodyObject(answer: Answer): JsonObject {
  return isJsonObject(answer.body) ? answer.body : {};
}

/** The status of one bulk result: text, number or `{ code }`. */
export function bulkStatus(result: unknown): number | undefined {
  return numberField(result, "status") ?? numberField(field(result, "status"), "code");
}
