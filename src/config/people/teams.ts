import { isJsonObject } from "../../model/json.ts";
import type { Directory } from "../../model/person.ts";
import { ruleStep } from "../../model/rule-path.ts";
import type { SubjectKey } from "../../model/subject.ts";
import { normalizeEmail } from "../../model/subject.ts";
import type { Definition } from "../orgs/merge.ts";
import type { ProblemList } from "../problems.ts";
import { NAME_PATTERN } from "../schema/schema-parts.ts";
import { MAX_DEPTH, type PathPart } from "../source/positions.ts";
import { nearest, quote, suggestion } from "../suggest.ts";
import { invisibleIn } from "./spelling.ts";
import type { RuleMembers } from "./team-rules.ts";

const NAME = new RegExp(NAME_PATTERN, "u");

/** Ways through teams in teams that are remembered for one member of one team; deep diamonds have millions. */
const MAX_PATHS = 16;

/** Teams passed on the way to a member, outermost first: `["team:engineering", "team:platform"]`. */
export type Via = readonly string[];

/** A team's members after resolving teams in teams, each with every way that leads to it. */
export type TeamMembers = ReadonlyMap<SubjectKey, readonly Via[]>;

/** All teams, resolved. */
export class Teams {
  readonly members: ReadonlyMap<string, TeamMembers>;

  constructor(members: ReadonlyMap<string, TeamMembers>) {
    this.members = members;
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  /** Undefined for a team that does not exist. */
  membersOf(name: string): TeamMembers | undefined {
    return this.members.get(name);
  }
}

/** Looks like an e-mail address as far as subjects are concerned. */
export function isEmail(text: string): boolean {
  return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/u.test(text);
}

/** What to do about a subject that is nobody: a slip, somebody to be added, or somebody whose entry went too early. */
export function suggestNobody(written: string, people: Iterable<string>): string {
  const near = nearest(written, people);
  if (near !== undefined) return `Did you mean ${quote(near)}?`;
  if (!NAME.test(written)) return "Write a key of people, team:NAME, or an e-mail.";
  return `Add ${quote(written)} under people (\`rolecall person add ${written} --email ADDRESS\`). For somebody who has left, put the entry back and run \`rolecall offboard ${written}\`.`;
}

/** Resolves teams in teams and finds circles, unknown names, and names that are a person's too. */
export function resolveTeams(
  definitions: ReadonlyMap<string, Definition>,
  directory: Directory,
  problems: ProblemList,
  rules: RuleMembers = new Map(),
): Teams {
  const resolver = new TeamResolver(definitions, { directory, rules }, problems);
  return new Teams(new Map([...definitions.keys()].map((name) => [name, resolver.resolve(name).members])));
}

/** A team with its members, and how deep it is nested: 1 for one that holds no team. */
interface ResolvedTeam {
  readonly members: TeamMembers;
  readonly depth: number;
}

const NO_TEAM: ResolvedTeam = { members: new Map(), depth: 0 };

class TeamResolver {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #directory: Directory;
  readonly #rules: RuleMembers;
  readonly #problems: ProblemList;
  readonly #done = new Map<string, ResolvedTeam>();
  readonly #open: string[] = [];

  constructor(
    definitions: ReadonlyMap<string, Definition>,
    { directory, rules }: { readonly directory: Directory; readonly rules: RuleMembers },
    problems: ProblemList,
  ) {
    this.#definitions = definitions;
    this.#directory = directory;
    this.#rules = rules;
    this.#problems = problems;
  }

  resolve(name: string): ResolvedTeam {
    const done = this.#done.get(name);
    if (done !== undefined) return done;
    const definition = this.#definitions.get(name);
    if (definition === undefined) return NO_TEAM;
    if (this.#directory.people.has(name)) this.#addClash(name, definition);
    this.#open.push(name);
    const resolved = isRule(definition) ? this.#byRule(name, definition) : this.#byList(name, definition);
    this.#open.pop();
    this.#done.set(name, resolved);
    return resolved;
  }

  #byList(name: string, definition: Definition): ResolvedTeam {
    const key = Array.isArray(definition.value) ? undefined : "members";
    const listed = this.#read(name, definition, key);
    if (listed.isEmpty) this.#addEmpty(name, definition);
    return listed;
  }

  /** Whom the rule fits and `also` names, of those `only` has, without those of `except`. */
  #byRule(name: string, definition: Definition): ResolvedTeam {
    const value = isJsonObject(definition.value) ? definition.value : {};
    if (value.members !== undefined) this.#addMixed(name, definition);
    const also = this.#read(name, definition, "also");
    const only = this.#read(name, definition, "only");
    const except = this.#read(name, definition, "except");
    const members = new Map<SubjectKey, Via[]>();
    const fits = this.#rules.get(name) ?? [];
    const way: Via = [`team:${name}`, ruleStep(String(value.where))];
    for (const key of fits) addPaths(members, key, [way]);
    for (const [subject, vias] of also.members) addPaths(members, subject, vias);
    for (const subject of [...members.keys()]) {
      const isIn = value.only === undefined || only.members.has(subject);
      if (!isIn || except.members.has(subject)) members.delete(subject);
    }
    const isSaid = value.where !== undefined && fits.length === 0;
    if (members.size === 0 && !isSaid) this.#addEmpty(name, definition);
    return { members, depth: Math.max(also.depth, only.depth, except.depth) };
  }

