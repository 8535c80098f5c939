import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { providers } from "../../../src/providers/registry.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import { type Endpoint, type Walk, walks } from "./declarations.ts";
import { type Answer, fieldOf, itemsOf, methodsByPath, Walker } from "./walker.ts";

const ORIGIN = "http://127.0.0.1:8080";
const live = parse(
  readFileSync(join(import.meta.dirname, "../../../examples/acme/live.yaml"), "utf8"),
) as Record<string, StateValue>;

interface Walked {
  readonly walk: Walk;
  readonly walker: Walker;
  readonly endpoints: readonly Endpoint[];
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Follows every link from the beginning to the end of all of them. */
async function walkThrough(id: string): Promise<Walked> {
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
  return { walk, walker, endpoints, answers };
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

const parameters = /:\w+|\{\w+\}/g;
const patternOf = (template: string): RegExp =>
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

describe.each(providers.map(({ id }) => id))("walked as a client of %s", (id) => {
  const walked = walkThrough(id);

  it("every link answers, and every item of a list is read by every id that the list gives", async () => {
    const { answers } = await walked;
    const wrong = [...answers.values()].filter(({ status }) => status >= 400);

    expect(wrong.map(({ path, status, text }) => `${status} ${path} ${text.slice(0, 80)}`)).toEqual([]);
    expect(answers.size).toBeGreaterThan(20);
  });

  it("the walk comes to every path that can be read", async () => {
    const { walk, endpoints, answers } = await walked;
    const seen = [...answers.keys()].map((path) => path.replace(/\?.*/, ""));
    const reads = endpoints.filter(({ method }) => method === "GET").map(({ path }) => path);
    const unseen = reads.filter((template) => !seen.some((path) => patternOf(template).test(path)));

    expect(unseen.sort()).toEqual([...(walk.closed ?? []), ...(walk.unreached ?? [])].sort());
  });

  it("every link with a method of its own leads where that method is allowed", async () => {
    const { walker, answers } = await walked;
    const links = [...answers.values()].flatMap((answer) => walker.linksOf(answer));
    const writes = new Map(
      links.filter(({ method }) => method !== "GET").map((link) => [`${link.method} ${link.path}`, link]),
    );

    for (const { method, path } of writes.values()) {
      const allow = (await walker.ask("OPTIONS", path)).headers.get("allow") ?? "";
      expect(`${path}: ${allow.split(", ").includes(method) ? method : allow}`).toBe(`${path}: ${method}`);
    }
  });

  it("every list whose items can be read alone has a declared way to them", async () => {
    const { walk, endpoints } = await walked;
    const reads = new Set(endpoints.filter(({ method }) => method === "GET").map(({ path }) => path));
    const single = [...reads].filter((path) => {
      const list = path.replace(/(:\w+|\{\w+\})(\/?)$/, "");
      return list !== path && (reads.has(list) || reads.has(list.replace(/\/$/, "")));
    });

    expect(single.filter((path) => walk.items[path.slice((walk.base ?? "").length)] === undefined)).toEqual(
      [],
    );
  });

  it("HEAD is GET without its body, wherever the walk came", async () => {
    const { walker, answers } = await walked;

    for (const { path, status } of answers.values()) {
      const head = await walker.ask("HEAD", path);
      expect([path, head.status, head.text]).toEqual([path, status, ""]);
    }
  });

  it("every path has exactly the methods of its Allow, and refuses others", async () => {
    const { walk, walker, endpoints } = await walked;

    for (const [path, methods] of methodsByPath(endpoints)) {
      const options = await walker.ask("OPTIONS", path);
      const allowed = (options.headers.get("allow") ?? "").split(", ").sort();
      const implied = [...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
      expect([path, options.status < 300, allowed]).toEqual([
        path,
        true,
        [...new Set([...methods, ...implied])].sort(),
      ]);
      const other = ["DELETE", "PUT", "PATCH", "POST", "GET"].find((method) => !methods.includes(method));
      if (other === undefined) continue;
      const refused = await walker.ask(other, path);
      expect([path, refused.status]).toEqual([path, walk.otherMethod ?? 405]);
      if (walk.otherMethod === undefined)
        expect([path, refused.headers.get("allow")]).toEqual([path, options.headers.get("allow")]);
    }
  });

  it("every list is walked to its end by one item a page, with all that it gives at once", async () => {
    const { walk, walker, answers } = await walked;
    if (walk.onePerPage === undefined) return;
    const { query, headers = {} } = walk.onePerPage;
    const lists = [...answers.values()].filter(
      (answer) =>
        itemsOf(answer.body) !== undefined && !answer.path.includes("?") && !answer.headers.has("next-range"),
    );

    for (const { path } of lists) {
      const whole = await pagesFrom(walker, { path });
      const single = await pagesFrom(walker, {
        path: query === undefined ? path : `${path}?${query}`,
        headers,
      });
      expect(`${path}: ${single.length}`).toBe(`${path}: ${whole.length}`);
    }
  });

  it("what is made is found where its Location says", async () => {
    const { walk, walker } = await walked;

    for (const { path, body } of walk.creates ?? []) {
      const made = await walker.ask("POST", (walk.base ?? "") + path, { body });
      const location = new URL(made.headers.get("location") ?? "", ORIGIN);
      expect([path, made.status]).toEqual([path, 201]);
      expect([path, (await walker.ask("GET", location.pathname)).status]).toEqual([path, 200]);
    }
  });
});

async function pagesFrom(
  walker: Walker,
  start: { path: string; headers?: Readonly<Record<string, string>> },
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let next: typeof start | undefined = start;
  for (let count = 0; next !== undefined; count++) {
    if (count > 500) throw new Error(`${start.path} never ends.`);
    const answer: Answer = await walker.ask("GET", next.path, next);
    all.push(...(itemsOf(answer.body) ?? []));
    next = walker.nextOf(answer);
  }
  return all;
}

it("every provider has a walk", () => {
  expect(Object.keys(walks).sort()).toEqual(providers.map(({ id }) => id).sort());
});
