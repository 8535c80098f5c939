import type { Holding } from "../effective/holding.ts";
import { formOf, levelsOf } from "../model/access-book.ts";
import { compareText } from "../model/diagnostic.ts";
import type { AccessForm } from "../model/shape.ts";
import { groupNameOf } from "../model/subject.ts";
import type { AbilityCell, AbilityRow, AbilityTable } from "../providers/provider.ts";
import type { EffectiveAccess, InsightOrg } from "./effective.ts";
import { countedHoldings } from "./effective.ts";
import { isStanding, levelsOrNone } from "./standing.ts";

/** Whether one thing can be done. */
export interface Capability {
  /** The stable word: `deploy`. */
  readonly ability: string;
  /** Other words for the same. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** For the resource as a whole; on environment types, the best of them. */
  readonly answer: AbilityCell;
  /** By environment type, where the answer depends on it. */
  readonly environments?: Readonly<Record<string, AbilityCell>>;
  /** The vendor's page that says so. */
  readonly source: string;
}

const rank: Readonly<Record<AbilityCell, number>> = { no: 0, unknown: 1, yes: 2 };

/**
 * What the vendor's tables say about one access, every row of its section; a cell nobody filled is `unknown`, and so is
 * what somebody can do only if something that was not read is so.
 */
export function capabilitiesOf(org: InsightOrg, effective: EffectiveAccess): readonly Capability[] {
  const certain = certainCapabilities(org, effective);
  if (effective.possibly === undefined) return certain;
  const known = new Map(certain.map((capability) => [capability.ability, capability]));
  return certainCapabilities(org, effective.possibly).map((possible) =>
    withDoubt(known.get(possible.ability), possible),
  );
}

function withDoubt(certain: Capability | undefined, possible: Capability): Capability {
  const cell = (known: AbilityCell, maybe: AbilityCell): AbilityCell =>
    rank[maybe] > rank[known] ? "unknown" : known;
  const types = Object.keys({ ...certain?.environments, ...possible.environments });
  const on = (side: Capability | undefined, type: string): AbilityCell =>
    side === undefined
      ? "no"
      : side.environments === undefined
        ? side.answer
        : (side.environments[type] ?? "no");
  const { environments: _possible, ...rest } = possible;
  return {
    ...rest,
    answer: cell(certain?.answer ?? "no", possible.answer),
    ...(types.length === 0
      ? {}
      : {
          environments: Object.fromEntries(
            types.map((type) => [type, cell(on(certain, type), on(possible, type))]),
          ),
        }),
  };
}

function certainCapabilities(org: InsightOrg, effective: EffectiveAccess): readonly Capability[] {
  const found = new Map<string, Capability>();
  for (const table of tablesOf(org, effective.section)) {
    if (!isAbout(table, effective)) continue;
    for (const row of table.rows) {
      const judged = judge(org, table, row, effective);
      const isDoubtful = effective.isNotKnown === true && !isByMembershipAlone(table);
      const capability = isDoubtful ? inDoubt(judged) : judged;
      const known = found.get(row.ability);
      found.set(row.ability, known === undefined ? capability : better(known, capability));
    }
  }
  return [...found.values()];
}

/** The tables about one section. */
export function tablesOf(org: InsightOrg, section: string): readonly AbilityTable[] {
  return org.abilities.filter((table) => table.section === section);
}

/** True if a row of a vendor's table goes by this word. */
export function isNamed(row: AbilityRow, word: string): boolean {
  return row.ability === word || row.aliases?.includes(word) === true;
}

/** Every word that `who-can` understands for these organizations, sorted. */
export function knownAbilities(orgs: readonly InsightOrg[]): readonly string[] {
  const words = orgs.flatMap((org) =>
    org.abilities.flatMap(({ rows }) => rows.flatMap((row) => [row.ability, ...(row.aliases ?? [])])),
  );
  return [...new Set(words)].sort(compareText);
}

