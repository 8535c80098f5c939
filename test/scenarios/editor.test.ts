import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../helpers/cli.ts";
import { YamlEditor } from "../helpers/yaml-editor.ts";

let editor: YamlEditor;
beforeAll(async () => {
  editor = await YamlEditor.open(join(root, "schemas", "access.schema.json"));
});
afterAll(() => editor.close());

const org = (provider: string, rest: string): string =>
  `version: 1\npeople:\n  ada: { email: ada@acme.example }\norgs:\n  acme:\n    provider: ${provider}\n${rest}`;

describe("an editor with the published schema", () => {
  it.each([
    ["a role behind a member", org("heroku", "    members:\n      ada: |\n"), ["viewer", "member", "admin"]],
    [
      "a role on an environment type",
      org(
        "upsun",
        "    projects:\n      shop:\n        access:\n          ada:\n            development: |\n",
      ),
      ["viewer", "contributor", "admin"],
    ],
    [
      "a role behind a holder",
      org("upsun", "    projects:\n      shop:\n        access:\n          ada: |\n"),
      ["viewer", "admin"],
    ],
    [
      "a permission of a list",
      org("heroku", "    apps:\n      shop:\n        collaborators:\n          ada:\n            - |\n"),
      ["view", "deploy", "operate", "manage"],
    ],
    [
      "a role of a provider with variants",
      org("scim", "    profile: viz-now\n    members:\n      ada: |\n"),
      ["operator", "editor", "admin"],
    ],
    ["the keys of the provider that was chosen", org("heroku", "    |\n"), ["members", "apps"]],
    [
      "the providers",
      "version: 1\norgs:\n  acme:\n    provider: |\n",
      ["upsun", "heroku", "cloudtruth", "scim"],
    ],
  ])("completes %s", async (_, text, wanted) => {
    expect(await editor.complete(text)).toEqual(expect.arrayContaining(wanted));
  });

  it("marks nothing in a sound file", async () => {
    const text = org(
      "upsun",
      "    members: { ada: [billing] }\n    projects:\n      shop:\n        access: { ada: { development: contributor, until: 2027-01-31 }, team:x: admin }\n",
    );

    expect(await editor.marks(text)).toEqual([]);
  });

  it.each([
    ["an unknown role", org("heroku", "    members:\n      ada: ownr\n"), 8],
    ["an unknown key", org("heroku", "    memebers: {}\n"), 7],
    ["a bad date", org("heroku", "    members:\n      ada: { role: admin, until: 2027-13-01 }\n"), 8],
    [
      "a date in other words",
      org("heroku", "    members:\n      ada: { role: admin, until: tomorrow }\n"),
      8,
    ],
    [
      "a role on a type that does not exist",
      org("upsun", "    projects:\n      shop:\n        access:\n          ada: { developmnt: viewer }\n"),
      10,
    ],
  ])("marks %s", async (_, text, line) => {
    const marks = await editor.marks(text);

    expect(marks.map((mark) => mark.line)).toContain(line);
  });
});
