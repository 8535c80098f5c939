import type { ExitCode, Runtime } from "./app/runtime.ts";
import type { OperationResult } from "./apply/result.ts";
import { systemClock } from "./http/clock.ts";
import type { Clock, Fetch } from "./http/http.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Operation } from "./model/operation.ts";
import type { GuardName, Plan } from "./model/plan.ts";
import type { DesiredOrg } from "./model/state.ts";
import type { RefusedOperation } from "./plan/saved/choice.ts";

export { ConfigError, ProviderError, UsageError } from "./model/errors.ts";

/** What the library needs of the world. Nothing is taken from the process by itself. */
export interface World {
  /** Tokens and hosts: usually `process.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute folder that relative paths start from. */
  readonly cwd: string;
  /** Default: Node's own HTTP client, through the proxy that `env` names (`HTTPS_PROXY`, `NO_PROXY`) where it names one. */
  readonly fetch?: Fetch;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** Aborting it finishes what is in flight and starts nothing new. */
  readonly signal?: AbortSignal;
}

/** Everything the files say, checked and resolved at one instant. */
export interface Configuration {
  /** Folder of the root file, absolute. */
  readonly root: string;
  /** The files read, paths relative to `root`, sorted. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Members of each team after resolving teams in teams, by team name: keys of people, groups and accounts. */
  readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
  /** In the order of the files. */
  readonly orgs: readonly DesiredOrg[];
  /** Errors are thrown. Sorted by place. */
  readonly warnings: readonly Diagnostic[];
}

/** What a plan is made from. */
export interface PlanOptions {
  /** File, or folder of its `access.yaml`. Default: `access.yaml` in the working directory. */
  readonly config?: string;
  /** Date or instant at which grants are judged for expiry. Default: now. */
  readonly at?: string;
  /** Keys of the organizations. Default: all. */
  readonly org?: readonly string[];
  /** Guards to lift. Default: none. */
  readonly allow?: readonly GuardName[];
  /** Most grants removed or lowered in an organization. Default: 25 percent, and never less than 10. */
  readonly maxRemovals?: { readonly count: number } | { readonly percent: number };
  /** Most requests for reading; a plan that is foreseen to need more is not begun. Default: no limit. */
  readonly maxRequests?: number;
  /** False keeps no answers in `.rolecall/cache` for later runs, and uses none. Default: true. */
  readonly cache?: boolean;
}

/** How a plan is carried out. */
export interface ApplyOptions extends Omit<PlanOptions, "at" | "cache"> {
  /** A plan held in memory: exactly this is done. Default: a plan that is made now, and taken as approved. */
  readonly plan?: Plan;
  /** A plan that was saved, in the same way. */
  readonly planFile?: string;
  /** Everything but the writing. Default: false. */
  readonly dryRun?: boolean;
  /** A single moved object refuses the whole saved plan. Default: false. */
  readonly strict?: boolean;
  /** Where the journal goes. Default: a new file in `.rolecall` beside the files. */
  readonly journal?: string;
  /** Journal of a run that was cut off; what it left undone is done. */
  readonly resume?: string;
  /** Restarts what has to be restarted for a change to take hold. Default: false. */
  readonly redeploy?: boolean;
}

/** What an apply came to. */
export interface ApplyResult {
  /** 0 all done, 1 failed, 3 files invalid, 4 refused by a guard or policy (nothing written), 5 applied in part. */
  readonly exitCode: ExitCode;
  /** The plan as it is now; absent if it was refused before one could be made. */
  readonly plan?: Plan;
  /** Absent if nothing was begun. */
  readonly applied?: {
    readonly results: readonly OperationResult[];
    /** Operations that a second reading still asks for although they were reported done. */
    readonly different: readonly Operation[];
    /** False if the second reading itself failed. */
    readonly isReadBack: boolean;
    /** True if the run was stopped before everything was begun. */
    readonly isInterrupted: boolean;
    /** What the vendor wants done next, or did: a redeploy, for example. */
    readonly advice: readonly string[];
    readonly journalPath: string;
  };
  /** Operations of a saved plan that are not done, because they no longer are what was agreed to. */
  readonly refused: readonly RefusedOperation[];
  /** Why nothing was done, where that is the case. */
  readonly message?: string;
}

/**
 * Reads and checks the files.
 * @param path file, or folder of its `access.yaml`
 * @throws ConfigError with every problem
 */
export async function loadConfig(path: string, world: World): Promise<Configuration> {
  const { loadForCommand } = await import("./app/load/load.ts");
  return (await loadForCommand(quietRuntime(world), { config: path })).config;
}

/**
 * Makes a plan; writes nothing.
 * @throws ConfigError, UsageError (a missing token, for example)
 */
export async function plan(options: PlanOptions, world: World): Promise<Plan> {
  const { makePlan } = await import("./app/plan/make-plan.ts");
  return (await makePlan(quietRuntime(world), options)).plan;
}

/**
 * Carries out exactly a plan that is held in memory (`plan`) or saved (`planFile`): what is live is read again, and an
 * operation that is no longer the planned one is refused. Without either a plan is made now and taken as approved.
 * @throws ConfigError, UsageError
 */
export async function apply(options: ApplyOptions, world: World): Promise<ApplyResult> {
  const { applyFiles } = await import("./app/apply/apply.ts");
  return await applyFiles(quietRuntime(world), options);
}

/** Loaded with the first request: who gives a transport needs no other. */
function transportOf(env: World["env"]): Fetch {
  let transport: Promise<Fetch> | undefined;
  return async (url, init) => {
    transport ??= import("./http/transport.ts").then(({ createTransport }) => createTransport(env));
    return await (await transport)(url, init);
  };
}

function quietRuntime(world: World): Runtime {
  const silent = { write: () => undefined, isTerminal: false, width: 80, hasColor: false };
  return {
    env: world.env,
    cwd: world.cwd,
    clock: world.clock ?? systemClock,
    fetch: world.fetch ?? transportOf(world.env),
    signal: world.signal ?? new AbortController().signal,
    stdout: silent,
    stderr: silent,
  };
}
