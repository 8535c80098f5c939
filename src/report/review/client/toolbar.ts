import { PERSON_KINDS, STATES } from "../words.ts";
import type { Book } from "./book.ts";
import { element } from "./element.ts";
import { ALL, countActive, type Filters } from "./filters.ts";

type Option = readonly [value: string, text: string];

/** Choices that are always in sight; the others are folded. */
const FIRST = new Set<keyof Filters>(["org", "role", "ends", "differs"]);

/** Everything by which the matrix is narrowed down and ordered. */
export class Toolbar {
  readonly root: HTMLElement;
  readonly #controls = new Map<keyof Filters, HTMLInputElement | HTMLSelectElement>();
  readonly #shortcuts: { readonly button: HTMLButtonElement; readonly set: Partial<Filters> }[] = [];
  readonly #clear = element("button", { type: "button", class: "clear" }, "Clear filters");
  readonly #count = element("p", { class: "count" });
  readonly #more = element("details", { class: "more" });
  readonly #folded: readonly (keyof Filters)[];
  #filters: Filters = ALL;

  constructor(book: Book, onChange: (filters: Filters) => void) {
    const set = (part: Partial<Filters>): void => onChange({ ...this.#filters, ...part });
    this.#clear.addEventListener("click", () => {
      const { sort, columns } = this.#filters;
      onChange({ ...ALL, sort, columns });
      this.#controls.get("who")?.focus();
    });
    const choices = listChoices(book).map(
      ([key, label, options]) => [key, this.#choice(key, label, options, set)] as const,
    );
    const fields = [
      this.#search("who", "Find people", "name, e-mail or team", set),
      this.#search("where", "Find resources", "address, organization or system", set),
      ...choices.filter(([key]) => FIRST.has(key)).map(([, field]) => field),
    ];
    const rest = choices.filter(([key]) => !FIRST.has(key));
    this.#folded = rest.map(([key]) => key);
    this.#more.append(
      element("summary", {}, "More filters and order"),
      element("div", { class: "fields" }, ...rest.map(([, field]) => field)),
    );
    const shortcuts = listShortcuts(book).map(([text, part]) => this.#shortcut(text, part, set));
    this.root = element(
      "form",
      { class: "toolbar", role: "search", "aria-label": "Filters" },
      element("div", { class: "fields" }, ...fields),
      this.#more,
      element("div", { class: "bar" }, ...shortcuts, this.#clear, this.#count),
    );
    this.root.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Shows which filters are on. */
  show(filters: Filters, count: string): void {
    this.#filters = filters;
    for (const [key, control] of this.#controls) {
      if (control.value !== filters[key]) control.value = filters[key];
      control.classList.toggle("on", filters[key] !== "");
    }
    for (const { button, set } of this.#shortcuts) {
      button.setAttribute("aria-pressed", String(isSet(filters, set)));
    }
    // What narrows the view has to be in sight.
    if (this.#folded.some((key) => filters[key] !== "")) this.#more.open = true;
    this.#clear.hidden = countActive(filters) === 0;
    this.#count.textContent = count;
  }

  #search(
    key: "who" | "where",
    label: string,
    hint: string,
    set: (part: Partial<Filters>) => void,
  ): HTMLElement {
    const input = element("input", {
      type: "search",
      name: key,
      placeholder: hint,
      autocomplete: "off",
      spellcheck: "false",
    });
    input.addEventListener("input", () => set({ [key]: input.value }));
    this.#controls.set(key, input);
    return element("label", { class: "field wide" }, element("span", {}, label), input);
  }

  #choice(
    key: keyof Filters,
    label: string,
    options: readonly Option[],
    set: (part: Partial<Filters>) => void,
  ): HTMLElement {
    const select = element("select", { name: key });
    for (const [value, text] of options) select.append(element("option", { value }, text));
    select.addEventListener("change", () => set({ [key]: select.value }));
    this.#controls.set(key, select);
    return element("label", { class: "field" }, element("span", {}, label), select);
  }

  #shortcut(text: string, part: Partial<Filters>, set: (part: Partial<Filters>) => void): HTMLElement {
    const button = element("button", { type: "button", class: "shortcut", "aria-pressed": "false" }, text);
    button.addEventListener("click", () => {
      const off = Object.fromEntries(Object.keys(part).map((key) => [key, ""]));
      set(isSet(this.#filters, part) ? off : part);
    });
    this.#shortcuts.push({ button, set: part });
    return button;
  }
}

function isSet(filters: Filters, part: Partial<Filters>): boolean {
  return Object.entries(part).every(([key, value]) => filters[key as keyof Filters] === value);
}

/** The choices that this review has; a choice between one thing and all is none. */
function listChoices({ data }: Book): readonly (readonly [keyof Filters, string, readonly Option[]])[] {
  const titles = new Map(data.orgs.map((org) => [org.provider, org.title]));
  const environments = [
    ...data.access.flatMap((access) => Object.keys(access.environments)),
    ...data.resources.flatMap(({ environment }) => (environment === undefined ? [] : [environment])),
  ];
  const abilities = data.access.flatMap((access) => access.abilities.map(({ ability }) => ability));
  const present = new Set(data.cells.map((cell) => cell[4]));
  const states = STATES.filter((words, index) => present.has(index) && words.state !== "same");
  const choices: readonly (readonly [keyof Filters, string, readonly Option[], number])[] = [
    [
      "org",
      "Organization",
      plain(
        data.orgs.map((org) => org.key),
        false,
      ),
      2,
    ],
    ["provider", "System", [...titles].map(([id, title]): Option => [id, title]), 2],
    ["section", "Kind of resource", plain(data.resources.map((resource) => resource.section)), 2],
    ["team", "Team", plain(data.people.flatMap((person) => person.teams)), 1],
    ["kind", "Kind of person", kindsOf(data.people), 2],
    ["role", "Role", plain(data.access.flatMap((access) => access.levels)), 2],
    ["environment", "Environment", plain(environments), 1],
    ["can", "Can (or may)", plain(abilities), 1],
    ["ends", "Ends", endChoices(data.cells), 1],
    [
      "differs",
      "Differences",
      [["any", "any difference"], ...states.map(stateOption)],
      data.comparison === undefined ? 99 : 1,
    ],
  ];
  return [
    ...choices
      .filter(([, , options, fewest]) => options.length >= fewest)
      .map(([key, label, options]) => [key, label, [["", "all"] as const, ...options]] as const),
    [
      "sort",
      "Order people",
      [
        ["", "by name"],
        ["most", "most access first"],
        ["ends", "ends first"],
        ...(data.comparison === undefined ? [] : [["differs", "most differences first"] as const]),
      ],
    ],
    [
      "columns",
      "Order resources",
      [
        ["", "by address"],
        ["most", "most people first"],
      ],
    ],
  ];
}

function stateOption({ state, word }: (typeof STATES)[number]): Option {
  return [state, word];
}

function plain(values: readonly string[], isSorted = true): readonly Option[] {
  const distinct = [...new Set(values)];
  return (isSorted ? distinct.sort() : distinct).map((value) => [value, value]);
}

function kindsOf(people: Book["data"]["people"]): readonly Option[] {
  return [...new Set(people.map((person) => person.kind))].map((kind) => [kind, PERSON_KINDS[kind]]);
}

function endChoices(cells: Book["data"]["cells"]): readonly Option[] {
  const hasEnd = cells.some(([, , here]) => here !== 0 && (here[2] ?? 0) > 0);
  const hasEnded = cells.some((cell) => cell[5] !== undefined);
  return [
    ...(hasEnd
      ? [
          ["any", "has an end"] as const,
          ["14", "within 14 days"] as const,
          ["30", "within 30 days"] as const,
          ["90", "within 90 days"] as const,
        ]
      : []),
    ...(hasEnded ? [["over", "has ended, still in the files"] as const] : []),
  ];
}

/** What a reviewer asks first, with how many there are. */
function listShortcuts(book: Book): readonly (readonly [string, Partial<Filters>])[] {
  const { cells } = book.data;
  const soon = book.at + 30 * 86_400_000;
  const count = (test: (cell: (typeof cells)[number]) => boolean): number => cells.filter(test).length;
  const counts: readonly (readonly [number, string, Partial<Filters>])[] = [
    [
      count(([, , here]) => here !== 0 && (here[2] ?? 0) > 0 && (here[2] ?? 0) <= soon),
      "ends within 30 days",
      { ends: "30" },
    ],
    [count((cell) => cell[5] !== undefined), "ended, still in the files", { ends: "over" }],
    [
      count((cell) => [cell[2], cell[3]].some((side) => side !== 0 && (side[4] ?? -1) >= 0)),
      "invited, not accepted",
      { waits: "yes" },
    ],
    [count((cell) => STATES[cell[4]]?.isDifference === true), "different", { differs: "any" }],
    [
      book.data.people.some((person) => person.kind === "unlisted")
        ? book.data.people.filter((person) => person.kind === "unlisted").length
        : 0,
      "not in people",
      { kind: "unlisted" },
    ],
  ];
  return counts.filter(([number]) => number > 0).map(([number, text, part]) => [`${number} ${text}`, part]);
}
