import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/operation.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { fitSummary, isQuiet, renderMarkdown } from "../../../src/report/markdown/markdown.ts";
import { buildGrant, buildOrg, buildPlan, buildSetting, HOSTILE_NAMES } from "../plan-builder.ts";

/** GitHub takes 65,536 characters; the comment's frame needs some. */
const COMMENT_LIMIT = 65_000;

const renderer = new MarkdownIt({ html: true, linkify: true });

/** Text that would be live outside code, links, images, and raw HTML of a page as a real renderer sees it. */
function dissect(markdown: string): {
  prose: string;
  links: string[];
  images: number;
  html: string[];
  code: string[];
} {
  const found = { prose: "", links: [] as string[], images: 0, html: [] as string[], code: [] as string[] };
  const visit = (tokens: ReturnType<typeof renderer.parse>): void => {
    for (const token of tokens) {
      if (token.type === "text") found.prose += `${token.content}\n`;
      if (token.type === "link_open") found.links.push(String(token.attrGet("href")));
      if (token.type === "image") found.images += 1;
      if (token.type === "html_block" || token.type === "html_inline") found.html.push(token.content.trim());
      if (token.type === "code_inline" || token.type === "fence" || token.type === "code_block") {
        found.code.push(token.content);
      }
      if (token.children !== null) visit(token.children);
    }
  };
  visit(renderer.parse(markdown, {}));
  return found;
}

const ourHtml = /^(?:<details><summary>[\w ,-]+<\/summary>|<\/details>|<sub>|<\/sub>)$/;

function hostilePlan(): Plan {
  const operations: Operation[] = HOSTILE_NAMES.flatMap((name) => [
    buildGrant(`acme/projects/${encodeURIComponent("x")}`, name, {
      after: { role: name },
      why: name,
      reason: { code: "declared", text: name },
    }),
    buildGrant(`${name.replaceAll("/", "%2F")}`, name, {
      before: { permissions: [name] },
      effects: [{ kind: "note", text: name }],
    }),
    buildSetting(`acme/apps/shop`, name, { before: name, after: name }),
  ]);
  return buildPlan({
    operations,
    orgs: HOSTILE_NAMES.map((name) =>
      buildOrg(name, { provider: name, gaps: [{ address: name, code: name, message: name, hint: name }] }),
    ),
    pending: HOSTILE_NAMES.map((name) => ({
      org: name,
      address: name,
      subject: name,
      access: { role: name },
      state: name,
    })),
    deferred: operations.map((operation) => ({ operation, waitsFor: operation.id })),
    spared: HOSTILE_NAMES.map((name) => ({
      org: name,
      address: name,
      subject: name,
      code: "protected",
      text: name,
    })),
    guards: HOSTILE_NAMES.map((name) => ({
      guard: "removals",
      org: name,
      verdict: "refused",
      text: name,
      operations: [],
      hint: name,
    })),
    findings: HOSTILE_NAMES.map((name) => ({
      severity: "error",
      code: name,
      message: name,
      hint: name,
      place: { file: name, line: 1, column: 1 },
    })),
    digest: "`@octocat`",
    tool: "`@octocat`",
    at: "`@octocat`",
  });
}

