import { cpus, platform, totalmem } from "node:os";
import type { Row } from "./row.ts";

/** The table for a terminal. */
export function renderTable(rows: readonly Row[]): string {
  const lines = [["row", "ratio", "goal", "floor", "value", ""], ...rows.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  const text = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `${text.join("\n")}\n`;
}

/** The table for the README. */
export function renderMarkdown(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const [name, ratio, goal, floor, value] = cells(row);
    return `| ${name} | ${ratio?.replace("!", " ⚠")} | ${goal} | ${floor} | ${value} | ${row.note} |`;
  });
  return [
    `Node ${process.versions.node} on ${machine()}:`,
    "",
    "| row | ratio | goal | floor | value | floor is |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
    ...lines,
    "",
  ].join("\n");
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}`;
}

function cells(row: Row): string[] {
  const isExact = row.unit === "requests";
  const sign = row.ratio > row.goal * (isExact ? 1 : 1.0005) ? "!" : "";
  return [
    row.name,
    `${sign}${row.ratio.toFixed(2)} ×`,
    `${isExact ? "=" : "≤"} ${row.goal} ×`,
    amount(row.floor, row.unit),
    amount(row.value, row.unit),
    row.note,
  ];
}

function amount(value: number, unit: Row["unit"]): string {
  if (unit === "requests") return String(Math.round(value));
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
