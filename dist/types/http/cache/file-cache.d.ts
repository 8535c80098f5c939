import type { ResponseCache } from "./cache.ts";
/** Where answers are kept, and for whom. */
export interface FileCacheOptions {
    /** Made when something is kept; gets a `.gitignore`, because answers name people. */
    readonly folder: string;
    /** The credential with which answers are asked for. Only a hash of it tells files apart; it is stored nowhere. */
    readonly credential: string;
    /** Most bytes of one file. Default: 64 MiB. */
    readonly maxBytes?: number;
}
/**
 * Keeps answers between runs, in one file for each credential: a line for each answer, with a checksum that only the
 * credential's holder can make. Every answer is used only after the server has confirmed it (304), so an old one does no
 * harm, and a forged one is none. A line that is torn or altered counts as absent, a file that cannot be read as empty, and one that cannot be written is given up without a word: a cache
 * only saves work. Nothing is read before the first question.
 */
export declare function createFileCache(options: FileCacheOptions): ResponseCache;
