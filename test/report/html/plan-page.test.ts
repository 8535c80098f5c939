import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { EXISTENCE } from "../../../src/model/shape.ts";
import { renderPlanPage } from "../../../src/report/html/plan-page.ts";
import { buildGrant, buildOrg, buildPlan, buildSetting, HOSTILE_NAMES } from "../plan-builder.ts";

/** The page as its reader sees it: tags gone, entities resolved. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/gu, " ");
}

function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)/giu)].map((match) => match[1] ?? "");
}

const plan = buildPlan({
  orgs: [buildOrg("acme", { actor: "rolecall (admin)" }), buildOrg("quiet")],
  operations: [
    buildGrant("acme/apps/shop", "linus", { after: { permissions: ["deploy", "view"] } }),
    buildGrant("acme", "grace", { before: { role: "admin" }, after: { role: "member" }, direction: "less" }),
    buildGrant("acme", "mallory", {
      before: { role: "member" },
      effects: [
        { kind: "cascade", text: "mallory loses view", address: "acme/apps/shop", subject: "mallory" },
      ],
    }),
    buildSetting("acme/groups/sre", EXISTENCE, { after: true, direction: "none" }),
  ],
  pending: [{ org: "acme", address: "acme", subject: "radia", access: { role: "member" }, state: "sent" }],
  spared: [{ org: "acme", address: "acme", subject: "boss", code: "protected", text: "protected by *@acme" }],
  guards: [
    {
      guard: "removals",
      org: "acme",
      verdict: "refused",
      text: "2 of 4",
      operations: ["acme mallory"],
      hint: "--allow removals",
    },
    { guard: "self", org: "acme", verdict: "passed", text: "nothing", operations: [] },
  ],
});

describe("the plan as a page", () => {
  it("asks for a second look at a lock that ends", () => {
    const effects = [{ kind: "protection" as const, text: "the lock ends: everybody can join" }];
    const change = { before: true, after: false, direction: "none" as const, effects };

    const text = textOf(
      renderPlanPage(buildPlan({ operations: [buildSetting("acme/apps/shop", "locked", change)] })),
    );

    expect(text).toMatch(/Look twice +the lock ends: everybody can join +on +acme\/apps\/shop +protection/);
  });

  it("leads with what deserves a second look, then people, then the operations of each organization", () => {
    const text = textOf(renderPlanPage(plan));
    const order = [
      "Look twice",
      "guard removals refused",
      "What people gain and lose",
      "Operations",
      "Waiting for people",
    ];
    const places = order.map((part) => text.indexOf(part));

    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain("grace is lowered: admin → member on acme");
    expect(text).toContain("mallory loses view on acme/apps/shop comes along");
    expect(text).toContain("radia acme member sent");
    expect(text).toContain("1 left alone on purpose");
    expect(text).toContain("quiet heroku No changes.");
    expect(text).toContain("is created");
  });

  it("links each caution to its operation", () => {
    const html = renderPlanPage(plan);
    const targets = [...html.matchAll(/href="#(operation-\d+)"/gu)].map((match) => match[1]);

    expect(targets).toEqual(["operation-2", "operation-3"]);
    for (const target of targets) expect(html).toContain(`<li id="${target}"`);
  });

  it("says so when there is nothing to do", () => {
    const text = textOf(renderPlanPage(buildPlan({ orgs: [buildOrg("acme")] })));
    expect(text).toContain("No changes.");
    expect(text).not.toContain("Look twice");
  });

  it("needs nothing from elsewhere, runs no script, and lets in only its own style", () => {
    const html = renderPlanPage(plan);
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");

    expect(html).toContain(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(tagsOf(html)).not.toContain("script");
    expect(html).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(html).not.toMatch(/url\(|@import/u);
  });

  it("keeps hostile names inert wherever they stand", () => {
    const names = [...HOSTILE_NAMES, '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)"];
    const clean = new Set(tagsOf(renderPlanPage(plan)));
    for (const name of names) {
      const hostile = buildPlan({
        orgs: [
          buildOrg(name, { actor: name, gaps: [{ address: name, code: "X", message: name, hint: name }] }),
        ],
        operations: [
          { ...buildGrant(name, name, { after: { role: name }, why: name }), org: name },
          { ...buildGrant(name, name, { before: { role: name } }), org: name },
        ],
        spared: [{ org: name, address: name, subject: name, code: "fixed", text: name }],
        guards: [
          { guard: "self", org: name, verdict: "refused", text: name, operations: [name], hint: name },
        ],
        findings: [{ severity: "error", code: "X", message: name, hint: name, address: name }],
        files: [{ path: name, sha256: "a" }],
      });
      const html = renderPlanPage(hostile);

      expect(tagsOf(html).filter((tag) => !clean.has(tag))).toEqual([]);
      expect(html).not.toMatch(/<img|<[^>]*\son\w+=/iu);
    }
  });

  it("gives the same bytes for the same plan", () => {
    expect(renderPlanPage(plan)).toBe(renderPlanPage(plan));
  });
});
