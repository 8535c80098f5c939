import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import { desiredOrg, lines, person, rolecall, studio, World } from "./world.ts";

const people = Array.from({ length: 23 }, (_, index) => person(`user${String(index + 1).padStart(2, "0")}`));
const members: Record<string, Access> = Object.fromEntries(
  people.map(({ key }) => [key, { role: "operator" }]),
);
members.user01 = { role: "editor" };
const spaceKeys = ["news", "sport", "weather", "election"];

describe("23 users and 4 spaces", () => {
  const desired = desiredOrg({
    options: { profile: "viz-now", actor: "rolecall", "create-spaces": true },
    members: { ...members, rolecall: { role: "admin" } },
    spaces: Object.fromEntries(
      spaceKeys.map((key, index) => [
        key,
        {
          users: people.slice(index * 5, index * 5 + 5).map((item) => item.key),
          whitelist: ["203.0.113.0/24"],
          owner: "user01",
        },
      ]),
    ),
  });

  it("go in requests of at most ten, one is refused, and the second run converges", async () => {
    const world = new World(studio({ switches: { refuseOnce: ["user07@acme.example"] } }), [
      ...people,
      rolecall,
    ]);

    const first = await world.apply(desired);
    const failed = first.results
      .filter((result) => result.status === "failed")
      .map((result) => result.operation.id);
    const skipped = first.results
      .filter((result) => result.status === "skipped")
      .map((result) => result.operation.id);

    expect(first.planned.operations.filter((operation) => operation.address === "studio")).toHaveLength(23);
    expect(failed).toEqual(["studio user07"]);
    expect(skipped).toEqual(["studio/spaces/sport user07"]);
    const sizes = world.writes.map(({ body }) => (body as { Operations: unknown[] }).Operations.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
    expect(world.writes.every(({ path }) => path === "/Bulk")).toBe(true);

    const second = await world.apply(desired);
    expect(lines(second.planned.operations)).toEqual(["add studio user07", "add studio/spaces/sport user07"]);
    expect(second.results.every((result) => result.status === "applied")).toBe(true);

    const third = await world.plan(desired);
    expect(third.operations).toEqual([]);
    expect(third.draft.escalations).toEqual([]);
  });
});
