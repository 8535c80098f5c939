import type { Clock, HttpClient, HttpResponse } from "../../../http/http.ts";
import { isJsonObject } from "../../../model/json.ts";
import { type FailureContext, failures, tokenHint, vendorWords } from "./failures.ts";

/** Access tokens are renewed this long before they end, or after half of a shorter life; the vendor gives them 900 seconds. */
const EARLY_MS = 60_000;

/** The documented public client: this user, no password. */
const CLIENT = `Basic ${Buffer.from("platform-api-user:").toString("base64")}`;

/** One access token, and which one it is in the row of those used so far. */
export interface AccessToken {
  readonly value: string;
  readonly generation: number;
}

/** What to say of an exchange that failed, to each of those that waited for it. */
type Complaint = (failure: FailureContext) => unknown;

/**
 * Exchanges the long-lived API token for access tokens and renews them; requests at one time share an exchange, also
 * those of several organizations.
 */
export class TokenSource {
  readonly #http: HttpClient;
  readonly #apiToken: string;
  readonly #clock: Clock;
  #current: { token: AccessToken; renewedAt: number } | undefined;
  #exchange: Promise<AccessToken | Complaint> | undefined;

  constructor(options: { http: HttpClient; apiToken: string; clock: Clock }) {
    this.#http = options.http;
    this.#apiToken = options.apiToken;
    this.#clock = options.clock;
  }

  /**
   * A token good for another minute, or half of its life. `rejected` names one that the API no longer takes.
   * @throws ProviderError in the words of the one who asks
   */
  async get(failure: FailureContext, rejected?: AccessToken): Promise<AccessToken> {
    const current = this.#current;
    const isRejected = rejected !== undefined && current?.token.generation === rejected.generation;
    if (current !== undefined && !isRejected && current.renewedAt > this.#clock.now()) return current.token;
    this.#exchange ??= this.#renew().finally(() => {
      this.#exchange = undefined;
    });
    const outcome = await this.#exchange;
    if (typeof outcome === "function") throw outcome(failure);
    return outcome;
  }

  async #renew(): Promise<AccessToken | Complaint> {
    try {
      const response = await this.#post();
      if (response.status !== 200) return (failure) => refusalOf(failure, response);
      const body = response.json();
      const { access_token: value, expires_in: life } = isJsonObject(body) ? body : {};
      if (typeof value !== "string" || value === "") return (failure) => emptyHanded(failure, response);
      const generation = (this.#current?.token.generation ?? 0) + 1;
      const token = { value, generation };
      const lifeMs = (typeof life === "number" ? life : 900) * 1000;
      this.#current = { token, renewedAt: this.#clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs / 2) };
      return token;
    } catch (error) {
      return (failure) => failures.ofFailure(error, { ...failure, isWrite: false });
    }
  }

  async #post(): Promise<HttpResponse> {
    return await this.#http.request({
      method: "POST",
      url: "/oauth2/token",
      headers: { authorization: CLIENT },
      body: { form: { grant_type: "api_token", api_token: this.#apiToken } },
      isRepeatable: true,
      isPublic: true,
    });
  }
}

function emptyHanded(failure: FailureContext, response: HttpResponse): Error {
  return failures.error(failure, {
    code: "NOT_JSON",
    message: `${response.request} answered without an access token.`,
    request: response.request,
    hint: "Check the address of the login host (UPSUN_AUTH_URL).",
  });
}

/** A bad API token is a 400 or a 401, with either of two bodies. */
function refusalOf(failure: FailureContext, response: HttpResponse): Error {
  if (response.status !== 400 && response.status !== 401)
    return failures.ofResponse(response, { ...failure, isWrite: false });
  const variables = failure.tokenVariables.join(" or ");
  return failures.error(failure, {
    code: "UNAUTHORIZED",
    message: `The API token in ${variables} was not accepted (${vendorWords(response) ?? `status ${response.status}`}).`,
    request: response.request,
    status: response.status,
    hint: tokenHint(failure),
  });
}
