import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { mostValuesOfRead, ValueBudget } from "../../src/http/policy/value-budget.ts";
import { failureOf, makeClient } from "./make-client.ts";
import { ok, type ScriptedServer, type Step, startScript, status } from "./scripted-server.ts";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(...steps: Step[]): Promise<ScriptedServer> {
  const server = await startScript(steps);
  servers.push(server);
  return server;
}

describe("bodies", () => {
  it.each([
    ["a refusal in JSON", 400, (sent: string) => JSON.stringify({ detail: `you sent ${sent}` })],
    ["a proxy's page", 200, (sent: string) => `<html>${sent}</html>`],
  ])("of %s do not hand back the credential that was sent", async (_what, code, body) => {
    const server = await serve((response, { headers }) =>
      response.writeHead(code).end(body(headers.authorization ?? "")),
    );
    const { client } = makeClient({
      baseUrl: server.origin,
      authorize: async () => ({ authorization: "Api-Key canary-0123456789" }),
    });

    const response = await client.request({ method: "POST", url: "/" });

    expect(response.text).toContain("[secret]");
    expect(response.text).not.toContain("canary");
  });

  it("of a refused login do not hand back the token that was exchanged", async () => {
    const server = await serve((response, { body }) => response.writeHead(401).end(body));
    const { client } = makeClient({ baseUrl: server.origin });
    const form = { grant_type: "api_token", api_token: "canary-0123456789/+" };

    const response = await client.request({ method: "POST", url: "/", body: { form } });

    expect(response.text).toBe("grant_type=api_token&api_token=[secret]");
  });

  it("of errors are cut after one MiB with a note", async () => {
    const huge = "x".repeat(10 * 1024 * 1024);
    const announced = await serve(status(400, { "Content-Length": String(huge.length) }, huge));
    const chunked = await serve((response) => response.writeHead(400).end(huge));
    for (const server of [announced, chunked]) {
      const { client } = makeClient({ baseUrl: server.origin });

      const response = await client.request({ method: "POST", url: "/" });

      expect(response.status).toBe(400);
      expect(response.text.length).toBeLessThan(1024 * 1024 + 100);
      expect(response.text).toMatch(/\n\[cut after 1048576 bytes\]$/);
    }
  });

  it("of more than 64 MiB are refused, also when they are small on the wire", async () => {
    const announced = await serve((response) => {
      response.writeHead(200, { "Content-Length": String(65 * 1024 * 1024) }).write("[");
    });
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 32));
    const packed = await serve((response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb),
    );
    for (const server of [announced, packed]) {
      const { client } = makeClient({ baseUrl: server.origin });

      const failure = await failureOf(client.request({ method: "GET", url: "/" }));

      expect(failure.kind).toBe("too-large");
      expect(server.received).toHaveLength(1);
    }
  });

  it.each([
    ["announced", (bytes: Buffer): Record<string, string> => ({ "Content-Length": String(bytes.length) })],
    ["chunked", (): Record<string, string> => ({})],
  ])(
    "of a success that are not UTF-8 are refused, never taken with a byte replaced (%s)",
    async (_how, headers) => {
      const bytes = Buffer.concat([Buffer.from('{"name":"K'), Buffer.from([0xf6]), Buffer.from('ln"}')]);
      const server = await serve((response) => response.writeHead(200, headers(bytes)).end(bytes));
      const { client } = makeClient({ baseUrl: server.origin });

      const failure = await failureOf(client.request({ method: "GET", url: "/" }));

      expect([failure.kind, failure.isLost, server.received.length]).toEqual(["not-text", false, 1]);
    },
  );

  it("of an error that are not UTF-8 are shown as far as they go", async () => {
    const server = await serve((response) => response.writeHead(400).end(Buffer.from([0x4b, 0xf6, 0x6c])));
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "GET", url: "/" })).text).toBe("K\ufffdl");
  });

  it("of more values than fit into memory are refused before they are parsed", async () => {
    const server = await serve((response) => response.writeHead(200).end(`[${"{},".repeat(3_000_000)}{}]`));
    const { client } = makeClient({ baseUrl: server.origin, headers: { accept: "application/json" } });

    const { json } = await client.request({ method: "GET", url: "/" });

    expect(() => json()).toThrow("more than 3000000 values");
    expect(server.received).toHaveLength(1);
  });

  it("may hold any number of commas in a text", async () => {
    const text = `,{[\\"${",".repeat(3_000_001)}`;
    const server = await serve((response) => response.writeHead(200).end(JSON.stringify([text])));
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "GET", url: "/" })).json()).toEqual([text]);
  });

  it("of one read may hold a bounded number of values, all together", async () => {
    const page = status(200, {}, `[${"{},".repeat(50_000)}{}]`);
    const server = await serve(page, page, page);
    const values = new ValueBudget();
    const { client } = makeClient({ baseUrl: server.origin }, { values });
    const read = async (): Promise<unknown> => (await client.request({ method: "GET", url: "/" })).json();

    values.take(mostValuesOfRead - 60_000);
    await read();
    expect((await failureOf(read())).kind).toBe("too-large");
    values.renew();
    expect(await read()).toHaveLength(50_001);
  });

  it("are JSON whatever their content type says", async () => {
    const server = await serve(status(200, { "Content-Type": "text/plain" }, '\ufeff{"a":"ü"}'));
    const { client } = makeClient({ baseUrl: server.origin });

    expect((await client.request({ method: "GET", url: "/" })).json()).toEqual({ a: "ü" });
  });

  it("that are not JSON are told by a short, harmless beginning", async () => {
    const hostile = `<html>\u001b[31m\u202e\n::set-output name=x::y${"a".repeat(500)}`;
    const server = await serve(status(200, { "Content-Type": "application/json" }, hostile));
    const { client } = makeClient({ baseUrl: server.origin });
    const response = await client.request({ method: "GET", url: "/members?secret=1" });

    const failure = await failureOf(Promise.resolve().then(() => response.json()));

    expect([failure.kind, failure.status, failure.isLost]).toEqual(["not-json", 200, false]);
    expect(failure.message.length).toBeLessThan(200);
    expect(failure.message).not.toMatch(/[\p{C}]/u);
    expect(failure.message).not.toContain("secret");
  });

  it("that are empty where JSON is due are failures and not empty lists", async () => {
    const server = await serve(status(200, {}, ""));
    const { client } = makeClient({ baseUrl: server.origin });
    const response = await client.request({ method: "GET", url: "/" });

    expect(() => response.json()).toThrow(/empty body/);
  });

  it("of a write that are not JSON leave open whether it was done", async () => {
    const server = await serve(status(200, {}, "<html>"), status(422, {}, "<html>"));
    const { client } = makeClient({ baseUrl: server.origin });
    const done = await client.request({ method: "POST", url: "/" });
    const refused = await client.request({ method: "POST", url: "/" });

    expect((await failureOf(Promise.resolve().then(() => done.json()))).isLost).toBe(true);
    expect((await failureOf(Promise.resolve().then(() => refused.json()))).isLost).toBe(false);
  });
});

