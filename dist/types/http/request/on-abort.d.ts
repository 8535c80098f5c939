/**
 * Calls back when the signal fires; for what lives as long as the signal. A signal looks through all its listeners
 * before it takes another, so that thousands of them take their time: it gets one for all.
 */
export declare function onAbort(signal: AbortSignal, callback: () => void): void;
