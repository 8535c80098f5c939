import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { providers } from "../../../src/providers/registry.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import { type Endpoint, type Walk, walks } from "./declarations.ts";
import { type Answer, fieldOf, itemsOf, Walker } from "./walker.ts";

/** Where a walked simulator seems to listen. */
export const ORIGIN = "http://127.0.0.1:8080";
const live = parse(
  readFileSync(join(import.meta.dirname, "../../../examples/acme/live.yaml"), "utf8"),
) as Record<string, StateValue>;

/** A simulator after its walk. */
export interface Walked {
  readonly simulator: Simulator;
  readonly walk: Walk;
  readonly walker: Walker;
  readonly endpoints: readonly Endpoint[];
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Follows every link from the beginning to the end of all of them. */
export async function walkThrough(id: string): Promise<Walked> {
  const walk = walks[id];
  const entry = providers.find((one) => one.id === id);
  if (walk === undefined || entry === undefined) throw new Error(`${id} has no walk.`);
  const { createSimulator } = await entry.loadSimulator();
  const now = Date.parse("2026-06-01T12:00:00Z");
  const simulator = createSimulator({ state: stateOf(id, walk), now: () => now, random: createRandom(1) });
  const headers = await walk.login(simulator, ORIGIN);
  const walker = new Walker(simulator, walk, { origin: ORIGIN, headers });
  const endpoints = (await walk.endpoints()).map(({ method, path }) => ({
    method,
    path: (walk.base ?? "") + path,
  }));
  const begin = endpoints.filter(({ method, path }) => method === "GET" && !/[:{]/.test(path));
  const answers = new Map<string, Answer>();
  const isOpen = (path: string): boolean => walk.closed?.includes(path) !== true;
  const open = [...begin.map(({ path }) => path).filter(isOpen), ...(walk.starts ?? [])].map((path) => ({
    from: "",
    path,
  }));
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (answers.has(next.path)) continue;
    const answer = await walker.ask("GET", next.path);
    answers.set(next.path, answer);
    for (const link of walker.linksOf(answer)) if (link.method === "GET") open.push(link);
    for (const path of [...itemPaths(walk, endpoints, answer), ...leadsOf(walk, answer)])
      open.push({ from: next.path, path });
  }
  return { simulator, walk, walker, endpoints, answers };
}

function stateOf(id: string, walk: Walk): StateValue {
  const state = live[id] as { [key: string]: StateValue };
  return walk.prepare?.(state) ?? state;
}

/** Other paths that a client reads after this answer. */
function leadsOf(walk: Walk, answer: Answer): string[] {
  const path = answer.path.replace(/\?.*/, "");
  if (answer.status !== 200) return [];
  return Object.entries(walk.leads ?? {})
    .filter(([template]) => patternOf((walk.base ?? "") + template).test(path))
    .flatMap(([, targets]) =>
      (itemsOf(answer.body) ?? [answer.body]).flatMap((item) =>
        targets.flatMap((target) => filled(target, path, item) ?? []),
      ),
    );
}

/** Undefined where a field that the path needs is not there. */
function filled(target: string, path: string, item: unknown): string | undefined {
  const own = target.replace("{^^}", path.replace(/\/[^/]*$/, "")).replace("{^}", path);
  const fields = [...own.matchAll(/\{([^}]+)\}/g)].map(([, field = ""]) => field);
  const values = fields.map((field) => fieldOf(item, field));
  if (values.some((value) => value === undefined || value === null)) return undefined;
  return own.replaceAll(/\{[^}]+\}/g, () => encodeURI(String(values.shift())));
}

/** Parameters of a template. */
export const parameters = /:\w+|\{\w+\}/g;
/** Paths that a template means. */
export const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(parameters, "[^/]+").replaceAll("/", "\\/")}$`);

/** What can be read of each item of a list: the item by each of its ids, and what stands below it. */
function itemPaths(walk: Walk, endpoints: readonly Endpoint[], answer: Answer): string[] {
  const items = itemsOf(answer.body);
  if (items === undefined || answer.status !== 200) return [];
  const path = answer.path.replace(/\?.*/, "");
  return Object.entries(walk.items).flatMap(([template, fields]) => {
    const full = (walk.base ?? "") + template;
    const list = full.replace(/(:\w+|\{\w+\})\/?$/, "");
    const isIts = patternOf(list).test(path.endsWith("/") ? path : `${path}/`);
    if (!isIts) return [];
    const below = endpoints.filter(
      ({ method, path: one }) =>
        method === "GET" &&
        one.startsWith(full) &&
        (one.slice(full.length).match(parameters) ?? []).length === 0,
    );
    return items.flatMap((item) =>
      fields.flatMap((field) => {
        const id = fieldOf(item, field);
        if (id === undefined || id === null) return [];
        const base = path.replace(/\/?$/, "/") + encodeURIComponent(String(id));
        return below.map(({ path: one }) => base + one.slice(full.replace(/\/$/, "").length));
      }),
    );
  });
}
