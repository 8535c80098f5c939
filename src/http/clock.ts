import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "./http.ts";

// Timers take at most 2^31 - 1 milliseconds; a longer one would end at once.
const longestTimerMs = 2_147_483_647;

/** The real clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal?.throwIfAborted();
    if (milliseconds <= 0) return;
    // Many waits on one signal are normal here; Node would take them for a leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    try {
      await wait(Math.min(milliseconds, longestTimerMs), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
