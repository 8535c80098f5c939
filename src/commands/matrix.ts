import { tokenVariables } from "../app/connect/credentials.ts";
import { type Loaded, loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { balanceShards } from "../plan/shards.ts";

/** The options of `rolecall matrix`. */
export interface MatrixOptions {
  readonly config?: string;
  readonly org?: readonly string[];
  /** Most shards. Default and limit of GitHub: 256. */
  readonly shards?: number;
}

/** One entry of the matrix: what one runner works on. */
export interface MatrixEntry {
  /** From 1. */
  readonly shard: number;
  /** Keys for `--org`, with commas between. */
  readonly orgs: string;
  /** Requests that are foreseen for reading them. */
  readonly requests: number;
}

/** Prints shards for a GitHub Actions matrix. */
export async function runMatrix(runtime: Runtime, options: MatrixOptions): Promise<ExitCode> {
  const loaded = await loadForCommand(runtime, options);
  runtime.stdout.write(`${JSON.stringify({ include: buildMatrix(loaded, options) })}\n`);
  return ExitCode.done;
}

/**
 * Spreads organizations over shards: those of one credential stay together, because they share its rate limit; the rest
 * is balanced by the requests that reading them will take.
 */
export function buildMatrix(
  loaded: Loaded,
  options: Pick<MatrixOptions, "org" | "shards">,
): readonly MatrixEntry[] {
  const orgs = selectOrgs(loaded.config, options.org).map((org) => {
    const provider = loaded.providers.get(org.provider);
    if (provider === undefined) throw new Error(`Provider ${org.provider} was not loaded.`);
    return {
      key: org.key,
      credential: tokenVariables(org, provider).join(" "),
      weight: provider.predictReads(org),
    };
  });
  return balanceShards(orgs, Math.min(256, options.shards ?? 256)).map((shard, index) => ({
    shard: index + 1,
    orgs: shard.orgs.join(","),
    requests: shard.weight,
  }));
}
