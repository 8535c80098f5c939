import type { Runtime } from "../runtime.ts";

/** Hosts that tokens may go to beside those that vendors and the environment name: `PROVIDER=HOST[:PORT]` entries. */
export const ALLOW_VARIABLE = "ROLECALL_ALLOW_HOSTS";

/** The same runtime, with entries of `--allow-host` or of the Action's `allow-hosts` beside those of the environment. */
export function withAllowedHosts<T extends Pick<Runtime, "env">>(
  runtime: T,
  entries: readonly string[] | undefined,
): T {
  if (entries === undefined || entries.length === 0) return runtime;
  const value = [runtime.env[ALLOW_VARIABLE] ?? "", ...entries].filter((entry) => entry !== "").join(",");
  return { ...runtime, env: { ...runtime.env, [ALLOW_VARIABLE]: value } };
}
