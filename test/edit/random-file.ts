import { createRandom, randomChoice, randomInteger } from "../../src/simulator/kit/random.ts";
import { shuffled } from "../helpers/shuffled.ts";

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A valid file, written in a style that depends on the seed alone. */
export interface RandomFile {
  readonly text: string;
  /** Places with somebody who does not hold anything there yet. */
  readonly grants: readonly { readonly subject: string; readonly on: string; readonly role?: string }[];
}

/** Blocks and flows, comments, quotes, blank lines, line breaks of both kinds, keys in any order. */
export function randomFile(seed: number): RandomFile {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const some = (values: readonly string[]): string[] =>
    shuffled(random, values).slice(0, randomInteger(random, values.length + 1));
  const mix = <Entry extends { readonly [key: string]: Value }>(entry: Entry): Entry =>
    (chance(0.5) ? Object.fromEntries(shuffled(random, Object.entries(entry))) : entry) as Entry;
  const staff = ["ada", "grace", "linus", "ken", "o.brien", "x_1"];
  const terms = (): Record<string, Value> =>
    chance(0.4)
      ? { until: "2099-12-31", ...(chance(0.5) ? { reason: "why: OPS-1 # not a comment" } : {}) }
      : {};
  const permissions = (subjects: readonly string[]): Record<string, Value> =>
    Object.fromEntries(
      subjects.map((subject): [string, Value] => {
        const list = some(["view", "deploy", "operate"]);
        const more = terms();
        return [subject, Object.keys(more).length === 0 ? list : mix({ permissions: list, ...more })];
      }),
    );
  const environments = (subjects: readonly string[]): Record<string, Value> =>
    Object.fromEntries(
      subjects.map((subject): [string, Value] => {
        if (chance(0.3)) return [subject, "admin"];
        return [
          subject,
          mix({ development: "contributor", ...(chance(0.5) ? { production: "viewer" } : {}), ...terms() }),
        ];
      }),
    );
  const onShop = some(staff);
  const onApp = some(staff);
  const onSpace = some(["ada", "grace", "linus"]);
  const file = mix({
    version: 1,
    people: Object.fromEntries(
      staff.map((key) => [
        key,
        mix({ ...(chance(0.5) ? { name: `${key} "the" O'Neil` } : {}), email: `${key}@acme.example` }),
      ]),
    ),
    teams: {
      platform: ["ada", "grace"],
      all: chance(0.5)
        ? mix({ description: "everybody: really", members: ["team:platform", "linus"] })
        : ["team:platform"],
    },
    orgs: {
      acme: mix({
        provider: "upsun",
        owner: "ada",
        members: { grace: ["billing"], "team:all": [] },
        projects: {
          shop: mix({ id: "ktgqf5p5vx2bo", access: environments(onShop) }),
          "odd one": { id: "m3x5qkz7wq2ny", access: {} },
        },
      }),
      inc: mix({
        provider: "heroku",
        members: { ada: "admin", grace: "admin" },
        apps: { "shop-prod": mix({ locked: true, collaborators: permissions(onApp) }) },
      }),
      studio: mix({
        provider: "scim",
        profile: "viz-now",
        members: { ada: "admin", grace: "editor", linus: mix({ role: "operator", disabled: true }) },
        spaces: {
          news: mix({ owner: "grace", users: onSpace, whitelist: ["203.0.113.0/24"] }),
          sport: ["linus"],
        },
      }),
    },
  });
  const free = (held: readonly string[], all: readonly string[]): readonly string[] =>
    all.filter((one) => !held.includes(one));
  const lists: [readonly string[], string, string | undefined][] = [
    [free(onShop, staff), "acme/projects/shop", "viewer@staging"],
    [staff, "acme/projects/odd one", "admin"],
    [free(onApp, staff), "inc/apps/shop-prod", "view,deploy"],
    [["linus", "ken"], "inc", "member"],
    [free(onSpace, ["ada", "grace", "linus"]), "studio/spaces/news", undefined],
    [["ada", "grace"], "studio/spaces/sport", undefined],
  ];
  const eol = chance(0.2) ? "\r\n" : "\n";
  const body = new Writer(random).write(file).join(eol);
  return {
    text: body + (chance(0.85) ? eol : ""),
    grants: lists.flatMap(([subjects, on, role]) =>
      subjects.length === 0
        ? []
        : [{ subject: randomChoice(random, subjects), on, ...(role === undefined ? {} : { role }) }],
    ),
  };
}

class Writer {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  write(file: Value): readonly string[] {
    return [...(this.#chance(0.5) ? ["# At the top."] : []), ...this.#block(file, 0)];
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #block(value: Value, indent: number): string[] {
    const step = 2;
    const entries: [string, Value][] = Array.isArray(value)
      ? value.map((item: Value) => ["- ", item])
      : Object.entries(value as object).map(([key, item]) => [`${this.#scalar(key)}: `, item as Value]);
    return entries.flatMap(([head, item]) => {
      const space = " ".repeat(indent);
      const above = [
        ...(this.#chance(0.08) ? [""] : []),
        ...(this.#chance(0.1) ? [`${space}# about the next one: [a, {b`] : []),
      ];
      const isFlow = !isCollection(item) || isEmpty(item) || (indent > 0 && this.#chance(0.5));
      if (isFlow) return [...above, `${space}${head}${this.#flow(item)}${this.#note()}`];
      if (head === "- ") {
        const [first = "", ...rest] = this.#block(item, indent + step).filter(
          (line) => line.trim() !== "" && !line.trim().startsWith("#"),
        );
        return [...above, `${space}- ${first.trimStart()}`, ...rest];
      }
      return [...above, `${space}${head.trimEnd()}${this.#note()}`, ...this.#block(item, indent + step)];
    });
  }

  #note(): string {
    return this.#chance(0.12) ? `${" ".repeat(1 + Math.floor(this.#random() * 12))}# noted: {x}, 'y'` : "";
  }

  #flow(value: Value): string {
    if (!isCollection(value)) return this.#scalar(value);
    const pad = this.#chance(0.5) ? " " : "";
    const comma = this.#chance(0.1) ? "," : "";
    if (Array.isArray(value)) {
      const items = (value as readonly Value[]).map((item) => this.#flow(item));
      return items.length === 0 ? "[]" : `[${pad}${items.join(", ")}${comma}${pad}]`;
    }
    const pairs = Object.entries(value).map(
      ([key, item]) => `${this.#scalar(key)}: ${this.#flow(item as Value)}`,
    );
    return pairs.length === 0 ? "{}" : `{${pad}${pairs.join(", ")}${comma}${pad}}`;
  }

  #scalar(value: Value): string {
    if (typeof value !== "string") return String(value);
    const isPlain =
      /^[a-zA-Z][\w@./:-]*$/.test(value) &&
      !/: |:$/.test(value) &&
      !["true", "false", "null", "yes", "no"].includes(value);
    if (isPlain && this.#chance(0.85)) return value;
    return this.#chance(0.5) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  }
}

function isCollection(value: Value): value is readonly Value[] | { readonly [key: string]: Value } {
  return typeof value === "object";
}

function isEmpty(value: Value): boolean {
  return Object.keys(value as object).length === 0;
}
