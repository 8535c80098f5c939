import { describe, expect, it } from "vitest";
import { listExpiring } from "../../src/insight/expiring.ts";
import { files, NOW } from "./builders.ts";

const DAY_MS = 86_400_000;
const config = files({
  people: { ada: {}, linus: {} },
  orgs: {
    acme: {
      grants: {
        "": { ada: { permissions: [] } },
        "projects/b": { ada: { role: "admin", until: "2026-12-01T00:00:00Z", reason: "OPS-1" } },
        "projects/a": {
          linus: { role: "viewer", until: "2026-11-23T23:59:59.999Z", via: ["team:platform"] },
          ada: { role: "viewer", until: "2026-12-07T12:00:00.001Z" },
        },
      },
      expired: [
        {
          at: "projects/a",
          subject: "x@else.example",
          access: { role: "admin" },
          until: "2026-11-20T12:00:00Z",
        },
      ],
    },
  },
});

describe("listExpiring", () => {
  const expiring = listExpiring(config, NOW, 14 * DAY_MS);

  it("lists what ends within the span, soonest first, with days left and origins", () => {
    expect(expiring.ending.map((grant) => [grant.subject, grant.address, grant.daysLeft])).toEqual([
      ["linus", "acme/projects/a", 0],
      ["ada", "acme/projects/b", 7],
    ]);
    expect(expiring.ending[0]?.origins[0]?.via).toEqual(["team:platform"]);
    expect(expiring.ending[1]).toMatchObject({
      reason: "OPS-1",
      has: "admin",
      until: "2026-12-01T00:00:00.000Z",
    });
  });

  it("lists what has ended and still stands in the files", () => {
    expect(expiring.ended).toMatchObject([{ subject: "x@else.example", daysLeft: -3 }]);
  });

  it("counts the last moment of the span in", () => {
    expect(listExpiring(config, NOW, 14 * DAY_MS + 1).ending).toHaveLength(3);
  });
});
