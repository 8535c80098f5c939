import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { providers } from "../../../src/providers/registry.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import {
  ORIGIN,
  parameters,
  patternOf,
  type Walked,
  walkThrough,
} from "../../simulator/walk/walk-through.ts";
import { type Answer, itemsOf, Walker } from "../../simulator/walk/walker.ts";
import { readDocument, shapeOf, type VendorDocument } from "./documents.ts";
import { anyBody, anyValue, type Vocabulary } from "./requests.ts";

/** Requests of one run, and runs for each provider; after each run the state is looked at. */
const REQUESTS = 60;
const RUNS = Number(process.env.ROLECALL_FUZZ ?? 40);

interface Bench extends Walked {
  readonly document: VendorDocument;
  readonly vocabulary: Vocabulary;
  /** Paths that are there, by template. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** What was read there, or an item of what is listed there. */
  readonly seen: ReadonlyMap<string, readonly object[]>;
  readonly state: StateValue;
}

interface Sent {
  readonly method: string;
  readonly template: string;
  readonly path: string;
  readonly body?: object;
}

async function openBench(id: string): Promise<Bench> {
  const walked = await walkThrough(id);
  const document = readDocument(id);
  const strings = new Set<string>();
  const known = new Map<string, string[]>();
  const seen = new Map<string, object[]>();
  for (const { path, body } of walked.answers.values()) {
    collectStrings(body, strings);
    for (const { path: template } of walked.endpoints) {
      const pathname = path.replace(/\?.*/, "");
      if (!patternOf(template).test(pathname)) continue;
      known.set(template, [...(known.get(template) ?? []), pathname]);
      const bodies = (itemsOf(body) ?? [body]).filter((one) => typeof one === "object" && one !== null);
      seen.set(template, [...(seen.get(template) ?? []), ...(bodies as object[])]);
    }
  }
  const vocabulary = { known: [...strings].slice(0, 400), names: document.names, words: document.words };
  return { ...walked, document, vocabulary, known, seen, state: plain(walked.simulator.save()) };
}

function collectStrings(value: unknown, found: Set<string>): void {
  if (typeof value === "string" && value.length < 120) found.add(value);
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) collectStrings(inner, found);
}

/** Any request of the vendor's, most of them about what is there. */
function anyRequest({ endpoints, known, seen, document, vocabulary, walk }: Bench): fc.Arbitrary<Sent> {
  const of = endpoints.map(({ method, path: template }): fc.Arbitrary<Sent> => {
    const junk = fc
      .array(anyValue(vocabulary), { minLength: 4, maxLength: 4 })
      .map((values) =>
        template.replaceAll(
          parameters,
          () => encodeURIComponent(plainText(values.pop())).replaceAll("%00", "") || "x",
        ),
      );
    const there = known.get(template) ?? [];
    const path =
      there.length === 0 ? junk : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...there) }, junk);
    const query = fc.oneof(
      { weight: 4, arbitrary: fc.constant("") },
      fc
        .dictionary(fc.constantFrom(...QUERIES), anyValue(vocabulary).map(plainText), { maxKeys: 2 })
        .map((values) => `?${new URLSearchParams(values).toString()}`),
    );
    const base = walk.base ?? "";
    const schema = document.operations.get(`${method} ${shapeOf(template.slice(base.length))}`)?.body;
    if (method === "GET")
      return fc.record({ path, query }).map((one) => ({ method, template, path: one.path + one.query }));
    const free = anyBody(schema, document, vocabulary);
    const samples = seen.get(template) ?? [];
    const body = samples.length === 0 ? free : fc.oneof(free, changed(samples, vocabulary));
    return fc
      .record({ path, query, body })
      .map((one) => ({ method, template, path: one.path + one.query, body: one.body as object }));
  });
  return fc.oneof(...of);
}

/** Something that was read, with another value here and there. */
function changed(samples: readonly object[], vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const overrides = fc.array(fc.tuple(fc.nat(), anyValue(vocabulary)), { maxLength: 2 });
  return fc.tuple(fc.constantFrom(...samples), overrides).map(([sample, changes]) => {
    const keys = Object.keys(sample);
    const named = changes.map(([index, value]) => [keys[index % Math.max(1, keys.length)] ?? "x", value]);
    return { ...sample, ...Object.fromEntries(named) };
  });
}

const QUERIES =
  "page page_size per_page page[size] page[after] page[before] sort ordering filter filter[id] filter[status][in] role state user count startIndex cursor sortBy attributes excludedAttributes type".split(
    " ",
  );