  /** The subjects of one list of a team, teams in it resolved. */
  #read(name: string, definition: Definition, key: string | undefined): ResolvedTeam & { isEmpty: boolean } {
    const members = new Map<SubjectKey, Via[]>();
    const { items, path } = itemsOf(name, definition, key);
    const own: Via = [`team:${name}`];
    let depth = 1;
    for (const [index, item] of (items ?? []).entries()) {
      if (typeof item !== "string") continue;
      const spot = { file: definition.file, path: [...path, index], at: "value" as const };
      const inner = item.startsWith("team:")
        ? this.#resolveTeam(item, spot)
        : this.#resolvePerson(item, spot);
      if (typeof inner === "string") addPaths(members, inner, [own]);
      else if (inner !== undefined) {
        depth = Math.max(depth, inner.depth + 1);
        for (const [subject, vias] of throughTeam(own, inner.members)) addPaths(members, subject, vias);
      }
    }
    return { members, depth, isEmpty: items?.length === 0 };
  }

  #resolveTeam(
    item: string,
    spot: { file: string; path: PathPart[]; at: "value" },
  ): ResolvedTeam | undefined {
    const name = item.slice("team:".length);
    if (!this.#definitions.has(name)) {
      const hint = suggestion(name, this.#definitions.keys()) ?? "Add it under teams.";
      this.#problems.add({
        code: "UNKNOWN_TEAM",
        message: `There is no team ${quote(name)}.`,
        hint,
        spot,
      });
      return undefined;
    }
    const start = this.#open.indexOf(name);
    if (start >= 0) {
      const circle = [...this.#open.slice(start), name].map((team) => `team:${team}`).join(" → ");
      const message = `The teams contain each other in a circle: ${circle}.`;
      this.#problems.add({ code: "TEAM_CYCLE", message, hint: "Take one of them out.", spot });
      return undefined;
    }
    // In whatever order teams stand in the file, none is nested deeper than what may be open at one time.
    const isOpen = this.#open.length < MAX_DEPTH;
    const team = isOpen ? this.resolve(name) : undefined;
    if (team !== undefined && team.depth < MAX_DEPTH) return team;
    const message = `Teams are nested more than ${MAX_DEPTH} deep at ${quote(item)}.`;
    const hint = "Name the members themselves in place of a team.";
    this.#problems.add({ code: "TOO_DEEP", message, hint, spot });
    return undefined;
  }

  #resolvePerson(
    item: string,
    spot: { file: string; path: PathPart[]; at: "value" },
  ): SubjectKey | undefined {
    if (this.#directory.people.has(item)) return item;
    const invisible = invisibleIn("The member", item);
    if (invisible !== undefined) {
      this.#problems.add({ ...invisible, spot });
      return undefined;
    }
    if (isEmail(item)) return this.#directory.personByEmail(item)?.key ?? normalizeEmail(item);
    const hint = item.startsWith("group:")
      ? "A vendor-side group cannot be in a team; name it where the team is named."
      : this.#definitions.has(item)
        ? `A team is written team:${item}.`
        : suggestNobody(item, this.#directory.people.keys());
    this.#problems.add({
      code: "UNKNOWN_SUBJECT",
      message: `${quote(item)} is nobody in people, and no e-mail.`,
      hint,
      spot,
    });
    return undefined;
  }

  #addClash(name: string, definition: Definition): void {
    this.#problems.add({
      code: "NAME_CLASH",
      message: `${quote(name)} is both a person and a team.`,
      hint: "Rename one of them.",
      spot: { file: definition.file, path: ["teams", name], at: "key" },
    });
  }

  #addMixed(name: string, { file }: Definition): void {
    this.#problems.add({
      code: "MIXED_TEAM",
      message: `The team ${quote(name)} has both members and a rule.`,
      hint: "Write `also` in place of `members`: those who are in it beside whom the rule fits.",
      spot: { file, path: ["teams", name, "members"], at: "key" },
    });
  }

  #addEmpty(name: string, definition: Definition): void {
    this.#problems.add({
      code: "EMPTY_TEAM",
      message: `The team ${quote(name)} has no members, so what it holds nobody holds.`,
      hint: "Add members, or remove the team and what names it.",
      spot: { file: definition.file, path: ["teams", name], at: "key" },
    });
  }
}

/** The members of a team in a team. */
function throughTeam(own: Via, members: TeamMembers): readonly (readonly [SubjectKey, readonly Via[]])[] {
  // One array for each distinct way, so that a thousand members who came the same way share it.
  const joined = new Map<Via, Via>();
  const join = (via: Via): Via => {
    const whole = joined.get(via) ?? [...own, ...via];
    joined.set(via, whole);
    return whole;
  };
  return [...members].map(([subject, vias]) => [subject, vias.map(join)]);
}

/** One list of a team: the team itself, or what stands under a key of it. */
function itemsOf(
  name: string,
  { value }: Definition,
  key: string | undefined,
): { items: readonly unknown[] | undefined; path: readonly PathPart[] } {
  const path = key === undefined ? ["teams", name] : ["teams", name, key];
  const items = key === undefined ? value : isJsonObject(value) ? value[key] : undefined;
  return { items: Array.isArray(items) ? items : undefined, path };
}

/** True for a team with a rule, or with people added to nobody. */
function isRule({ value }: Definition): boolean {
  return isJsonObject(value) && ["where", "also", "only", "except"].some((key) => value[key] !== undefined);
}

function addPaths(members: Map<SubjectKey, Via[]>, subject: SubjectKey, vias: readonly Via[]): void {
  const known = members.get(subject);
  if (known === undefined) members.set(subject, vias.slice(0, MAX_PATHS));
  else known.push(...vias.slice(0, Math.max(0, MAX_PATHS - known.length)));
}
