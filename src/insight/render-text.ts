import { append, appendUnder } from "../model/append.ts";
import { sanitizeAll } from "../model/sanitize.ts";
import type { Origin } from "../model/state.ts";
import { groupNameOf } from "../model/subject.ts";
import { collapse, sameLine } from "./collapse.ts";
import type { ExplainedAddress, ExplainedCapability, ExplainedOrg, Explanation } from "./explain.ts";
import { liveText, painterOf } from "./live-text.ts";
import type { ExplainedPath } from "./paths.ts";
import type { TextOptions } from "./text-layout.ts";
import { dayOf, labelled, nameAndAccess, wrapText } from "./text-layout.ts";
import type { Holder, WhoCan } from "./who-can.ts";

/** An explanation for people; ends with a line break. */
export function renderExplanation(foreign: Explanation, options: TextOptions): string {
  const explanation = sanitizeAll(foreign);
  const { painter } = options;
  const { person } = explanation;
  const name = person?.name === undefined ? "" : ` ${person.name}`;
  const email = person === undefined || person.email === "" ? "" : ` <${person.email}>`;
  const kind =
    person?.kind === "service"
      ? ", service account"
      : person === undefined && groupNameOf(explanation.subject) === undefined
        ? ", not in people"
        : "";
  const lines = [`${painter.strong(explanation.subject)}${name}${email}${kind}`];
  if (person !== undefined && person.aliases.length > 0) {
    lines.push(...wrapText(`also ${person.aliases.join(", ")}`, options.width));
  }
  if (explanation.teams.length > 0) {
    lines.push(
      ...wrapText(`in ${explanation.teams.map((team) => `team:${team}`).join(", ")}`, options.width),
    );
  }
  for (const org of explanation.orgs) append(lines, ["", ...renderOrg(org, options)]);
  if (explanation.orgs.length === 0)
    lines.push("", `Holds nothing${explanation.isLive ? "" : " in the files"}.`);
  append(lines, renderUnread(explanation.unread, options));
  return `${lines.join("\n")}\n`;
}

const NO_ABILITIES = "What roles allow is not known here: no source says it of this service.";

function renderOrg(org: ExplainedOrg, options: TextOptions): readonly string[] {
  const { painter } = options;
  const vendorName = org.name === org.org ? "" : ` "${org.name}"`;
  const account = org.account === undefined ? "" : ` as ${org.account}`;
  const lines = [`${painter.strong(org.org)}  ${painter.faint(`${org.provider}${vendorName}${account}`)}`];
  const width = columnWidth(
    org.addresses.map((entry) => entry.address),
    options,
  );
  const unnamed = (entry: ExplainedAddress): readonly string[] =>
    renderAddress({ ...entry, address: "" }, width, options);
  for (const { first, others } of collapse(org.addresses, unnamed)) {
    append(lines, renderAddress(first, width, options));
    append(
      lines,
      sameLine(
        others.map(({ address }) => address),
        4,
        options,
      ),
    );
  }
  if (org.closed.length > 0) {
    const text = `Closed, because others hold grants there: ${org.closed.join(", ")}.`;
    lines.push(...wrapText(text, options.width - 2).map((line) => `  ${painter.faint(line)}`));
  }
  if (!org.hasAbilities)
    lines.push(...wrapText(NO_ABILITIES, options.width - 2).map((line) => `  ${painter.faint(line)}`));
  for (const grant of org.expired) {
    const text = `${grant.has} on ${grant.address}, ended on ${dayOf(grant.until)}, ${places(grant.origins)}`;
    lines.push(labelled(2, "over", text, options, painter.faint));
  }
  return lines;
}

