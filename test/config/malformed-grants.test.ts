import { expect, it } from "vitest";
import { summarize } from "./load-text.ts";

const head = "version: 1\norgs:\n  acme:\n";

// Each stands behind a sound grant that it was once taken for.
it.each([
  [
    "a text that begins like a list",
    '    provider: upsun\n    members:\n      a@a.example: [billing]\n      b@b.example: "[billing"\n',
    ["WRONG_TYPE 7:20"],
  ],
  [
    "a bracket that is a text",
    '    provider: upsun\n    members:\n      a@a.example: []\n      b@b.example: "["\n',
    ["WRONG_TYPE 7:20"],
  ],
  [
    "a list of an empty text",
    '    provider: upsun\n    members:\n      a@a.example: []\n      b@b.example: [""]\n',
    ["UNKNOWN_PERMISSION 7:21"],
  ],
  [
    "lines of a mapping in one text",
    '    provider: upsun\n    projects:\n      p:\n        access:\n          a@a.example: { production: viewer, staging: viewer }\n          b@b.example: { production: "viewer\\nstaging\\nviewer" }\n',
    ["UNKNOWN_ROLE 9:38"],
  ],
  [
    "disabled without a value",
    "    provider: scim\n    members:\n      a@a.example: { role: admin, disabled: false }\n      b@b.example: { role: admin, disabled: }\n",
    ["WRONG_TYPE 7:35"],
  ],
])("refuses %s", async (_what, org, expected) => {
  expect(await summarize(head + org)).toEqual(expected);
});
