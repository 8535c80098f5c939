import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { withSmallPages } from "../../chaos/wire.ts";
import { exampleGuards as allow, openExample, providerIds } from "../../conformance/cases.ts";
import { isWrite, type Workbench, type WorkbenchOptions } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

const stranger = "https://collector.evil.example";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

/** Every address that was asked for, with what was sent along. */
interface Sent {
  readonly origin: string;
  readonly credential: string | null;
}

async function open(
  provider: string,
  wrapHost: (host: Host) => Host,
): Promise<{ bench: Workbench; sent: Sent[] }> {
  const sent: Sent[] = [];
  const wrapFetch: NonNullable<WorkbenchOptions["wrapFetch"]> = (fetch) => async (url, init) => {
    sent.push({ origin: new URL(url).origin, credential: new Headers(init.headers).get("authorization") });
    return await fetch(url, init);
  };
  const opened = await openExample(provider, { wrapHost, wrapFetch });
  bench = opened;
  return { bench: opened, sent };
}

function expectAtHome(sent: readonly Sent[], provider: string): void {
  expect(sent.length).toBeGreaterThan(0);
  expect([...new Set(sent.map(({ origin }) => origin))]).toEqual([`http://${provider}.localhost:1`]);
}

/** Every request of a plan or an apply of the example, as method and path. */
async function requestsOf(provider: string, isWriting: boolean): Promise<readonly string[]> {
  const clean = await openExample(provider);
  if (isWriting) await runApply(clean.runtime, { autoApprove: true, allow });
  else await makePlan(clean.runtime, {});
  const asked = clean.requests.filter((one) => isWrite(one) === isWriting);
  clean.close();
  return [...new Set(asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`))];
}

const nameOf = (request: Request): string => `${request.method} ${new URL(request.url).pathname}`;

/** Answers one request in another way. */
const instead =
  (name: string, answer: () => Response) =>
  (host: Host): Host => ({
    ...host,
    deliver: async (request) =>
      nameOf(request) === name ? { kind: "answer", response: answer() } : await host.deliver(request),
  });

describe.each(providerIds)("%s", (provider) => {
  it("carries the token to no other host that a read is sent on to", async () => {
    for (const [index, name] of (await requestsOf(provider, false)).entries()) {
      const location = `${stranger}${name.split(" ")[1]}?from=redirect`;
      const status = [301, 302, 307, 308][index % 4] ?? 302;
      const redirect = (): Response => new Response(null, { status, headers: { location } });
      const opened = await open(provider, instead(name, redirect));

      const code = await run(opened.bench, async () => await runPlan(opened.bench.runtime, { allow }));

      expect([name, code === ExitCode.done || code === ExitCode.changes]).toEqual([name, false]);
      expectAtHome(opened.sent, provider);
      opened.bench.close();
    }
  });

  it("sends no write on", async () => {
    for (const name of await requestsOf(provider, true)) {
      const redirect = (): Response => Response.redirect(`${stranger}/collect`, 307);
      const opened = await open(provider, instead(name, redirect));

      const code = await run(
        opened.bench,
        async () => await runApply(opened.bench.runtime, { autoApprove: true, allow }),
      );

      expect([name, code]).toEqual([name, expect.toBeOneOf([ExitCode.failed, ExitCode.partial])]);
      expectAtHome(opened.sent, provider);
      opened.bench.close();
    }
  });

  it("follows no link to another host, neither in a body nor in a header", async () => {
    const home = `http://${provider}.localhost:1`;
    const opened = await open(provider, (host) => {
      const small = withSmallPages(host);
      return {
        ...small,
        deliver: async (request) => {
          const delivery = await small.deliver(request);
          if (delivery.kind !== "answer") return delivery;
          const { status, headers } = delivery.response;
          const text = (await delivery.response.text()).replaceAll(home, stranger);
          const changed = new Headers(
            [...headers].map(([key, value]): [string, string] => [key, value.replaceAll(home, stranger)]),
          );
          changed.delete("content-length");
          const hasBody = ![204, 205, 304].includes(status);
          return { ...delivery, response: new Response(hasBody ? text : null, { status, headers: changed }) };
        },
      };
    });

    const code = await run(opened.bench, async () => await runPlan(opened.bench.runtime, { allow }));

    expectAtHome(opened.sent, provider);
    // A list that goes on elsewhere was not read to its end.
    const isComplete = !opened.bench.stdout().includes(" ! ") && opened.bench.stderr() === "";
    expect(code === ExitCode.failed || code === ExitCode.refused || isComplete).toBe(true);
    opened.bench.close();
  });

  const flood = `<html>\u001b[31m${"A".repeat(10 * 1024 * 1024)}</html>`;
  const floods: Record<string, () => Response> = {
    "500, HTML": () => new Response(flood, { status: 500, headers: { "content-type": "text/html" } }),
    "400, JSON": () =>
      Response.json({ message: flood, errors: { detail: flood }, detail: flood }, { status: 400 }),
    "403, text": () => new Response(flood, { status: 403 }),
  };
  it.each(Object.entries(floods))(
    "is not flooded by an error of ten megabytes: %s",
    async (_what, answer) => {
      const [read = ""] = (await requestsOf(provider, false)).slice(-1);
      const [write = ""] = await requestsOf(provider, true);
      for (const name of [read, write]) {
        const opened = await open(provider, instead(name, answer));

        await run(
          opened.bench,
          async () =>
            await runApply(opened.bench.runtime, { autoApprove: true, allow, journal: "run.jsonl" }),
        );

        const printed = opened.bench.stdout() + opened.bench.stderr();
        expect(printed.length).toBeLessThan(60_000);
        expect(printed).not.toContain("\u001b");
        opened.bench.close();
      }
    },
  );

  it("takes a page of HTML with status 200 for no list", async () => {
    const page = (): Response =>
      new Response("<!doctype html><title>Please sign in</title>", {
        headers: { "content-type": "text/html" },
      });
    for (const name of await requestsOf(provider, false)) {
      const opened = await open(provider, instead(name, page));

      const code = await run(
        opened.bench,
        async () => await runApply(opened.bench.runtime, { autoApprove: true, allow }),
      );

      expect([name, code]).toEqual([name, expect.toBeOneOf([ExitCode.failed, ExitCode.refused])]);
      expect([name, opened.bench.writes()]).toEqual([name, []]);
      opened.bench.close();
    }
  });

  it("takes JSON of another shape for no list", async () => {
    const bodies = [null, 0, "[]", {}, { items: null }, { results: {} }, [[]], [null], { Resources: [7] }];
    for (const [index, name] of (await requestsOf(provider, false)).entries()) {
      // Three for each address, and every one in its turn.
      for (const body of [0, 1, 2].map((step) => bodies[(3 * index + step) % bodies.length])) {
        const opened = await open(
          provider,
          instead(name, () => Response.json(body)),
        );
        const { runtime } = opened.bench;

        await run(
          opened.bench,
          async () => await runApply(runtime, { autoApprove: true, allow, dryRun: true }),
        );

        const printed = opened.bench.stdout() + opened.bench.stderr();
        expect([name, body, printed.includes("INTERNAL")]).toEqual([name, body, false]);
        opened.bench.close();
      }
    }
  });
});
