import type { ProblemList } from "../problems.ts";
import { SourceFile } from "./source-file.ts";
/** The name that a directory is searched for. */
export declare const DEFAULT_FILE = "access.yaml";
/** The root file and what it includes. */
export interface SourceTree {
    /** Folder of the root file, absolute. */
    readonly root: string;
    /** The root file first, then the included ones in order of path. Empty if the root file cannot be read. */
    readonly files: readonly SourceFile[];
    /** False if a file is missing or no usable YAML: then a name that seems to dangle may stand in it. */
    readonly isComplete: boolean;
}
/**
 * Reads the root file and its includes. What lies elsewhere is not read, because frames show what was: files may come
 * from somebody who may not read all that we may. What goes wrong is added to `problems`; nothing is thrown. */
export declare function readSourceTree(path: string, cwd: string, problems: ProblemList): Promise<SourceTree>;
