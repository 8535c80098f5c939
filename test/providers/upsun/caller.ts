import type { Simulator } from "../../../src/simulator/contract.ts";
import { origin } from "./harness.ts";

/** An access token for one of the state's API tokens, for requests made by hand. */
export async function bearer(simulator: Simulator, token = "token-rolecall"): Promise<string> {
  const { response } = await simulator.handle(
    new Request(`${origin}/oauth2/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from("platform-api-user:").toString("base64")}` },
      body: new URLSearchParams({ grant_type: "api_token", api_token: token }),
    }),
  );
  return ((await response.json()) as { access_token: string }).access_token;
}

/** What tests look at in answers; each has some of it, and a missing one shows when it is compared. */
export interface Shown {
  readonly id: string;
  readonly user_id: string;
  readonly resource_id: string;
  readonly owner_id: string;
  readonly email: string;
  readonly label: string;
  readonly level: string;
  readonly code: number;
  readonly permissions: string[];
  readonly items: readonly Shown[];
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
  readonly _embedded: { readonly activities: readonly Shown[] };
}

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Shown & readonly Shown[];
}

/** Sends requests by hand as the holder of an API token. */
export function caller(simulator: Simulator, token?: string) {
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const authorization = `Bearer ${await bearer(simulator, token)}`;
    const { response } = await simulator.handle(
      new Request(`${origin}${path}`, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
}

/** Where a link of an answer leads. @throws Error if it has no such link */
export function linkOf({ body }: Answer, name: string): string {
  const link = body._links[name];
  if (link === undefined) throw new Error(`There is no link ${name}.`);
  return link.href;
}
