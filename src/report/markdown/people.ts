import type { SubjectHeadline } from "../words/headline.ts";
import type { Page, Stage } from "./page.ts";
import { codeSpan, countOf, formatCount } from "./text.ts";

/** People listed before the rest is folded. */
const OPEN_PEOPLE = 15;
/** Changes named per person and side in the headline; the diff below names all. */
const NAMED_CHANGES = 4;

/** Writes what people gain and lose; those who lose something come first. */
export function writePeople(page: Page, people: readonly SubjectHeadline[], stage: Stage): void {
  if (people.length === 0) return;
  page.gap();
  if (stage.people === "counts") {
    page.add(peopleInCounts(people));
    return;
  }
  const sorted = [...people].sort((a, b) => rank(a) - rank(b));
  writeLines(page, sorted.slice(0, OPEN_PEOPLE));
  const rest = sorted.slice(OPEN_PEOPLE);
  if (rest.length === 0) return;
  const title = countOf(rest.length, "more person or group", "more people and groups");
  page.add("", `<details><summary>${title}</summary>`, "");
  writeLines(page, rest);
  page.add("", "</details>");
}

function rank({ losses, changes }: SubjectHeadline): number {
  return losses.length > 0 ? 0 : changes.length > 0 ? 1 : 2;
}

function writeLines(page: Page, people: readonly SubjectHeadline[]): void {
  for (const changes of people) {
    if (page.isFull) return;
    page.add(`- ${personLine(changes)}`);
  }
}

function personLine({ subject, gains, losses, changes }: SubjectHeadline): string {
  const parts = [
    ...(losses.length > 0 ? [`**loses** ${named(losses)}`] : []),
    ...(gains.length > 0 ? [`gains ${named(gains)}`] : []),
    ...(changes.length > 0 ? [`changes ${named(changes)}`] : []),
  ];
  return `${codeSpan(subject)} ${parts.join("; ")}`;
}

function named(phrases: readonly string[]): string {
  const shown = phrases.slice(0, NAMED_CHANGES).map(codeSpan);
  const more = phrases.length - shown.length;
  return [...shown, ...(more > 0 ? [`${formatCount(more)} more`] : [])].join(", ");
}

function peopleInCounts(people: readonly SubjectHeadline[]): string {
  const losing = people.filter((changes) => changes.losses.length > 0).length;
  const gaining = people.filter((changes) => changes.gains.length > 0).length;
  const who = countOf(people.length, "person or group", "people and groups");
  return `${who}: ${formatCount(losing)} lose something, ${formatCount(gaining)} gain something.`;
}
