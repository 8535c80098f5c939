import type { ProviderError } from "../../../model/errors.ts";
import type { Operation } from "../../../model/operation.ts";
import { WAS_GONE } from "../../kit/gone.ts";
import type { Outcome } from "../../provider.ts";
import { URN, type WireBulkOperation, type WireBulkRequest, type WirePatchOperation } from "../wire.ts";
import { applyOperation, lookAgain, patchBody } from "./apply.ts";
import { type Answer, bulkStatus } from "./client.ts";
import type { Features } from "./discovery.ts";
import { failures } from "./failures.ts";
import { field, idOfLocation, listField, textField } from "./lenient.ts";
import { observe } from "./observe.ts";
import { noteCreated, noteDeleted, notePatched } from "./remember.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";
import { prepareWrite } from "./writes.ts";

type Result = Outcome | Error;
type Call = Exclude<Write, { kind: "nothing" }>;

/** One operation on the wire, and the planned operations it carries out. */
interface Item {
  readonly bulkId: string;
  readonly call: Call;
  readonly operations: readonly Operation[];
}

/**
 * Several operations in bulk requests no larger than the service and the profile allow. Changes of one record go as
 * one operation, so that each can carry the record's version. Bulk is not atomic: every result is read by itself.
 */
export async function performAll(
  session: Session,
  operations: readonly Operation[],
): Promise<readonly Result[]> {
  const features = await session.features();
  // One bulk request at a time: the next one needs the versions that this one leaves behind.
  return await session.inTurn("bulk", async () => await new BulkRun(session, features).run(operations));
}

class BulkRun {
  readonly #session: Session;
  readonly #features: Features;
  readonly #results = new Map<Operation, Result>();

  constructor(session: Session, features: Features) {
    this.#session = session;
    this.#features = features;
  }

