import type { Book } from "./book.ts";
import { element, insertByIndex, setAttributes } from "./element.ts";
import type { Route } from "./filters.ts";
import { type Bounds, clampSpot, moveSpot, type Spot } from "./grid-keys.ts";
import { columnHead, gridCell, hintOf, rowHead } from "./grid-parts.ts";
import { findCell, type Selection } from "./selection.ts";

/** Rows and columns beyond the window that are drawn all the same, so that a small move shows no gap. */
const SPARE_ROWS = 4;
const SPARE_COLUMNS = 2;

interface Sizes {
  readonly row: number;
  readonly column: number;
  readonly head: number;
  readonly side: number;
}

interface Row {
  readonly element: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
}

/** Numbers from `first` up to `last`, and one more that may lie outside. */
function windowOf(first: number, last: number, other: number): readonly number[] {
  const numbers: number[] = [];
  if (other >= 0 && other < first) numbers.push(other);
  for (let number = first; number <= last; number += 1) numbers.push(number);
  if (other > last) numbers.push(other);
  return numbers;
}

/**
 * The matrix of people and resources. Only what is in the window is in the document; the focused cell stays there
 * wherever the window is, so that scrolling never loses the focus.
 */
export class MatrixGrid {
  readonly #book: Book;
  readonly #open: (route: Route) => void;
  readonly #root = element("div", {
    class: "grid",
    role: "grid",
    "aria-label": "Access of people to resources",
  });
  readonly #canvas = element("div", { class: "canvas", role: "none" });
  readonly #head = element("div", { class: "head", role: "rowgroup" });
  readonly #headRow = element("div", { class: "row", role: "row", "aria-rowindex": 1 });
  readonly #corner = element(
    "div",
    { class: "corner", role: "columnheader", "aria-colindex": 1, tabindex: -1 },
    "Person",
  );
  readonly #body = element("div", { class: "body", role: "rowgroup" });
  readonly #columns = new Map<number, HTMLElement>();
  readonly #rows = new Map<number, Row>();
  #sizes: Sizes = { row: 46, column: 156, head: 86, side: 220 };
  #selection: Selection;
  #active: Spot = { row: 0, column: 0 };
  #frame = 0;
  #drawn = "";

  constructor(host: HTMLElement, book: Book, selection: Selection, open: (route: Route) => void) {
    this.#book = book;
    this.#selection = selection;
    this.#open = open;
    this.#headRow.append(this.#corner);
    this.#head.append(this.#headRow);
    this.#canvas.append(this.#head, this.#body);
    this.#root.append(this.#canvas);
    host.append(this.#root);
    this.#root.addEventListener("scroll", () => this.#schedule(), { passive: true });
    this.#root.addEventListener("keydown", (event) => this.#onKey(event));
    this.#root.addEventListener("click", (event) => this.#onClick(event));
    this.#root.addEventListener("pointerover", (event) => this.#explain(event));
    this.#root.addEventListener("focusin", (event) => this.#onFocus(event));
    new ResizeObserver(() => this.#schedule()).observe(this.#root);
    this.#measure();
  }

  /** Shows what is left after filtering. The window goes back to the beginning; the focus does not move by itself. */
  show(selection: Selection): void {
    this.#selection = selection;
    for (const row of this.#rows.values()) row.element.remove();
    for (const column of this.#columns.values()) column.remove();
    this.#rows.clear();
    this.#columns.clear();
    this.#active = clampSpot({ row: 0, column: 0 }, this.#bounds());
    this.#root.scrollTo(0, 0);
    this.#measure();
    this.#redraw();
  }

  /** Gives the focus to the cell that had it last. */
  focus(): void {
    this.#reveal();
    this.#redraw();
    this.#elementAt(this.#active)?.focus({ preventScroll: true });
  }

  #bounds(): Bounds {
    const height = this.#root.clientHeight - this.#sizes.head;
    return {
      rows: this.#selection.people.length,
      columns: this.#selection.resources.length,
      page: Math.max(1, Math.floor(height / this.#sizes.row) - 1),
    };
  }

  /** Sizes follow the size of the text that the reader has set. */
  #measure(): void {
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const widths = window.innerWidth < 40 * unit ? { column: 7.5, side: 8 } : { column: 8.5, side: 14 };
    this.#sizes = { row: 3 * unit, column: widths.column * unit, head: 5.4 * unit, side: widths.side * unit };
    const { row, column, head, side } = this.#sizes;
    const { rows, columns } = this.#bounds();
    this.#canvas.style.width = `${side + columns * column}px`;
    this.#canvas.style.height = `${head + rows * row}px`;
    this.#head.style.height = `${head}px`;
    this.#root.style.setProperty("--row", `${row}px`);
    this.#root.style.setProperty("--column", `${column}px`);
    this.#root.style.setProperty("--side", `${side}px`);
    setAttributes(this.#root, { "aria-rowcount": rows + 1, "aria-colcount": columns + 1 });
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #redraw(): void {
    this.#drawn = "";
    this.#draw();
  }

  /** Reads the window's place first and writes afterwards, so that the browser lays out once. */
  #draw(): void {
    const { row, column, head, side } = this.#sizes;
    const { rows, columns } = this.#bounds();
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.#root;
    const firstRow = Math.max(0, Math.floor(scrollTop / row) - SPARE_ROWS);
    const lastRow = Math.min(rows - 1, Math.ceil((scrollTop + clientHeight - head) / row) + SPARE_ROWS);
    const firstColumn = Math.max(0, Math.floor(scrollLeft / column) - SPARE_COLUMNS);
    const lastColumn = Math.min(
      columns - 1,
      Math.ceil((scrollLeft + clientWidth - side) / column) + SPARE_COLUMNS,
    );
    const drawn = [firstRow, lastRow, firstColumn, lastColumn, this.#active.row, this.#active.column].join();
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const neededRows = windowOf(firstRow, lastRow, this.#active.row);
    const neededColumns = windowOf(firstColumn, lastColumn, this.#active.column);
    this.#drawColumns(neededColumns);
    const isNeeded = new Set(neededRows);
    for (const [index, { element: gone }] of this.#rows) {
      if (isNeeded.has(index)) continue;
      gone.remove();
      this.#rows.delete(index);
    }
    for (const index of neededRows) this.#drawRow(index, neededColumns);
    this.#corner.tabIndex = this.#active.row === -1 && this.#active.column === -1 ? 0 : -1;
  }

  #drawColumns(needed: readonly number[]): void {
    const isNeeded = new Set(needed);
    for (const [index, gone] of this.#columns) {
      if (isNeeded.has(index)) continue;
      gone.remove();
      this.#columns.delete(index);
    }
    for (const index of needed) {
      const known = this.#columns.get(index) ?? this.#addColumn(index);
      known.tabIndex = this.#active.row === -1 && this.#active.column === index ? 0 : -1;
    }
  }

  #addColumn(index: number): HTMLElement {
    const made = columnHead(this.#book, this.#selection.resources[index] ?? -1);
    made.setAttribute("aria-colindex", String(index + 2));
    made.style.left = `${this.#sizes.side + index * this.#sizes.column}px`;
    this.#columns.set(index, made);
    insertByIndex(this.#headRow, made, index);
    return made;
  }

  #drawRow(index: number, needed: readonly number[]): void {
    const row = this.#rows.get(index) ?? this.#addRow(index);
    const isNeeded = new Set(needed);
    for (const [column, gone] of row.cells) {
      if (column === -1 || isNeeded.has(column)) continue;
      gone.remove();
      row.cells.delete(column);
    }
    for (const column of needed) {
      if (!row.cells.has(column)) this.#addCell(row, index, column);
    }
    const isActiveRow = index === this.#active.row;
    for (const [column, cell] of row.cells) {
      const tabIndex = isActiveRow && column === this.#active.column ? 0 : -1;
      if (cell.tabIndex !== tabIndex) cell.tabIndex = tabIndex;
    }
  }

  #addRow(index: number): Row {
    const header = rowHead(this.#book, this.#selection.people[index] ?? -1);
    header.dataset.index = "-1";
    const made = element("div", { class: "row", role: "row", "aria-rowindex": index + 2 }, header);
    made.style.transform = `translateY(${index * this.#sizes.row}px)`;
    const row = { element: made, cells: new Map([[-1, header]]) };
    this.#rows.set(index, row);
    insertByIndex(this.#body, made, index);
    return row;
  }

  #addCell(row: Row, rowIndex: number, index: number): void {
    const person = this.#selection.people[rowIndex] ?? -1;
    const resource = this.#selection.resources[index] ?? -1;
    const found = findCell(this.#book, this.#selection, person, resource);
    const made = gridCell(this.#book, found);
    made.setAttribute("aria-colindex", String(index + 2));
    made.style.left = `${this.#sizes.side + index * this.#sizes.column}px`;
    row.cells.set(index, made);
    insertByIndex(row.element, made, index);
  }

  #elementAt({ row, column }: Spot): HTMLElement | undefined {
    if (row >= 0) return this.#rows.get(row)?.cells.get(column);
    return column >= 0 ? this.#columns.get(column) : this.#corner;
  }

  #spotOf(target: EventTarget | null): Spot | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[aria-colindex]") : null;
    const row = cell?.closest("[aria-rowindex]");
    if (cell === null || row === null || row === undefined) return undefined;
    return {
      row: Number(row.getAttribute("aria-rowindex")) - 2,
      column: Number(cell.getAttribute("aria-colindex")) - 2,
    };
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.key === "Enter") {
      if (this.#openSpot(this.#active)) event.preventDefault();
      return;
    }
    const isControl = event.ctrlKey || event.metaKey;
    const next = moveSpot({ key: event.key, isControl }, this.#active, this.#bounds());
    if (next === undefined) return;
    event.preventDefault();
    this.#active = next;
    this.focus();
  }

  #onClick(event: MouseEvent): void {
    // A link opens itself, also in another tab; and a selection of text is not a click.
    if (event.target instanceof Element && event.target.closest("a") !== null) return;
    const spot = this.#spotOf(event.target);
    if (spot === undefined || (document.getSelection()?.toString() ?? "") !== "") return;
    this.#active = spot;
    this.#redraw();
    if (event.target instanceof Element && event.target.closest(".filled, .side, .column") !== null)
      this.#openSpot(spot);
    else this.#elementAt(spot)?.focus({ preventScroll: true });
  }

  /** What is cut off in a cell is shown once the pointer is over it. */
  #explain(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(".filled") : null;
    const spot = this.#spotOf(target);
    if (target === null || spot === undefined || target.title !== "") return;
    const person = this.#selection.people[spot.row] ?? -1;
    const found = findCell(this.#book, this.#selection, person, this.#selection.resources[spot.column] ?? -1);
    target.title = hintOf(this.#book, found);
  }

  #onFocus(event: FocusEvent): void {
    const spot = this.#spotOf(event.target);
    if (spot === undefined || (spot.row === this.#active.row && spot.column === this.#active.column)) return;
    this.#active = spot;
    this.#redraw();
  }

  #openSpot({ row, column }: Spot): boolean {
    const { people, resources } = this.#book.data;
    const key = people[this.#selection.people[row] ?? -1]?.key;
    const address = resources[this.#selection.resources[column] ?? -1]?.address;
    if (key !== undefined)
      this.#open({ view: "person", key, ...(address === undefined ? {} : { at: address }) });
    else if (address !== undefined) this.#open({ view: "resource", key: address });
    return key !== undefined || address !== undefined;
  }

  /** Scrolls just as far as needed for the active cell to be in the window, beside the headers. */
  #reveal(): void {
    const { row, column, head, side } = this.#sizes;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.#root;
    const top = this.#active.row * row;
    const left = this.#active.column * column;
    const isRow = this.#active.row >= 0;
    const isColumn = this.#active.column >= 0;
    const lowest = top + row - (clientHeight - head);
    const rightmost = left + column - (clientWidth - side);
    const nextTop = isRow ? Math.min(top, Math.max(scrollTop, lowest)) : scrollTop;
    const nextLeft = isColumn ? Math.min(left, Math.max(scrollLeft, rightmost)) : scrollLeft;
    if (nextTop !== scrollTop || nextLeft !== scrollLeft) this.#root.scrollTo(nextLeft, nextTop);
  }
}
