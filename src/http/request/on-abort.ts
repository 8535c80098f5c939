const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal fires; for what lives as long as the signal. A signal looks through all its listeners
 * before it takes another, so that thousands of them take their time: it gets one for all.
 */
export function onAbort(signal: AbortSignal, callback: () => void): void {
  const known = waiting.get(signal);
  if (known !== undefined) {
    known.add(callback);
    return;
  }
  const callbacks = new Set([callback]);
  waiting.set(signal, callbacks);
  signal.addEventListener(
    "abort",
    () => {
      for (const each of callbacks) each();
    },
    { once: true },
  );
}
