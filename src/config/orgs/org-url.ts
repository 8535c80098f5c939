import type { Json } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import { mayHoldAddress, mayHoldToken, OWN_PREFIX } from "../../model/variable-names.ts";
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

/** What has a token and an address: an organization, or the directory of people. */
type HostContext = Pick<OrgContext, "key" | "base" | "file" | "value" | "problems">;

/** The key that holds the address. */
function addressKey({ base }: HostContext): string {
  return base === undefined ? "url" : "from";
}

/** What `token` and `url` are read with. */
interface HostReading {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** See `Provider.variablePrefixes`. */
  readonly prefixes: readonly string[];
}

/** Reads `token` and `url`. A variable that is not set leaves `url` open: files are checked without credentials too. */
export function readHost(context: HostContext, { env, prefixes }: HostReading): OrgHost {
  const { token, url } = context.value;
  const tokenVariable = checkTokenVariable(context, variableOf(token), prefixes);
  const urlVariable = checkUrlVariable(context, variableOf(url), prefixes);
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
  // What cannot be the name of a variable is refused by the schema.
  return typeof name === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : undefined;
}

/** Files are read before anybody has reviewed them: they do not choose freely among everything in the environment. */
function checkTokenVariable(
  context: HostContext,
  name: string | undefined,
  prefixes: readonly string[],
): string | undefined {
  if (name === undefined || mayHoldToken(name, prefixes)) return name;
  const allowed = beginnings(prefixes);
  context.problems.add({
    code: "BAD_TOKEN_VARIABLE",
    message: `${context.key} may not take its token from ${shownVariable(context, name)}.`,
    hint: `Name a variable that begins with ${allowed} and does not end in _URL, _ID or _PRIVATE_KEY, such as ${prefixes[0] ?? OWN_PREFIX}${serviceName(context.key)}_TOKEN, and set it to the token.`,
    spot: spotIn(context, ["token", "env"], "value"),
  });
  return undefined;
}

function checkUrlVariable(
  context: HostContext,
  name: string | undefined,
  prefixes: readonly string[],
): string | undefined {
  if (name === undefined || mayHoldAddress(name, prefixes)) return name;
  context.problems.add({
    code: "BAD_URL_VARIABLE",
    message: `${context.key} may not take its host from ${shownVariable(context, name)}.`,
    hint: `Name a variable that begins with ${beginnings(prefixes)} and ends in _URL or _HOST, such as ${prefixes[0] ?? OWN_PREFIX}${serviceName(context.key)}_URL, and set it to the address.`,
    spot: spotIn(context, [addressKey(context), "env"], "value"),
  });
  return undefined;
}

function beginnings(prefixes: readonly string[]): string {
  return [...prefixes, OWN_PREFIX].join(" or ");
}

function serviceName(key: string): string {
  const name = key
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "");
  return name === "" ? "OTHER" : name;
}

/** What does not look like the name of a variable may be a token that was written in its place. */
function shownVariable(context: HostContext, name: string): string {
  if (/^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,6}$/.test(name) && name.length <= 60) return name;
  context.problems.hide(name);
  return "that variable";
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

function readUrl(context: HostContext, written: string): string | undefined {
  const whole = withScheme(written);
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const why = url === undefined ? "is not a URL" : whyRefused(url);
  if (why === undefined) return whole;
  hideTexts(written, context.problems);
  context.problems.add({
    code: "BAD_URL",
    message: `The url of ${context.key} ${why}.`,
    hint: "Write https://HOST/PATH. Plain HTTP is accepted only to this machine (localhost, 127.0.0.1).",
    spot: spotIn(context, [addressKey(context)], "value"),
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
