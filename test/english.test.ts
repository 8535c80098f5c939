import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What is not written, in output or in comments, and what stands there instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bput(s|ting)? off\b/i, "deferred"],
  [/\bgone on with\b/i, "resumed"],
  [/\bmend(s|ed|ing)?\b/i, "fix"],
  [
    /(?<!there )\b(is|are) no (date|list|object|role|number|file|folder|member|address|user|person)s?\b/i,
    "is not a …",
  ],
  [/\btak(e|es|en|ing) the place of\b/i, "overwrites, replaces"],
  [/\bmean(s)? ill\b/i, "malicious"],
  [/\b(tells?|told|telling)\b/i, "reports, shows, distinguishes"],
  [/\b(plan|journal|comment|program|rolecall) says\b/i, "shows, reports"],
  [/\ba place on\b/i, "membership of, a grant on"],
  [/\blean(s|ing)? on\b/i, "depends on"],
  [/\blook at this\b/i, "warning"],
  [/\ball well\b/i, "All checks passed"],
];

function under(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => ending.test(file) && !file.includes("generated"));
}

const files = [
  "README.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "action.yml",
  "bench/README.md",
  ...under("src", /\.(ts|md)$/),
  ...under("docs", /\.md$/),
  ...under("examples", /\.(ya?ml|md)$/),
];

it("words and comments are plain, present-day English", () => {
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        BANNED.filter(([word]) => word.test(line)).map(
          ([word, better]) =>
            `${file}:${index + 1} ${word.exec(line)?.[0]} (write: ${better}): ${line.trim()}`,
        ),
      ),
  );

  expect(files.length).toBeGreaterThan(600);
  expect(found).toEqual([]);
});
