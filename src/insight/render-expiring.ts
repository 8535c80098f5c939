import type { Finding } from "../model/plan.ts";
import { sanitizeAll } from "../model/sanitize.ts";
import type { EndingGrant, ExpiringWithDeferred } from "./expiring.ts";
import { places } from "./render-text.ts";
import type { TextOptions } from "./text-layout.ts";
import { dayOf, labelled, wrapText } from "./text-layout.ts";

/** Grants that end soon, for people; ends with a line break. */
export function renderExpiring(foreign: ExpiringWithDeferred, options: TextOptions): string {
  const expiring = sanitizeAll(foreign);
  const { painter } = options;
  const lines: string[] = [];
  const span = `${expiring.withinDays} ${expiring.withinDays === 1 ? "day" : "days"}`;
  if (expiring.ending.length === 0) lines.push(`No grant ends within ${span} of ${dayOf(expiring.at)}.`);
  else
    lines.push(
      painter.strong(`${count(expiring.ending.length)} within ${span} of ${dayOf(expiring.at)}`),
      "",
    );
  for (const grant of expiring.ending) lines.push(...renderEnding(grant, options));
  if (expiring.ended.length > 0) {
    lines.push("", painter.strong("Ended, and still in the files"), "");
    for (const grant of expiring.ended) lines.push(...renderEnding(grant, options));
  }
  if (expiring.deferred.length > 0) {
    lines.push("", painter.strong("Will stay, because the place needs it"), "");
    for (const finding of expiring.deferred) lines.push(...renderDeferred(finding, options));
  }
  return `${lines.join("\n")}\n`;
}

function renderDeferred({ code, message, hint, place }: Finding, options: TextOptions): readonly string[] {
  const [first = "", ...rest] = wrapText(`${message} [${code}]`, options.width);
  return [
    first,
    ...rest.map((line) => `  ${line}`),
    ...(hint === undefined ? [] : [labelled(2, "next", hint, options)]),
    ...(place === undefined
      ? []
      : [labelled(2, "from", `${place.file}:${place.line}:${place.column}`, options)]),
  ];
}

function count(grants: number): string {
  return grants === 1 ? "1 grant ends" : `${grants} grants end`;
}

function renderEnding(grant: EndingGrant, options: TextOptions): readonly string[] {
  const { painter } = options;
  const left = `${dayOf(grant.until)}  ${painter.strong(grant.subject)}`;
  const lines = wrapText(
    `${left}  ${grant.has} on ${grant.address} (${remaining(grant.daysLeft)})`,
    options.width,
  );
  const from = [places(grant.origins), grant.reason === undefined ? "" : `"${grant.reason}"`];
  return [
    lines[0] ?? "",
    ...lines.slice(1).map((line) => `  ${line}`),
    labelled(2, "from", from.filter((part) => part !== "").join(", "), options),
  ];
}

function remaining(days: number): string {
  if (days < 0) return days === -1 ? "ended within the last day" : `ended ${-days} days ago`;
  if (days === 0) return "less than a day left";
  return days === 1 ? "1 day left" : `${days} days left`;
}
