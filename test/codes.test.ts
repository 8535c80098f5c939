import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { allCodes } from "../scripts/generate-codes.ts";

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

/** What is written like a code and is none: variables, and codes of Node and Git. */
const OTHERS =
  /^(ERR_|UND_ERR_|E[A-Z]+$)|_(TOKEN|URL|HOST|HOSTS|KEY|MS|LIMIT)$|^(CONNECT_TIMEOUT|NO_COLOR|FORCE_COLOR|GITHUB_[A-Z_]+|ROLECALL_[A-Z_]+|QUOTE_DOUBLE)$/;

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !/generated|codes\.ts$|(^|\/)simulator\//.test(file));

/** Codes that the source gives: behind `code:`, first in an error, first or second in a call that makes a finding. */
function codesGiven(): Map<string, string> {
  const given = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const pattern =
      /(?:\bcode: |\bcode = |new \w+Error\(\s*|\b(?:fail|warn|finding|trouble|refusal|none)\((?:\s*[\w.]+,)?\s*)"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)"/g;
    for (const [, code = ""] of text.matchAll(pattern)) given.set(code, file);
  }
  return given;
}

it("every code that the source gives is in the catalogue", async () => {
  const known = new Set((await allCodes(root)).flatMap(({ codes }) => Object.keys(codes)));
  const given = codesGiven();

  expect(given.size).toBeGreaterThan(150);
  expect([...given].filter(([code]) => !known.has(code) && !OTHERS.test(code))).toEqual([]);
});

it("every code of the catalogue occurs in the source, and once in the catalogue", async () => {
  const text = files.map((file) => readFileSync(join(src, file), "utf8")).join("\n");
  const listed = (await allCodes(root)).flatMap(({ codes }) => Object.keys(codes));

  // A failure of the network has its kind as code: `FOREIGN_HOST` is the kind `foreign-host`.
  const occurs = (code: string): boolean =>
    text.includes(`"${code}"`) ||
    text.includes(`[${code}]`) ||
    new RegExp(`\\b${code}:`).test(text) ||
    text.includes(`"${code.toLowerCase().replaceAll("_", "-")}"`);
  expect(listed.filter((code) => !occurs(code))).toEqual([]);
  expect(listed.filter((code, index) => listed.indexOf(code) !== index)).toEqual([]);
});
