import type { InsightPainter } from "../../src/insight/text-layout.ts";

const same = (text: string): string => text;

/** No colours. */
export const unpainted: InsightPainter = {
  add: same,
  change: same,
  remove: same,
  strong: same,
  faint: same,
  warn: same,
};
