import { endText } from "../words.ts";
import type { Cell, Side } from "./book.ts";
import { abilityText, differenceOf, isSoon, ownMarksOf } from "./cell-text.ts";
import { type Content, element } from "./element.ts";

/** One column of a table. */
export interface Column<Item> {
  readonly title: string;
  readonly className: string;
  /** True for the column that names the row. */
  readonly isHeader?: boolean;
  render(item: Item): readonly Content[];
  /** What rows are ordered by. */
  sortKey(item: Item): string | number;
}

/** A table whose column headings sort it. `onSorted` hears of the new order in words. */
export function sortableTable<Item>(
  caption: string,
  columns: readonly Column<Item>[],
  items: readonly Item[],
  options: {
    readonly decorate?: (row: HTMLElement, item: Item) => void;
    readonly onSorted?: (text: string) => void;
  } = {},
): HTMLElement {
  const head = element("tr");
  const body = element("tbody");
  const rows = items.map((item) => {
    const row = element("tr", {}, ...columns.map((column) => renderField(column, item)));
    options.decorate?.(row, item);
    return { item, row };
  });
  body.append(...rows.map(({ row }) => row));
  for (const column of columns) {
    const button = element("button", { type: "button" }, column.title);
    const heading = element("th", { scope: "col", class: column.className }, button);
    button.addEventListener("click", () => {
      const isDescending = heading.getAttribute("aria-sort") === "ascending";
      for (const other of head.children) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      const sign = isDescending ? -1 : 1;
      const sorted = [...rows].sort((a, b) => sign * compare(column.sortKey(a.item), column.sortKey(b.item)));
      body.append(...sorted.map(({ row }) => row));
      options.onSorted?.(
        `Sorted by ${column.title.toLowerCase()}, ${isDescending ? "descending" : "ascending"}`,
      );
    });
    head.append(heading);
  }
  return element(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", { class: "visually-hidden" }, caption),
      element("thead", {}, head),
      body,
    ),
  );
}

function renderField<Item>(column: Column<Item>, item: Item): HTMLElement {
  const content = column.render(item);
  return column.isHeader === true
    ? element("th", { scope: "row", class: column.className }, ...content)
    : element("td", { class: column.className, "data-title": column.title }, ...content);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The columns about access that pages of people and of resources share. `isCompared`: there are two sides. */
export function accessColumns(at: number, isCompared: boolean): readonly Column<Cell>[] {
  const columns: readonly Column<Cell>[] = [
    {
      title: "Access",
      className: "access",
      render: (cell) => [renderHas(cell), ...renderMarks(cell, at)],
      sortKey: (cell) => (cell.here ?? cell.there)?.access.has ?? "~",
    },
    {
      title: "Can do",
      className: "can",
      render: (cell) => renderAbilities(cell.here ?? cell.there),
      sortKey: (cell) => -((cell.here ?? cell.there)?.access.abilities.length ?? 0),
    },
    {
      title: "Where it comes from",
      className: "how",
      render: renderPaths,
      sortKey: (cell) => cell.here?.paths[0] ?? "~",
    },
    {
      title: "Ends",
      className: "ends",
      render: (cell) => renderEnd(cell, at),
      sortKey: ({ here }) => here?.until ?? Number.MAX_VALUE,
    },
  ];
  if (!isCompared) return columns;
  return [
    ...columns,
    {
      title: "Compared",
      className: "compared",
      render: renderComparison,
      sortKey: ({ state }) => (state === undefined ? "~" : `${state.isDifference ? 0 : 1}${state.word}`),
    },
  ];
}

function renderHas(cell: Cell): HTMLElement {
  const shown = cell.here ?? cell.there;
  if (shown === undefined) return element("span", { class: "faint" }, "nothing now");
  return element("span", { class: cell.here === undefined ? "has gone" : "has" }, shown.access.has);
}

/** Marks that have no column of their own. */
function renderMarks(cell: Cell, at: number): readonly Content[] {
  return ownMarksOf(cell, at)
    .filter((mark) => mark.tone !== "faint" && mark.tone !== "soon")
    .map((mark) => element("span", { class: `mark tone-${mark.tone}` }, mark.text));
}

function renderComparison(cell: Cell): readonly Content[] {
  const { state } = cell;
  if (state === undefined) return [""];
  const difference = differenceOf(cell);
  if (difference === undefined)
    return [element("span", { class: "faint", title: state.meaning }, state.word)];
  return [element("span", { class: `mark tone-${difference.tone}`, title: state.meaning }, difference.text)];
}

function renderEnd({ here }: Cell, at: number): readonly Content[] {
  if (here?.until === undefined) return ["—"];
  const isEarly = isSoon(here.until, at);
  return [
    element(
      "span",
      isEarly ? { class: "mark tone-soon" } : {},
      endText(here.until) + (isEarly ? ", soon" : ""),
    ),
  ];
}

function renderAbilities(side: Side | undefined): readonly Content[] {
  if (side === undefined) return [""];
  const can = abilityText(side, "yes");
  const may = abilityText(side, "unknown");
  return [
    can === "" ? undefined : element("span", {}, can),
    may === "" ? undefined : element("span", { class: "small" }, `not known: ${may}`),
  ];
}

function renderPaths({ here, there, state, ended }: Cell): readonly Content[] {
  const isShown = there !== undefined && (here === undefined || state?.tone === "change");
  const isLive = state !== undefined && !["changed", "added", "removed"].includes(state.state);
  const items = [
    ...(here?.paths ?? []),
    ...(isShown ? there.paths.map((path) => `${isLive ? "live" : "before"}: ${path}`) : []),
    ...ended.map((end) => `ended ${endText(end.until)}: ${end.has}, ${end.path}`),
  ];
  return [element("ul", {}, ...items.map((item) => element("li", {}, item)))];
}
