import { describe, expect, it } from "vitest";
import { insightOrgs } from "../../src/insight/effective.ts";
import { listExpiring } from "../../src/insight/expiring.ts";
import { explain } from "../../src/insight/explain.ts";
import { renderExpiring } from "../../src/insight/render-expiring.ts";
import { renderExplanation, renderWhoCan } from "../../src/insight/render-text.ts";
import type { InsightPainter } from "../../src/insight/text-layout.ts";
import { whoCan } from "../../src/insight/who-can.ts";
import { files, liveOrg, NOW } from "./builders.ts";
import { unpainted } from "./unpainted.ts";
import { vendors } from "./vendors.ts";

const config = files({
  people: { linus: { name: "Linus", email: "linus@contractor.example", aliases: ["lt@kernel.example"] } },
  teams: { engineering: ["linus"] },
  orgs: {
    acme: {
      grants: {
        "": { linus: { permissions: [], isImplied: true } },
        "projects/shop": {
          linus: {
            environments: { development: "contributor", staging: "viewer" },
            until: "2026-12-01T23:59:59.999Z",
            reason: "OPS-42",
            via: ["team:engineering"],
          },
          "group:front": {},
        },
        "groups/front": { linus: {} },
      },
      settings: { "groups/front": { role: { production: "viewer" } } },
      expired: [
        { at: "projects/old", subject: "linus", access: { role: "admin" }, until: "2026-01-31T00:00:00Z" },
      ],
    },
  },
});
const input = { config, orgs: insightOrgs(config, vendors) };
const wide = { width: 120, painter: unpainted };

describe("text", () => {
  it("explains a subject", () => {
    expect(renderExplanation(explain("linus", input), wide)).toBe(
      `linus Linus <linus@contractor.example>
also lt@kernel.example
in team:engineering

acme  alpha
  acme                no permissions
    from  follows from another grant, orgs.acme.members.linus:4:1
  acme/groups/front   member
    from  orgs.acme.groups.front.linus:5:1
  acme/projects/shop  contributor on development, viewer on production, viewer on staging
    on    development: contributor; can push; not known: ssh (the vendor does not say)
    on    production, staging: viewer
    from  orgs.acme.projects.shop.linus:5:1 through team:engineering, until 2026-12-01, "OPS-42"
    from  group:front, a member by orgs.acme.groups.front.linus:5:1, which has viewer on production by
          orgs.acme.projects.shop.group:front:5:1; orgs.acme.groups/front.role:4:1
  over  admin on acme/projects/old, ended on 2026-01-31, orgs.acme.projects/old.linus:4:1
`,
    );
  });

  it("answers who can", () => {
    expect(renderWhoCan(whoCan("push", "acme/projects/*", input), wide)).toBe(
      `Who can push on acme/projects/*

acme/projects/shop
  linus  contributor on development, viewer on production, viewer on staging (development)
    from  orgs.acme.projects.shop.linus:5:1 through team:engineering, until 2026-12-01, "OPS-42"
    from  group:front, a member by orgs.acme.groups.front.linus:5:1, which has viewer on production by
          orgs.acme.projects.shop.group:front:5:1; orgs.acme.groups/front.role:4:1
`,
    );
  });

  it("lists what ends soon", () => {
    const within = (span: number) => ({ ...listExpiring(config, NOW, span), deferred: [] });

    expect(renderExpiring(within(14 * 86_400_000), wide)).toBe(
      `1 grant ends within 14 days of 2026-11-23

2026-12-01  linus  contributor on development, viewer on staging on acme/projects/shop (8 days left)
  from  orgs.acme.projects.shop.linus:5:1 through team:engineering, "OPS-42"

Ended, and still in the files

2026-01-31  linus  admin on acme/projects/old (ended 297 days ago)
  from  orgs.acme.projects/old.linus:4:1
`,
    );
    expect(renderExpiring(within(86_400_000), wide)).toMatch(/^No grant ends within 1 day of/u);
  });

  it("says in words what colour repeats", () => {
    const [org] = config.orgs;
    if (org === undefined) throw new Error("no org");
    const live = liveOrg(org, {
      "": { linus: { permissions: [] } },
      "projects/shop": { linus: { role: "admin" } },
    });
    const orgs = insightOrgs(config, vendors, new Map([["acme", live]]));
    const painted: InsightPainter = { ...unpainted, change: (text) => `<${text}>` };
    const text = renderExplanation(explain("linus", { config, orgs }), { width: 120, painter: painted });
    expect(text).toContain("    live  <differs: admin>");
    expect(text).toContain("can now manage-users, push, ssh");
    expect(text).toContain("    live  unknown: it does not exist, or was not read");
  });

  it("tells which organizations could not be read", () => {
    const orgs = insightOrgs(config, vendors, new Map(), new Map([["acme", "The token is not accepted."]]));
    expect(renderExplanation(explain("linus", { config, orgs }), wide)).toContain(
      "acme could not be read: The token is not accepted.",
    );
  });

  it("keeps lines short on a narrow terminal where words allow", () => {
    const text = renderExplanation(explain("linus", input), { width: 40, painter: unpainted });
    const long = text.split("\n").filter((line) => line.length > 40 && line.trim().split(" ").length > 8);
    expect(long).toEqual([]);
  });

  it("says that somebody holds nothing", () => {
    expect(renderExplanation(explain("nobody@acme.example", input), wide)).toBe(
      "nobody@acme.example, not in people\n\nHolds nothing in the files.\n",
    );
  });
});

describe("an answer of any length", () => {
  const many = 150_000;

  it("lists every holder", () => {
    const answer = whoCan("push", "acme/projects/shop", input);
    const [holder] = answer.yes;
    if (holder === undefined) throw new Error("nobody can push");
    const yes = Array.from({ length: many }, (_, index) => ({ ...holder, subject: `p${index}`, paths: [] }));
    const unread = Array.from({ length: many }, (_, index) => ({ org: `org-${index}`, problem: "gone" }));
    const text = renderWhoCan({ ...answer, yes, unknown: yes, unread }, wide);

    expect(text.match(/^ {2}p\d+ /gm)).toHaveLength(2 * many);
    expect(text.match(/ could not be read: gone$/gm)).toHaveLength(many);
  });

  it("explains every address", () => {
    const explanation = explain("linus", input);
    const [org] = explanation.orgs;
    const [address] = org?.addresses ?? [];
    if (org === undefined || address === undefined) throw new Error("linus holds nothing");
    const addresses = Array.from({ length: many }, (_, index) => ({
      ...address,
      address: `acme/projects/x${index}`,
      paths: [],
    }));
    const text = renderExplanation({ ...explanation, orgs: [{ ...org, addresses, expired: [] }] }, wide);

    // Lines that are the same stand once, with every address.
    expect(text.match(/acme\/projects\/x\d+\b/g)).toHaveLength(many);
  });
});
