import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const pages = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  "src/README.md",
  "bench/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .sort(),
];

describe.each(pages)("%s", (file) => {
  const text = read(file);

  it("names no test that is not there", () => {
    const named = [...text.matchAll(/`((?:test|S)\/[\w./-]+)`/g)].map(([, path = ""]) =>
      path.replace(/^S\//, "test/scenarios/safety/"),
    );
    if (file === "docs/safety.md") expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("names no script that is not there", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);

    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("links to no file that is not there", () => {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);

    expect(linked.filter((path) => !existsSync(join(root, folder, path)))).toEqual([]);
  });
});

it("every promise in SECURITY.md names the test that holds it", () => {
  const [, , ...rows] =
    (read("SECURITY.md").split("| promise | test |")[1] ?? "").split("\n\n")[0]?.split("\n") ?? [];

  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row).toMatch(/\| `(test|S)\/[^|]+\|$/);
});

it("every page of docs is linked from the README or from another page", () => {
  const all = pages.map(read).join("\n");

  const unlinked = pages
    .filter((page) => page.startsWith("docs/") && !page.includes("/decisions/"))
    .filter((page) => !all.includes(`${page.slice("docs/".length)})`));
  expect(unlinked).toEqual([]);
});

it("every promise in the safety page's table names the test that holds it", () => {
  const section = read("docs/safety.md");
  const [, , ...rows] = (section.split("| promise | test |")[1] ?? "").split("\n\n")[0]?.split("\n") ?? [];

  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) expect(row).toMatch(/\| `(test|S)\/[^|]+\|$/);
});
