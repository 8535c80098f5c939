import type { Route } from "./web.ts";

/** What `GET /schema` gives: the endpoints that are answered, in the form of a JSON hyper-schema. */
export function hyperSchemaOf(
  routes: readonly Pick<Route, "method" | "path">[],
): Readonly<Record<string, unknown>> {
  const definitions: Record<string, { type: "object"; links: unknown[] }> = {};
  for (const { method, path } of routes) {
    const noun = path.split("/")[1] ?? "";
    definitions[noun] ??= { type: "object", links: [] };
    definitions[noun].links.push({ title: `${method} ${path}`, href: path, method, rel: relationOf(method) });
  }
  return {
    $schema: "http://interagent.github.io/interagent-hyper-schema",
    id: "http://api.heroku.com/schema#",
    title: "Heroku Platform API",
    description: "The endpoints that the simulator answers.",
    type: ["object"],
    definitions,
    properties: Object.fromEntries(
      Object.keys(definitions).map((noun) => [noun, { $ref: `#/definitions/${noun}` }]),
    ),
    links: [{ href: "https://api.heroku.com", rel: "self" }],
  };
}

function relationOf(method: string): string {
  const relations: Readonly<Record<string, string>> = { GET: "self", POST: "create", DELETE: "destroy" };
  return relations[method] ?? "update";
}
