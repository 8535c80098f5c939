import { cpus, platform, totalmem } from "node:os";
import { isDisturbed, type Row } from "./row.ts";

/** Between these lines of a page the table of the last run stands. */
const MARKERS = { begin: "<!-- The bench writes from here … -->", end: "<!-- … to here. -->" };

/** The table for a terminal. */
export function renderTable(rows: readonly Row[]): string {
  const lines = [["row", "ratio", "spread", "goal", "floor", "value", ""], ...rows.map(cells)];
  const last = 6;
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return `${machine()}\n${text.join("\n")}\n`;
}

/** The table for `docs/performance.md`. */
export function renderMarkdown(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const [name, ratio, ...rest] = cells(row);
    return `| ${name} | ${ratio?.replace("!", "⚠ ").replace("?", "")} | ${rest.join(" | ")} |`;
  });
  return [
    `${machine()}:`,
    "",
    "| row | ratio | spread | goal | floor | value | floor is |",
    "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ...lines,
    "",
  ].join("\n");
}

/**
 * Puts the table into a page, between its markers.
 * @throws Error for a page without them
 */
export function replaceTable(page: string, rows: readonly Row[]): string {
  const begin = page.indexOf(MARKERS.begin);
  const end = page.indexOf(MARKERS.end);
  if (begin < 0 || end < begin) throw new Error(`The page has no place for the table: ${MARKERS.begin}`);
  return `${page.slice(0, begin)}${MARKERS.begin}\n\n${renderMarkdown(rows)}\n${page.slice(end)}`;
}

function machine(): string {
  const [first] = cpus();
  return `Node ${process.versions.node} on ${cpus().length} cores (${first?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}`;
}

function cells(row: Row): string[] {
  const isExact = row.unit === "requests";
  const isMissed = row.ratio > row.goal * (isExact ? 1 : 1.0005);
  const sign = !isMissed ? "" : isDisturbed(row) ? "?" : "!";
  return [
    row.name,
    `${sign}${row.ratio.toFixed(2)} ×`,
    row.ratioSpread === undefined ? "" : percent(row.ratioSpread),
    `${isExact ? "=" : "≤"} ${row.goal} ×`,
    amount(row.floor, row.unit),
    amount(row.value, row.unit),
    isDisturbed(row) ? `${row.note} (disturbed: spread ${percent(row.floorSpread ?? 0)})` : row.note,
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function amount(value: number, unit: Row["unit"]): string {
  if (unit === "requests") return String(Math.round(value));
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
