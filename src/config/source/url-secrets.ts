const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
// Quotes inside a text are doubled or escaped; one that ends the text has the file's own signs behind it.
/** A URL with its scheme, wherever it stands in a line. */
const WRITTEN_URL = /(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/(?:[^\s"']|["'](?![\s,\]}:]|$))+/gi;
/** What stands behind a key that says it is one, scheme or not. */
const URL_VALUE = /(\burl["']?\s*:\s*["']?)((?:[^\s"']|["'](?![\s,\]}:]|$))+)/gi;
/** A shorter text would be found inside ordinary words; where it stands in a URL, it is hidden all the same. */
const SHORTEST = 4;

/** Gives the scheme that is meant to a URL that is written without. */
export function withScheme(written: string): string {
  return SCHEME.test(written) ? written : `https://${written}`;
}

/**
 * What may be a credential in a URL: user, password, and the values of query and fragment, each as written and decoded.
 * Of what is not a URL, all before the last @ may be.
 */
export function secretsOfUrl(written: string): readonly string[] {
  const rest = written.replace(SCHEME, "");
  const end = URL.canParse(withScheme(written)) ? rest.search(/[/?#\\]/) : -1;
  const authority = end < 0 ? rest : rest.slice(0, end);
  const userinfo = authority.slice(0, Math.max(0, authority.lastIndexOf("@")));
  const [user = ""] = userinfo.split(":", 1);
  const parts = [userinfo, user, userinfo.slice(user.length + 1), ...valuesOf(rest)];
  // A text of several lines in the file has its white space elsewhere.
  const pieces = parts.flatMap((part) => [part, decode(part), ...part.split(/\s+/)]);
  return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST);
}

/** Values of a query and a fragment; a name without a value may be one. */
function valuesOf(rest: string): readonly string[] {
  const start = rest.search(/[?#]/);
  if (start < 0) return [];
  return rest
    .slice(start)
    .split(/[?#&;]/)
    .map((pair) => pair.slice(pair.indexOf("=") + 1));
}

/** Decodes what can be decoded, and leaves the rest as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** A line of a file with stars for each character that may be a credential in a URL, whatever became of the URL. */
export function starUrls(line: string): string {
  return line
    .replace(URL_VALUE, (_, key: string, url: string) => key + starUser(url, starQuery(url)))
    .replace(WRITTEN_URL, (url) => starUser(url, url));
}

/** Stars before the last @, in a URL whose other parts may have stars already. */
function starUser(url: string, starred: string): string {
  const start = SCHEME.exec(url)?.[0].length ?? 0;
  const at = url.lastIndexOf("@");
  return at < start ? starred : starred.slice(0, start) + "*".repeat(at - start) + starred.slice(at);
}

function starQuery(url: string): string {
  const start = url.search(/[?#]/);
  if (start < 0) return url;
  const pairs = url.slice(start).split(/(?<=[?#&;])/);
  return url.slice(0, start) + pairs.map(starValue).join("");
}

/** A name stays; one without a value may be a value itself. */
function starValue(pair: string): string {
  const name = /^[^=]*=/.exec(pair)?.[0] ?? "";
  return name + pair.slice(name.length).replace(/[^?#&;]/g, "*");
}
