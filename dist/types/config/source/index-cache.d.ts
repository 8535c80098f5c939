import { PositionIndex } from "./positions.ts";
import type { SourceFile } from "./source-file.ts";
/** Position indexes of files, made when they are needed. Of large files only those looked at last are kept. */
export declare class IndexShelf {
    #private;
    constructor(mostCharacters?: number);
    /** Positions, or undefined for a text that is no YAML. */
    of(file: SourceFile): PositionIndex | undefined;
}
