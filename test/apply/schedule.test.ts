import { describe, expect, it } from "vitest";
import { runSchedule, type ScheduleOptions } from "../../src/apply/schedule.ts";
import type { Operation } from "../../src/model/operation.ts";

function operation(id: string, phase: number, more: Partial<Operation> = {}): Operation {
  return {
    kind: "grant",
    id,
    org: "acme",
    provider: "fake",
    address: "acme",
    subject: id,
    action: "add",
    direction: "more",
    reason: { code: "declared", text: "" },
    origins: [],
    effects: [],
    dependsOn: [],
    phase,
    ...more,
  } as Operation;
}

interface Trace {
  readonly order: string[];
  most: number;
}

async function schedule(
  operations: readonly Operation[],
  options: Partial<ScheduleOptions> & { failing?: readonly string[] } = {},
): Promise<{ status: Record<string, string>; trace: Trace; groups: string[][] }> {
  const trace: Trace = { order: [], most: 0 };
  const groups: string[][] = [];
  let running = 0;
  const results = await runSchedule(operations, {
    concurrency: 2,
    signal: new AbortController().signal,
    onResult: () => undefined,
    run: async (group) => {
      groups.push(group.map((item) => item.id));
      running += 1;
      trace.most = Math.max(trace.most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return group.map((item) => {
        trace.order.push(item.id);
        return options.failing?.includes(item.id) === true
          ? { operation: item, status: "failed" as const, problem: { code: "REFUSED", message: "no" } }
          : { operation: item, status: "applied" as const };
      });
    },
    ...options,
  });
  return {
    status: Object.fromEntries(results.map((result) => [result.operation.id, result.status])),
    trace,
    groups,
  };
}

describe("the schedule", () => {
  it("finishes a phase before the next one begins, at most so many at a time", async () => {
    const { trace } = await schedule([
      operation("c", 2),
      operation("a", 1),
      operation("b", 1),
      operation("d", 1),
    ]);

    expect(trace.order.at(-1)).toBe("c");
    expect(trace.most).toBe(2);
  });

  it("skips what depends on a failure, through any number of steps, and goes on with the rest", async () => {
    const operations = [
      operation("a", 1),
      operation("b", 1, { dependsOn: ["a"] }),
      operation("c", 2, { dependsOn: ["b"] }),
      operation("free", 2),
    ];

    const { status } = await schedule(operations, { failing: ["a"] });

    expect(status).toEqual({ a: "failed", b: "skipped", c: "skipped", free: "applied" });
  });

  it("gives covered operations the fate of the one that brings them about, without a call", async () => {
    const operations = [operation("member", 1, { coveredBy: "project" }), operation("project", 2)];

    const good = await schedule(operations);
    const bad = await schedule(operations, { failing: ["project"] });

    expect(good.status).toEqual({ member: "applied", project: "applied" });
    expect(good.trace.order).toEqual(["project"]);
    expect(bad.status).toEqual({ member: "skipped", project: "failed" });
  });

  it("lets what depends on a covered operation go on as soon as the covering one is done", async () => {
    const operations = [
      operation("group", 0),
      operation("role", 0, { coveredBy: "group" }),
      operation("reach", 2, { dependsOn: ["role"] }),
    ];

    const { status } = await schedule(operations);

    expect(status).toEqual({ group: "applied", role: "applied", reach: "applied" });
  });

  it("puts operations of one key into one request, up to the limit", async () => {
    const operations = ["a", "b", "c", "d", "e"].map((id) => operation(id, 1));

    const { groups } = await schedule(operations, {
      batch: { limit: 2, key: (item) => (item.id === "e" ? undefined : "users") },
    });

    expect(groups).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  });

  it("starts nothing new once it is interrupted", async () => {
    const controller = new AbortController();
    const operations = ["a", "b", "c", "d"].map((id) => operation(id, 1));

    const { status } = await schedule(operations, {
      signal: controller.signal,
      concurrency: 1,
      onResult: () => controller.abort(),
    });

    expect(status).toEqual({ a: "applied", b: "skipped", c: "skipped", d: "skipped" });
  });
});
