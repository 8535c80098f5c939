import { sanitizeLine } from "../../model/sanitize.ts";
import { columnWidth, plural } from "./layout.ts";

/** Two entries that may be one person. */
export interface LookalikeLine {
  readonly kept: string;
  readonly other: string;
  readonly why: string;
}

/** One organization as a token sees it. */
export interface SeenLine {
  readonly provider: string;
  readonly name: string;
  readonly standing?: string;
  readonly obstacle?: string;
}

/** What was written of one organization. */
export interface ImportedLine {
  readonly provider: string;
  readonly name: string;
  readonly file: string;
  readonly people: number;
  readonly newPeople: number;
  /** Resources by kind, counted, in the order of the provider: "3 projects". */
  readonly resources: readonly string[];
}

/** Widest column of names. */
const WIDEST = 40;

/** The list of who may be one person, with the command that makes them one. `config`: as `-c` takes it, where needed. */
export function renderLookalikes(
  lookalikes: readonly LookalikeLine[],
  config: string | undefined,
): readonly string[] {
  if (lookalikes.length === 0) return [];
  const flag = config === undefined ? "" : ` -c ${config}`;
  const lines = lookalikes.map(({ kept, other, why }) => ({
    command: `rolecall person merge ${kept} ${other}${flag}`,
    why,
  }));
  const width = columnWidth(
    lines.map(({ command }) => command),
    100,
  );
  const [are, each] =
    lookalikes.length === 1 ? ["Maybe one person", "it is"] : ["Maybe one person each", "they are"];
  return [
    `${are}; nobody guesses. Where ${each}:`,
    ...lines.map(({ command, why }) => sanitizeLine(`  ${command.padEnd(width)}  # ${why}`)),
  ];
}

/** What each token sees, one organization a line. */
export function renderSeen(organizations: readonly SeenLine[]): readonly string[] {
  const [first, second] = [
    columnWidth(
      organizations.map(({ provider }) => provider),
      WIDEST,
    ),
    columnWidth(
      organizations.map(({ name }) => name),
      WIDEST,
    ),
  ];
  return organizations.map(({ provider, name, standing, obstacle }) => {
    const more = [
      ...(standing === undefined ? [] : [standing]),
      ...(obstacle === undefined ? [] : [`cannot be imported: ${obstacle}`]),
    ];
    return sanitizeLine(`${provider.padEnd(first)}  ${name.padEnd(second)}  ${more.join("; ")}`).trimEnd();
  });
}

/** One organization that was written, in one line. */
export function renderImported({ provider, name, file, people, newPeople, resources }: ImportedLine): string {
  const counts = [
    `${plural(people, "person", "people")}${newPeople === 0 || newPeople === people ? "" : `, ${newPeople} of them new`}`,
    ...resources,
  ];
  return sanitizeLine(`${provider} ${name} -> ${file}: ${counts.join("; ")}`);
}
