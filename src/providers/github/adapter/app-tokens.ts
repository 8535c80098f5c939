import type { Clock, HttpClient, HttpResponse } from "../../../http/http.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { type AppCredential, appOf, signedClaim } from "./app-credential.ts";
import { failures } from "./failures.ts";

/** An installation's token is good for an hour; it is renewed this long before its end. */
const EARLY_MS = 5 * 60_000;

/** The largest page. */
const PAGE = 100;

interface Token {
  readonly value: string;
  readonly renewedAt: number;
}

/** Where an App is asked for the installation of one organization. */
interface Place {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** The App's number and key, as they stand in the environment. */
  readonly credential: string;
  /** The organization's key in the file, and its login. */
  readonly org: string;
  readonly login: string;
}

/**
 * Tokens of an App's installation in one organization: had once, renewed before they end and when one is refused;
 * requests at one time share an exchange.
 */
export class AppTokens {
  readonly #place: Place;
  #app: AppCredential | undefined;
  #token: Token | undefined;
  #exchange: Promise<Token> | undefined;
  #installation: JsonObject | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  /** True if the installation is for some repositories only, so that lists are short without a sign (rule 14). */
  get isSelected(): boolean {
    return this.#installation?.repository_selection === "selected";
  }

  /** @throws ProviderError if the App is not installed there, is suspended, or its key is refused */
  async get(isFresh: boolean): Promise<string> {
    const now = this.#place.clock.now();
    if (!isFresh && this.#token !== undefined && this.#token.renewedAt > now) return this.#token.value;
    this.#exchange ??= this.#renew().finally(() => {
      this.#exchange = undefined;
    });
    this.#token = await this.#exchange;
    return this.#token.value;
  }

  /** Every installation of the App. @throws ProviderError */
  async installations(): Promise<readonly JsonObject[]> {
    const all: JsonObject[] = [];
    for (let page = 1; ; page += 1) {
      const rows = await this.#answer("GET", `/app/installations?per_page=${PAGE}&page=${page}`);
      if (!Array.isArray(rows) || !rows.every(isJsonObject))
        throw this.#error(
          "NOT_JSON",
          "GitHub's answer about the App's installations is not a list.",
          undefined,
        );
      all.push(...rows);
      if (rows.length < PAGE) return all;
    }
  }

  async #renew(): Promise<Token> {
    const { clock, login } = this.#place;
    this.#installation ??= await this.#installed();
    const { id } = this.#installation;
    const where = `/app/installations/${String(id)}/access_tokens`;
    const body = await this.#ask("POST", where);
    const { token, expires_at: end } = body;
    const endsAt = typeof end === "string" ? Date.parse(end) : Number.NaN;
    if (typeof token !== "string" || token === "" || Number.isNaN(endsAt))
      throw this.#error("NOT_JSON", `GitHub gave no token for the installation in ${login}.`, undefined);
    const lifeMs = endsAt - clock.now();
    return { value: token, renewedAt: endsAt - Math.min(EARLY_MS, lifeMs / 2) };
  }

  async #installed(): Promise<JsonObject> {
    const { login } = this.#place;
    const found = await this.#ask("GET", `/orgs/${encodeURIComponent(login)}/installation`);
    if (typeof found.id !== "number")
      throw this.#error(
        "NOT_JSON",
        `GitHub's answer about the installation in ${login} has no id.`,
        undefined,
      );
    if (typeof found.suspended_at === "string")
      throw this.#error(
        "FORBIDDEN",
        `The App is installed in ${login}, but suspended.`,
        `An owner of ${login} can end that under Settings, GitHub Apps.`,
      );
    return found;
  }

  async #ask(method: "GET" | "POST", url: string): Promise<JsonObject> {
    const body = await this.#answer(method, url);
    return isJsonObject(body) ? body : {};
  }

  async #answer(method: "GET" | "POST", url: string): Promise<unknown> {
    const { http, credential, clock, org } = this.#place;
    this.#app ??= appOf(credential, org);
    const app = this.#app;
    const call = { org, isWrite: false };
    const response = await http
      .request({
        method,
        url,
        headers: { authorization: `Bearer ${signedClaim(app, clock.now())}` },
        isPublic: true,
        isRepeatable: true,
      })
      .catch((failure: unknown) => {
        throw failures.ofFailure(failure, call);
      });
    if (response.status < 200 || response.status > 299) throw this.#refusal(response);
    return response.json();
  }

  #refusal(response: HttpResponse): Error {
    const { org, login } = this.#place;
    const app = this.#app?.id ?? "";
    if (response.status === 404)
      return this.#error(
        "NOT_INSTALLED",
        `The App ${app} is not installed in an organization "${login}".`,
        `Install it there (the App's page, Install App), or correct name: of the organization; each organization has an installation of its own.`,
      );
    if (response.status === 401)
      return this.#error(
        "UNAUTHORIZED",
        `GitHub does not take the signature of the App ${app}.`,
        "GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY have to be of one App, the key not revoked, and the clock of this machine right.",
      );
    return failures.ofResponse(response, { org, isWrite: false });
  }

  #error(code: string, message: string, hint: string | undefined): Error {
    return failures.error(
      { org: this.#place.org },
      { code, message, ...(hint === undefined ? {} : { hint }) },
    );
  }
}
