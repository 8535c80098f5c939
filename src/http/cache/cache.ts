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
