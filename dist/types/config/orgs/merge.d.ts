import type { JsonObject } from "../../model/json.ts";
import type { ProblemList } from "../problems.ts";
import type { SchemaCheck, Validators } from "../schema/validators.ts";
import type { PathPart } from "../source/positions.ts";
import type { SourceFile } from "../source/source-file.ts";
/** One entry of a merged part, and the file that defines it. */
export interface Definition {
    readonly value: unknown;
    readonly file: string;
}
/** One rule, and where it stands. */
export interface PolicyDefinition {
    readonly rule: JsonObject;
    readonly file: string;
    readonly index: number;
}
/** All files put together, in the order in which they were read. */
export interface MergedFiles {
    readonly people: ReadonlyMap<string, Definition>;
    readonly teams: ReadonlyMap<string, Definition>;
    readonly orgs: ReadonlyMap<string, Definition>;
    readonly policies: readonly PolicyDefinition[];
}
/** Checks each file's own structure and puts the files together. Organizations are checked later, by provider. */
export declare function mergeFiles(files: readonly SourceFile[], validators: Validators, problems: ProblemList): MergedFiles;
/** Runs a validator over a part of a file and adds what it finds. Gives the paths of the findings. */
export declare function checkPart(check: SchemaCheck | undefined, value: unknown, place: {
    readonly file: string;
    readonly path: readonly PathPart[];
}, problems: ProblemList): void;
