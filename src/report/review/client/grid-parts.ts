import { PERSON_KINDS } from "../words.ts";
import { type Book, readCell } from "./book.ts";
import { mainText, marksOf, spokenText } from "./cell-text.ts";
import { element } from "./element.ts";
import { formatRoute } from "./filters.ts";

/** The heading of a column: organization, kind and name of a resource, given by its index. */
export function columnHead({ data }: Book, index: number): HTMLElement {
  const resource = data.resources[index];
  const address = resource?.address ?? "";
  const org = data.orgs[resource?.org ?? -1]?.key ?? "";
  const isRoot = resource?.section === "members";
  const link = { href: formatRoute({ view: "resource", key: address }), tabindex: -1, "aria-label": address };
  return element(
    "div",
    { class: "column", role: "columnheader", title: address },
    element("span", { class: "small" }, isRoot ? "" : org),
    element("span", { class: "small" }, isRoot ? "organization" : (resource?.section ?? "")),
    element("a", link, resource?.name ?? ""),
  );
}

/** The heading of a row: key, name and kind of a person, given by its index. */
export function rowHead({ data }: Book, index: number): HTMLElement {
  const person = data.people[index];
  const key = person?.key ?? "";
  const kind = person === undefined || person.kind === "person" ? undefined : PERSON_KINDS[person.kind];
  const isGiven = (text: string | undefined): text is string => text !== undefined;
  return element(
    "div",
    {
      class: "side",
      role: "rowheader",
      "aria-colindex": 1,
      title: [key, person?.name, person?.email].filter(isGiven).join("\n"),
    },
    element("a", { href: formatRoute({ view: "person", key }), tabindex: -1 }, key),
    element("span", { class: "small" }, [person?.name, kind].filter(isGiven).join(" · ")),
  );
}

/** One place of the grid; -1 for a place where nobody has anything. */
export function gridCell(book: Book, index: number): HTMLElement {
  if (index < 0) return element("div", { class: "cell", role: "gridcell", "aria-label": "no access" });
  const cell = readCell(book, index);
  const marks = marksOf(cell, book.at);
  const tone = marks[0] === undefined ? "" : ` tone-${marks[0].tone}`;
  return element(
    "div",
    { class: `cell filled${cell.here === undefined ? " gone" : ""}${tone}`, role: "gridcell" },
    element("span", { class: "has" }, mainText(cell)),
    marks.length === 0
      ? undefined
      : element("span", { class: "marks" }, marks.map((mark) => mark.text).join(" · ")),
  );
}

/** What a cell says in full, where there is no room for it. */
export function hintOf(book: Book, index: number): string {
  const cell = readCell(book, index);
  return `${cell.person.key} on ${cell.resource.address}\n${spokenText(cell, book.at)}`;
}
