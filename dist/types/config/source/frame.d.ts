import { LineMap } from "./line-map.ts";
/**
 * A few source lines with a caret under one place, ready to print. Lines and columns count from 1, columns in UTF-16
 * units. Control characters, which could steer a terminal, are shown as symbols; tabs as one blank.
 */
export declare function renderFrame(text: string, line: number, column: number): string;
/** The same for a text whose lines are known. What is listed as secret is shown as stars. */
export declare function renderFrameOf(lines: LineMap, line: number, column: number, secrets: readonly string[]): string;
