import { describe, expect, it } from "vitest";
import { deriveFrom } from "./derived.ts";
import { acme } from "./world.ts";

describe("what people have by GitHub's rules", () => {
  it("is admin for owners, the base permission for members, and what roles give, on every repository", async () => {
    const rules = await deriveFrom(
      `    roles: { all_repo_write: [grace], security_manager: [group:Security] }
    privileges: { members: { base-permission: read } }
`,
      acme(),
    );

    expect(rules.at("acme/repos/shop").map(({ to, access }) => [to, access])).toEqual([
      [{ kind: "level", level: "owner" }, { role: "admin" }],
      [{ kind: "everybody" }, { role: "read" }],
      [{ kind: "subject", subject: "grace" }, { role: "write" }],
      [{ kind: "subject", subject: "group:Security" }, { role: "read" }],
      // The files manage no repositories, so that who holds the other roles is not read.
      [{ kind: "somebody" }, { role: "admin" }],
    ]);
    expect(rules.at("acme/repos/shop")[4]?.isNotKnown).toBe(true);
    expect(rules.at("acme/groups/Security")).toEqual([]);
  });

  it("takes the base permission that was read where the files do not manage it, and says where it is not known", async () => {
    const members = "    members: { ada: owner }\n";
    const read = await deriveFrom(members, acme({ settings: { default_repository_permission: "none" } }));
    const unread = await deriveFrom(members, undefined);

    expect(read.at("acme/repos/shop").filter(({ because }) => because.includes("base"))).toEqual([]);
    expect(unread.at("acme/repos/shop")[1]).toMatchObject({ to: { kind: "everybody" }, isNotKnown: true });
  });

  it("goes from a group to those above it, and ends in a circle", async () => {
    const nested = `    groups:
      a: { parent: b, members: [ada] }
      b: { parent: c, members: [ada] }
      c: { parent: a, members: [ada] }
      d: [ada]
`;
    const rules = await deriveFrom(nested, undefined);

    expect(rules.above?.("a")).toEqual(["b", "c"]);
    expect(rules.above?.("d")).toEqual([]);
  });
});
