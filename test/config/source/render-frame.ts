import { renderFrameOf } from "../../../src/config/source/frame.ts";
import { LineMap } from "../../../src/config/source/line-map.ts";

/** The frame of a text without secrets. */
export function renderFrame(text: string, line: number, column: number): string {
  return renderFrameOf(new LineMap(text), line, column, []);
}
