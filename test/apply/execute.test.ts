import { mkdtempSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { journalState } from "../../src/app/apply/journal-state.ts";
import type { Disk } from "../../src/apply/append-file.ts";
import { execute } from "../../src/apply/execute.ts";
import { Journal, readJournal } from "../../src/apply/journal.ts";
import type { OperationResult } from "../../src/apply/result.ts";
import { ProviderError } from "../../src/model/errors.ts";
import type { GrantOperation } from "../../src/model/operation.ts";
import type { LiveGrant } from "../../src/model/state.ts";
import type { Connection } from "../../src/providers/provider.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-execute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const member: LiveGrant = { access: { role: "member" }, identity: { id: "1" } };

function add(id: string, more: Partial<GrantOperation> = {}): GrantOperation {
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
    after: member.access,
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 1,
    ...more,
  };
}

function remove(id: string, more: Partial<GrantOperation> = {}): GrantOperation {
  const { after, ...rest } = add(id);
  return {
    ...rest,
    action: "remove",
    direction: "less",
    reason: { code: "not-declared", text: "" },
    before: member.access,
    observed: { access: member.access },
    ...more,
  };
}

interface Run {
  readonly status: Record<string, string>;
  readonly sent: readonly string[];
  readonly seen: readonly string[];
  /** What the journal says of the ends, in order. */
  readonly ends: readonly string[];
  readonly inDoubt: string[];
}

/** A vendor that answers every write with success. `live` says what a look-up finds, and at which attempt. */
async function run(
  operations: readonly GrantOperation[],
  live: (id: string, attempt: number) => LiveGrant | undefined,
  options: {
    readonly signal?: AbortSignal;
    readonly isBatched?: boolean;
    readonly sleep?: (milliseconds: number) => Promise<void>;
  } = {},
): Promise<Run> {
  const sent: string[] = [];
  const seen: string[] = [];
  const connection: Partial<Connection> = {
    apply: async (operation) => {
      sent.push(operation.id);
      return {};
    },
    observe: async (operation) => {
      seen.push(operation.id);
      return live(operation.id, seen.filter((id) => id === operation.id).length);
    },
    ...(options.isBatched === true
      ? {
          batching: {
            key: () => "all",
            limit: () => 10,
            applyAll: async (group) => {
              sent.push(group.map(({ id }) => id).join("+"));
              return group.map(() => ({}));
            },
          },
        }
      : {}),
  };
  const path = join(folder, "journal.jsonl");
  const journal = Journal.create(path, () => 0);
  const results = await execute(
    [{ key: "acme", connection: connection as Connection, operations, isSatisfied: () => false }],
    {
      clock: { now: () => 0, sleep: options.sleep ?? (async () => undefined) },
      signal: options.signal ?? new AbortController().signal,
      journal,
    },
  );
  journal.close();
  return {
    status: Object.fromEntries(
      results.map(({ operation, status, problem }) => [operation.id, problem?.code ?? status]),
    ),
    sent,
    seen,
    ends: readJournal(path).lines.flatMap(({ kind, content }) =>
      kind === "end" ? [`${String(content.id)} ${String(content.status)}`] : [],
    ),
    inDoubt: [...journalState(readJournal(path).lines).inDoubt],
  };
}

