import type { HttpClient, HttpRequest, HttpResponse } from "../../../http/http.ts";
import { IncompleteListing, type Page, readAllPages } from "../../../http/paging/pages.ts";
import type { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { answerTo, bodyOf, type Call, requireSuccess } from "../../kit/api.ts";
import { wrongField } from "../../kit/fields.ts";
import { ifThere } from "../../kit/gone.ts";
import type { ConnectContext } from "../../provider.ts";
import type { WireUserReference } from "../wire.ts";
import { type FailureContext, failures, isStepUp } from "./failures.ts";
import { firstPage, type LinkedPage, type Listing } from "./listing.ts";
import { linkOf, object, referenceLinks } from "./narrow.ts";
import { TokenSource } from "./token.ts";

/** The variables under which the vendor's own tools look for the token. */
export const tokenVariables = ["UPSUN_CLI_TOKEN", "PLATFORMSH_CLI_TOKEN"] as const;

/** An answer to a write; `body` is undefined where there is none. */
export interface WriteAnswer {
  readonly status: number;
  readonly body: JsonObject | undefined;
}

/** Upsun's API for one organization: login, paging, references, errors in the vendor's words. */
export class Client {
  readonly failure: FailureContext;
  readonly #http: HttpClient;
  readonly #tokens: TokenSource;
  readonly #basePath: string;
  /** Whether lists give a link where more follows, by the last word of their paths. */
  readonly #linked = new Map<string, Promise<boolean>>();

  constructor(context: ConnectContext) {
    const { org } = context;
    const variables = org.tokenVariable === undefined ? tokenVariables : [org.tokenVariable];
    this.failure = { org: org.key, tokenVariables: variables };
    const baseUrl = context.hosts.api ?? "https://api.upsun.com";
    this.#basePath = new URL(baseUrl).pathname.replace(/\/+$/, "");
    this.#http = context.http({
      baseUrl,
      headers: { accept: "application/json, application/hal+json, application/problem+json" },
    });
    this.#tokens = tokensOf(context);
  }

  /** Reads one object or array. @throws ProviderError */
  async get(path: string): Promise<unknown> {
    return this.#parse(await this.#read(path), false);
  }

  /** Reads one object; undefined for a 404. @throws ProviderError */
  async find(path: string): Promise<JsonObject | undefined> {
    const value = await ifThere(this.get(path));
    return value === undefined ? undefined : object(value);
  }

  /** Sends one change, once. @throws ProviderError; `isLost` if it may have taken effect all the same */
  async write(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<WriteAnswer> {
    const request: HttpRequest =
      body === undefined ? { method, url: path } : { method, url: path, body: { json: body } };
    const call = this.#call(true);
    const response = requireSuccess(failures, await this.#send(request, true), call);
    const parsed = this.#parse(response, true);
    return { status: response.status, body: isJsonObject(parsed) ? parsed : undefined };
  }

  /** Reads a list of the central APIs to its end. @throws ProviderError `INCOMPLETE` for one that is not whole */
  async list<Item>(listing: Listing<Item>): Promise<Item[]> {
    return await this.#walk(listing, async (path) => {
      const page = this.#objectOf(await this.get(path), listing.what);
      const wrong = wrongField(page, {
        items: [{}],
        "count?": "number",
        "_links?": { "next?": { href: "filled text" } },
      });
      if (wrong !== undefined || !Array.isArray(page.items)) throw this.#misshapen(listing.what, wrong ?? "");
      const items = this.#items(listing, page.items);
      await listing.onPage?.(page, items);
      return {
        items,
        next: linkOf(page, "next"),
        ...(typeof page.count === "number" ? { total: page.count } : {}),
      };
    });
  }

  /**
   * Reads a list that is a bare array. Nothing in the vendor's documents says how more than one page of these is
   * reached; a `Link` header is followed.
   */
  async listBare<Item>(listing: Omit<Listing<Item>, "onPage">): Promise<Item[]> {
    return await this.#walk(listing, async (path) => {
      const response = await this.#read(path);
      const values = this.#parse(response, false);
      if (!Array.isArray(values)) throw this.#misshapen(listing.what, "it is not a list");
      const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get("link") ?? "")?.[1];
      return { items: this.#items(listing, values), next };
    });
  }

  /** Reads a bare array of the project family, which has no pages. @throws ProviderError */
  async getArray(path: string, what: string): Promise<readonly JsonObject[]> {
    const values = await this.get(path);
    if (!Array.isArray(values)) throw this.#misshapen(what, "it is not a list");
    return this.#items({ what, item: (value) => value }, values);
  }

  /** Details behind the ids of a page, by id. Links are followed as given: the server has signed them. */
  async userReferences(page: JsonObject): Promise<ReadonlyMap<string, WireUserReference>> {
    const users = new Map<string, WireUserReference>();
    const answers = await Promise.all(
      referenceLinks(page, "users").map(async (href) =>
        this.#objectOf(await this.get(this.localPath(href)), "user references"),
      ),
    );
    for (const answer of answers) {
      for (const [id, value] of Object.entries(answer)) {
        const wrong = value === null ? undefined : wrongField(value, referenceFields, id);
        if (wrong !== undefined) throw this.#misshapen("user references", wrong);
        if (isJsonObject(value) && typeof value.email === "string") users.set(id, userReference(id, value));
      }
    }
    return users;
  }

  /**
   * Path and query of a link, pinned to the configured host: hrefs of the regional APIs name other hosts, and the
   * token is for this one alone.
   */
  localPath(href: string): string {
    const url = new URL(href, "https://pinned.invalid/");
    const path = url.pathname + url.search;
    return this.#basePath !== "" && path.startsWith(`${this.#basePath}/`)
      ? path.slice(this.#basePath.length)
      : path;
  }

  /** An answer with another status than 200 is none to read from, also among the successes. */
  async #read(path: string): Promise<HttpResponse> {
    const response = await this.#send({ method: "GET", url: path }, false);
    if (response.status !== 200) throw failures.ofResponse(response, this.#call(false));
    return response;
  }

  async #send(request: HttpRequest, isWrite: boolean): Promise<HttpResponse> {
    const call = this.#call(isWrite);
    const token = await this.#tokens.get(this.failure);
    const response = await answerTo(this.#http, failures, withToken(request, token.value), call);
    if (response.status !== 401 || isStepUp(response)) return response;
    const fresh = await this.#tokens.get(this.failure, token);
    return await answerTo(this.#http, failures, withToken(request, fresh.value), call);
  }

  #parse(response: HttpResponse, isWrite: boolean): unknown {
    return bodyOf(failures, response, this.#call(isWrite));
  }

  #call(isWrite: boolean): FailureContext & Call {
    return { ...this.failure, isWrite };
  }

  async #walk<Item>(
    listing: Omit<Listing<Item>, "onPage" | "item">,
    readPage: (path: string) => Promise<LinkedPage<Item>>,
  ): Promise<Item[]> {
    const { what, identify, pageSize } = listing;
    const first = firstPage(listing, pageSize);
    const read = async (cursor: string | undefined): Promise<Page<Item, string>> => {
      const path = cursor ?? first;
      const { items, next, total } = await readPage(path);
      if (next === undefined && items.length >= pageSize && (total === undefined || total === items.length))
        await this.#proveLinks(listing, readPage);
      if (next !== undefined && this.localPath(next) === path)
        throw new IncompleteListing("repeated-page", `The list of ${what} goes in circles.`, 0);
      return {
        items,
        ...(next === undefined ? {} : { next: this.localPath(next) }),
        ...(total === undefined ? {} : { total }),
      };
    };
    try {
      return await readAllPages({ what, read, identify });
    } catch (error) {
      if (!(error instanceof IncompleteListing)) throw error;
      throw failures.error(this.failure, {
        code: "INCOMPLETE",
        message: error.message,
        hint: "Nothing is planned from half a list. Try again.",
        cause: error,
      });
    }
  }

  /**
   * A full page without a way on proves nothing: links can only be followed, not built. Asked for one entry less, the
   * list has to give a link; one that does not may go on behind every page of it. Asked once for each kind of list.
   */
  async #proveLinks<Item>(
    listing: Omit<Listing<Item>, "onPage" | "item">,
    readPage: (path: string) => Promise<LinkedPage<Item>>,
  ): Promise<void> {
    const kind = listing.path.split("/").at(-1) ?? "";
    const isProved =
      this.#linked.get(kind) ??
      readPage(firstPage(listing, listing.pageSize - 1)).then(({ next }) => next !== undefined);
    this.#linked.set(kind, isProved);
    if (await isProved) return;
    const message = `The list of ${listing.what} fills a whole page, and the answer does not say whether there is more.`;
    throw new IncompleteListing("too-few", message, listing.pageSize);
  }

  #items<Item>(listing: Pick<Listing<Item>, "what" | "item">, values: readonly unknown[]): Item[] {
    return values.map((value, index) => {
      try {
        return listing.item(object(value));
      } catch (error) {
        throw this.#misshapen(`entry ${index + 1} of the ${listing.what}`, (error as Error).message);
      }
    });
  }

  #objectOf(value: unknown, what: string): JsonObject {
    if (isJsonObject(value)) return value;
    throw this.#misshapen(what, "it is not an object");
  }

  #misshapen(what: string, problem: string): ProviderError {
    return failures.error(this.failure, {
      code: "NOT_JSON",
      message: `The answer for ${what} is not what the API describes: ${problem}.`,
      hint: "Check the address of the API; if it is right, this version of rolecall does not know this answer.",
    });
  }
}

