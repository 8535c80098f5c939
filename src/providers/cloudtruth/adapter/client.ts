import { type HttpClient, HttpFailure, type HttpRequest, type HttpResponse } from "../../../http/http.ts";
import type { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import { answerTo, requireSuccess } from "../../kit/api.ts";
import { wrongField } from "../../kit/fields.ts";
import { ifThere } from "../../kit/gone.ts";
import type { ConnectContext } from "../../provider.ts";
import { objectOf } from "../rules/convert.ts";
import { adminsMayChange } from "../rules/power.ts";
import { type CloudTruthCall, failures, incomplete } from "./failures.ts";
import { fieldsOf } from "./fields.ts";
import { collectPages } from "./paging.ts";

/** Every path of the service begins with this. */
const API = "/api/v1";

/** A path below the API root. It has to end in a slash: the service redirects what does not. */
export type ApiPath = `${string}/`;

/** Builds the path of one object; the id is percent-encoded. */
export function pathOf(collection: string, id: string, action?: string): ApiPath {
  const base = `${collection}/${encodeURIComponent(id)}/` as const;
  return action === undefined ? base : `${base}${action}/`;
}

/** Calls to one organization of the service. */
export class Client {
  readonly org: string;
  readonly base: URL;
  readonly #http: HttpClient;
  readonly #adminsMayChange: boolean;

  constructor(context: ConnectContext) {
    this.org = context.org.key;
    this.#adminsMayChange = adminsMayChange(context.org.options);
    this.base = new URL((context.hosts.api ?? "https://api.cloudtruth.io").replace(/\/+$/, ""));
    this.#http = context.http({
      baseUrl: this.base.href.replace(/\/+$/, ""),
      headers: { Accept: "application/json" },
      authorize: async () => ({ Authorization: `Api-Key ${context.token}` }),
    });
  }

  /** The URL by which the service itself refers to an object. */
  referenceTo(collection: string, id: string): string {
    return `${this.base.href.replace(/\/+$/, "")}${API}/${pathOf(collection, id)}`;
  }

  /** One object, or undefined where the service says 404. @throws ProviderError */
  async find(path: ApiPath): Promise<JsonObject | undefined> {
    return await ifThere(this.get(path));
  }

  /** One object. @throws ProviderError */
  async get(path: ApiPath): Promise<JsonObject> {
    const object = await this.#send({ method: "GET", url: `${API}/${path}` });
    const wrong = wrongField(object, fieldsOf(path));
    if (wrong !== undefined) throw incomplete(this.org, `GET ${API}/${path}`, `${wrong}.`);
    return object;
  }

  /** A whole list, read to its end and checked. @throws ProviderError, `INCOMPLETE` if it does not add up */
  async list(path: ApiPath, filters: Readonly<Record<string, string>> = {}): Promise<readonly JsonObject[]> {
    return await this.listAs((entry) => entry, path, filters);
  }

  /** The same, keeping of each entry what `item` makes of it. @throws ProviderError */
  async listAs<Item>(
    item: (entry: JsonObject) => Item,
    path: ApiPath,
    filters: Readonly<Record<string, string>> = {},
  ): Promise<readonly Item[]> {
    return await collectPages({
      item,
      org: this.org,
      base: this.base,
      path: `${API}/${path}`,
      filters,
      fields: fieldsOf(path),
      get: async (url) => await this.#send({ method: "GET", url }),
    });
  }

  /**
   * One change, sent once. Gives the object in the answer; undefined for an empty one.
   * @throws ProviderError; with `isLost` if it may have been carried out
   */
  async write(method: "POST" | "PATCH", path: ApiPath, json: unknown): Promise<JsonObject> {
    return await this.#send({ method, url: `${API}/${path}`, body: { json } });
  }

  /** Calls an object's action that takes no body. @throws ProviderError */
  async act(path: ApiPath): Promise<JsonObject> {
    return await this.#send({ method: "POST", url: `${API}/${path}` });
  }

  /** Deletes one object. False if it was gone already. @throws ProviderError */
  async remove(path: ApiPath): Promise<boolean> {
    const response = await this.#answer({ method: "DELETE", url: `${API}/${path}` });
    if (response.status === 404) return false;
    requireSuccess(failures, response, this.#call(true));
    return true;
  }

  async #send(request: HttpRequest): Promise<JsonObject> {
    const isWrite = request.method !== "GET";
    const response = requireSuccess(failures, await this.#answer(request), this.#call(isWrite));
    let body: unknown;
    try {
      body = response.json();
    } catch (failure) {
      if (failure instanceof HttpFailure && failure.kind !== "not-json")
        throw failures.ofFailure(failure, this.#call(isWrite));
      throw this.#unreadable(response, isWrite, failure);
    }
    const object = objectOf(body);
    if (object === undefined) throw this.#unreadable(response, isWrite, undefined);
    return object;
  }

  #call(isWrite: boolean): CloudTruthCall {
    return { org: this.org, isWrite, adminsMayChange: this.#adminsMayChange };
  }

  /** A success whose body makes no sense: after a write nobody knows what happened, so it counts as lost. */
  #unreadable(response: HttpResponse, isWrite: boolean, cause: unknown): ProviderError {
    return failures.error(this, {
      code: "NOT_JSON",
      message: `CloudTruth answered ${response.request} with something that is not a JSON object.`,
      request: response.request,
      status: response.status,
      hint: "Check that CLOUDTRUTH_SERVER_URL is the address of the API and not of the web site.",
      ...(isWrite ? { isLost: true } : {}),
      ...(cause === undefined ? {} : { cause }),
    });
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    return await answerTo(this.#http, failures, request, this.#call(request.method !== "GET"));
  }
}