function renderAddress(entry: ExplainedAddress, width: number, options: TextOptions): readonly string[] {
  const { painter } = options;
  const lines = [...nameAndAccess(entry.address, entry.has, width, options)];
  const add = (label: string, text: string, paint?: (text: string) => string): void => {
    if (text !== "") lines.push(labelled(4, label, text, options, paint));
  };
  const can = wholeText(entry.capabilities, "yes");
  add("can", can);
  add(can === "" ? "can" : "", notKnown(wholeText(entry.capabilities, "unknown")));
  for (const line of environmentLines(entry)) add("on", line);
  for (const path of entry.paths) add("from", pathText(path));
  if (entry.until !== undefined) add("ends", dayOf(entry.until), painter.change);
  if (entry.pending !== undefined) add("waits", `invitation is ${entry.pending}`, painter.warn);
  if (entry.live === undefined || entry.live.state === "same") return lines;
  add("live", liveText(entry.live), painterOf(entry.live, options));
  if (entry.liveCapabilities !== undefined) {
    add("", prefixed("can now ", liveAbilities(entry.liveCapabilities)));
    for (const path of entry.livePaths ?? []) if (path.kind !== "direct") add("", `now by ${pathText(path)}`);
  }
  return lines;
}

function prefixed(prefix: string, text: string): string {
  return text === "" ? "" : prefix + text;
}

/** What no source shows: neither that it can be done, nor that it cannot. */
function notKnown(abilities: string): string {
  return abilities === "" ? "" : `not known: ${abilities} (the vendor does not say)`;
}

/** What holds for the resource as a whole. */
function wholeText(capabilities: readonly ExplainedCapability[], answer: "yes" | "unknown"): string {
  const whole = capabilities.filter((entry) => entry.environments === undefined && entry.answer === answer);
  return whole.map((entry) => entry.ability).join(", ");
}

/** "development, staging: viewer, can branch"; environment types of which the same is true share a line. */
function environmentLines(entry: ExplainedAddress): readonly string[] {
  const types = new Map<string, string[]>();
  for (const [type, role] of Object.entries(entry.environments)) {
    const can = abilitiesOn(entry.capabilities, type, "yes");
    const open = notKnown(abilitiesOn(entry.capabilities, type, "unknown"));
    const text = [role, prefixed("can ", can), open].filter((part) => part !== "").join("; ");
    const same = types.get(text);
    if (same === undefined) types.set(text, [type]);
    else same.push(type);
  }
  return [...types].map(([text, names]) => `${names.join(", ")}: ${text}`);
}

function abilitiesOn(
  capabilities: readonly ExplainedCapability[],
  type: string,
  answer: "yes" | "unknown",
): string {
  const there = capabilities.filter((entry) => entry.environments?.[type] === answer);
  return there.map((entry) => entry.ability).join(", ");
}

function liveAbilities(capabilities: readonly ExplainedCapability[]): string {
  return capabilities
    .filter((entry) => entry.answer === "yes")
    .map((entry) => {
      const cells = Object.entries(entry.environments ?? {});
      const types = cells.filter(([, cell]) => cell === "yes").map(([type]) => type);
      return types.length === cells.length ? entry.ability : `${entry.ability} (${types.join(", ")})`;
    })
    .join(", ");
}

/** One path in words: "access.yaml:24:11, team:engineering > team:platform". */
export function pathText(path: ExplainedPath): string {
  const parts: string[] = [];
  const where = places(path.origins);
  switch (path.kind) {
    case "direct":
      parts.push(where === "" ? "held directly" : where);
      break;
    case "implied":
      parts.push(`follows from another grant${where === "" ? "" : `, ${where}`}`);
      break;
    case "setting":
      parts.push(`named as ${path.gives}${where === "" ? "" : `, ${where}`}`);
      break;
    case "owner":
      parts.push(`owner of the organization${where === "" ? "" : `, ${where}`}`);
      break;
    case "group": {
      const group = places(path.groupOrigins ?? []);
      parts.push(`group:${path.group}${where === "" ? "" : `, a member by ${where}`}`);
      if (group !== "") parts.push(`which has ${path.gives} by ${group}`);
      break;
    }
    case "inherited":
      parts.push(`${path.because ?? "by a rule of the vendor"}${where === "" ? "" : `, ${where}`}`);
      break;
  }
  if (path.until !== undefined) parts.push(`until ${dayOf(path.until)}`);
  if (path.reason !== undefined) parts.push(`"${path.reason}"`);
  if (path.pending !== undefined) parts.push(`invitation is ${path.pending}`);
  return parts.join(", ");
}

