import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { isJsonObject } from "../../../model/json.ts";
import { failures } from "./failures.ts";

/** The App's number, or its client id. */
export const APP_ID = "GITHUB_APP_ID";
/** Its private key, as the PEM file that GitHub gives; line breaks may be written `\\n`. */
export const APP_KEY = "GITHUB_APP_PRIVATE_KEY";

/** An App, by which a token for one of its installations can be had. */
export interface AppCredential {
  readonly id: string;
  readonly key: KeyObject;
}

/** Prefix of tokens of installations, also of the one that a workflow run has. */
const INSTALLATION_TOKEN = "ghs_";

/** True for an App's number and key, by which tokens can be had. */
export const isAppCredential = (token: string): boolean => token.startsWith("{");

/** True if the token is an App's, and not a person's. */
export function isOfApp(token: string): boolean {
  return isAppCredential(token) || token.startsWith(INSTALLATION_TOKEN);
}

/**
 * The App of a credential.
 * @throws ProviderError `BAD_KEY` if the key is none, before anything is sent
 */
export function appOf(token: string, org: string): AppCredential {
  const values: unknown = JSON.parse(token);
  const { [APP_ID]: id, [APP_KEY]: pem } = isJsonObject(values) ? values : {};
  try {
    const key = createPrivateKey(String(pem).replaceAll("\\n", "\n"));
    if (key.asymmetricKeyType !== "rsa")
      throw new TypeError(`it is a key of the kind ${key.asymmetricKeyType}`);
    return { id: String(id), key };
  } catch (cause) {
    throw failures.error(
      { org },
      {
        code: "BAD_KEY",
        message: `${APP_KEY} holds no RSA private key in PEM; nothing was sent.`,
        hint: `Put the whole .pem file that GitHub gave for the App into ${APP_KEY}, first and last line included.`,
        cause,
      },
    );
  }
}

/** Seconds by which the clocks may differ, and for which a signed claim is good. GitHub takes ten minutes at most. */
const DRIFT = 60;
const LIFE = 9 * 60;

/**
 * Who the App is, signed for the next minutes (RS256).
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function signedClaim({ id, key }: AppCredential, now: number): string {
  const seconds = Math.floor(now / 1_000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claim = { iat: seconds - DRIFT, exp: seconds + LIFE - DRIFT, iss: id };
  const data = `${part({ alg: "RS256", typ: "JWT" })}.${part(claim)}`;
  return `${data}.${sign("sha256", Buffer.from(data), key).toString("base64url")}`;
}
