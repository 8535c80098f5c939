import { describe, expect, it } from "vitest";
import { carryOut } from "../../src/apply/carry-out.ts";
import { ProviderError } from "../../src/model/errors.ts";
import type { GrantOperation } from "../../src/model/operation.ts";
import type { LiveGrant } from "../../src/model/state.ts";
import type { Connection } from "../../src/providers/provider.ts";

const operation: GrantOperation = {
  kind: "grant",
  id: "acme ada",
  org: "acme",
  provider: "fake",
  address: "acme",
  subject: "ada",
  action: "add",
  direction: "more",
  reason: { code: "declared", text: "" },
  after: { role: "admin" },
  origins: [],
  effects: [],
  dependsOn: [],
  phase: 1,
};
const lost = new ProviderError({ code: "UNREACHABLE", message: "cut", isLost: true });
const present: LiveGrant = { access: { role: "admin" }, identity: { id: "1" } };
const clock = { now: () => 0, sleep: async () => undefined };

/** A vendor that answers writes and look-ups from two scripts. */
async function against(
  writes: readonly ("ok" | Error)[],
  lookUps: readonly (LiveGrant | undefined | Error)[],
  what: GrantOperation = operation,
): Promise<{ status: string; sends: number; code?: string }> {
  let sends = 0;
  let looks = 0;
  const connection: Pick<Connection, "apply" | "observe"> = {
    apply: async () => {
      const answer = writes[Math.min(sends, writes.length - 1)];
      sends += 1;
      if (answer instanceof Error) throw answer;
      return {};
    },
    observe: async () => {
      const answer = lookUps[Math.min(looks, lookUps.length - 1)];
      looks += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const result = await carryOut(connection as Connection, what, {
    clock,
    isSatisfied: () => false,
    beforeSend: async () => undefined,
  });
  return {
    status: result.status,
    sends,
    ...(result.problem === undefined ? {} : { code: result.problem.code }),
  };
}

describe("a write that leads to what was there before", () => {
  const same: GrantOperation = {
    ...operation,
    action: "update",
    before: { role: "admin" },
    observed: { access: { role: "admin" }, pending: "invited" },
  };
  const invitedStill: LiveGrant = { ...present, pending: { state: "invited" } };

  it("is not sent again after a lost answer where somebody is written to: nobody can see whether it was done", async () => {
    const mailed: GrantOperation = {
      ...same,
      effects: [{ kind: "mail", text: "the invitation goes out again" }],
    };

    expect(await against([lost, "ok"], [invitedStill], mailed)).toEqual({
      status: "failed",
      sends: 1,
      code: "UNREACHABLE",
    });
  });

  it("is sent again where that changes nothing for anybody", async () => {
    expect(await against([lost, "ok"], [invitedStill], same)).toEqual({ status: "applied", sends: 2 });
  });
});

describe("a write whose answer was lost", () => {
  it("is not sent again when the look-up finds it done", async () => {
    expect(await against([lost], [present])).toEqual({ status: "applied", sends: 1 });
  });

  it("is found done also when the vendor's lists lag behind", async () => {
    expect(await against([lost], [undefined, undefined, present])).toEqual({ status: "applied", sends: 1 });
  });

  it("is sent again only when it certainly had no effect", async () => {
    expect(await against([lost, "ok"], [undefined])).toEqual({ status: "applied", sends: 2 });
  });

  it("is given up when something else is there now", async () => {
    const other: LiveGrant = { access: { role: "viewer" }, identity: { id: "1" } };

    expect(await against([lost], [other])).toEqual({ status: "failed", sends: 1, code: "UNREACHABLE" });
  });

  it("is given up, not repeated, when it cannot be looked up", async () => {
    expect(await against([lost], [new Error("down")])).toMatchObject({ status: "failed", sends: 1 });
  });

  it("is sent three times at most", async () => {
    expect(await against([lost], [undefined])).toMatchObject({ status: "failed", sends: 3 });
  });

  it("counts a removal as done when nothing is there, or only a blocked account", async () => {
    const removal: GrantOperation = {
      ...operation,
      action: "remove",
      before: { role: "admin" },
      observed: { access: { role: "admin" } },
    };
    const { after: _after, ...plain } = removal;
    const blocked: LiveGrant = { access: { role: "admin", disabled: true }, identity: { id: "1" } };

    expect(await against([lost], [undefined], plain)).toEqual({ status: "applied", sends: 1 });
    expect(await against([lost], [blocked], plain)).toEqual({ status: "applied", sends: 1 });
  });
});

describe("an interruption", () => {
  it("skips what was stopped before it was sent, and is not a fault of rolecall", async () => {
    const stop = new AbortController();
    const connection: Pick<Connection, "apply"> = {
      apply: async () => {
        stop.abort(new Error("Interrupted."));
        throw stop.signal.reason;
      },
    };

    const result = await carryOut(connection as Connection, operation, {
      clock,
      signal: stop.signal,
      isSatisfied: () => false,
      beforeSend: async () => undefined,
    });

    expect(result).toMatchObject({ status: "skipped", problem: { code: "INTERRUPTED" } });
  });
});

describe("a refusal", () => {
  it("fails with the vendor's words and is never repeated", async () => {
    const refusal = new ProviderError({ code: "REFUSED", message: "Role not allowed.", requestId: "r1" });

    expect(await against([refusal], [undefined])).toEqual({ status: "failed", sends: 1, code: "REFUSED" });
  });

  it("says that a bug is one", async () => {
    expect(await against([new TypeError("x is undefined")], [undefined])).toEqual({
      status: "failed",
      sends: 1,
      code: "INTERNAL",
    });
  });
});
