import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/http/clock.ts";
import { isLoopback, resolveBaseUrl } from "../../src/http/hosts.ts";
import { IncompleteListing, type Page, readAllPages } from "../../src/http/paging/pages.ts";
import { backoffMs, defaultRetryPolicy, retryAfterMs } from "../../src/http/policy/retry.ts";
import { createRedactor } from "../../src/http/secrets/redact.ts";
import { sanitizeShort, sanitizeText } from "../../src/model/sanitize.ts";

describe("resolveBaseUrl", () => {
  it.each([
    ["api.example", "https://api.example"],
    [" https://api.example/v1/// ", "https://api.example/v1"],
    ["https://API.example:8443", "https://api.example:8443"],
    ["http://localhost:8080/", "http://localhost:8080"],
    ["http://127.9.9.9", "http://127.9.9.9"],
    ["http://[::1]:99/x", "http://[::1]:99/x"],
    ["localhost:8080", "https://localhost:8080"],
  ])("takes %s as %s", (value, url) => {
    expect(resolveBaseUrl(value)).toEqual({ url });
  });

  it.each([
    "",
    "http://api.example",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "ftp://api.example",
    "https://ada:word@api.example",
    "https://",
    "https://a b",
    "https://api.example/?x=1",
    "https://api.example/#x",
    "api.example\nevil",
  ])("refuses %j with a sentence", (value) => {
    const resolved = resolveBaseUrl(value);
    expect("problem" in resolved && resolved.problem).toMatch(/^[A-Z].*\.$/);
    expect(JSON.stringify(resolved)).not.toContain("word@");
  });

  it("knows loopback names from names that only look so", () => {
    expect(["localhost", "app.localhost", "127.0.0.1", "[::1]"].every(isLoopback)).toBe(true);
    expect(["localhost.example", "127.example", "128.0.0.1", "[::2]"].some(isLoopback)).toBe(false);
  });
});

