/**
 * Keeps a second apply of the same files out as long as the first one runs. Gives the release.
 * @throws UsageError `APPLY_RUNNING` if another one holds it
 */
export declare function lockApply(path: string, pid: number): () => void;
