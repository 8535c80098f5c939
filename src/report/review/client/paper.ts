import { endText } from "../words.ts";
import { type Book, type Cell, readCell } from "./book.ts";
import { mainText, marksOf } from "./cell-text.ts";
import { element } from "./element.ts";
import type { Selection } from "./selection.ts";

/**
 * The matrix for paper: a list for each person with what is left after filtering, since a wide matrix does not fit a
 * sheet. Built when printing begins and thrown away afterwards.
 */
export function renderPaper(book: Book, selection: Selection, title: string): HTMLElement {
  const sections: HTMLElement[] = [];
  for (const person of selection.people) {
    const facts = book.data.people[person];
    if (facts === undefined) continue;
    const first = book.rowStart[person] ?? 0;
    const end = book.rowStart[person + 1] ?? 0;
    const rows: HTMLElement[] = [];
    for (let index = first; index < end; index += 1) {
      if (selection.isShown[index] === 1) rows.push(renderRow(readCell(book, index), book.at));
    }
    const name = [facts.name, facts.email]
      .filter((text) => text !== undefined && text !== facts.key)
      .join(", ");
    sections.push(
      element(
        "section",
        {},
        element("h3", {}, facts.key, element("span", { class: "small" }, name === "" ? "" : ` ${name}`)),
        rows.length === 0
          ? element("p", {}, "No access.")
          : element("table", {}, element("thead", {}, heading()), element("tbody", {}, ...rows)),
      ),
    );
  }
  return element("div", { class: "paper" }, element("h2", {}, title), ...sections);
}

function heading(): HTMLElement {
  const titles = ["Resource", "Access", "Ends", "Marked", "Where it comes from"];
  return element("tr", {}, ...titles.map((title) => element("th", { scope: "col" }, title)));
}

function renderRow(cell: Cell, at: number): HTMLElement {
  const side = cell.here ?? cell.there;
  const marks = marksOf(cell, at).filter((mark) => mark.tone !== "faint" && mark.tone !== "soon");
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, cell.resource.address),
    element("td", {}, mainText(cell)),
    element("td", {}, cell.here?.until === undefined ? "" : endText(cell.here.until)),
    element("td", {}, marks.map((mark) => mark.text).join("; ")),
    element(
      "td",
      {},
      side === undefined ? cell.ended.map((end) => end.path).join("; ") : side.paths.join("; "),
    ),
  );
}