describe("a hostile plan", () => {
  const options = {
    limit: 1_000_000,
    target: "`@octocat`\n<b>",
    headSha: "`@octocat`",
    runUrl: "https://x.example/)[x](y",
  };
  const seen = dissect(renderMarkdown(hostilePlan(), options));

  it("puts no mention, no link, no image and no reference outside code", () => {
    expect(seen.links).toEqual([]);
    expect(seen.images).toBe(0);
    expect(seen.prose).not.toMatch(/@|octocat|evil|#1|GH-1|APPROVED|da39a3/);
  });

  it("lets no HTML through but our own foldings", () => {
    expect(seen.html.filter((html) => !html.split("\n").every((line) => ourHtml.test(line)))).toEqual([]);
    expect(seen.html.filter((html) => html === "</details>").length).toBe(
      seen.html.filter((html) => html.startsWith("<details>")).length,
    );
  });

  it("keeps every name readable inside code", () => {
    expect(seen.code.some((code) => code.includes("<script>alert(1)</script>"))).toBe(true);
    expect(seen.code.join("")).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000\u001B]/u);
  });

  it("starts no line with a workflow command", () => {
    expect(renderMarkdown(hostilePlan(), options)).not.toMatch(/^\s*(?:::|##\[)/m);
  });

  describe("within the limit of a comment", () => {
    const comment = renderMarkdown(hostilePlan(), { limit: COMMENT_LIMIT });
    const short = dissect(comment);
    const lines = (start: string): number =>
      comment.split("\n").filter((line) => line.startsWith(start)).length;

    it("says how many of everything there are, and lists each refusal, error and loss", () => {
      const count = HOSTILE_NAMES.length;

      expect(comment).toContain(
        `**${count} to add, ${count} to change, ${count} to remove** in ${count + 1} of ${count} organizations; ${count} invitations pending; ${count * 3} deferred.`,
      );
      expect(comment).toContain(
        `> **${count} removals · ${count} demotions · refused by ${count} guards · ${count} errors**`,
      );
      expect(lines("> - guard `removals` refuses ")).toBe(count);
      expect(lines("> - error ")).toBe(count);
      expect(comment.match(/^> - .* loses .* on .* \(`not in the files`\)$/gm)).toHaveLength(count);
      expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    });

    it("is as safe as the whole of it", () => {
      expect([short.links, short.images]).toEqual([[], 0]);
      expect(short.prose).not.toMatch(/@|octocat|evil|#1|GH-1|APPROVED|da39a3/);
      expect(short.html.filter((html) => !html.split("\n").every((line) => ourHtml.test(line)))).toEqual([]);
    });
  });
});

describe("a plan of a few changes", () => {
  const plan = buildPlan({
    orgs: [buildOrg("acme", { provider: "upsun" }), buildOrg("beta")],
    operations: [
      buildGrant("acme/projects/shop", "linus", {
        after: { role: "viewer", environments: { development: "contributor" } },
        until: "2026-12-31",
        why: "migration",
      }),
      buildGrant("acme", "grace", {
        before: { role: "admin" },
        after: { role: "member" },
        direction: "less",
      }),
      buildGrant("acme", "bob@old.example", { before: { role: "member" } }),
      buildGrant("acme", "ada", { after: { role: "owner" } }),
      buildSetting("acme/apps/shop", "locked", { before: false, after: true, direction: "none" }),
    ],
    pending: [{ org: "acme", address: "acme", subject: "eve", access: { role: "member" }, state: "pending" }],
    guards: [{ guard: "removals", org: "acme", verdict: "passed", text: "2 of 40", operations: [] }],
  });
  const text = renderMarkdown(plan, {
    limit: COMMENT_LIMIT,
    runUrl: "https://github.example/run/1",
    headSha: "c".repeat(40),
  });

  it("leads with the counts and with what people gain and lose", () => {
    expect(text).toContain(
      "**2 to add, 2 to change, 1 to remove** in 1 of 2 organizations; 1 invitation pending.",
    );
    expect(text).toContain("- `linus` gains `contributor on acme/shop/development`");
    expect(text).toContain("- `bob@old.example` **loses** `member on acme`");
  });

  it("cautions against removals, demotions and new owners, and against nothing else", () => {
    const caution = text.split("\n").filter((line) => line.startsWith("> "));
    expect(caution).toEqual([
      "> [!CAUTION]",
      "> **1 removal · 1 demotion · 2 owner or admin changes**",
      "> - `grace` is lowered `admin → member` on `acme` (`declared`)",
      "> - `bob@old.example` loses `member` on `acme` (`not in the files`)",
      "> - `ada` gains **powerful** `owner` on `acme` (`declared`)",
    ]);
  });

  it("cautions against what a removal brings along", () => {
    const effect = {
      kind: "cascade" as const,
      text: "bob loses admin",
      address: "acme/projects/shop",
      subject: "bob",
    };
    const removal = buildGrant("acme", "bob", { before: { role: "member" }, effects: [effect] });
    const page = renderMarkdown(buildPlan({ operations: [removal] }), { limit: COMMENT_LIMIT });
    expect(page).toContain("**2 removals**");
    expect(page).toContain("> - `bob` loses `admin` on `acme/projects/shop` (`comes with acme bob`)");
  });

  it("cautions against a lock that ends, which lets in people whom it does not name", () => {
    const effects = [{ kind: "protection" as const, text: "the lock ends: everybody can join" }];
    const change = { before: true, after: false, direction: "none" as const, effects };
    const operations = [buildSetting("acme/apps/shop", "locked", change)];

    const page = renderMarkdown(buildPlan({ operations }), { limit: COMMENT_LIMIT });

    expect(page).toContain("> **1 protection change**");
    expect(page).toContain("> - `the lock ends: everybody can join` on `acme/apps/shop` (`comes with");
  });

  it("shows the operations as a diff with the sign in the first column", () => {
    expect(text).toContain("@@ members @@");
    expect(text).toContain("\n! grace: admin → member\n");
    expect(text).toContain("\n- bob@old.example: member\n");
    expect(text).toContain("\n+ linus: contributor on development until 2026-12-31\n");
    expect(text).toContain("\n! locked: false → true\n");
  });

  it("ends with digest, commit and run", () => {
    expect(text).toMatch(
      /digest `sha256:b+` · commit `c{12}` · computed `2026-11-22T10:00:00.000Z` · \[run\]\(https:\/\/github.example\/run\/1\)/,
    );
  });

  it("is the same for two runs when asked to be stable", () => {
    const one = renderMarkdown(plan, {
      limit: COMMENT_LIMIT,
      isStable: true,
      runUrl: "https://a.example/1",
      headSha: "1",
    });
    const two = renderMarkdown(
      { ...plan, at: "2027-01-01T00:00:00Z" },
      { limit: COMMENT_LIMIT, isStable: true, runUrl: "https://a.example/2", headSha: "2" },
    );
    expect(one).toBe(two);
  });
});

describe("a plan without operations", () => {
  it("says that nothing changes", () => {
    const plan = buildPlan({ orgs: [buildOrg("acme")] });
    expect(isQuiet(plan)).toBe(true);
    expect(renderMarkdown(plan, { limit: COMMENT_LIMIT })).toContain("**No changes.**");
  });

  it("is not quiet about an organization that could not be read", () => {
    const gaps = [{ address: "acme", code: "FORBIDDEN", message: "No." }];
    const plan = buildPlan({ orgs: [buildOrg("acme", { gaps })] });
    expect(isQuiet(plan)).toBe(false);
    expect(renderMarkdown(plan, { limit: COMMENT_LIMIT })).toContain("Unknown is not unchanged");
  });
});

/** Five thousand operations over fifty organizations, a share of them removals. */
function largePlan(removals: number, total = 5000): Plan {
  const operations = Array.from({ length: total }, (_, index): Operation => {
    const address = `org-${String(index % 50).padStart(2, "0")}/projects/project-${String(index % 500).padStart(3, "0")}`;
    const subject = `person-${String(index % 1250).padStart(4, "0")}@acme.example`;
    const access = { role: index % 3 === 0 ? "viewer" : "contributor" };
    return buildGrant(address, subject, {
      id: `${index}`,
      ...(index < removals ? { before: access } : { after: access }),
      ...(index === removals ? { after: { role: "owner" } } : {}),
    });
  });
  return buildPlan({ operations });
}

describe("five thousand operations", () => {
  const render = (removals: number, limit = COMMENT_LIMIT): string =>
    renderMarkdown(largePlan(removals), { limit, runUrl: "https://github.example/run/1" });

  it("stay within the limit, with all fences and foldings closed, whatever the share of removals", () => {
    for (const removals of [0, 1, 100, 300, 600, 1200, 5000]) {
      const text = render(removals);
      expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
      expect(text.split("\n").filter((line) => line.startsWith("```")).length % 2).toBe(0);
      expect(text.split("<details>").length).toBe(text.split("</details>").length);
    }
  });

  it("name every removal and every new owner while additions become counts", () => {
    const text = render(300);
    for (const operation of largePlan(300).operations.slice(0, 301)) {
      if (operation.kind === "grant") expect(text).toContain(`\`${operation.subject}\``);
    }
    expect(text).toContain("+ ");
    expect(text).toContain("_Shortened to fit:");
  });

  it("list a thousand removals in groups when lines would not fit", () => {
    const text = render(1000);
    expect(text).toContain("> **access is lost**");
    for (const operation of largePlan(1000).operations.slice(0, 1001)) {
      if (operation.kind === "grant") expect(text).toContain(`\`${operation.subject}\``);
      expect(text).toContain(`\`${operation.address}\``);
    }
  });

  it("count removals per person when not even places fit, and says so", () => {
    const text = render(5000);
    expect(text).toContain("`person-1249@acme.example` × 4");
    expect(text).toContain("counted by person");
    expect(render(5000, 8000)).toContain("`org-49` × 100");
  });

  it("give bare numbers and say so when there is no room for anything else", () => {
    const text = render(5000, 1000);
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text).toContain("5,000 removals");
    expect(text).toContain("too many of them to be listed");
  });

  it("stand whole in the job summary, cut at a line end if need be", () => {
    const whole = renderMarkdown(largePlan(600), { limit: Number.MAX_SAFE_INTEGER });
    const summary = fitSummary(whole, 300_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(300_000);
    expect(summary).toContain("Cut here");
    expect(summary.split("\n").filter((line) => line.startsWith("```")).length % 2).toBe(0);
    expect(fitSummary(whole)).toBe(whole);
    expect(whole.split("<details>").length).toBe(whole.split("</details>").length);
  });

  it("are a comment of so many lines: the counts, who loses what, what was left out and where it stands", () => {
    const lines = render(600).trimEnd().split("\n");
    const losses = lines.filter((line) => / loses /.test(line));

    expect(lines.slice(0, 7)).toEqual([
      "### Access plan",
      "",
      "**4,400 to add, 0 to change, 600 to remove** in 50 of 50 organizations.",
      "",
      "> [!CAUTION]",
      "> **600 removals · 1 owner or admin change**",
      ">",
    ]);
    expect(losses).toHaveLength(600);
    expect(losses[0]).toBe(
      "> - `person-0000@acme.example` loses `viewer` on `org-00/projects/project-000` (`not in the files`)",
    );
    expect(losses.at(-1)).toBe(
      "> - `person-0599@acme.example` loses `contributor` on `org-49/projects/project-099` (`not in the files`)",
    );
    expect(lines.slice(7 + 600 + 1).join("\n")).toMatchInlineSnapshot(`
      "
      1,250 people and groups: 600 lose something, 1,250 gain something.

      _Shortened to fit: reasons, places and effects, what waits and what is left alone, each addition, the diff are in the [job summary](https://github.example/run/1) and the plan file. The digest covers all of it._

      ---

      <sub>digest \`sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\` · computed \`2026-11-22T10:00:00.000Z\` · [run](https://github.example/run/1) · 150 requests · rolecall \`0.1.0\`</sub>"
    `);
  });
});