function plainText(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  // A lone half of a pair cannot stand in an address.
  return text.slice(0, 200).replaceAll(/\p{Surrogate}/gu, "");
}

/** Holds an answer to what the document says of it. */
function createCheck({
  document,
  walk,
  endpoints,
}: Bench): (sent: Sent, answer: Answer) => string | undefined {
  const ajv = new Ajv({ strict: false, logger: false, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document.root, $id: "vendor" });
  const compiled = new Map<unknown, ValidateFunction>();
  // A made-up name may be the fixed word of another path.
  const meant = ({ method, path, template }: Sent): string => {
    const pathname = path.replace(/\?.*/, "");
    const fitting = endpoints.filter((one) => one.method === method && patternOf(one.path).test(pathname));
    const isFixed = (one: string): boolean => (one.match(parameters) ?? []).length === 0;
    return fitting.find((one) => isFixed(one.path))?.path ?? template;
  };
  return (sent, { status, body }) => {
    const { method } = sent;
    const template = meant(sent);
    const operation = document.operations.get(
      `${method} ${shapeOf(template.slice((walk.base ?? "").length))}`,
    );
    const schema =
      operation?.answers[String(status)] ?? (status < 300 ? operation?.answers.default : undefined);
    if (schema === undefined || status >= 300 || body === undefined) return undefined;
    let validate = compiled.get(schema);
    if (validate === undefined) {
      const local = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"vendor#/')) as object;
      validate = ajv.compile(local);
      compiled.set(schema, validate);
    }
    return validate(body) ? undefined : `${method} ${template} ${status}: ${ajv.errorsText(validate.errors)}`;
  };
}

describe.each(providers)("$id, fuzzed by the vendor's document", (entry) => {
  it("never fails, answers as documented, and its state stays one that can be loaded", async () => {
    const bench = await openBench(entry.id);
    const { createSimulator, stateSchema } = await entry.loadSimulator();
    const check = createCheck(bench);
    const isState = new Ajv2020({ strict: false, validateSchema: false, logger: false }).compile(stateSchema);
    const problems = new Set<string>();
    const statuses = new Map<string, number>();
    const samples = fc.sample(fc.array(anyRequest(bench), { minLength: REQUESTS, maxLength: REQUESTS }), {
      numRuns: RUNS,
      seed: SEED,
    });

    for (const sample of samples) {
      let now = Date.parse("2026-06-01T12:00:00Z");
      const simulator = createSimulator({ state: bench.state, now: () => now, random: createRandom(3) });
      const headers = await bench.walk.login(simulator, ORIGIN);
      const walker = new Walker(simulator, bench.walk, { origin: ORIGIN, headers });
      for (const sent of sample) {
        now += 10_000;
        const answer = await send(walker, sent);
        if (typeof answer === "string") problems.add(answer);
        else for (const problem of judge(sent, answer, check)) problems.add(problem);
        const key = typeof answer === "string" ? "threw" : `${sent.method} ${answer.status}`;
        statuses.set(key, (statuses.get(key) ?? 0) + 1);
      }
      const saved = plain(simulator.save());
      if (!isState(saved)) problems.add(`state: ${JSON.stringify(isState.errors?.slice(0, 2))}`);
      const again = createSimulator({ state: saved, now: () => now, random: createRandom(2) });
      expect(plain(again.save())).toEqual(saved);
    }

    expect([...problems]).toEqual([]);
    // Requests that are all refused would show nothing.
    const done = [...statuses].filter(([key]) => /^(POST|PUT|PATCH|DELETE) 2/.test(key));
    expect(done.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(RUNS);
  });
});

function judge(sent: Sent, answer: Answer, check: ReturnType<typeof createCheck>): string[] {
  // 501 is what SCIM says of what it does not have.
  const isFailed = answer.status >= 500 && answer.status !== 501;
  const misfit = check(sent, answer);
  return [
    ...(isFailed ? [`${sent.method} ${sent.path} ${answer.status}: ${answer.text.slice(0, 200)}`] : []),
    ...(misfit === undefined ? [] : [misfit]),
  ];
}

const plain = (value: unknown): StateValue => JSON.parse(JSON.stringify(value)) as StateValue;

/** Repeatable; `ROLECALL_SEED` looks elsewhere. */
const SEED = Number(process.env.ROLECALL_SEED ?? 20);

async function send(walker: Walker, { method, path, body }: Sent): Promise<Answer | string> {
  try {
    return await walker.ask(method, path, method === "GET" || body === undefined ? {} : { body });
  } catch (error) {
    return `${method} ${path.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 200)} threw ${error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 3).join(" ") : String(error)}`;
  }
}