describe("what something else rests on, where something is taken away", () => {
  const leave = remove("leave");
  const restore = add("restore", { dependsOn: ["leave"], phase: 2 });

  it("is looked at before a lost place is given back", async () => {
    const { status, sent, seen } = await run([leave, restore], () => undefined);

    expect(status).toEqual({ leave: "applied", restore: "applied" });
    expect([sent, seen]).toEqual([["leave", "restore"], ["leave"]]);
  });

  it("stops what rests on it when the vendor did not do what it said, and the journal says so", async () => {
    const { status, sent, ends, inDoubt } = await run([leave, restore], () => member);

    expect(status).toEqual({ leave: "UNCONFIRMED", restore: "SKIPPED" });
    // The vendor's lists may only have been late.
    expect(inDoubt).toEqual(["leave"]);
    expect(sent).toEqual(["leave"]);
    expect(ends).toEqual(["leave failed", "restore skipped"]);
  });

  it("is waited for where lists lag behind", async () => {
    const { status, seen } = await run([leave, restore], (_id, attempt) =>
      attempt < 3 ? member : undefined,
    );

    expect(status).toEqual({ leave: "applied", restore: "applied" });
    expect(seen).toEqual(["leave", "leave", "leave"]);
  });

  it("stops what rests on it when it cannot be looked at", async () => {
    const { status, sent } = await run([leave, restore], () => {
      throw new ProviderError({ code: "UNREACHABLE", message: "cut" });
    });

    expect(status).toEqual({ leave: "UNCONFIRMED", restore: "SKIPPED" });
    expect(sent).toEqual(["leave"]);
  });

  it("keeps the last owner when the new one is not there", async () => {
    const successor = add("successor");
    const last = remove("last", { dependsOn: ["successor"], phase: 2 });

    const { status, sent } = await run([successor, last], () => undefined);

    expect(status).toEqual({ successor: "UNCONFIRMED", last: "SKIPPED" });
    expect(sent).toEqual(["successor"]);
  });

  it("is looked at one by one where several went in one request", async () => {
    const both = [leave, remove("other")];

    const { status, sent, seen } = await run(
      [...both, restore],
      (id) => (id === "leave" ? member : undefined),
      {
        isBatched: true,
      },
    );

    expect(status).toEqual({ leave: "UNCONFIRMED", other: "applied", restore: "SKIPPED" });
    expect(sent).toEqual(["leave+other"]);
    expect(new Set(seen)).toEqual(new Set(["leave"]));
  });
});

describe("an interruption while something is looked at", () => {
  it("makes no failure of what was done, and begins nothing more", async () => {
    const stop = new AbortController();
    const leave = remove("leave");
    const restore = add("restore", { dependsOn: ["leave"], phase: 2 });
    const interrupted = (): never => {
      stop.abort(new Error("Ctrl-C"));
      throw stop.signal.reason;
    };

    const { status, sent } = await run([leave, restore], interrupted, { signal: stop.signal });

    expect(status).toEqual({ leave: "applied", restore: "INTERRUPTED" });
    expect(sent).toEqual(["leave"]);
  });
});

it("looks at many that went in one request side by side: each may take until the lists have caught up", async () => {
  const leaves = Array.from({ length: 10 }, (_, index) => remove(`leave${index}`));
  const restores = leaves.map(({ id }) => add(`back-${id}`, { dependsOn: [id], phase: 2 }));
  let waiting = 0;
  let most = 0;
  const sleep = async (): Promise<void> => {
    waiting += 1;
    most = Math.max(most, waiting);
    await new Promise((resolve) => setImmediate(resolve));
    waiting -= 1;
  };

  await run([...leaves, ...restores], () => member, { isBatched: true, sleep });

  expect(most).toBe(10);
});

it("asks for nothing more where everything only adds", async () => {
  const grant = add("grant", { dependsOn: ["membership"], phase: 2 });

  const { status, seen } = await run([add("membership"), grant], () => undefined);

  expect([status, seen]).toEqual([{ membership: "applied", grant: "applied" }, []]);
});

/** A disk that is full from the first line on that `isTooMuch` says yes to, of which it takes ten bytes. */
class FillingDisk implements Disk {
  readonly full: Promise<void>;
  readonly #isTooMuch: (line: string) => boolean;
  #tellFull: () => void = () => undefined;
  #isFull = false;

  constructor(isTooMuch: (line: string) => boolean) {
    this.#isTooMuch = isTooMuch;
    this.full = new Promise((resolve) => {
      this.#tellFull = resolve;
    });
  }