/** What follows from access that may or may not be there, or be by another way: nothing that could be said. */
function inDoubt(capability: Capability): Capability {
  const doubt = (): AbilityCell => "unknown";
  const { environments } = capability;
  return {
    ...capability,
    answer: doubt(),
    ...(environments === undefined
      ? {}
      : {
          environments: Object.fromEntries(Object.entries(environments).map(([type]) => [type, doubt()])),
        }),
  };
}

function judge(
  org: InsightOrg,
  table: AbilityTable,
  row: AbilityRow,
  effective: EffectiveAccess,
): Capability {
  const base = {
    ability: row.ability,
    aliases: row.aliases ?? [],
    title: row.title,
    source: table.source,
  };
  if (table.levels === "membership") return { ...base, answer: bestCell(row, effective.membership) };
  if (table.levels !== "environment-role")
    return { ...base, answer: bestCell(row, levelNames(org, effective)) };
  const cells = Object.entries(effective.environments).map(
    ([type, role]) => [type, bestCell(row, [role])] as const,
  );
  const answer = best(cells.map(([, cell]) => cell));
  return { ...base, answer, environments: Object.fromEntries(cells) };
}

/** True for a table of what membership allows on a resource, whatever somebody has there. */
function isByMembershipAlone({ levels, having }: AbilityTable): boolean {
  return levels === "membership" && having === undefined;
}

/** Whether a table is about somebody who has this. */
function isAbout(table: AbilityTable, { holdings, titles }: EffectiveAccess): boolean {
  if (isByMembershipAlone(table)) return true;
  const held = countedHoldings(holdings).filter((holding) => !isStanding(holding));
  const { having = "access" } = table;
  switch (having) {
    case "access":
      return held.length > 0;
    case "place":
      return held.some(isPlace);
    case "open":
      return held.some(({ path }) => path.kind === "inherited" && path.level === "everybody");
    case "owner":
      return titles.includes("owner");
  }
}

/** True for a grant on the resource itself, or on what it takes its holders from; not for what follows from membership. */
function isPlace({ path, subject }: Holding): boolean {
  if (path.kind !== "inherited") return true;
  return path.level === subject || groupNameOf(path.level) !== undefined;
}

function levelNames(org: InsightOrg, effective: EffectiveAccess): readonly string[] {
  const form = formOf(org.shape, effective.section);
  const levels =
    effective.titles.length > 0 ? levelsOf(form, effective.access) : levelsOrNone(form, effective.access);
  return [...levels, ...rolesBeside(form, effective), ...effective.titles];
}

/** Roles outside a list are neither more nor less than others: who holds several may do what any of them allows. */
function rolesBeside(form: AccessForm | undefined, { holdings }: EffectiveAccess): readonly string[] {
  if (form?.form !== "role" || form.isOpen !== true) return [];
  return countedHoldings(holdings).flatMap(({ access, path }) =>
    path.kind === "setting" || path.kind === "owner" ? [] : levelsOf(form, access),
  );
}

function bestCell(row: AbilityRow, levels: readonly string[]): AbilityCell {
  return best(levels.map((level) => row.cells[level] ?? "unknown"));
}

function best(cells: readonly AbilityCell[]): AbilityCell {
  return cells.reduce((a, b) => (rank[b] > rank[a] ? b : a), "no" as AbilityCell);
}

/** Two tables about one thing: the better answer for the whole resource; environment types show only what it does not. */
function better(a: Capability, b: Capability): Capability {
  const whole = [a, b].filter((capability) => capability.environments === undefined);
  const wholeAnswer = best(whole.map((capability) => capability.answer));
  const main = rank[b.answer] > rank[a.answer] ? b : a;
  const { environments: _dropped, ...known } = main;
  const rest = { ...known, aliases: [...new Set([...a.aliases, ...b.aliases])] };
  if (wholeAnswer === "yes") return { ...rest, answer: "yes" };
  const environments = { ...a.environments };
  for (const [type, cell] of Object.entries(b.environments ?? {})) {
    environments[type] = best([environments[type] ?? "no", cell]);
  }
  for (const [type, cell] of Object.entries(environments)) environments[type] = best([cell, wholeAnswer]);
  return Object.keys(environments).length === 0 ? rest : { ...rest, environments };
}
