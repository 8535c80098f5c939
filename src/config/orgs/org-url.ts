import type { Json } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { ProblemList } from "../problems.ts";
import { secretsOfUrl, withScheme } from "../source/url-secrets.ts";
import { type OrgContext, spotIn } from "./org-context.ts";

/** What an org says about its credentials and its host. */
export interface OrgHost {
  readonly tokenVariable?: string;
  readonly url?: string;
  readonly urlVariable?: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Reads `token` and `url`. A variable that is not set leaves `url` open: files are checked without credentials too. */
export function readHost(
  context: Omit<OrgContext, "modes">,
  env: Readonly<Record<string, string | undefined>>,
): OrgHost {
  const { token, url } = context.value;
  const tokenVariable = variableOf(token);
  const urlVariable = variableOf(url);
  const written = typeof url === "string" ? url : urlVariable === undefined ? undefined : env[urlVariable];
  const address = written === undefined || written === "" ? undefined : readUrl(context, written);
  return {
    ...(tokenVariable === undefined ? {} : { tokenVariable }),
    ...(urlVariable === undefined ? {} : { urlVariable }),
    ...(address === undefined ? {} : { url: address }),
  };
}

function variableOf(value: unknown): string | undefined {
  const name = isJsonObject(value) ? value.env : undefined;
  return typeof name === "string" ? name : undefined;
}

/** Whatever stands under `url` and may be a credential is kept out of all output. */
export function hideUrls(value: unknown, problems: ProblemList): void {
  if (isJsonObject(value)) hideTexts(value.url, problems);
}

function hideTexts(value: Json | undefined, problems: ProblemList): void {
  if (typeof value === "string") {
    for (const secret of secretsOfUrl(value)) problems.hide(secret);
  } else if (typeof value === "object" && value !== null) {
    for (const text of Object.entries(value).flat()) hideTexts(text, problems);
  }
}

function readUrl(context: Omit<OrgContext, "modes">, written: string): string | undefined {
  const whole = withScheme(written);
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const why = url === undefined ? "is no URL" : whyRefused(url);
  if (why === undefined) return whole;
  hideTexts(written, context.problems);
  context.problems.add({
    code: "BAD_URL",
    message: `The url of ${context.key} ${why}.`,
    hint: "Write https://HOST/PATH. Plain HTTP is accepted only to this machine (localhost, 127.0.0.1).",
    spot: spotIn(context, ["url"], "value"),
  });
  return undefined;
}

function whyRefused(url: URL): string | undefined {
  if (url.username !== "" || url.password !== "") return "carries credentials; they belong into a variable";
  if (url.search !== "" || url.hash !== "") return "has a query or a fragment";
  if (url.protocol === "https:") return undefined;
  if (url.protocol !== "http:") return "is not HTTPS";
  return LOOPBACK.test(url.hostname) ? undefined : "is not HTTPS";
}
