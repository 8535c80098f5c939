import type { Clock, HttpClient, HttpResponse } from "../../http/http.ts";
import { isJsonObject } from "../../model/json.ts";
import {
  errorOfFailure,
  errorOfResponse,
  type FailureContext,
  tokenHint,
  upsunError,
  wordsOf,
} from "./failure.ts";

/** Access tokens are renewed this long before they end; the vendor gives them 900 seconds. */
const EARLY_MS = 60_000;

/** The documented public client: this user, no password. */
const CLIENT = `Basic ${Buffer.from("platform-api-user:").toString("base64")}`;

/** One access token, and which one it is in the row of those used so far. */
export interface AccessToken {
  readonly value: string;
  readonly generation: number;
}

/** Exchanges the long-lived API token for access tokens and renews them; requests at one time share an exchange. */
export class TokenSource {
  readonly #http: HttpClient;
  readonly #apiToken: string;
  readonly #clock: Clock;
  readonly #failure: FailureContext;
  #current: { token: AccessToken; endsAt: number } | undefined;
  #exchange: Promise<AccessToken> | undefined;

  constructor(options: { http: HttpClient; apiToken: string; clock: Clock; failure: FailureContext }) {
    this.#http = options.http;
    this.#apiToken = options.apiToken;
    this.#clock = options.clock;
    this.#failure = options.failure;
  }

  /** A token good for another minute at least. `rejected` names one that the API no longer takes. */
  async get(rejected?: AccessToken): Promise<AccessToken> {
    const current = this.#current;
    const isRejected = rejected !== undefined && current?.token.generation === rejected.generation;
    if (current !== undefined && !isRejected && current.endsAt - EARLY_MS > this.#clock.now())
      return current.token;
    this.#exchange ??= this.#renew().finally(() => {
      this.#exchange = undefined;
    });
    return await this.#exchange;
  }

  async #renew(): Promise<AccessToken> {
    const response = await this.#post();
    if (response.status !== 200) throw this.#refusal(response);
    const body = this.#bodyOf(response);
    const life = typeof body?.expires_in === "number" ? body.expires_in : 900;
    if (typeof body?.access_token !== "string" || body.access_token === "") {
      throw upsunError(this.#failure, {
        code: "NOT_JSON",
        message: `${response.request} answered without an access token.`,
        request: response.request,
        hint: "Check the address of the login host (UPSUN_AUTH_URL).",
      });
    }
    const generation = (this.#current?.token.generation ?? 0) + 1;
    const token = { value: body.access_token, generation };
    this.#current = { token, endsAt: this.#clock.now() + life * 1000 };
    return token;
  }

  async #post(): Promise<HttpResponse> {
    try {
      return await this.#http.request({
        method: "POST",
        url: "/oauth2/token",
        headers: { authorization: CLIENT },
        body: { form: { grant_type: "api_token", api_token: this.#apiToken } },
        isRepeatable: true,
        isPublic: true,
      });
    } catch (error) {
      throw errorOfFailure(this.#failure, error, false);
    }
  }

  #bodyOf(response: HttpResponse) {
    try {
      const body = response.json();
      return isJsonObject(body) ? body : undefined;
    } catch (error) {
      throw errorOfFailure(this.#failure, error, false);
    }
  }

  /** A bad API token is a 400 or a 401, with either of two bodies. */
  #refusal(response: HttpResponse): Error {
    if (response.status !== 400 && response.status !== 401) {
      return errorOfResponse(this.#failure, response, false);
    }
    const variables = this.#failure.tokenVariables.join(" or ");
    return upsunError(this.#failure, {
      code: "UNAUTHORIZED",
      message: `The API token in ${variables} was not accepted (${wordsOf(response) ?? `status ${response.status}`}).`,
      request: response.request,
      status: response.status,
      hint: tokenHint(this.#failure),
    });
  }
}
