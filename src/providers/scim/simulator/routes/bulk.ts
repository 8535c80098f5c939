import { URN } from "../../wire.ts";
import { entryOf, invalid, isObject, ScimFault } from "../fault.ts";
import type { SimulatedOrganization } from "../organization.ts";

/** One operation of a bulk request, read. */
interface BulkItem {
  readonly method: string;
  readonly path: string;
  readonly bulkId: string | undefined;
  readonly version: string | undefined;
  readonly data: unknown;
  /** The `bulkId`s it refers to. */
  readonly needs: readonly string[];
}

/** What one inner operation gives. */
export interface InnerResult {
  readonly status: number;
  readonly location?: string;
  readonly version?: string;
  readonly id?: string;
}

/** Carries out one inner operation. @throws ScimFault */
export type InnerOperation = (
  method: string,
  path: string,
  version: string | undefined,
  data: unknown,
) => InnerResult;

type Rendered = Record<string, unknown>;

/** How many operations a bulk request holds, for the budget; 0 if it cannot be known. */
export function countOperations(body: unknown): number {
  const operations = isObject(body) ? entryOf(body, "Operations")?.[1] : undefined;
  return Array.isArray(operations) ? operations.length : 0;
}

/** Rule 26. @throws ScimFault for what concerns the whole request */
export function runBulk(
  org: SimulatedOrganization,
  body: unknown,
  bytes: number,
  perform: InnerOperation,
): Rendered {
  const { maxOperations, maxPayloadSize } = org.options.limits;
  if (bytes > maxPayloadSize)
    throw new ScimFault(413, `The request is larger than maxPayloadSize (${maxPayloadSize}).`);
  if (!isObject(body)) throw invalid("invalidSyntax", "The body has to be an object.");
  const schemas = entryOf(body, "schemas")?.[1];
  if (!Array.isArray(schemas) || !schemas.includes(URN.bulkRequest))
    throw invalid("invalidSyntax", `schemas has to name ${URN.bulkRequest}.`);
  const operations = body.Operations;
  if (!Array.isArray(operations)) throw invalid("invalidSyntax", "Operations has to be a list.");
  if (operations.length > maxOperations)
    throw new ScimFault(413, `More than maxOperations (${maxOperations}).`);
  const items = operations.map(readItem);
  refuseDuplicates(items);
  const failOnErrors = entryOf(body, "failOnErrors")?.[1];
  const most = typeof failOnErrors === "number" && failOnErrors > 0 ? failOnErrors : Number.POSITIVE_INFINITY;
  return { schemas: [URN.bulkResponse], Operations: new BulkRun(org, perform, most).run(items) };
}

function readItem(operation: unknown): BulkItem {
  if (!isObject(operation)) throw invalid("invalidSyntax", "Each operation has to be an object.");
  const text = (name: string): string | undefined => {
    const value = entryOf(operation, name)?.[1];
    return typeof value === "string" ? value : undefined;
  };
  const method = text("method")?.toUpperCase();
  const path = text("path");
  const data = entryOf(operation, "data")?.[1];
  const bulkId = text("bulkId");
  if (method === undefined || path === undefined)
    throw invalid("invalidSyntax", "method and path are required.");
  if (method === "POST" && bulkId === undefined) throw invalid("invalidSyntax", "POST needs a bulkId.");
  const needs = [...JSON.stringify([path, data ?? null]).matchAll(/bulkId:([^"/\\\]]+)/g)].map(
    (match) => match[1] ?? "",
  );
  return { method, path, bulkId, version: text("version"), data, needs };
}

function refuseDuplicates(items: readonly BulkItem[]): void {
  const seen = new Set<string>();
  for (const { bulkId } of items) {
    if (bulkId === undefined) continue;
    if (seen.has(bulkId)) throw invalid("invalidSyntax", `The bulkId ${bulkId} is used twice.`);
    seen.add(bulkId);
  }
}

class BulkRun {
  readonly #org: SimulatedOrganization;
  readonly #perform: InnerOperation;
  readonly #most: number;
  readonly #ids = new Map<string, string>();
  #errors = 0;

  constructor(org: SimulatedOrganization, perform: InnerOperation, most: number) {
    this.#org = org;
    this.#perform = perform;
    this.#most = most;
  }

  /** What others refer to goes first; what goes round in a circle, or refers to nothing, fails. */
  run(items: readonly BulkItem[]): Rendered[] {
    const results = new Map<BulkItem, Rendered>();
    let waiting = [...items];
    while (waiting.length > 0 && this.#errors < this.#most) {
      const ready = waiting.filter((item) => item.needs.every((id) => this.#ids.has(id)));
      const next = ready.length > 0 ? ready : waiting;
      for (const item of next) {
        if (this.#errors >= this.#most) break;
        results.set(item, this.#one(item, ready.length > 0));
      }
      waiting = waiting.filter((item) => !next.includes(item));
    }
    return items.map((item) => results.get(item)).filter((result) => result !== undefined);
  }

  #one(item: BulkItem, isResolvable: boolean): Rendered {
    const head = { method: item.method, ...(item.bulkId === undefined ? {} : { bulkId: item.bulkId }) };
    try {
      if (!isResolvable)
        throw new ScimFault(
          409,
          `${item.needs.find((id) => !this.#ids.has(id)) ?? ""} cannot be resolved.`,
          "invalidValue",
        );
      const done = this.#perform(
        item.method,
        this.#resolve(item.path),
        item.version,
        this.#resolveIn(item.data),
      );
      if (item.bulkId !== undefined && done.id !== undefined) this.#ids.set(item.bulkId, done.id);
      return {
        ...head,
        ...(done.location === undefined ? {} : { location: done.location }),
        ...(done.version === undefined ? {} : { version: done.version }),
        status: this.#status(done.status),
      };
    } catch (error) {
      if (!(error instanceof ScimFault)) throw error;
      this.#errors += 1;
      const location = item.method === "POST" ? {} : { location: item.path };
      return {
        ...head,
        ...location,
        status: this.#status(error.status),
        response: error.body(this.#org.switches.numericStatus),
      };
    }
  }

  #status(status: number): unknown {
    return this.#org.switches.numericStatus ? status : String(status);
  }

  #resolve(text: string): string {
    return text.replace(/bulkId:([^"/\\\]]+)/g, (whole, id: string) => this.#ids.get(id) ?? whole);
  }

  #resolveIn(value: unknown): unknown {
    if (typeof value === "string") return this.#resolve(value);
    if (Array.isArray(value)) return value.map((item) => this.#resolveIn(item));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#resolveIn(item)]));
  }
}
