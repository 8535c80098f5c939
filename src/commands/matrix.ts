import { balanceShards } from "../plan/shards.ts";
import { selectOrgs, tokenVariables } from "./connect.ts";
import { loadForCommand } from "./load.ts";
import { ExitCode, type Runtime } from "./runtime.ts";

/** The options of `rolecall matrix`. */
export interface MatrixOptions {
  readonly config?: string;
  readonly org?: readonly string[];
  /** Most shards. Default and limit of GitHub: 256. */
  readonly shards?: number;
}

/**
 * Prints shards for a GitHub Actions matrix: organizations of one credential stay together, because they share its
 * rate limit; the rest is balanced by the requests that reading them will take.
 */
export async function runMatrix(runtime: Runtime, options: MatrixOptions): Promise<ExitCode> {
  const loaded = await loadForCommand(runtime, options);
  const orgs = selectOrgs(loaded.config, options.org).map((org) => {
    const provider = loaded.providers.get(org.provider);
    if (provider === undefined) throw new Error(`Provider ${org.provider} was not loaded.`);
    return {
      key: org.key,
      credential: tokenVariables(org, provider).join(" "),
      weight: provider.predictReads(org),
    };
  });
  const shards = balanceShards(orgs, Math.min(256, options.shards ?? 256));
  const include = shards.map((shard, index) => ({
    shard: index + 1,
    orgs: shard.orgs.join(","),
    requests: shard.weight,
  }));
  runtime.stdout.write(`${JSON.stringify({ include })}\n`);
  return ExitCode.done;
}
