/** Which methods which paths have: the part of routing that every simulator shares, whatever its calls look like. */

/** What a method and a path find. */
export type RouteMatch<Value> =
  | { readonly kind: "found"; readonly value: Value; readonly params: Readonly<Record<string, string>> }
  /** The path is there, with the methods of `Allow`: HEAD beside GET, and OPTIONS. */
  | { readonly kind: "other-method"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

/** Values by method and path template. */
export interface RouteTable<Value> {
  /**
   * Adds a route. `/teams/:team/members` and `/teams/{team}/members` have one parameter; `*rest` as the last segment
   * takes all that follows. A trailing slash counts. A literal segment goes before a parameter, in whatever order routes
   * are added; the template that goes first has the path for itself, with all its methods.
   */
  on(method: string, template: string, value: Value): void;
  /** `path` as it was sent: a percent-encoded slash does not end a segment. */
  match(method: string, path: string): RouteMatch<Value>;
  /** The methods of `Allow`; empty for a path that is not there. */
  methods(path: string): readonly string[];
  /** All routes in the order added. */
  routes(): readonly { readonly method: string; readonly template: string }[];
}

interface Row<Value> {
  readonly method: string;
  readonly template: string;
  readonly segments: readonly string[];
  /** The template without the names of its parameters: two routes of one shape are one path. */
  readonly shape: string;
  readonly value: Value;
}

/** The order in which `Allow` gives methods. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** An empty table. */
export function createRouteTable<Value>(): RouteTable<Value> {
  const rows: Row<Value>[] = [];
  // Small lists by first segment keep a lookup cheap where a simulator has a hundred routes.
  const byFirstSegment = new Map<string, Row<Value>[]>();

  function rowsAt(segments: readonly string[]): readonly Row<Value>[] {
    for (const key of [segments[0] ?? "", ":"]) {
      const list = byFirstSegment.get(key) ?? [];
      const first = list.find((row) => matchSegments(row.segments, segments) !== undefined);
      if (first !== undefined) return list.filter(({ shape }) => shape === first.shape);
    }
    return [];
  }

  return {
    on(method, template, value) {
      const segments = splitPath(template);
      const row = { method, template, segments, shape: segments.map(shapeOf).join("/"), value };
      rows.push(row);
      const first = segments[0] ?? "";
      const key = isLiteral(first) ? first : ":";
      const list = [...(byFirstSegment.get(key) ?? []), row];
      list.sort((one, other) => compareSegments(one.segments, other.segments));
      byFirstSegment.set(key, list);
    },
    match(method, path) {
      const segments = splitPath(path).map(decodeSegment);
      const there = rowsAt(segments);
      const row = there.find((candidate) => candidate.method === method);
      if (row !== undefined)
        return { kind: "found", value: row.value, params: matchSegments(row.segments, segments) ?? {} };
      return there.length === 0 ? { kind: "unknown" } : { kind: "other-method", allowed: allowedBy(there) };
    },
    methods: (path) => allowedBy(rowsAt(splitPath(path).map(decodeSegment))),
    routes: () => rows.map(({ method, template }) => ({ method, template })),
  };
}

function allowedBy(rows: readonly Row<unknown>[]): readonly string[] {
  if (rows.length === 0) return [];
  const methods = new Set(rows.map(({ method }) => method));
  if (methods.has("GET")) methods.add("HEAD");
  methods.add("OPTIONS");
  return [...METHODS.filter((method) => methods.has(method)), ...[...methods].filter(isUnusual)];
}

const isUnusual = (method: string): boolean => !METHODS.includes(method);

function splitPath(path: string): string[] {
  return path.replace(/^\//, "").split("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isLiteral(segment: string): boolean {
  return rank(segment) === 0;
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 0;
  return /^[:{]/.test(segment) ? 1 : segment.startsWith("*") ? 2 : 0;
}

function shapeOf(segment: string): string {
  return isLiteral(segment) ? segment : segment.charAt(0).replace("{", ":");
}

/** `:team`, `{team}`, `*rest`: the name alone. */
function nameOf(segment: string): string {
  return segment.replace(/^[:{*]/, "").replace(/\}$/, "");
}

function compareSegments(one: readonly string[], other: readonly string[]): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(one[index]) - rank(other[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function matchSegments(
  template: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    if (segment.startsWith("*")) {
      params[nameOf(segment)] = path.slice(index).join("/");
      return params;
    }
    const value = path[index];
    if (value === undefined) return undefined;
    if (!isLiteral(segment)) {
      if (value === "") return undefined;
      params[nameOf(segment)] = value;
    } else if (segment !== value) return undefined;
  }
  return template.length === path.length ? params : undefined;
}