/** One login for all organizations that have the account in common. */
const sharedTokens = new WeakMap<object, TokenSource>();

function tokensOf(context: ConnectContext): TokenSource {
  const known = context.account && sharedTokens.get(context.account);
  if (known !== undefined) return known;
  const tokens = new TokenSource({
    http: context.http({ baseUrl: context.hosts.auth ?? "https://auth.upsun.com" }),
    apiToken: context.token,
    clock: context.clock,
  });
  if (context.account !== undefined) sharedTokens.set(context.account, tokens);
  return tokens;
}

function withToken(request: HttpRequest, token: string): HttpRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

/** Kinds of the fields of a reference; an account whose e-mail is withheld has none. */
const referenceFields = {
  "email?": "text",
  "username?": "text",
  "first_name?": "text",
  "last_name?": "text",
  "mfa_enabled?": "flag",
  "sso_enabled?": "flag",
} as const;

function userReference(id: string, value: JsonObject): WireUserReference {
  const field = (key: string): string => {
    const found = value[key];
    return typeof found === "string" ? found : "";
  };
  return {
    id,
    username: field("username"),
    email: field("email"),
    first_name: field("first_name"),
    last_name: field("last_name"),
    picture: field("picture"),
    ...(typeof value.mfa_enabled === "boolean" ? { mfa_enabled: value.mfa_enabled } : {}),
    ...(typeof value.sso_enabled === "boolean" ? { sso_enabled: value.sso_enabled } : {}),
  };
}
