import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderReviewScript } from "../../../scripts/generate-review.ts";
import type { ReviewData } from "../../../src/report/review/data.ts";
import { encodeReview } from "../../../src/report/review/data.ts";
import { renderReviewPage } from "../../../src/report/review/page.ts";
import { HOSTILE_NAMES } from "../plan-builder.ts";
import { access, buildReview, side, smallReview } from "../review-builder.ts";

const root = join(import.meta.dirname, "..", "..", "..");

function contentOf(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[1] ?? "";
}

function dataOf(html: string): ReviewData {
  return JSON.parse(
    contentOf(html, /<script type="application\/json" id="review-data">([^<]*)<\/script>/u),
  ) as ReviewData;
}

describe("the page of a review", () => {
  it("lets in exactly its own style and script, and nothing from elsewhere", () => {
    const html = renderReviewPage(smallReview(), { csv: "review.csv" });
    const digest = (text: string): string => createHash("sha256").update(text).digest("base64");
    const policy = contentOf(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/u);

    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain(`style-src 'sha256-${digest(contentOf(html, /<style>([\s\S]*?)<\/style>/u))}'`);
    expect(policy).toContain(
      `script-src 'sha256-${digest(contentOf(html, /<script>([\s\S]*?)<\/script>/u))}'`,
    );
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(html.match(/(?:src|href)="[^"]*"/gu)).toEqual(['href="#main"', 'href="review.csv"']);
    expect(contentOf(html, /<style>([\s\S]*?)<\/style>/u)).not.toMatch(/url\(|@import/u);
  });

  it("says what it was made from: instant, tool, files with their digests, what it was compared with", () => {
    const html = renderReviewPage(
      buildReview({
        files: [
          { path: "access.yaml", sha256: "a".repeat(64) },
          { path: "people.yaml", sha256: "b".repeat(64) },
        ],
        comparison: {
          kind: "files",
          label: "main (0123456789ab)",
          files: [{ path: "access.yaml", sha256: "d".repeat(64) }],
        },
      }),
    );

    for (const fact of [
      "2026-11-23T12:00:00.000Z",
      "0.1.0",
      "a".repeat(64),
      "b".repeat(64),
      "d".repeat(64),
      "main (0123456789ab)",
      "and 1 more file",
    ])
      expect(html).toContain(fact);
  });

  it("says what could not be read", () => {
    const review = smallReview();
    const [org] = review.orgs;
    if (org === undefined) throw new Error("There is an organization.");
    const html = renderReviewPage({ ...review, orgs: [{ ...org, problems: ["It was <not> there."] }] });

    expect(html).toContain("Not everything could be read.");
    expect(html).toContain("It was &lt;not&gt; there.");
  });

  it("gives the same bytes for the same review", () => {
    expect(renderReviewPage(smallReview())).toBe(renderReviewPage(smallReview()));
  });

  it("keeps hostile names inside the data, where they are text", () => {
    const clean = renderReviewPage(buildReview()).match(/<[a-z]+/giu)?.length;
    for (const name of [
      ...HOSTILE_NAMES,
      "</script><img src=x onerror=alert(1)>",
      "<!--<script>",
      "]]>",
      "\u2028\u2029",
    ]) {
      const review = buildReview({
        people: [{ key: name, name, email: name, teams: [name], aliases: [name] }],
        resources: [{ address: name, section: name, name }],
        cells: [
          {
            person: 0,
            resource: 0,
            here: side(access(name, { levels: [name] }), { paths: [name], reasons: [name], pending: name }),
          },
        ],
      });
      const html = renderReviewPage(review);

      expect(html.match(/<[a-z]+/giu)).toHaveLength(clean ?? -1);
      expect(html.match(/<!--/gu)).toBeNull();
      expect(dataOf(html).people[0]?.key).toBe(encodeReview(review).people[0]?.key);
      expect(dataOf(html).people[0]?.key).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it("keeps hostile names inert in the frame of the page too", () => {
    const name = "</time><script>alert(1)</script>\" onload='x";
    const html = renderReviewPage(
      buildReview({
        files: [{ path: name, sha256: name }],
        tool: name,
        comparison: { kind: "files", label: name, files: [{ path: name, sha256: name }] },
        orgs: [{ key: name, provider: name, title: name, name, readAt: name, problems: [name] }],
      }),
      { csv: name },
    );

    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<[^>]*\sonload=/iu);
  });

  it("names what repeats once", () => {
    const shared = access("viewer");
    const people = Array.from({ length: 50 }, () => ({}));
    const data = encodeReview(
      buildReview({
        people,
        resources: [{}],
        cells: people.map((_, person) => ({ person, resource: 0, here: side(shared) })),
      }),
    );

    expect([data.access.length, data.texts.length, data.cells.length]).toEqual([1, 1, 50]);
  });
});

describe("the script of the page", () => {
  it("is the one that its source gives", async () => {
    const committed = readFileSync(join(root, "src/report/review/script.generated.ts"), "utf8");
    expect(await renderReviewScript(root)).toBe(committed);
  });
});
