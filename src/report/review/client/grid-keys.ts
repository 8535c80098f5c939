/** A place in the grid; -1 is the row of column headers, or the column of row headers. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How far one can go. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the window. */
  readonly page: number;
}

/** Where a key leads; undefined for a key that is not ours. The keys are those of a spreadsheet. */
export function moveSpot(
  { key, isControl }: { readonly key: string; readonly isControl: boolean },
  { row, column }: Spot,
  bounds: Bounds,
): Spot | undefined {
  switch (key) {
    case "ArrowUp":
      return clampSpot({ row: isControl ? -1 : row - 1, column }, bounds);
    case "ArrowDown":
      return clampSpot({ row: isControl ? bounds.rows : row + 1, column }, bounds);
    case "ArrowLeft":
      return clampSpot({ row, column: isControl ? -1 : column - 1 }, bounds);
    case "ArrowRight":
      return clampSpot({ row, column: isControl ? bounds.columns : column + 1 }, bounds);
    case "PageUp":
      return clampSpot({ row: Math.max(row - bounds.page, Math.min(row, 0)), column }, bounds);
    case "PageDown":
      return clampSpot({ row: row + bounds.page, column }, bounds);
    case "Home":
      return clampSpot({ row: isControl ? -1 : row, column: -1 }, bounds);
    case "End":
      return clampSpot({ row: isControl ? bounds.rows : row, column: bounds.columns }, bounds);
    default:
      return undefined;
  }
}

/** The nearest place that there is. */
export function clampSpot({ row, column }: Spot, { rows, columns }: Bounds): Spot {
  return {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(-1, Math.min(columns - 1, column)),
  };
}
