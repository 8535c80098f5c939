import { describe, expect, it } from "vitest";
import { withAllowedHosts } from "../../../src/app/connect/allow-variable.ts";
import { isAllowedHost } from "../../../src/app/connect/allowed-hosts.ts";
import { UsageError } from "../../../src/model/errors.ts";

const allows = (entries: string, url: string, provider = "scim"): boolean =>
  isAllowedHost({ ROLECALL_ALLOW_HOSTS: entries }, provider, new URL(url));

describe("an entry of allowed hosts", () => {
  it.each([
    ["scim=intranet.example", "https://intranet.example/scim/v2"],
    ["scim=intranet.example", "https://INTRANET.example:443"],
    ["scim=Intranet.Example:8443", "https://intranet.example:8443"],
    ["heroku=a.example, scim=intranet.example", "https://intranet.example"],
    ["heroku=a.example\n scim=intranet.example", "https://intranet.example"],
    ["scim=127.0.0.1:8123", "http://127.0.0.1:8123"],
    ["scim=[::1]:8123", "http://[::1]:8123"],
    ["scim=bücher.example", "https://xn--bcher-kva.example"],
  ])("%s allows %s", (entries, url) => {
    expect(allows(entries, url)).toBe(true);
  });

  it.each([
    ["", "https://intranet.example"],
    ["scim=intranet.example", "https://intranet.example:8443"],
    ["scim=intranet.example:8443", "https://intranet.example"],
    ["scim=intranet.example", "https://x.intranet.example"],
    ["scim=intranet.example", "https://intranet.example.evil.example"],
    ["scim=intranet.example", "http://intranet.example"],
    ["scim=127.0.0.1", "http://127.0.0.1:8123"],
    ["heroku=intranet.example", "https://intranet.example"],
  ])("%s does not allow %s", (entries, url) => {
    expect(allows(entries, url)).toBe(false);
  });

  it.each([
    "intranet.example",
    "scim=",
    "scim=https://intranet.example",
    "scim=intranet.example/path",
    "scim=*.example",
    "scim=me@intranet.example",
    "okta=intranet.example",
    "=intranet.example",
    "scim=intranet.example:99999",
  ])("%s is a mistake, and is shown as one", (entry) => {
    expect(() => allows(entry, "https://intranet.example")).toThrow(UsageError);
    expect(() => allows(entry, "https://intranet.example")).toThrow(entry);
  });
});

it("joins those of the option to those of the environment", () => {
  const { env } = withAllowedHosts({ env: { ROLECALL_ALLOW_HOSTS: "scim=a.example" } }, ["heroku=b.example"]);

  expect(isAllowedHost(env, "scim", new URL("https://a.example"))).toBe(true);
  expect(isAllowedHost(env, "heroku", new URL("https://b.example"))).toBe(true);
});