  write(descriptor: number, bytes: Uint8Array): number {
    if (this.#isFull) {
      this.#tellFull();
      throw new Error("ENOSPC: no space left on device, write");
    }
    this.#isFull = this.#isTooMuch(Buffer.from(bytes).toString());
    return writeSync(descriptor, this.#isFull ? bytes.subarray(0, 10) : bytes);
  }

  async flush(): Promise<void> {}
}

const isStartOf =
  (id: string) =>
  (line: string): boolean =>
    line.includes(`"id":"${id}"`) && line.includes('"kind":"start"');

interface FullDiskRun {
  readonly results: readonly OperationResult[];
  /** Status and code by operation. */
  readonly outcome: Record<string, string>;
  readonly sent: readonly string[];
}

async function runOn(
  disk: Disk,
  operations: readonly GrantOperation[],
  connection: Partial<Connection> = {},
): Promise<FullDiskRun> {
  const sent: string[] = [];
  const journal = Journal.create(join(folder, "journal.jsonl"), () => 0, disk);
  const answering: Partial<Connection> = {
    observe: async () => undefined,
    ...connection,
    apply: async (operation) => {
      sent.push(operation.id);
      return (await connection.apply?.(operation)) ?? {};
    },
  };
  const results = await execute(
    [{ key: "acme", connection: answering as Connection, operations, isSatisfied: () => false }],
    {
      clock: { now: () => 0, sleep: async () => undefined },
      signal: new AbortController().signal,
      journal,
    },
  );
  journal.close();
  const outcome = results.map(({ operation, status, problem }) => [
    operation.id,
    problem === undefined ? status : `${status} ${problem.code}`,
  ]);
  return { results, outcome: Object.fromEntries(outcome), sent };
}

describe("where the journal cannot be written", () => {
  const chain = [
    add("slow"),
    add("quick"),
    add("next", { dependsOn: ["quick"] }),
    add("rests", { dependsOn: ["next"] }),
    add("later", { phase: 2 }),
  ];

  it("sends nothing whose start is not in it, nothing after that, and tells how what is in flight ends", async () => {
    const disk = new FillingDisk(isStartOf("next"));

    const { results, outcome, sent } = await runOn(disk, chain, {
      apply: async ({ id }) => {
        if (id === "slow") await disk.full;
        return { note: "invited" };
      },
    });

    expect(sent).toEqual(["slow", "quick"]);
    expect(outcome).toEqual({
      slow: "applied",
      quick: "applied",
      next: "failed JOURNAL_NOT_WRITABLE",
      rests: "skipped SKIPPED",
      later: "skipped JOURNAL_NOT_WRITABLE",
    });
    expect(results.map(({ note }) => note)).toEqual([
      "invited; the journal could not be written to its end",
      "invited",
      undefined,
      undefined,
      undefined,
    ]);
    for (const unsent of [results[2], results[4]])
      expect(unsent?.problem).toMatchObject({
        message: expect.stringMatching(/journal\.jsonl cannot be written: ENOSPC/),
        hint: expect.stringMatching(/Free space .* rolecall plan/),
      });
  });

  it("keeps every line that it could write, whole", async () => {
    const disk = new FillingDisk(isStartOf("next"));

    await runOn(disk, chain);

    const { lines, problem } = readJournal(join(folder, "journal.jsonl"));
    expect(problem).toBeUndefined();
    expect(lines.map(({ kind, content }) => `${kind} ${String(content.id)}`)).toEqual([
      "start slow",
      "start quick",
      "end slow",
      "end quick",
    ]);
  });

  it("sends nothing when a start is written and does not get to the disk", async () => {
    const disk: Disk = {
      write: (descriptor, bytes) => writeSync(descriptor, bytes),
      flush: async () => {
        throw new Error("EIO: i/o error, fdatasync");
      },
    };

    const { outcome, sent } = await runOn(disk, [add("one"), add("two", { phase: 2 })]);

    expect(sent).toEqual([]);
    expect(outcome).toEqual({
      one: "failed JOURNAL_NOT_WRITABLE",
      two: "skipped JOURNAL_NOT_WRITABLE",
    });
  });

  it("sends no request of several when the start of one of them is not in it", async () => {
    const requests: string[] = [];

    const { outcome } = await runOn(new FillingDisk(isStartOf("two")), [add("one"), add("two")], {
      batching: {
        key: () => "all",
        limit: () => 10,
        applyAll: async (group) => {
          requests.push(group.map(({ id }) => id).join("+"));
          return group.map(() => ({}));
        },
      },
    });

    expect(requests).toEqual([]);
    expect(outcome).toEqual({ one: "failed JOURNAL_NOT_WRITABLE", two: "failed JOURNAL_NOT_WRITABLE" });
  });

  it("sends nothing a second time that is not in it a second time", async () => {
    const disk = new FillingDisk((line) => isStartOf("one")(line) && line.includes('"attempt":2'));

    const { outcome, sent } = await runOn(disk, [add("one")], {
      apply: async () => {
        throw new ProviderError({ code: "UNREACHABLE", message: "cut", isLost: true });
      },
    });

    expect(sent).toEqual(["one"]);
    expect(outcome).toEqual({ one: "failed JOURNAL_NOT_WRITABLE" });
  });
});
