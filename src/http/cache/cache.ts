/** An answer kept for a conditional request. */
export interface StoredResponse {
  readonly etag: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Keeps answers by key. The key holds the address and what the answer depends on, and no secret. */
export interface ResponseCache {
  get(key: string): StoredResponse | undefined;
  set(key: string, response: StoredResponse): void;
  /** Forgets everything: after answers that cannot be true, which a server might go on to confirm. */
  clear(): void;
}

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
