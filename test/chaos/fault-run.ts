import { vi } from "vitest";
import { type Loaded, loadForCommand } from "../../src/app/load/load.ts";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode, type Runtime } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import type { GuardName } from "../../src/model/plan.ts";
import { compileGaps } from "../../src/plan/diff/gaps.ts";
import { createHost } from "../../src/simulator/host/host.ts";
import { type FaultKind, type FaultOptions, faultKinds } from "../../src/simulator/kit/faults.ts";
import { createRandom, randomChoice, seedFrom } from "../../src/simulator/kit/random.ts";
import { printError } from "../../src/terminal/print-error.ts";
import { exampleGuards, openExample, providerIds } from "../conformance/cases.ts";
import { createTransport } from "../helpers/transport.ts";
import { type Handled, isWrite, type Workbench } from "../helpers/workbench.ts";
import { type AccessMoment, cascadesOf, judgeMoment, readMoment } from "./access-watch.ts";
import { countCreations } from "./creations.ts";
import { editVariant, variantCount } from "./variants.ts";
import { Deadlines, withSmallPages } from "./wire.ts";

const runsWithFaults = 3;
const runsWithout = 3;
const attempts = 6;
const rates = [0.03, 0.1, 0.2, 0.4];

/** What one seed stands for. */
export interface FaultCase {
  readonly seed: number;
  readonly provider: string;
  readonly rate: number;
  readonly kinds: readonly FaultKind[];
  /** Which change of the example's files is applied; see `editVariant`. */
  readonly variant: number;
}

/** The case of a seed: every third one has a single kind of fault, the others all kinds. */
export function faultCase(seed: number): FaultCase {
  const random = createRandom(seedFrom(seed, "case"));
  const provider = providerIds[seed % providerIds.length] ?? "";
  const rate = randomChoice(random, rates);
  const single = randomChoice(random, faultKinds);
  const variant = Math.floor(random() * variantCount);
  return { seed, provider, rate, kinds: seed % 3 === 0 ? [single] : faultKinds, variant };
}

/** How to see one seed again. */
export function replayCommand(seed: number): string {
  return `ROLECALL_SEED=${seed} npm run test:chaos`;
}

/** The same scenario without any fault: what every disturbed run has to come to. */
interface Reference {
  readonly begin: AccessMoment;
  readonly end: AccessMoment;
  /** Successful creations, by request. */
  readonly created: ReadonlyMap<string, number>;
  /** What a true read leads to: action and id. */
  readonly planned: ReadonlySet<string>;
  /** What the vendor ends together with something else, as the plan says: it is given back right after. */
  readonly cascades: ReadonlySet<string>;
  readonly edit?: (yaml: string) => string;
}

/** More than the example needs: a variant may take much from many. Nobody may be left ownerless all the same. */
const lifted: readonly GuardName[] = [...exampleGuards, "removals"];
const references = new Map<string, Promise<Reference>>();

function referenceOf(provider: string, variant: number): Promise<Reference> {
  const key = `${provider} ${variant}`;
  const known = references.get(key) ?? makeReference(provider, variant);
  references.set(key, known);
  return known;
}

/** The first change of a variant that files, vendor and guards allow; if there is none, the example itself. */
async function makeReference(provider: string, variant: number): Promise<Reference> {
  for (let attempt = 1; variant > 0 && attempt <= attempts; attempt += 1) {
    const reference = await tryReference(provider, editVariant(variant, attempt)).catch(() => undefined);
    if (reference !== undefined) return reference;
  }
  return await tryReference(provider, undefined);
}

async function tryReference(
  provider: string,
  edit: ((yaml: string) => string) | undefined,
): Promise<Reference> {
  const handled: Handled[] = [];
  const bench = await openExample(provider, {
    onHandled: (one) => handled.push(one),
    ...(edit === undefined ? {} : { edit }),
  });
  try {
    const begin = await readMoment(bench.runtime);
    const { plan } = await makePlan(bench.runtime, {});
    const code = await runApply(bench.runtime, { autoApprove: true, allow: lifted });
    if (code !== ExitCode.done) throw new Error(`The scenario does not apply:\n${bench.stdout()}`);
    return {
      begin,
      end: await readMoment(bench.runtime),
      created: countCreations(handled),
      planned: new Set(plan.operations.map(nameOf)),
      cascades: cascadesOf(plan),
      ...(edit === undefined ? {} : { edit }),
    };
  } finally {
    bench.close();
  }
}

