import { describe, expect, it } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../src/model/operation.ts";
import { dispatch, type Handlers } from "../../../src/providers/kit/dispatch.ts";
import { ifThere, removed, WAS_GONE } from "../../../src/providers/kit/gone.ts";
import { path, placeKey } from "../../../src/providers/kit/ids.ts";

const handlers: Handlers<string, string> = {
  grants: { organization: async (session) => `${session} member`, apps: async () => "app" },
  settings: { apps: async () => "lock" },
};
const grant = (address: string): Operation => ({ id: "g", kind: "grant", address }) as GrantOperation;
const setting = (address: string): Operation => ({ id: "s", kind: "setting", address }) as SettingOperation;
const gone = new ProviderError({ code: "NOT_FOUND", message: "no", provider: "acme", org: "o" });
const refused = new ProviderError({ code: "REFUSED", message: "no", provider: "acme", org: "o" });

describe("an operation", () => {
  it("goes to the handler for its section and kind", async () => {
    expect(await dispatch(handlers, "s", grant("o"))).toBe("s member");
    expect(await dispatch(handlers, "s", grant("o/apps/a"))).toBe("app");
    expect(await dispatch(handlers, "s", setting("o/apps/a"))).toBe("lock");
  });

  it("that nobody handles is a fault of the provider, and nothing is written", async () => {
    await expect(dispatch(handlers, "s", setting("o"))).rejects.toThrow("nobody handles");
    await expect(dispatch(handlers, "s", grant("o/groups/a"))).rejects.toThrow("nobody handles");
  });
});

describe("what is not there", () => {
  it("is undefined when read, and done when removed", async () => {
    expect(await ifThere(Promise.reject(gone))).toBeUndefined();
    expect(await removed(Promise.reject(gone))).toBe(WAS_GONE);
    expect(await removed(Promise.resolve(), { note: "withdrawn" })).toEqual({ note: "withdrawn" });
  });

  it("is never taken from another refusal", async () => {
    await expect(ifThere(Promise.reject(refused))).rejects.toBe(refused);
    await expect(removed(Promise.reject(refused))).rejects.toBe(refused);
  });
});

it("parts of a path are encoded, whatever they hold", () => {
  expect(path`/teams/${"a/b"}/members/${"x+y@z"}/${7}`).toBe("/teams/a%2Fb/members/x%2By%40z/7");
  expect(placeKey("o/apps/a", "jane")).not.toBe(placeKey("o/apps/a jane", ""));
});
