import { describe, expect, it } from "vitest";
import { isBadProxy, isProxied, proxySecrets, readProxy } from "../../../src/http/proxy/settings.ts";

describe("the proxy of the environment", () => {
  it.each([
    [{ HTTPS_PROXY: "http://proxy.example:3128" }, "HTTPS_PROXY", "proxy.example:3128"],
    [{ https_proxy: "http://a.example", HTTPS_PROXY: "http://b.example" }, "https_proxy", "a.example"],
    [{ HTTPS_PROXY: "", HTTP_PROXY: "proxy.example:8080" }, "HTTP_PROXY", "proxy.example:8080"],
    [{ HTTPS_PROXY: "http://user:pass@proxy.example:3128/" }, "HTTPS_PROXY", "proxy.example:3128"],
  ])("is read from %j", (env, variable, host) => {
    expect(readProxy(env)).toMatchObject({ variable, host });
  });

  it.each([[{}], [{ HTTPS_PROXY: " " }], [{ ALL_PROXY: "http://proxy.example" }]])("is none in %j", (env) => {
    expect(readProxy(env)).toBeUndefined();
  });

  it.each([["socks5://user:pass-word@proxy.example:1080"], ["http://"], ["http://user:pass-word@:bad"]])(
    "is refused without being repeated: %s",
    (text) => {
      const proxy = readProxy({ HTTPS_PROXY: text });

      expect(proxy !== undefined && isBadProxy(proxy)).toBe(true);
      expect(JSON.stringify(proxy)).toContain("HTTPS_PROXY");
      expect(JSON.stringify(proxy)).not.toContain("pass-word");
    },
  );
});

describe("what goes through it", () => {
  it.each([
    ["https://api.heroku.com", "", true],
    ["https://api.heroku.com", "*", false],
    ["https://api.heroku.com", "heroku.com", false],
    ["https://api.heroku.com", ".heroku.com", false],
    ["https://api.heroku.com", "*.heroku.com", false],
    ["https://api.heroku.com", "other.example, API.heroku.com", false],
    ["https://api.heroku.com", "api.heroku.com:443", false],
    ["https://api.heroku.com", "api.heroku.com:8443", true],
    ["https://api.heroku.com:8443", "api.heroku.com:8443", false],
    ["https://notheroku.com", "heroku.com", true],
    ["https://heroku.com.evil.example", "heroku.com", true],
    ["https://10.0.0.7", "10.0.0.7 10.0.0.8", false],
    ["https://[2001:db8::7]", "[2001:db8::7]", false],
    ["https://[2001:db8::7]", "2001:db8::7", false],
    ["http://127.0.0.1:8080", "", false],
    ["http://localhost:8080", "", false],
    ["http://[::1]:8080", "", false],
  ])("%s with NO_PROXY %j: %s", (url, list, expected) => {
    expect(isProxied(new URL(url), { NO_PROXY: list })).toBe(expected);
  });
});

it("its credentials are secrets in every form", () => {
  const secrets = proxySecrets({ HTTPS_PROXY: "http://us%40er:p%23ssword@proxy.example" });

  expect(secrets).toEqual(["p%23ssword", "p#ssword", Buffer.from("us@er:p#ssword").toString("base64")]);
});