export function places(origins: readonly Origin[]): string {
  return origins
    .map((origin) => {
      const via = origin.via.length === 0 ? "" : ` through ${origin.via.join(" > ")}`;
      return `${origin.file}:${origin.line}:${origin.column}${via}`;
    })
    .join("; ");
}

/** The answer of who-can for people; ends with a line break. */
export function renderWhoCan(foreign: WhoCan, options: TextOptions): string {
  const answer = sanitizeAll(foreign);
  const { painter } = options;
  const environment = answer.environment === undefined ? "" : ` (${answer.environment})`;
  const question = answer.asked === "ability" ? `can ${answer.what}` : `holds ${answer.what}`;
  const lines: string[] = [];
  if (answer.yes.length === 0) lines.push(`Nobody ${question} on ${answer.on}${environment} for certain.`);
  else lines.push(painter.strong(`Who ${question} on ${answer.on}${environment}`));
  append(lines, renderHolders(answer.yes, options));
  if (answer.unknown.length > 0) {
    lines.push("", painter.strong("Not known: the vendor does not say whether these can"));
    append(lines, renderHolders(answer.unknown, options));
  }
  for (const entry of answer.silent) {
    const text = `No table of ${entry.provider} says what ${answer.what} means on ${entry.section} of ${entry.org}.`;
    lines.push("", ...wrapText(text, options.width).map(painter.faint));
  }
  for (const org of answer.alsoByMembership) {
    const text = `Membership of ${org} can bring ${answer.what} too: ask with --on ${org}.`;
    lines.push("", ...wrapText(text, options.width).map(painter.faint));
  }
  append(lines, renderUnread(answer.unread, options));
  return `${lines.join("\n")}\n`;
}

function renderHolders(holders: readonly Holder[], options: TextOptions): readonly string[] {
  const lines: string[] = [];
  const width = columnWidth(
    holders.map((holder) => holder.subject),
    options,
  );
  const places = new Map<string, Holder[]>();
  for (const holder of holders) appendUnder(places, holder.address, holder);
  const blockOf = (list: readonly Holder[]): readonly string[] =>
    list.flatMap((holder) => renderHolder(holder, width, options));
  for (const { first, others } of collapse([...places], ([, list]) => blockOf(list))) {
    const [address, list] = first;
    lines.push("", address);
    append(
      lines,
      sameLine(
        others.map(([other]) => other),
        2,
        options,
      ),
    );
    append(lines, blockOf(list));
  }
  return lines;
}

function renderHolder(holder: Holder, width: number, options: TextOptions): readonly string[] {
  const { painter } = options;
  const types = holder.environments === undefined ? "" : ` (${holder.environments.join(", ")})`;
  const lines = [...nameAndAccess(holder.subject, `${holder.has}${types}`, width, options)];
  for (const path of holder.paths) lines.push(labelled(4, "from", pathText(path), options));
  if (holder.until !== undefined)
    lines.push(labelled(4, "ends", dayOf(holder.until), options, painter.change));
  if (holder.pending !== undefined)
    lines.push(labelled(4, "waits", `invitation is ${holder.pending}`, options, painter.warn));
  if (holder.live !== undefined && holder.live.state !== "same") {
    const note =
      holder.by === "live" && holder.live.state === "differs" ? " (only that is why it is listed)" : "";
    lines.push(labelled(4, "live", liveText(holder.live) + note, options, painterOf(holder.live, options)));
  }
  return lines;
}

function renderUnread(
  unread: readonly { readonly org: string; readonly problem: string }[],
  options: TextOptions,
): readonly string[] {
  return unread.flatMap(({ org, problem }) => [
    "",
    ...wrapText(`${org} could not be read: ${problem}`, options.width).map(options.painter.warn),
  ]);
}

function columnWidth(texts: readonly string[], options: TextOptions): number {
  const most = Math.max(10, Math.floor(options.width / 2));
  return texts.reduce((longest, text) => Math.min(most, Math.max(longest, text.length)), 0);
}