describe("what is sent", () => {
  it("has the client's, the request's and the credential's headers, the later before the earlier", async () => {
    const server = await serve(ok({}));
    const { client } = makeClient({
      baseUrl: server.origin,
      headers: { accept: "application/vnd.example+json; version=3", "X-Kind": "client" },
      authorize: async () => ({ authorization: "Bearer t" }),
    });

    await client.request({
      method: "POST",
      url: "/",
      headers: { "x-kind": "request" },
      body: { json: { a: 1 } },
    });

    expect(server.received[0]?.headers).toMatchObject({
      accept: "application/vnd.example+json; version=3",
      "x-kind": "request",
      authorization: "Bearer t",
      "content-type": "application/json",
      "user-agent": "rolecall/test",
    });
    expect(server.received[0]?.body).toBe('{"a":1}');
  });

  it("can be a form", async () => {
    const server = await serve(ok({}));
    const { client } = makeClient({ baseUrl: server.origin });

    await client.request({
      method: "POST",
      url: "/",
      body: { form: { grant_type: "api_token", api_token: "a b&c" } },
    });

    expect(server.received[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(server.received[0]?.body).toBe("grant_type=api_token&api_token=a+b%26c");
  });

  it("never repeats a credential in the message about a header that cannot be sent", async () => {
    const server = await serve(ok({}));
    const { client } = makeClient({
      baseUrl: server.origin,
      authorize: async () => ({ Authorization: "Bearer canary\ncanary" }),
    });

    const error = await client.request({ method: "GET", url: "/" }).catch((reason: unknown) => reason);

    expect(String(error)).toContain("Authorization");
    expect(String(error)).not.toContain("canary");
    expect(server.received).toEqual([]);
  });
});
