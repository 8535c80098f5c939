import { describe, expect, it } from "vitest";
import { Directory } from "../../../src/model/person.ts";
import type { OrgShape } from "../../../src/model/shape.ts";
import type { LiveGrant } from "../../../src/model/state.ts";
import { draftOrg, settleOrg } from "../../../src/plan/build-plan.ts";
import type { DraftInput } from "../../../src/plan/draft-input.ts";
import { input, person, shape, type World } from "../builders.ts";

/** Owners of a scope rule over it, admins over the organization. */
const strict: OrgShape = {
  ...shape,
  members: {
    ...shape.members,
    form: {
      form: "role",
      roles: [
        { name: "member", description: "" },
        { name: "admin", description: "", isPowerful: true },
      ],
    },
  },
  sections: shape.sections.map((section) =>
    section.holders?.form.form === "role"
      ? {
          ...section,
          holders: {
            ...section.holders,
            form: {
              ...section.holders.form,
              roles: section.holders.form.roles.map((role) =>
                role.name === "owner" ? { ...role, isPowerful: true } : role,
              ),
            },
          },
        }
      : section,
  ),
};

const account = (key: string): LiveGrant => ({
  access: { role: "member" },
  identity: { id: `id-${key}`, email: `${key}@acme.example` },
});

const members = { ada: account("ada"), bob: account("bob"), cyd: account("cyd") };
const all = { ada: { role: "member" }, bob: { role: "member" }, cyd: { role: "member" } };

/** `ada` is pinned by her id, the others are found by e-mail. */
const directory = new Directory([
  { ...person("ada"), accounts: { fake: ["id-ada"] } },
  person("bob"),
  person("cyd"),
]);

function settled(world: World): { done: string[]; held: string[]; findings: string[] } {
  const start: DraftInput = {
    ...input({ directory, ...world }),
    shape: strict,
    doubtfulEmails: { title: "Fake", scope: "fake" },
  };
  const { operations, held, notPinned } = settleOrg(start, draftOrg(start));
  return {
    done: operations.map(({ action, id }) => `${action} ${id}`),
    held: held.map(({ address, subject = "", drift }) => `${address} ${subject} ${drift}`),
    findings: notPinned.map(({ message }) => message),
  };
}

describe("a powerful level by way of a group", () => {
  const owners = { "acme/scopes/x": { "group:sre": { role: "owner" } } };

  it("needs a pinned account to join it", () => {
    const { done, held, findings } = settled({
      desired: { acme: all, ...owners, "acme/groups/sre": { ada: {}, bob: {} } },
      live: { acme: members, ...owners, "acme/groups/sre": {} },
    });

    expect(done).toEqual(["add acme/groups/sre ada"]);
    expect(held).toEqual(["acme/groups/sre bob missing"]);
    expect(findings).toEqual([expect.stringMatching(/^bob is to gain owner on acme\/scopes\/x, .*id-bob/)]);
  });

  it("does not come to the group while somebody in it is not pinned", () => {
    const { done, held, findings } = settled({
      desired: { acme: all, ...owners, "acme/groups/sre": { ada: {}, bob: {}, cyd: {} } },
      live: { acme: members, "acme/scopes/x": {}, "acme/groups/sre": { ada: {}, bob: {}, cyd: {} } },
    });

    expect(done).toEqual([]);
    expect(held).toEqual(["acme/scopes/x group:sre missing"]);
    expect(findings.map((text) => text.split(" ")[0])).toEqual(["bob", "cyd"]);
  });

  it("is no matter for who rules over the organization already", () => {
    const admin = { ...account("bob"), access: { role: "admin" } };

    const { done, held } = settled({
      desired: { acme: { ...all, bob: { role: "admin" } }, ...owners, "acme/groups/sre": { bob: {} } },
      live: { acme: { ...members, bob: admin }, ...owners, "acme/groups/sre": {} },
    });

    expect([done, held]).toEqual([["add acme/groups/sre bob"], []]);
  });

  it("is no matter where it was there before, or is lost", () => {
    const same = settled({
      desired: { acme: all, ...owners, "acme/groups/sre": { ada: {} } },
      live: { acme: members, ...owners, "acme/groups/sre": { ada: {}, bob: {} } },
    });

    expect(same).toEqual({ done: ["remove acme/groups/sre bob"], held: [], findings: [] });
  });
});
