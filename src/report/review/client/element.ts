/// <reference lib="dom" />

/** Attributes by name; `true` sets an empty one, false and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What may stand in an element. Text becomes text, never markup. */
export type Content = Node | string | undefined;

/** Makes an element. Foreign text gets in only as text or as the value of an attribute. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const part of content) if (part !== undefined && part !== "") made.append(part);
  return made;
}

/** Sets or takes away attributes. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

/** The element of the page with this id. @throws Error if the page and its script do not belong together */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found;
}

/** Puts an element among its siblings by the number in `data-index`, so that reading order is visual order. */
export function insertByIndex(parent: Element, child: HTMLElement, index: number): void {
  child.dataset.index = String(index);
  const indexOf = (sibling: Element | null): number =>
    sibling instanceof HTMLElement ? Number(sibling.dataset.index ?? -1) : -1;
  let next: Element | null = null;
  for (
    let last = parent.lastElementChild;
    last !== null && indexOf(last) > index;
    last = last.previousElementSibling
  )
    next = last;
  parent.insertBefore(child, next);
}