describe("createRedactor", () => {
  const secret = 'p+ä/ss"w&rd=1';
  const redact = createRedactor([secret, "", undefined, "abc", "tok-1234", "tok-1234-longer"]);

  it("replaces a secret in every form in which it travels", () => {
    const forms = [
      secret,
      encodeURIComponent(secret),
      encodeURIComponent(secret).toLowerCase(),
      new URLSearchParams({ v: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      "p+ä/ss&quot;w&amp;rd=1",
      Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1),
    ];
    for (const form of forms) expect(redact(`before ${form} after`)).toContain("[secret]");
    for (const form of forms) expect(redact(`before ${form} after`)).not.toContain(form);
  });

  it("replaces Basic credentials whatever the other half is", () => {
    for (const user of ["", "a", "ab", "abc", "ada@acme.example"]) {
      for (const pair of [`${user}:tok-1234-longer`, `tok-1234-longer:${user}`]) {
        const header = Buffer.from(pair).toString("base64");
        expect(redact(`Basic ${header}`)).toContain("[secret]");
      }
    }
  });

  it("replaces the longer of two that overlap, and leaves other text and very short values alone", () => {
    expect(redact("tok-1234-longer tok-1234 abc")).toBe("[secret] [secret] abc");
    expect(redact("nothing here")).toBe("nothing here");
    expect(createRedactor([])("x")).toBe("x");
  });

  it("counts each line of a secret of several lines", () => {
    expect(createRedactor(["first-line\nsecond-line"])("a second-line b first-line")).toBe(
      "a [secret] b [secret]",
    );
  });
});

describe("sanitizeText", () => {
  it("makes visible what could forge output", () => {
    expect(sanitizeText("a\u001b[31mb\nc\r\td\u202ee\u2066f\u200fg\u2028h\u0000i\u009bj\ufeff")).toBe(
      "a\\x1b[31mb\\nc\\r\\td\\u{202e}e\\u{2066}f\\u{200f}g\\u{2028}h\\x00i\\x9bj\\u{feff}",
    );
    expect(sanitizeText("lone \ud800 half")).toBe("lone \\u{d800} half");
    expect(sanitizeText("tag \u{e0041}")).toBe("tag \\u{e0041}");
  });

  it("leaves names of all scripts and joined emoji alone", () => {
    for (const text of ["Ada Lovelace", "Zoë Ångström", "山田太郎", "נועה", "मोहम्मद", "👩‍💻", "می‌خواهم"]) {
      expect(sanitizeText(text)).toBe(text);
    }
  });

  it("cuts with an ellipsis, by characters", () => {
    expect(sanitizeShort("abcdef", 6)).toBe("abcdef");
    expect(sanitizeShort("abcdefg", 6)).toBe("abcde…");
    expect(sanitizeShort("😀".repeat(10), 3)).toBe("😀😀…");
    expect(sanitizeShort("x".repeat(1_000_000), 4)).toBe("xxx…");
  });
});

describe("retry arithmetic", () => {
  it("reads Retry-After in seconds and as a date, and nothing else", () => {
    const now = Date.parse("2026-06-01T12:00:00Z");
    const read = (value: string, date?: string): number | undefined =>
      retryAfterMs(new Headers({ "retry-after": value, ...(date === undefined ? {} : { date }) }), now);
    expect(read("120")).toBe(120_000);
    expect(read("1.5")).toBe(1_500);
    expect(read("Mon, 01 Jun 2026 12:00:30 GMT")).toBe(30_000);
    expect(read("Mon, 01 Jun 2026 11:00:00 GMT")).toBe(0);
    expect(read("Mon, 01 Jun 2026 09:00:05 GMT", "Mon, 01 Jun 2026 09:00:00 GMT")).toBe(5_000);
    expect([read("soon"), read("-5"), retryAfterMs(new Headers(), now)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("doubles the backoff up to its cap, with jitter over the upper half", () => {
    expect([1, 2, 3, 40].map((count) => backoffMs(defaultRetryPolicy, count, () => 1))).toEqual([
      250, 500, 1_000, 20_000,
    ]);
    expect(backoffMs(defaultRetryPolicy, 1, () => 0)).toBe(125);
  });
});

describe("readAllPages", () => {
  const walk = (
    pages: readonly Page<string, string>[],
    rest: { repetitions?: number; mayBeEmpty?: boolean } = {},
  ) => {
    let index = 0;
    return readAllPages({
      what: "members of acme",
      identify: (item: string) => item,
      repetitions: 0,
      ...rest,
      read: async (cursor: string | undefined) => {
        index = cursor === undefined && index >= pages.length ? 0 : index;
        const page = pages[index++];
        if (page === undefined) throw new Error("read beyond the script");
        return page;
      },
    });
  };

  it("joins pages in order", async () => {
    expect(
      await walk([
        { items: ["a", "b"], next: "2", total: 3 },
        { items: ["c"], total: 3 },
      ]),
    ).toEqual(["a", "b", "c"]);
  });

  it.each([
    [
      "repeated-page",
      [
        { items: ["a"], next: "2" },
        { items: ["b"], next: "2" },
      ],
    ],
    ["repeated-item", [{ items: ["a", "a"] }]],
    ["too-few", [{ items: ["a"], next: "2", total: 2 }, { items: ["a"] }]],
    ["too-many", [{ items: ["a"], next: "2", total: 1 }, { items: ["b"] }]],
    [
      "empty-page",
      [
        { items: ["a"], next: "2" },
        { items: [], next: "3" },
      ],
    ],
    [
      "too-few",
      [
        { items: ["a"], next: "2", total: 3 },
        { items: ["b"], total: 3 },
      ],
    ],
  ] as const)("never takes a list for whole after %s", async (reason, pages) => {
    const error = await walk(pages).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(IncompleteListing);
    expect((error as IncompleteListing).reason).toBe(reason);
    expect((error as IncompleteListing).message).toContain("members of acme");
  });

  it("takes empty pages where the vendor may give them, and an empty list", async () => {
    expect(await walk([{ items: [], next: "2" }, { items: ["a"] }], { mayBeEmpty: true })).toEqual(["a"]);
    expect(await walk([{ items: [], total: 0 }])).toEqual([]);
  });

  it("starts anew once if the list changed under way", async () => {
    const pages = [
      { items: ["a"], next: "2", total: 2 },
      { items: ["a"] },
      { items: ["a"], next: "2", total: 2 },
      { items: ["b"] },
    ];
    expect(await walk(pages, { repetitions: 1 })).toEqual(["a", "b"]);
  });

  it("counts an entry once that moved to a later page, and refuses one that is another there", async () => {
    const read = (second: object) =>
      readAllPages({
        what: "x",
        repetitions: 0,
        identify: (item: { id: string }) => item.id,
        read: async (cursor: string | undefined) =>
          cursor === undefined
            ? { items: [{ id: "a", role: "viewer" }], next: "2", total: 2 }
            : {
                items: [
                  { id: "a", ...second },
                  { id: "b", role: "admin" },
                ],
              },
      });

    expect(await read({ role: "viewer" })).toHaveLength(2);
    await expect(read({ role: "admin" })).rejects.toMatchObject({ reason: "repeated-item" });
  });

  it("ends at the greatest number of pages, and passes other errors on", async () => {
    let page = 0;
    const endless = readAllPages({
      what: "x",
      maxPages: 5,
      read: async () => ({ items: [page], next: page++ }),
    });
    await expect(endless).rejects.toMatchObject({ reason: "too-many-pages" });
    await expect(readAllPages({ what: "x", read: () => Promise.reject(new Error("boom")) })).rejects.toThrow(
      "boom",
    );
  });
});

describe("the system clock", () => {
  it("sleeps, and wakes with the signal's reason", async () => {
    const controller = new AbortController();
    const startedAt = systemClock.now();
    await systemClock.sleep(5);
    expect(systemClock.now() - startedAt).toBeGreaterThanOrEqual(4);
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error("enough"));
    await expect(sleeping).rejects.toThrow("enough");
    await expect(systemClock.sleep(1, controller.signal)).rejects.toThrow("enough");
  });
});
