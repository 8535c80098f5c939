import { createPublicKey, verify } from "node:crypto";
import { Refusal } from "./refusal.ts";
import type { Store, StoredApp } from "./store.ts";

const UNREADABLE = "A JSON web token could not be decoded";
const MAX_LIFE_SECONDS = 600;

/** The App that signed a JSON web token. @throws Refusal 401 for one that is not valid now */
export function appOfJwt(store: Store, token: string): StoredApp {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = decode(payload);
  if (decode(header)?.alg !== "RS256" || claims === undefined) throw new Refusal(401, UNREADABLE);
  const issuer = String(claims.iss);
  const app = store.apps.find(({ id, clientId }) => String(id) === issuer || clientId === issuer);
  if (app === undefined) throw new Refusal(401, "Integration not found");
  const data = Buffer.from(`${header}.${payload}`);
  if (!verify("sha256", data, createPublicKey(app.publicKey), Buffer.from(signature, "base64url")))
    throw new Refusal(401, UNREADABLE);
  checkTimes(store, Number(claims.iat), Number(claims.exp));
  return app;
}

function checkTimes(store: Store, issued: number, expires: number): void {
  const seconds = store.now() / 1_000;
  // One minute of drift between two clocks is forgiven.
  if (!(issued <= seconds + 60))
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (!(expires > seconds))
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (expires > seconds + MAX_LIFE_SECONDS + 60)
    throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
