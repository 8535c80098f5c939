import { isRefusal } from "../../kit/gone.ts";
import type { KnownTeam, Session } from "./session.ts";

/** Milliseconds between looks at what was just made: GitHub may not find it at first (contract, 1.5). */
const PAUSES = [500, 1_000, 2_000, 4_000] as const;

/**
 * Does something with a team. One that this run has made may be "not found" for some seconds, and is then tried again.
 * @throws ProviderError
 */
export async function patiently<Value>(
  session: Session,
  { id }: Pick<KnownTeam, "id">,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!session.fresh.has(id)) return await work();
  for (const pause of PAUSES) {
    try {
      const value = await work();
      session.fresh.delete(id);
      return value;
    } catch (error) {
      if (!isRefusal(error, "NOT_FOUND")) throw error;
      await session.context.clock.sleep(pause);
    }
  }
  return await work();
}
