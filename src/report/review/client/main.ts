import type { ReviewData } from "../data.ts";
import { amount, STATES } from "../words.ts";
import { type Book, openBook } from "./book.ts";
import { byId, element } from "./element.ts";
import { ALL, countActive, type Filters, formatRoute, parseRoute, type Route } from "./filters.ts";
import { MatrixGrid } from "./grid.ts";
import { missingPage, type PageContext, personPage, resourcePage } from "./pages.ts";
import { renderPaper } from "./paper.ts";
import { type Selection, select } from "./selection.ts";
import { Toolbar } from "./toolbar.ts";

/** How long to wait before a count is read out, so that typing is not talked over. */
const QUIET_MS = 400;

class ReviewApp {
  readonly #book: Book;
  readonly #main = byId("main");
  readonly #matrix = element("div", { class: "matrix" });
  readonly #nothing = element("p", { class: "empty" });
  /** Holds the grid, or in its place the page of the one person who is left. */
  readonly #host = element("div", { class: "grid-host" });
  readonly #one = element("div", { class: "one" });
  readonly #toolbar: Toolbar;
  readonly #grid: MatrixGrid;
  readonly #title = document.title;
  #filters: Filters = ALL;
  #selection: Selection;
  #view = "";
  #timer = 0;

  constructor(book: Book) {
    this.#book = book;
    this.#selection = select(book, ALL);
    this.#toolbar = new Toolbar(book, (filters) => this.#apply(filters));
    this.#matrix.append(this.#toolbar.root, ...legend(book), this.#host, this.#one, this.#nothing);
    this.#main.append(this.#matrix);
    this.#grid = new MatrixGrid(this.#host, book, this.#selection, (route) => {
      location.hash = formatRoute(route);
    });
    window.addEventListener("hashchange", () => this.#follow());
    window.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (this.#view !== "matrix") location.hash = formatFilters(this.#filters);
      else if (!this.#one.hidden) location.hash = formatFilters(ALL);
    });
    const paper = byId("paper");
    const fill = (): void => {
      if (paper.childElementCount === 0 && this.#view === "matrix")
        paper.append(renderPaper(this.#book, this.#selection, this.#countText()));
    };
    window.addEventListener("beforeprint", fill);
    window.addEventListener("afterprint", () => paper.replaceChildren());
    window.matchMedia("print").addEventListener("change", ({ matches }) => {
      if (matches) fill();
      else paper.replaceChildren();
    });
    this.#follow();
  }

  /** Shows what the link says. */
  #follow(): void {
    const route = parseRoute(location.hash);
    if (route.view === "matrix") this.#showMatrix(route.filters);
    else this.#showPage(route);
  }

  #showMatrix(filters: Filters): void {
    const isComingBack = this.#view !== "" && this.#view !== "matrix";
    const isSame = this.#view !== "" && formatFilters(filters) === formatFilters(this.#filters);
    this.#enter("matrix");
    this.#main.querySelector(":scope > .page")?.remove();
    this.#matrix.hidden = false;
    document.title = this.#title;
    if (isSame) this.#showOne();
    else this.#select(filters);
    if (isComingBack && this.#one.hidden) this.#grid.focus();
  }

  #showPage(route: Exclude<Route, { view: "matrix" }>): void {
    this.#enter(route.view);
    this.#matrix.hidden = true;
    this.#main.querySelector(":scope > .page")?.remove();
    const context = this.#context(formatFilters(this.#filters));
    const { book } = context;
    const index =
      route.view === "person" ? book.peopleByKey.get(route.key) : book.resourcesByAddress.get(route.key);
    const render = route.view === "person" ? personPage : resourcePage;
    const shown = index === undefined ? missingPage(context, route.view) : render(context, index, route.at);
    this.#main.append(shown);
    document.title = `${route.key} · ${this.#title}`;
    window.scrollTo(0, 0);
    shown.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    shown.querySelector(".looked-at")?.scrollIntoView({ block: "nearest" });
  }

  #enter(view: string): void {
    this.#view = view;
    document.body.dataset.view = view;
  }

  /** Filters changed by the reader: the link follows, without a step in the history for each letter. */
  #apply(filters: Filters): void {
    history.replaceState(null, "", formatFilters(filters));
    this.#select(filters);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#announce(this.#countText()), QUIET_MS);
  }

  #select(filters: Filters): void {
    this.#filters = filters;
    this.#selection = select(this.#book, filters);
    this.#toolbar.show(filters, this.#countText());
    this.#grid.show(this.#selection);
    this.#showOne();
    const { people, resources } = this.#selection;
    this.#nothing.textContent =
      people.length === 0
        ? "Nobody matches these filters."
        : resources.length === 0
          ? `${amount(people.length, "person matches", "people match")}, without any access here.`
          : "";
    this.#nothing.hidden = this.#nothing.textContent === "";
  }

  /** Where a search leaves one person, a row of a grid says less than that person's page; the search stays above it. */
  #showOne(): void {
    const { people } = this.#selection;
    const [person] = people;
    const isSearched = this.#filters.who !== "" && countActive(this.#filters) === 1;
    const isAlone = isSearched && person !== undefined && people.length === 1;
    this.#host.hidden = isAlone;
    this.#one.hidden = !isAlone;
    this.#one.replaceChildren(
      ...(isAlone ? [personPage(this.#context(formatFilters(ALL)), person, undefined)] : []),
    );
  }

  #context(back: string): PageContext {
    return { book: this.#book, back, announce: (text) => this.#announce(text) };
  }

  #countText(): string {
    const { people, resources, cellCount } = this.#selection;
    const { data } = this.#book;
    const of = (shown: number, all: number, one: string, many: string): string =>
      shown === all ? amount(all, one, many) : `${shown.toLocaleString("en")} of ${amount(all, one, many)}`;
    const filters = countActive(this.#filters);
    return [
      of(people.length, data.people.length, "person", "people"),
      of(resources.length, data.resources.length, "resource", "resources"),
      `${of(cellCount, data.cells.length, "entry", "entries")}${filters === 0 ? "" : ` with ${amount(filters, "filter", "filters")}`}`,
    ].join(" · ");
  }

  #announce(text: string): void {
    byId("status").textContent = text;
  }
}

function formatFilters(filters: Filters): string {
  return formatRoute({ view: "matrix", filters });
}

/** What the signs mean, of those that occur. */
function legend({ data }: Book): readonly HTMLElement[] {
  if (data.comparison === undefined) return [];
  const present = new Set(data.cells.map((cell) => cell[4]));
  const items = STATES.flatMap(({ state, sign, word, meaning, tone }, index) =>
    present.has(index) && state !== "same"
      ? [element("li", {}, element("span", { class: `mark tone-${tone}` }, `${sign} ${word}`), ` ${meaning}`)]
      : [],
  );
  if (items.length === 0) return [element("p", { class: "legend" }, "There are no differences.")];
  return [element("ul", { class: "legend", "aria-label": "Signs" }, ...items)];
}

new ReviewApp(openBook(JSON.parse(byId("review-data").textContent ?? "") as ReviewData));
