import type {
  AccessReview,
  ReviewAccess,
  ReviewCell,
  ReviewPerson,
  ReviewResource,
  ReviewSide,
} from "../../src/report/review/model.ts";

/** The instant of these tests. */
export const AT = "2026-11-23T12:00:00.000Z";
const DAY_MS = 86_400_000;

/** An instant so many days after {@link AT}. */
export function inDays(days: number): number {
  return Date.parse(AT) + days * DAY_MS;
}

/** One kind of access; a role counts as its own level. */
export function access(has: string, parts: Partial<ReviewAccess> = {}): ReviewAccess {
  return { has, levels: [has], environments: {}, isDisabled: false, abilities: [], ...parts };
}

/** One side of a cell. */
export function side(held: ReviewAccess, parts: Partial<ReviewSide> = {}): ReviewSide {
  return { access: held, paths: ["access.yaml:3:5"], reasons: [], ...parts };
}

/** A review with the given parts; people and resources by name. */
export function buildReview(
  parts: {
    readonly people?: readonly Partial<ReviewPerson>[];
    readonly resources?: readonly Partial<ReviewResource>[];
    readonly cells?: readonly (Partial<ReviewCell> & Pick<ReviewCell, "person" | "resource">)[];
  } & Partial<Omit<AccessReview, "people" | "resources" | "cells">> = {},
): AccessReview {
  const { people = [], resources = [], cells = [], ...rest } = parts;
  return {
    at: AT,
    tool: "0.1.0",
    files: [{ path: "access.yaml", sha256: "c".repeat(64) }],
    orgs: [
      { key: "acme", provider: "alpha", title: "Alpha Cloud", name: "acme-inc", problems: [] },
      { key: "labs", provider: "beta", title: "Beta Apps", name: "labs", problems: [] },
    ],
    people: people.map((person, index) => ({
      key: `person-${index}`,
      kind: "person",
      aliases: [],
      teams: [],
      ...person,
    })),
    resources: resources.map((resource, index) => ({
      address: `acme/projects/project-${index}`,
      org: 0,
      section: "projects",
      name: `project-${index}`,
      ...resource,
    })),
    cells: cells.map((cell) => ({ ended: [], ...cell })),
    ...rest,
  };
}

const deployer = access("contributor on development, viewer on production", {
  levels: ["contributor", "viewer"],
  environments: { development: "contributor", production: "viewer" },
  abilities: [
    { ability: "push", answer: "yes", environments: ["development"] },
    { ability: "restart", answer: "unknown" },
  ],
});

/** A small company compared with what is live, with one cell of each kind. */
export function smallReview(): AccessReview {
  return buildReview({
    comparison: { kind: "live" },
    people: [
      { key: "ada", name: "Ada Lovelace", email: "ada@acme.example", teams: ["platform"] },
      { key: "barbara", email: "barbara@acme.example" },
      { key: "ci", kind: "service", email: "ci@acme.example" },
      {
        key: "linus",
        email: "linus@contractor.example",
        teams: ["engineering"],
        aliases: ["lt@old.example"],
      },
      { key: "stranger@evil.example", kind: "unlisted", email: "stranger@evil.example" },
    ],
    resources: [
      { address: "acme", section: "members", name: "acme" },
      { address: "acme/projects/shop", name: "shop" },
      { address: "labs", org: 1, section: "members", name: "labs" },
      {
        address: "labs/environments/production",
        org: 1,
        section: "environments",
        name: "production",
        environment: "production",
      },
    ],
    cells: [
      { person: 0, resource: 0, here: side(access("owner")), there: side(access("owner")), state: "same" },
      {
        person: 0,
        resource: 3,
        here: side(access("admin", { abilities: [{ ability: "push", answer: "yes" }] }), {
          paths: ["access.yaml:9:5 through team:platform"],
        }),
        state: "only-in-files",
      },
      {
        person: 2,
        resource: 2,
        here: side(access("member")),
        there: side(access("member"), { pending: "sent" }),
        state: "pending",
      },
      {
        person: 3,
        resource: 1,
        here: side(deployer, { until: inDays(10), reasons: ["OPS-42"] }),
        there: side(
          access("viewer on development", { levels: ["viewer"], environments: { development: "viewer" } }),
        ),
        state: "differs",
      },
      { person: 3, resource: 2, ended: [{ has: "admin", until: inDays(-5), path: "access.yaml:12:7" }] },
      {
        person: 4,
        resource: 2,
        there: side(access("member"), { paths: ["held directly"] }),
        state: "only-live",
      },
    ],
  });
}
