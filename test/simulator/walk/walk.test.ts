import { describe, expect, it } from "vitest";
import { providers } from "../../../src/providers/registry.ts";
import { walks } from "./declarations.ts";
import { ORIGIN, patternOf, walkThrough } from "./walk-through.ts";
import { type Answer, itemsOf, methodsByPath, type Walker } from "./walker.ts";

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

  it("names that every object has by itself are names like others", async () => {
    const { walker, endpoints } = await walked;
    const lists = endpoints.filter(({ method, path }) => method === "GET" && !/[:{]/.test(path));

    for (const { path } of lists) {
      for (const name of ["__proto__", "constructor"]) {
        const keys = ["sort", "ordering", "sortBy", "role", `filter[${name}]`, `filter[id][${name}]`];
        const query = keys.map((key) => `${encodeURIComponent(key)}=${name}`).join("&");
        expect([path, (await walker.ask("GET", `${path}?${query}`)).status < 500]).toEqual([path, true]);
      }
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