  async run(operations: readonly Operation[]): Promise<readonly Result[]> {
    const items = this.#prepare(operations);
    for (const chunk of this.#chunks(items)) await this.#send(chunk);
    return operations.map((operation) => this.#results.get(operation) ?? this.#lost("no result came for it"));
  }

  #prepare(operations: readonly Operation[]): readonly Item[] {
    const items: Item[] = [];
    const byRecord = new Map<string, number>();
    for (const operation of operations) {
      const call = this.#prepareOne(operation);
      if (call === undefined) continue;
      const record = call.kind === "patch" ? `${call.collection} ${call.id}` : undefined;
      const at = record === undefined ? undefined : byRecord.get(record);
      const present = at === undefined ? undefined : items[at];
      if (
        at !== undefined &&
        present?.call.kind === "patch" &&
        call.kind === "patch" &&
        this.#hasRoom(present.call, call)
      ) {
        items[at] = {
          ...present,
          call: {
            ...present.call,
            operations: joinMembers([...present.call.operations, ...call.operations]),
          },
          operations: [...present.operations, operation],
        };
        continue;
      }
      if (record !== undefined) byRecord.set(record, items.length);
      items.push({ bulkId: `op${items.length + 1}`, call, operations: [operation] });
    }
    return items;
  }

  #prepareOne(operation: Operation): Call | undefined {
    try {
      const write = prepareWrite(this.#session, operation);
      if (write.kind !== "nothing") return write;
      this.#results.set(operation, { note: write.note });
    } catch (error) {
      this.#results.set(operation, asError(error));
    }
    return undefined;
  }

  #hasRoom(present: Extract<Call, { kind: "patch" }>, more: Extract<Call, { kind: "patch" }>): boolean {
    const count = (operations: readonly WirePatchOperation[]): number =>
      operations.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0);
    return count(present.operations) + count(more.operations) <= this.#session.options.profile.memberChunk;
  }

  /** Splits by number and by encoded size; at least one item a chunk. */
  *#chunks(items: readonly Item[]): Generator<readonly Item[]> {
    const { bulkLimit, bulkBytes } = this.#features;
    let chunk: Item[] = [];
    for (const item of items) {
      const isFull =
        chunk.length >= bulkLimit ||
        (bulkBytes > 0 && chunk.length > 0 && this.#bytes([...chunk, item]) > bulkBytes);
      if (isFull) {
        yield chunk;
        chunk = [];
      }
      chunk.push(item);
    }
    if (chunk.length > 0) yield chunk;
  }

  #bytes(items: readonly Item[]): number {
    return new TextEncoder().encode(JSON.stringify(this.#request(items))).length;
  }

  #request(items: readonly Item[]): WireBulkRequest {
    return { schemas: [URN.bulkRequest], Operations: items.map((item) => this.#wire(item)) };
  }

  #wire({ bulkId, call }: Item): WireBulkOperation {
    const base = call.collection === "users" ? this.#features.usersPath : this.#features.groupsPath;
    if (call.kind === "create") return { method: "POST", path: base, bulkId, data: call.body };
    const path = `${base}/${encodeURIComponent(call.id)}`;
    const known = this.#features.hasEtag ? this.#session[call.collection].get(call.id)?.version : undefined;
    const version = known === undefined ? {} : { version: known };
    if (call.kind === "delete") return { method: "DELETE", path, bulkId, ...version };
    return { method: "PATCH", path, bulkId, ...version, data: patchBody(call.operations) };
  }

  async #send(items: readonly Item[]): Promise<void> {
    if (!this.#session.canBulk || items.length === 0) return await this.#oneByOne(items);
    let answer: Answer;
    try {
      answer = await this.#session.client.send("POST", "/Bulk", { body: this.#request(items) });
    } catch (error) {
      for (const item of items) this.#settle(item, asError(error));
      return;
    }
    if (answer.status === 413) {
      const middle = Math.ceil(items.length / 2);
      if (items.length === 1) return await this.#oneByOne(items);
      await this.#send(items.slice(0, middle));
      return await this.#send(items.slice(middle));
    }
    if (answer.status === 404 || answer.status === 405 || answer.status === 501) {
      this.#session.turnBulkOff();
      return await this.#oneByOne(items);
    }
    if (answer.status >= 400 || answer.status === 202) {
      for (const item of items) this.#settle(item, this.#session.client.refusal(answer, false));
      return;
    }
    await this.#readResults(items, answer);
  }

  async #readResults(items: readonly Item[], answer: Answer): Promise<void> {
    const results = listField(answer.body, "Operations");
    for (const item of items) {
      const result = this.#resultOf(item, results);
      const status = result === undefined ? undefined : bulkStatus(result);
      if (result === undefined || status === undefined) {
        this.#settle(item, this.#lost("the service gave no result for it"));
        continue;
      }
      await this.#readResult(item, result, status, answer);
    }
  }

  /** By `bulkId`, else by location; never by position, because the order is not promised. */
  #resultOf(item: Item, results: readonly unknown[]): unknown {
    const byId = results.find((result) => textField(result, "bulkId") === item.bulkId);
    if (byId !== undefined || item.call.kind === "create") return byId;
    const { id } = item.call;
    return results.find(
      (result) =>
        textField(result, "bulkId") === undefined && idOfLocation(textField(result, "location")) === id,
    );
  }

  async #readResult(item: Item, result: unknown, status: number, answer: Answer): Promise<void> {
    if (status < 400) {
      await this.#note(item, result);
      this.#settle(
        item,
        item.call.kind === "patch" && item.call.note !== undefined ? { note: item.call.note } : {},
      );
      return;
    }
    if (status === 404 && item.call.kind === "delete") {
      noteDeleted(this.#session, item.call.collection, item.call.id);
      this.#settle(item, WAS_GONE);
      return;
    }
    const isVersion = status === 412 || status === 428;
    // Joined changes fail together; one by one it shows whose fault it was.
    if (item.call.kind !== "create" && (isVersion || (status < 500 && item.operations.length > 1))) {
      await this.#retry(item, isVersion);
      return;
    }
    const body = field(result, "response");
    const request = `${this.#wire(item).method} ${this.#wire(item).path} in ${answer.request}`;
    const text = typeof body === "string" ? body : "";
    this.#settle(item, this.#session.client.refusal({ status, body, text, request }, false));
  }

  async #retry(item: Item, isVersion: boolean): Promise<void> {
    for (const operation of item.operations) {
      try {
        if (isVersion && item.call.kind !== "create")
          await lookAgain(this.#session, operation, item.call.collection, item.call.id);
        this.#results.set(operation, await applyOperation(this.#session, operation));
      } catch (error) {
        this.#results.set(operation, asError(error));
      }
    }
  }

  async #note(item: Item, result: unknown): Promise<void> {
    const { call } = item;
    const version = this.#features.hasEtag ? textField(result, "version") : undefined;
    if (call.kind === "delete") noteDeleted(this.#session, call.collection, call.id);
    else if (call.kind === "patch") notePatched(this.#session, call, version);
    else {
      const id = idOfLocation(textField(result, "location")) ?? textField(field(result, "response"), "id");
      const [operation] = item.operations;
      if (operation === undefined) return;
      if (id !== undefined) noteCreated(this.#session, operation, call, id, version);
      // Some services do not say where the new record is; later operations need its id.
      else await observe(this.#session, operation);
    }
  }

  async #oneByOne(items: readonly Item[]): Promise<void> {
    for (const item of items) await this.#retry(item, false);
  }

  #settle(item: Item, result: Result): void {
    for (const operation of item.operations) this.#results.set(operation, result);
  }

  #lost(why: string): ProviderError {
    return failures.error(this.#session.client, {
      code: "UNREACHABLE",
      request: "POST /Bulk",
      message: `What became of it is not known: ${why}.`,
      isLost: true,
    });
  }
}

/** One `add` of several members instead of several of one. */
function joinMembers(operations: readonly WirePatchOperation[]): readonly WirePatchOperation[] {
  const isJoin = ({ op, path }: WirePatchOperation): boolean => op === "add" && path === "members";
  const members = operations
    .filter(isJoin)
    .flatMap(({ value }) => (Array.isArray(value) ? (value as unknown[]) : []));
  const rest = operations.filter((operation) => !isJoin(operation));
  return members.length === 0 ? rest : [{ op: "add", path: "members", value: members }, ...rest];
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
