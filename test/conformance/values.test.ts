import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runImport } from "../../src/commands/import.ts";
import type { Answered, Fetch } from "../../src/http/http.ts";
import { ProviderError } from "../../src/model/errors.ts";
import { toKey } from "../../src/model/names.ts";
import type { Workbench } from "../helpers/workbench.ts";
import { type World, withStage } from "../import/harness.ts";
import { worlds } from "../import/worlds/all.ts";
import { exampleGuards as allow, openExample, providerIds } from "./cases.ts";

type Entry = Record<string, unknown>;

/** Where a provider lists members, and how an entry says what they are. */
interface MemberList {
  readonly path: RegExp;
  readonly entries: (body: unknown) => Entry[];
  readonly setRole: (entry: Entry, role: unknown) => void;
  /** A field that has to be a text. */
  readonly name: string;
}

const lists: Readonly<Record<string, MemberList>> = {
  upsun: {
    path: /\/organizations\/[^/]+\/members$/,
    entries: (body) => (body as { items: Entry[] }).items,
    setRole: (entry, role) => {
      entry.permissions = role === null ? null : [...(entry.permissions as string[]), role];
    },
    name: "user_id",
  },
  heroku: {
    path: /\/teams\/[^/]+\/members$/,
    entries: (body) => body as Entry[],
    setRole: (entry, role) => {
      entry.role = role;
    },
    name: "email",
  },
  cloudtruth: {
    path: /\/users\/$/,
    entries: (body) => (body as { results: Entry[] }).results,
    setRole: (entry, role) => {
      entry.role = role;
    },
    name: "id",
  },
  scim: {
    path: /\/Users$/,
    entries: (body) => (body as { Resources: Entry[] }).Resources,
    setRole: (entry, role) => {
      entry.roles = role === null ? [null] : [{ value: role }];
    },
    name: "userName",
  },
  github: {
    path: /\/orgs\/[^/]+\/members$/,
    entries: (body) => body as Entry[],
    // Who is asked for, owners or members, is the role; an entry says none.
    setRole: (entry, role) => {
      entry.role = role;
    },
    name: "login",
  },
};

async function textOf(answer: Answered): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function headersOf(answer: Answered): Headers {
  const headers = new Headers();
  for (const [name, value] of answer.headers) {
    if (name !== "content-length" && name !== "etag" && name !== "content-range") headers.set(name, value);
  }
  return headers;
}

/** Changes the answers of one list on their way. */
function changing(fetch: Fetch, path: RegExp, change: (body: unknown) => BodyInit): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (init.method !== "GET" || answer.status !== 200 || !path.test(new URL(url).pathname)) return answer;
    return new Response(change(JSON.parse(await textOf(answer))), { headers: headersOf(answer) });
  };
}

/** Imports a world, and plans the files while the list of members is changed: what would be written, or the error. */
async function planChanged(world: World, change: (list: MemberList, body: unknown) => BodyInit) {
  return await withStage(world, async (stage) => {
    const { provider, org, option, tokenEnv } = world;
    await runImport(stage.runtime, {
      provider,
      org,
      out: "access.yaml",
      ...(option === undefined ? {} : { option }),
      ...(tokenEnv === undefined ? {} : { tokenEnv }),
    });
    const list = lists[provider];
    if (list === undefined) throw new Error(`Nothing says how ${provider} lists members.`);
    const fetch = changing(stage.runtime.fetch, list.path, (body) => change(list, body));
    try {
      const { plan } = await makePlan({ ...stage.runtime, fetch }, { org: [toKey(org)] });
      return {
        writes: plan.operations.map(({ action, id }) => `${action} ${id}`),
        gaps: plan.orgs.flatMap(({ gaps }) => gaps.map((gap) => `${gap.code} ${gap.message}`)),
      };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { writes: [], gaps: [`${error.code} ${error.message}`] };
    }
  });
}

const each = (list: MemberList, body: unknown, change: (entry: Entry) => void): string => {
  for (const entry of list.entries(body)) change(entry);
  return JSON.stringify(body);
};

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/** Profiles whose roles are open take any role as it is: there is none that they do not know. */
const isOpen = ({ provider, option }: World): boolean =>
  provider === "scim" && option?.includes("profile=viz-now") !== true;

describe.each(worlds)("what %s says and rolecall does not know", (_provider, makeWorld) => {
  it.each([
    ["a role that is null", null],
    ["a role or permission of tomorrow", "tomorrow:new"],
  ])("%s of everybody leads to no write", async (_what, role) => {
    for (const seed of seeds) {
      const world = makeWorld(seed);
      if (isOpen(world)) continue;
      const { writes } = await planChanged(world, (list, body) =>
        each(list, body, (entry) => list.setRole(entry, role)),
      );
      expect({ seed, writes }).toEqual({ seed, writes: [] });
    }
  });

  it("a value of the wrong kind is an incomplete read that names path and kind", async () => {
    const { writes, gaps } = await planChanged(makeWorld(1), (list, body) =>
      each(list, body, (entry) => {
        entry[list.name] = ["x"];
      }),
    );

    expect(writes).toEqual([]);
    expect(gaps.join("\n")).toMatch(/^(INCOMPLETE|NOT_JSON) .* is a list and not a text/);
  });

  it("bytes that are not UTF-8 are an incomplete read", async () => {
    const { writes, gaps } = await planChanged(makeWorld(1), (_list, body) => {
      const text = JSON.stringify({ body, name: "K?ln" });
      return new Uint8Array(Buffer.from(text.replace("?", "\u00f6"), "latin1"));
    });

    expect(writes).toEqual([]);
    expect(gaps.join("\n")).toMatch(/^INCOMPLETE .*not UTF-8/);
  });

  it("an entry that stands twice on one page, or is another one there, is an incomplete read", async () => {
    const { writes, gaps } = await planChanged(makeWorld(1), (list, body) => {
      const entries = list.entries(body);
      const [first] = entries;
      if (first !== undefined) entries.push({ ...first });
      return JSON.stringify(body);
    });

    expect(writes).toEqual([]);
    expect(gaps.join("\n")).toMatch(/^INCOMPLETE/);
  });
});

/** Every write reaches the vendor twice, as if somebody else had done it a moment before. */
function writingTwice(fetch: Fetch): Fetch {
  return async (url, init) => {
    const isLogin = /token|oauth|\/\.search$/.test(new URL(url).pathname);
    if (init.method !== "GET" && !isLogin) await fetch(url, init);
    return await fetch(url, init);
  };
}

let bench: Workbench | undefined;
afterEach(() => bench?.close());

describe.each(providerIds)("%s, where somebody else did it a moment before", (provider) => {
  it("has done what is there as wanted, and converges", async () => {
    bench = await openExample(provider, { wrapFetch: (fetch) => writingTwice(fetch) });

    const code = await runApply(bench.runtime, { allow, autoApprove: true });

    expect([code, bench.stdout()]).toEqual([ExitCode.done, expect.stringContaining("Converged.")]);
  });
});
