/** What of the review is shown. Every field is text, as it stands in a link; the empty text means "all". */
export interface Filters {
  /** Words that all have to occur in a person's key, name, e-mails or teams. */
  readonly who: string;
  /** Words that all have to occur in a resource's address, organization or system. */
  readonly where: string;
  readonly org: string;
  readonly provider: string;
  readonly section: string;
  readonly team: string;
  readonly kind: string;
  /** Role, permission or title. */
  readonly role: string;
  readonly environment: string;
  /** What somebody can do; who may be able to, because the vendor does not say, counts too. */
  readonly can: string;
  /** `any`: has an end; a number: ends within so many days; `over`: has ended and still stands in the files. */
  readonly ends: string;
  /** `yes`: waits for an invitation to be accepted. */
  readonly waits: string;
  /** `any`: some difference; else a state. */
  readonly differs: string;
  /** Order of people: the empty text for by name, `most`, `ends`, `differs`. */
  readonly sort: string;
  /** Order of resources: the empty text for by address, `most`. */
  readonly columns: string;
}

/** Shows everything. */
export const ALL: Filters = {
  who: "",
  where: "",
  org: "",
  provider: "",
  section: "",
  team: "",
  kind: "",
  role: "",
  environment: "",
  can: "",
  ends: "",
  waits: "",
  differs: "",
  sort: "",
  columns: "",
};

const ORDERS = new Set<keyof Filters>(["sort", "columns"]);

/** How many filters narrow what is shown; orders do not count. */
export function countActive(filters: Filters): number {
  return keysOf(filters).filter((key) => filters[key] !== "" && !ORDERS.has(key)).length;
}

/** Where in the page one is. */
export type Route =
  | { readonly view: "matrix"; readonly filters: Filters }
  | { readonly view: "person"; readonly key: string; readonly at?: string }
  | { readonly view: "resource"; readonly key: string; readonly at?: string };

/** The part of a link after `#`. */
export function formatRoute(route: Route): string {
  if (route.view === "matrix") {
    const parameters = new URLSearchParams();
    for (const key of keysOf(route.filters)) {
      if (route.filters[key] !== "") parameters.set(key, route.filters[key]);
    }
    const query = parameters.toString();
    return query === "" ? "#/" : `#/?${query}`;
  }
  const at = route.at === undefined ? "" : `?${new URLSearchParams({ at: route.at })}`;
  return `#/${route.view}/${route.key.split("/").map(encodeURIComponent).join("/")}${at}`;
}

/** Reads a link back; whatever it does not understand shows the matrix. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#\/?/u, ""), "?");
  const parameters = new URLSearchParams(query);
  const [view = "", rest = ""] = splitOnce(path, "/");
  if ((view === "person" || view === "resource") && rest !== "") {
    const at = parameters.get("at");
    return { view, key: decode(rest), ...(at === null ? {} : { at }) };
  }
  const filters = Object.fromEntries(keysOf(ALL).map((key) => [key, parameters.get(key) ?? ""]));
  return { view: "matrix", filters: { ...ALL, ...filters } };
}

function decode(text: string): string {
  try {
    return text.split("/").map(decodeURIComponent).join("/");
  } catch {
    return text;
  }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + separator.length)];
}

function keysOf(filters: Filters): readonly (keyof Filters)[] {
  return Object.keys(filters) as (keyof Filters)[];
}
