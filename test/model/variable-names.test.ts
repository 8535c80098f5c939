import { describe, expect, it } from "vitest";
import {
  looksLikeToken,
  mayHoldAddress,
  mayHoldToken,
  serviceOfAddress,
  serviceOfToken,
} from "../../src/model/variable-names.ts";

describe("the variables that files may name", () => {
  it.each(["SCIM_TOKEN", "SCIM_INTRANET_TOKEN", "ROLECALL_SCIM", "SCIM_X"])("%s may hold a token", (name) => {
    expect(mayHoldToken(name, ["SCIM_"])).toBe(true);
  });

  it.each([
    "GITHUB_TOKEN",
    "SCIM_",
    "SCIM_URL",
    "SCIM_APP_ID",
    "SCIM_PRIVATE_KEY",
    "scim_token",
    "MY_SCIM_TOKEN",
  ])("%s may not", (name) => {
    expect(mayHoldToken(name, ["SCIM_"])).toBe(false);
  });

  it.each([
    ["SCIM_URL", true],
    ["SCIM_INTRANET_URL", true],
    ["ROLECALL_X_HOST", true],
    ["SCIM_TOKEN", false],
    ["SCIM_HEAD_REF", false],
    ["HEROKU_API_URL", false],
  ])("%s may hold an address: %s", (name, may) => {
    expect(mayHoldAddress(name, ["SCIM_"])).toBe(may);
  });
});

it("finds the service in a name", () => {
  expect(serviceOfToken("SCIM_INTRANET_TOKEN")).toBe("SCIM_INTRANET");
  expect(serviceOfToken("HEROKU_LABS_API_KEY")).toBe("HEROKU_LABS");
  expect(serviceOfToken("UPSUN_B_CLI_TOKEN")).toBe("UPSUN_B");
  expect(serviceOfAddress("SCIM_INTRANET_URL")).toBe("SCIM_INTRANET");
  expect(serviceOfAddress("UPSUN_B_API_URL")).toBe("UPSUN_B");
  expect(looksLikeToken("SCIM_INTRANET_URL")).toBe(false);
});
