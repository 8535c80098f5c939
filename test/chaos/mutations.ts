import { rmSync } from "node:fs";
import { join } from "node:path";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { runImport } from "../../src/commands/import.ts";
import type { Fetch } from "../../src/http/http.ts";
import { ProviderError } from "../../src/model/errors.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { toKey } from "../../src/model/names.ts";
import { createRandom, randomChoice, seedFrom } from "../../src/simulator/kit/random.ts";
import { type Stage, type World, withStage } from "../import/harness.ts";

/** What came of one mutation: the value that was put in, and what would be written because of it. */
export interface Mutated {
  /** `GET /users/?…  results[3].role: "OWNER" -> null`; absent if nothing was mutated. */
  readonly what?: string;
  readonly writes: readonly string[];
}

/** A text that no vendor has. */
const UNKNOWN = "zz-unknown";

/** Keys whose text says who or what something is: another text there is another thing, and knowably so. */
const NAMES =
  /^(id|.*_id|email|login|userName|username|name|givenName|familyName|displayName|display|label|title|value|externalId|url|\$?ref|href|principal|scope|team|owner|endpoint|schema|schemas|userType)$/i;

/** Where null is not a mutation: the vendor documents it as "there is none". */
const NULLABLE: Readonly<Record<string, RegExp>> = {
  cloudtruth: /(^|\.)(email|name|role|membership|membership_id|owner|user|next|count)$/,
  heroku: /(^|\.)(team|identity_provider|enterprise_account|role|id)$/,
  upsun: /(^|\.)(next|update|members|email|count|_links|capabilities|owner|permissions|environments)$/,
  // RFC 7643 §2.5: null is "not set", whatever the attribute.
  scim: /(^|\.|\])[^.]*$/,
};

/**
 * A world is imported, one value of one answer is mutated, and the files are planned again. Nothing may be written that
 * the mutated value does not literally and knowably ask for; such values (another name, another known role, null where
 * the vendor documents it) are not put in.
 */
export async function planMutated(world: World, seed: number): Promise<Mutated> {
  const random = createRandom(seedFrom(seed, "mutation"));
  return await withStage(world, async (stage) => {
    await runImport(stage.runtime, {
      provider: world.provider,
      org: world.org,
      out: "access.yaml",
      ...(world.option === undefined ? {} : { option: world.option }),
      ...(world.tokenEnv === undefined ? {} : { tokenEnv: world.tokenEnv }),
    });
    const answers = new Mutator(world.provider, random, undefined);
    await planWith(stage, world, answers);
    const mutator = new Mutator(world.provider, random, Math.floor(random() * answers.count));
    const writes = await planWith(stage, world, mutator);
    return { writes, ...(mutator.what === undefined ? {} : { what: mutator.what }) };
  });
}

/** What would be written; nothing where the read fails or a guard refuses. */
async function planWith(stage: Stage, world: World, mutator: Mutator): Promise<readonly string[]> {
  rmSync(join(stage.folder, ".rolecall"), { recursive: true, force: true });
  const runtime = { ...stage.runtime, fetch: mutator.wrap(stage.runtime.fetch) };
  try {
    const { plan } = await makePlan(runtime, { org: [toKey(world.org)] });
    return plan.guards.some((guard) => guard.verdict === "refused")
      ? []
      : plan.operations.flatMap(({ action, id, before, after }) =>
          // In place of an entry of a list it literally leaves the list without that entry: what the files ask for is
          // given again, and only beside the new one.
          [before, after].every((value) => JSON.stringify(value ?? null).includes(`"${UNKNOWN}"`))
            ? []
            : [`${action} ${id}`],
        );
  } catch (error) {
    if (error instanceof ProviderError) return [];
    throw error;
  }
}

type Place = { readonly holder: JsonObject | Json[]; readonly key: string | number; readonly path: string };

class Mutator {
  count = 0;
  what: string | undefined;
  readonly #provider: string;
  readonly #random: () => number;
  readonly #target: number | undefined;

  constructor(provider: string, random: () => number, target: number | undefined) {
    this.#provider = provider;
    this.#random = random;
    this.#target = target;
  }

  wrap(fetch: Fetch): Fetch {
    return async (url, init) => {
      const answer = await fetch(url, init);
      if (init.method !== "GET" || answer.status !== 200) return answer;
      const number = this.count++;
      if (number !== this.#target) return answer;
      const chunks: Uint8Array[] = [];
      for await (const chunk of answer.body ?? []) chunks.push(chunk);
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Json;
      this.#mutate(body, `GET ${new URL(url).pathname}`);
      const headers = new Headers();
      for (const [name, value] of answer.headers) {
        if (name !== "content-length" && name !== "etag") headers.set(name, value);
      }
      return new Response(JSON.stringify(body), { status: 200, headers });
    };
  }

  #mutate(body: Json, request: string): void {
    const places = placesIn(body, "");
    for (let attempt = 0; attempt < 20 && places.length > 0; attempt += 1) {
      const place = randomChoice(this.#random, places);
      const before = (place.holder as JsonObject)[String(place.key)];
      const after = randomChoice<Json>(this.#random, [null, 7, {}, [], UNKNOWN]);
      if (!this.#isFair(place, before, after)) continue;
      (place.holder as Record<string | number, Json>)[place.key] = after;
      this.what = `${request} ${place.path}: ${JSON.stringify(before).slice(0, 80)} -> ${JSON.stringify(after)}`;
      return;
    }
  }

  #isFair({ path, key }: Place, before: Json | undefined, after: Json): boolean {
    if (after === null) return !NULLABLE[this.#provider]?.test(path);
    // Of a lenient service a number is a text: another name.
    if (after === 7 && this.#provider === "scim" && typeof key === "string" && NAMES.test(key)) return false;
    if (after === UNKNOWN)
      return !(typeof key === "string" && NAMES.test(key)) && !/\.(users|members)\[/.test(path);
    // An empty list is nobody, literally; a number for a number is another number.
    if (Array.isArray(after)) return !Array.isArray(before) && before !== null;
    return typeof after !== typeof before && before !== null;
  }
}

function placesIn(value: Json | undefined, path: string): Place[] {
  if (value === null || typeof value !== "object") return [];
  const entries: [string | number, Json | undefined][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => {
    const here = typeof key === "number" ? `${path}[${key}]` : `${path}.${key}`;
    return [{ holder: value as JsonObject | Json[], key, path: here }, ...placesIn(item, here)];
  });
}