function nameOf({ action, id }: { action: string; id: string }): string {
  return `${action} ${id}`;
}

/** Lives through one seed. Gives everything that was not as promised; empty if all was. */
export async function runWithFaults(one: FaultCase): Promise<string[]> {
  const reference = await referenceOf(one.provider, one.variant);
  const run = new FaultRun(one, reference);
  return await run.live();
}

class FaultRun {
  readonly #case: FaultCase;
  readonly #reference: Reference;
  readonly #wrong: string[] = [];
  readonly #handled: Handled[] = [];
  #isFaulty = true;

  constructor(one: FaultCase, reference: Reference) {
    this.#case = one;
    this.#reference = reference;
  }

  async live(): Promise<string[]> {
    const deadlines = new Deadlines();
    const bench = await this.#open(deadlines);
    deadlines.watch();
    // The client's backoff rolls dice too; a seed has to stand for the whole run.
    const dice = vi.spyOn(Math, "random").mockImplementation(createRandom(seedFrom(this.#case.seed, "dice")));
    try {
      await this.#plan(bench);
      await this.#applyWithFaults(bench);
      this.#isFaulty = false;
      // Whatever the faults left behind, such as lists that lag, is over by now.
      bench.clock.advance(120_000);
      await this.#applyWithout(bench);
      this.#countMails();
    } finally {
      deadlines.restore();
      dice.mockRestore();
      bench.close();
    }
    return this.#wrong;
  }

  async #open(deadlines: Deadlines): Promise<Workbench> {
    const { provider, seed, kinds, rate } = this.#case;
    const isFaulty = (): boolean => this.#isFaulty;
    const faults: FaultOptions = {
      seed,
      kinds,
      // Longer than any but the last look-up after a lost answer.
      staleMs: 4_000,
      get rate() {
        return isFaulty() ? rate : 0;
      },
    };
    let clean: Runtime | undefined;
    let loaded: Loaded | undefined;
    const bench = await openExample(provider, {
      faults,
      ...(this.#reference.edit === undefined ? {} : { edit: this.#reference.edit }),
      wrapHost: (host) => deadlines.wrapHost(withSmallPages(host)),
      wrapFetch: (fetch, clock) => deadlines.wrapFetch(fetch, clock),
      onHandled: (one) => this.#handled.push(one),
      onWrite: async ({ phase, method, path }) => {
        if (phase !== "after" || clean === undefined) return;
        if (!isWrite({ method, url: `http://host${path}` })) return;
        loaded ??= await loadForCommand(clean, {});
        const now = await readMoment(clean, loaded);
        const { begin, end, cascades } = this.#reference;
        for (const fault of judgeMoment(now, begin, end, cascades))
          this.#wrong.push(`after ${method} ${path}: ${fault}`);
      },
    });
    clean = undisturbed(bench);
    return bench;
  }

  /** A plan made under faults says the truth, or that it could not read; and it writes nothing. */
  async #plan(bench: Workbench): Promise<void> {
    try {
      const { plan, planned } = await makePlan(bench.runtime, {});
      const names = new Set(plan.operations.map(nameOf));
      const isWhole = plan.orgs.every((org) => org.gaps.length === 0);
      if (isWhole && names.size < this.#reference.planned.size)
        this.#wrong.push(`planned ${names.size} of ${this.#reference.planned.size} and told of no gap`);
      for (const { live, operations } of planned.values()) {
        const gapAt = compileGaps(live);
        for (const operation of operations) {
          const isUnsure = gapAt(operation.address) !== undefined;
          // What rests on a gap is shown, and the guard keeps it from being done.
          if (isUnsure && operation.action === "remove")
            this.#wrong.push(`removes ${operation.id}, which was not read to the end`);
          if (!isUnsure && !this.#reference.planned.has(nameOf(operation)))
            this.#wrong.push(`planned ${nameOf(operation)}, which a true read does not`);
        }
      }
    } catch (error) {
      if (printError(bench.runtime, error) !== ExitCode.failed)
        this.#wrong.push("a fault was taken for bad files");
    }
    if (bench.writes().length > 0) this.#wrong.push("a plan has written");
    this.#checkForBugs(bench);
    bench.reset();
  }

  async #applyWithFaults(bench: Workbench): Promise<void> {
    for (let number = 1; number <= runsWithFaults; number += 1) {
      const code = await this.#apply(bench);
      if (code === ExitCode.done) {
        await this.#expectDone(bench, `run ${number} said that all was done`);
        return;
      }
      bench.clock.advance(120_000);
    }
  }

  async #applyWithout(bench: Workbench): Promise<void> {
    for (let number = 1; number <= runsWithout; number += 1) {
      const code = await this.#apply(bench);
      if (code === ExitCode.done) {
        await this.#expectDone(bench, "the files and what is live differ in the end");
        return;
      }
      bench.clock.advance(120_000);
    }
    this.#wrong.push(`did not come to an end without faults:\n${bench.stdout()}${bench.stderr()}`);
  }

  async #apply(bench: Workbench): Promise<number> {
    bench.reset();
    let code: number;
    try {
      code = await runApply(bench.runtime, { autoApprove: true, allow: lifted });
    } catch (error) {
      code = printError(bench.runtime, error);
    }
    if (process.env.ROLECALL_TRACE !== undefined) console.log(trace(bench, code));
    this.#checkForBugs(bench);
    return code;
  }

  #checkForBugs(bench: Workbench): void {
    if (`${bench.stdout()}${bench.stderr()}`.includes("INTERNAL"))
      this.#wrong.push(`our own fault:\n${bench.stdout()}${bench.stderr()}`);
  }

