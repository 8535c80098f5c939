/** A base URL that may be used, or why not. */
export type ResolvedHost = { readonly url: string } | { readonly problem: string };

/**
 * Checks a base URL as people write it: a missing scheme becomes `https://`, a trailing slash goes. Plain HTTP is
 * accepted for loopback only, because a token would cross the network in the clear; a user name, a query or a
 * fragment never. The problem is a full sentence that does not repeat a password.
 */
export function resolveBaseUrl(value: string): ResolvedHost {
  const text = value.trim();
  if (text === "") return { problem: "The address is empty." };
  if (/[\s\p{C}]/u.test(text)) return { problem: "The address holds a space or a control character." };
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === undefined || url.hostname === "") return { problem: "The address cannot be read as a URL." };
  if (url.username !== "" || url.password !== "") {
    return { problem: "The address holds a user name or password; give the credential by its own variable." };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return { problem: `The address begins with "${url.protocol}//"; only https:// can be used.` };
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return { problem: `Plain http:// is for this machine only; use https:// for ${url.hostname}.` };
  }
  if (url.search !== "" || url.hash !== "") return { problem: "The address holds a query or a fragment." };
  return { url: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

/** True for `localhost`, names under it, 127.0.0.0/8 and ::1. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || name === "::1") return true;
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
