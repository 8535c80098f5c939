import type { ResponseCache, StoredResponse } from "../../src/http/cache/cache.ts";

/** A cache in memory that forgets what was not used for longest. `maxCharacters` default: 64 Mi. */
export function createMemoryCache(maxCharacters = 64 * 1024 * 1024): ResponseCache {
  const stored = new Map<string, StoredResponse>();
  let characters = 0;
  return {
    get(key) {
      const response = stored.get(key);
      if (response === undefined) return undefined;
      stored.delete(key);
      stored.set(key, response);
      return response;
    },
    set(key, response) {
      characters += response.text.length - (stored.get(key)?.text.length ?? 0);
      stored.delete(key);
      stored.set(key, response);
      for (const [oldest, old] of stored) {
        if (characters <= maxCharacters) break;
        stored.delete(oldest);
        characters -= old.text.length;
      }
    },
    clear() {
      stored.clear();
      characters = 0;
    },
  };
}