  async #expectDone(bench: Workbench, what: string): Promise<void> {
    const clean = undisturbed(bench);
    const { plan } = await makePlan(clean, {});
    for (const { action, id } of plan.operations) this.#wrong.push(`${what}: ${action} ${id} is left`);
    const { fingerprint } = await readMoment(clean);
    if (fingerprint !== this.#reference.end.fingerprint)
      this.#wrong.push(`${what}: ${difference(fingerprint, this.#reference.end.fingerprint)}`);
  }

  #countMails(): void {
    for (const [request, count] of countCreations(this.#handled)) {
      const due = Math.max(1, this.#reference.created.get(request) ?? 0);
      if (count > due) this.#wrong.push(`${count} times instead of ${due}: POST ${request}`);
    }
  }
}

/** The same simulators over a wire without faults. */
function undisturbed(bench: Workbench): Runtime {
  const hosts = Object.fromEntries(
    Object.entries(bench.simulators).map(([provider, simulator]) => [
      `http://${provider}.localhost:1`,
      createHost({ provider, simulator, now: () => bench.clock.now() }),
    ]),
  );
  const silent = { write: () => undefined, isTerminal: false, width: 100, hasColor: false };
  return { ...bench.runtime, fetch: createTransport(hosts), stdout: silent, stderr: silent };
}

function difference(is: string, due: string): string {
  const [now, then] = [new Set(is.split("\n")), new Set(due.split("\n"))];
  const more = [...now].filter((line) => !then.has(line)).map((line) => `+ ${line}`);
  const less = [...then].filter((line) => !now.has(line)).map((line) => `- ${line}`);
  return [...more, ...less].join("; ");
}

/** What was sent and printed in one run, to see a seed at work. */
function trace(bench: Workbench, code: number): string {
  const sent = bench.requests
    .filter((event) => isWrite(event) || event.fault !== undefined)
    .map(({ method, url, status, fault }) => `${method} ${new URL(url).pathname} ${status} ${fault ?? ""}`);
  return [...sent, bench.stdout(), bench.stderr(), `exit ${code}`].join("\n");
}
