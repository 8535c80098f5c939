import type { Store, UserRecord } from "./store.ts";
import { newUuid, sign, userByEmail } from "./store.ts";
import { asObject, json } from "./web.ts";

/** Clients that may exchange an API token: the documented one and the CLI's own (rule 3). */
const publicClients: ReadonlySet<string> = new Set(["platform-api-user", "upsun-cli", "platform-cli"]);

/** Answers the token endpoint: form data, HTTP Basic or a public client in the body (rules 2 to 4). */
export async function answerTokenRequest(request: Request, store: Store): Promise<Response> {
  if (request.method !== "POST") {
    const headers = { allow: "POST, OPTIONS" };
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
    return json({ error: "method_not_allowed" }, 405, "application/json", headers);
  }
  const form = await readLogin(request, store);
  if (form === undefined) {
    return json({ error: "invalid_request", error_description: "The body must be form encoded." }, 400);
  }
  const client = basicUser(request) ?? form.get("client_id");
  if (client === null || !publicClients.has(client)) {
    return json({ error: "invalid_client", error_description: "The client is not known." }, 401);
  }
  if (form.get("grant_type") !== "api_token") {
    return json({ error: "unsupported_grant_type", error_description: "Use the api_token grant." }, 400);
  }
  const token = store.tokens.find((candidate) => candidate.token === form.get("api_token"));
  const user = token === undefined ? undefined : userByEmail(store, token.email);
  if (user === undefined) return refuseApiToken(store);
  const body = {
    access_token: mint(store, user),
    expires_in: store.switches.token_life,
    token_type: "bearer",
  };
  return json(body, 200, "application/json", { "cache-control": "no-store" });
}

/** The fields of a login: a form, or JSON where the switch lets it through (rule 3). */
async function readLogin(request: Request, store: Store): Promise<URLSearchParams | undefined> {
  const type = request.headers.get("content-type") ?? "";
  const text = await request.text();
  if (type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams(text);
  if (!store.switches.json_login || !type.startsWith("application/json")) return undefined;
  try {
    const fields = Object.entries(asObject(JSON.parse(text)) ?? {});
    return new URLSearchParams(fields.map(([key, value]) => [key, String(value)]));
  } catch {
    return undefined;
  }
}

function refuseApiToken(store: Store): Response {
  if (store.switches.token_error === "invalid_grant") {
    return json({ error: "invalid_grant", error_description: "The API token is invalid." }, 400);
  }
  const hint = "The provided API token is invalid.";
  return json({ error: "request_unauthorized", error_description: "Unauthorized.", error_hint: hint }, 401);
}

function basicUser(request: Request): string | undefined {
  const match = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "");
  if (match?.[1] === undefined) return undefined;
  return Buffer.from(match[1], "base64").toString().split(":")[0];
}

/** A JWT whose `sub` is the user and `exp` the end; signed, so that the server need not remember it. */
function mint(store: Store, user: UserRecord): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const issued = Math.floor(store.now() / 1000);
  const claims = { sub: user.id, iat: issued, exp: issued + store.switches.token_life, jti: newUuid(store) };
  const head = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${head}.${sign(head)}`;
}

/** The user behind the bearer token, or the 401 that refuses it (rules 1 and 2). */
export function authenticate(request: Request, store: Store): UserRecord | Response {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const user = token === undefined ? undefined : userOfToken(token, store);
  if (user === undefined) {
    const description = "The access token is missing, expired, revoked or malformed.";
    return json({ error: "invalid_token", error_description: description }, 401, "application/json", {
      "www-authenticate": `Bearer error="invalid_token", error_description="${description}"`,
    });
  }
  if (!store.switches.step_up) return user;
  const challenge = { error: "insufficient_user_authentication", max_age: 300, amr: ["mfa"] };
  return json(challenge, 401, "application/json", {
    "www-authenticate": 'Bearer error="insufficient_user_authentication", max_age="300", amr="mfa"',
  });
}

function userOfToken(token: string, store: Store): UserRecord | undefined {
  const [head, claims, signature] = token.split(".");
  if (head === undefined || claims === undefined || signature !== sign(`${head}.${claims}`)) return undefined;
  const { sub, exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as {
    sub: string;
    exp: number;
  };
  return exp * 1000 <= store.now() ? undefined : store.users.get(sub);
}
