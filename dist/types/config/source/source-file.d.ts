import { type TextProblem } from "./parse.ts";
/** Files larger than this are refused. */
export declare const MAX_BYTES: number;
/** One YAML file, read and parsed. */
export declare class SourceFile {
    /** Relative to the root folder, with `/`. */
    readonly path: string;
    readonly sha256: string;
    readonly text: string;
    /** The document; undefined if the file is no usable YAML. */
    readonly value: unknown;
    readonly problems: readonly TextProblem[];
    constructor(path: string, bytes: Uint8Array);
}
