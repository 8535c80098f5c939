import { describe, expect, it } from "vitest";
import { HttpFailure, type HttpResponse } from "../../../src/http/http.ts";
import { ProviderError } from "../../../src/model/errors.ts";
import {
  bodyOf,
  createFailures,
  headerOf,
  judgeStatus,
  requireSuccess,
} from "../../../src/providers/kit/api.ts";

const failures = createFailures<HttpResponse>({
  provider: "acme",
  reaching: "Check the network.",
  judge: ({ status }) => judgeStatus(status, { 401: "Log in.", 402: { code: "SUSPENDED" } }),
  describe: ({ request, status }) => `${request}: ${status}`,
  requestIdOf: (answer) => headerOf(answer, "x-id", "x-other-id"),
  describeFailure: ({ message }) => message,
});

function answer(status: number, text = "", headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    status,
    text,
    headers: new Headers(headers),
    request: "GET /x",
    url: "https://acme.test/x",
    json: () => {
      throw new HttpFailure("not-json", "GET /x", "no JSON", { isLost: true });
    },
  };
}

describe("what a refusal means", () => {
  it.each([
    [400, "REFUSED"],
    [401, "UNAUTHORIZED"],
    [402, "SUSPENDED"],
    [403, "FORBIDDEN"],
    [404, "NOT_FOUND"],
    [409, "REFUSED"],
    [429, "RATE_LIMITED"],
    [500, "UNREACHABLE"],
    [503, "UNREACHABLE"],
  ])("%i is %s", (status, code) => {
    expect(failures.ofResponse(answer(status), { org: "o", isWrite: false })).toMatchObject({ code });
  });

  it("a hint of the table goes with the usual code, and the one of 500 with all above", () => {
    expect(judgeStatus(401, { 401: "Log in." })).toEqual({ code: "UNAUTHORIZED", hint: "Log in." });
    expect(judgeStatus(503, { 500: "Wait." })).toEqual({ code: "UNREACHABLE", hint: "Wait." });
  });

  it("only a change that met a failure of the server may have taken effect", () => {
    const isLost = (status: number, isWrite: boolean): boolean =>
      failures.ofResponse(answer(status), { org: "o", isWrite }).details.isLost === true;

    expect([isLost(503, true), isLost(503, false), isLost(409, true)]).toEqual([true, false, false]);
  });

  it("names the request by the first header that is there", () => {
    const error = failures.ofResponse(answer(400, "", { "x-other-id": "7" }), { org: "o", isWrite: false });

    expect(error.details).toMatchObject({ provider: "acme", org: "o", requestId: "7", request: "GET /x" });
  });
});

describe("a body", () => {
  it("may be empty after a change, and never after a read", () => {
    const none = answer(204);

    expect(bodyOf(failures, none, { org: "o", isWrite: true })).toBeUndefined();
    expect(() => bodyOf(failures, none, { org: "o", isWrite: false })).toThrow(ProviderError);
  });

  it("that is not JSON after a change is a lost answer", () => {
    let error: unknown;
    try {
      bodyOf(failures, answer(200, "<html>"), { org: "o", isWrite: true });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: "NOT_JSON", details: { isLost: true } });
  });
});

it("every status that is no success is thrown, redirects too", () => {
  for (const status of [199, 300, 304, 404])
    expect(() => requireSuccess(failures, answer(status), { org: "o", isWrite: false })).toThrow(
      ProviderError,
    );
});
