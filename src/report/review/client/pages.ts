import type { ReviewLogin } from "../model.ts";
import { amount, PERSON_KINDS } from "../words.ts";
import { type Book, type Cell, readCell } from "./book.ts";
import { element } from "./element.ts";
import { formatRoute } from "./filters.ts";
import { accessColumns, type Column, sortableTable } from "./table.ts";

/** How a page talks to the rest. */
export interface PageContext {
  readonly book: Book;
  /** Link back to the matrix as it was. */
  readonly back: string;
  /** Says something to whoever cannot see it. */
  announce(text: string): void;
}

/** "acme: no second factor, single sign-on". */
function loginText({ org, mfa, sso }: ReviewLogin): string | undefined {
  const facts = [
    mfa === undefined ? undefined : mfa ? "second factor" : "no second factor",
    sso === true ? "single sign-on" : undefined,
  ];
  const known = facts.filter((fact) => fact !== undefined);
  return known.length === 0 ? undefined : `${org}: ${known.join(", ")}`;
}

/** Everything about one person; `at` is the address that was looked at. */
export function personPage(context: PageContext, index: number, at: string | undefined): HTMLElement {
  const { book } = context;
  const person = book.data.people[index];
  if (person === undefined) return missingPage(context, "person");
  const cells = range(book.rowStart[index] ?? 0, book.rowStart[index + 1] ?? 0).map((cell) =>
    readCell(book, cell),
  );
  const facts = [
    person.email,
    PERSON_KINDS[person.kind],
    person.aliases.length > 0 ? `also ${person.aliases.join(", ")}` : undefined,
    person.teams.length > 0 ? `in ${person.teams.map((team) => `team:${team}`).join(", ")}` : "in no team",
    ...(person.logins ?? []).map(loginText),
  ];
  const resource: Column<Cell> = {
    title: "Resource",
    className: "name",
    isHeader: true,
    render: ({ resource: { address } }) => [
      element("a", { href: formatRoute({ view: "resource", key: address, at: person.key }) }, address),
    ],
    sortKey: ({ resource: { address } }) => address,
  };
  const heading = person.name === undefined ? person.key : `${person.key} — ${person.name}`;
  return page(
    context,
    heading,
    facts,
    cells,
    resource,
    `What ${person.key} has`,
    (cell) => cell.resource.address === at,
  );
}

/** Everybody who has something on one resource; `at` is the person that was looked at. */
export function resourcePage(context: PageContext, index: number, at: string | undefined): HTMLElement {
  const { book } = context;
  const resource = book.data.resources[index];
  if (resource === undefined) return missingPage(context, "resource");
  const cells: Cell[] = [];
  book.cellResource.forEach((candidate, cell) => {
    if (candidate === index) cells.push(readCell(book, cell));
  });
  const org = book.data.orgs[resource.org];
  const kind = resource.section === "members" ? "the organization itself" : resource.section;
  const facts = [
    org?.title,
    org === undefined || org.name === org.key ? undefined : `named “${org.name}” there`,
    kind,
  ];
  const person: Column<Cell> = {
    title: "Person",
    className: "name",
    isHeader: true,
    render: ({ person: { key, name, kind: sort } }) => [
      element("a", { href: formatRoute({ view: "person", key, at: resource.address }) }, key),
      name === undefined ? undefined : element("span", { class: "small" }, name),
      sort === "person" ? undefined : element("span", { class: "small" }, PERSON_KINDS[sort]),
    ],
    sortKey: ({ person: { key } }) => key,
  };
  return page(
    context,
    resource.address,
    facts,
    cells,
    person,
    `Who has access to ${resource.address}`,
    (cell) => cell.person.key === at,
  );
}

function page(
  { book, back, announce }: PageContext,
  heading: string,
  facts: readonly (string | undefined)[],
  cells: readonly Cell[],
  name: Column<Cell>,
  caption: string,
  isLookedAt: (cell: Cell) => boolean,
): HTMLElement {
  const decorate = (row: HTMLElement, cell: Cell): void => {
    if (isLookedAt(cell)) row.classList.add("looked-at");
  };
  const columns = [name, ...accessColumns(book.at, book.data.comparison !== undefined)];
  const isPeople = name.title === "Person";
  const count = isPeople
    ? amount(cells.length, "person", "people")
    : amount(cells.length, "resource", "resources");
  return element(
    "article",
    { class: "page" },
    element("p", { class: "back" }, element("a", { href: back }, "← All people and resources")),
    element("h2", { tabindex: -1 }, heading),
    element("p", { class: "facts" }, [...facts, count].filter((fact) => fact !== undefined).join(" · ")),
    cells.length === 0
      ? element("p", { class: "empty" }, isPeople ? "Nobody has access here." : "Has no access anywhere.")
      : sortableTable(caption, columns, cells, { decorate, onSorted: announce }),
  );
}

/** A link that leads nowhere in this review. */
export function missingPage({ back }: Pick<PageContext, "back">, what: string): HTMLElement {
  return element(
    "article",
    { class: "page" },
    element("p", { class: "back" }, element("a", { href: back }, "← All people and resources")),
    element("h2", { tabindex: -1 }, `There is no such ${what} in this review`),
    element("p", { class: "empty" }, "The link may belong to another review, or access that is gone since."),
  );
}

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}
