import { describe, expect, it } from "vitest";
import { diagnose, type Files } from "../load-text.ts";
import { renderFrame } from "./render-frame.ts";

const org = (url: string): string =>
  `version: 1\norgs:\n  acme:\n    provider: heroku\n    ${url.split("\n").join("\n    ")}\n`;

/** Everything that is printed of the problems, which are errors. */
async function printed(files: Files, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const found = await diagnose(files, { env });
  expect(found.map(({ severity }) => severity)).toContain("error");
  return JSON.stringify(found);
}

// What must not be seen contains `s3cr` or `t0k` in each of its parts.
const urls: readonly (readonly [what: string, url: string])[] = [
  ["a password", "https://me:s3cret@api.example.com"],
  ["a percent-encoded password", "https://me:s3cr%40s3cr@api.example.com"],
  ["a malformed escape in the password", "https://me:s3cr%zzs3cr@api.example.com"],
  ["a malformed escape in the user", "https://t0ken%zz@api.example.com"],
  ["half a character in the password", "https://me:s3cr%c3%28s3cr@api.example.com"],
  ["a user alone", "https://t0ken@api.example.com"],
  ["a user and an empty password", "https://t0ken:@api.example.com"],
  ["no scheme", "t0ken:s3cret@api.example.com"],
  ["a password with a colon", "https://me:s3cr:s3cr@api.example.com"],
  ["a password with an at sign", "https://me:s3cr@s3cr@api.example.com"],
  ["a password with signs that end a host", "https://me:s3cr/s3cr?s3cr#s3cr@api.example.com"],
  ["a password of a few characters", "https://me:t0k@api.example.com"],
  ["a quote in the password", "https://me:s3cr's3cr@api.example.com"],
  ["a query", "https://api.example.com/?token=t0ken&b=s3cret"],
  ["a query of a bare value", "https://api.example.com/v1?t0ken"],
  ["an encoded value in a query", "https://api.example.com/?token=t0k%2Ft0k"],
  ["an e-mail in a query", "https://api.example.com/?as=t0ken@s3cr.example"],
  ["a fragment", "https://api.example.com/#access_token=t0ken"],
  ["a host that is none", "https://me:s3cret@api example com"],
  ["plain HTTP", "http://t0ken:s3cret@api.example.com"],
];

describe("credentials in a url", () => {
  it.each(urls)("are not shown: %s", async (_what, url) => {
    const quoted = `'${url.replaceAll("'", "''")}'`;

    expect(await printed(org(`url: ${url}`))).not.toMatch(/s3cr|t0k/);
    expect(await printed(org(`url: ${JSON.stringify(url)}`))).not.toMatch(/s3cr|t0k/);
    expect(await printed(org(`url: ${quoted}`))).not.toMatch(/s3cr|t0k/);
    expect(await printed(org(`url: &a ${url}`))).not.toMatch(/s3cr|t0k/);
  });

  it.each(urls)("make a url refused, in the file and in a variable: %s", async (_what, url) => {
    const inFile = await diagnose(org(`url: ${url}`));
    const inVariable = await diagnose(org("url: { env: HEROKU_X_URL }"), { env: { HEROKU_X_URL: url } });

    expect(inFile.map(({ code }) => code)).toEqual(["BAD_URL"]);
    expect(inVariable.map(({ code }) => code)).toEqual(["BAD_URL"]);
    expect(JSON.stringify(inVariable)).not.toMatch(/s3cr|t0k/);
  });

  it.each(urls)("are not shown where the url is never looked at: %s", async (_what, url) => {
    const acme = `orgs:\n  acme:\n    url: ${url}\n    provider:`;
    const elsewhere = { "access.yaml": `version: 1\ninclude: [b.yaml]\n${acme} heroku\n` };

    expect(await printed(`version: 1\n${acme} herokku\n`)).not.toMatch(/s3cr|t0k/);
    expect(await printed(`version: 1\n${acme} [\n`)).not.toMatch(/s3cr|t0k/);
    expect(await printed({ ...elsewhere, "b.yaml": `${acme} heroku\n` })).not.toMatch(/s3cr|t0k/);
  });

  it.each([
    ["another part of the file", "url: https://me:s3cr%40et@a.example\nmembers: { s3cr@et: admin }"],
    ["a comment", "url: https://t0ken@a.example # t0ken"],
    ["a list", "url: [https://me:s3cret@a.example]"],
    ["the name of a variable", 'url: { env: "https://me:s3cret@a.example" }'],
    ["a key", 'url: { "https://me:s3cret@a.example": x }'],
    ["an escape of YAML", 'url: "https://me:s3cret\\x40a.example"'],
    ["the next line", "url:\n  https://me:s3cret@a.example"],
    ["a text of several lines", "url: >-\n  https://me:s3cr s3cr\n  s3cr@a.example"],
  ])("are not shown in %s", async (_what, rest) => {
    expect(await printed(org(rest))).not.toMatch(/s3cr|t0k/);
  });
});

describe("what is not a credential", () => {
  it("is shown: host, path, and the names in a query", async () => {
    const shown = await printed(org("url: https://me:secret@api.example.com/v2?token=abcdef"));

    expect(shown).toContain("url: https://*********@api.example.com/v2?token=******");
    expect(shown).toContain("The url of acme carries credentials");
  });

  it("is shown though it contains a short user", async () => {
    const shown = await printed(org("url: https://u:s%zz@api.example.com"));

    expect(shown).toContain("The url of acme carries credentials");
    expect(shown).toContain("url: https://******@api.example.com");
  });

  it("is shown where there are no credentials in a line", () => {
    expect(renderFrame('a: "https://a.example/b?c=d", e: ada@a.example', 1, 1)).toBe(
      '> 1 | a: "https://a.example/b?c=d", e: ada@a.example\n    | ^',
    );
  });
});
