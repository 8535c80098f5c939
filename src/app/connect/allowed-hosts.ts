import { isLoopback } from "../../http/hosts.ts";
import { UsageError } from "../../model/errors.ts";
import { findProvider } from "../../providers/registry.ts";
import type { Runtime } from "../runtime.ts";
import { ALLOW_VARIABLE } from "./allow-variable.ts";

/**
 * True for a host that an entry names exactly, port included.
 * @throws UsageError `BAD_ALLOWED_HOST` for an entry that is not PROVIDER=HOST[:PORT]
 */
export function isAllowedHost(env: Runtime["env"], provider: string, url: URL): boolean {
  return entriesOf(env).some(
    (entry) => entry.provider === provider && hostOf(entry.host, url.protocol) === url.host,
  );
}

/** The entry that would allow a host. */
export function entryFor(provider: string, url: URL): string {
  return `${provider}=${url.host}`;
}

interface Entry {
  readonly provider: string;
  readonly host: string;
}

function entriesOf(env: Runtime["env"]): readonly Entry[] {
  const texts = (env[ALLOW_VARIABLE] ?? "").split(/[\s,]+/).filter((text) => text !== "");
  return texts.map((text) => {
    const at = text.indexOf("=");
    const entry = { provider: text.slice(0, Math.max(0, at)), host: text.slice(at + 1).toLowerCase() };
    if (findProvider(entry.provider) !== undefined && isExactHost(entry.host)) return entry;
    throw new UsageError(
      "BAD_ALLOWED_HOST",
      `"${text}" is not an entry of allowed hosts.`,
      `Write PROVIDER=HOST or PROVIDER=HOST:PORT in ${ALLOW_VARIABLE}, --allow-host or allow-hosts, without https://, a path or *.`,
    );
  });
}

/** Whole names and addresses only: whoever may register a name below an allowed one must get nothing. */
function isExactHost(host: string): boolean {
  return /^(?:[\p{L}\p{N}._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u.test(host) && hostOf(host, "https:") !== "";
}

/** The host as a URL of this scheme has it: without the port that is usual there. */
function hostOf(host: string, protocol: string): string {
  const text = `${protocol}//${host}`;
  if (!URL.canParse(text)) return "";
  const url = new URL(text);
  return protocol === "https:" || isLoopback(url.hostname) ? url.host : "";
}
