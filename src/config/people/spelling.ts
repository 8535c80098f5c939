import type { Person } from "../../model/person.ts";
import type { Problem, ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import { quote } from "../suggest.ts";

/** Characters that nobody sees: zero-width, bidirectional, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const NAMES: Readonly<Record<number, string>> = {
  173: "soft hyphen",
  8203: "zero-width space",
  8204: "zero-width non-joiner",
  8205: "zero-width joiner",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8238: "right-to-left override",
  8288: "word joiner",
  65279: "byte order mark",
};
/** Scripts whose letters look alike. Those that one language mixes, such as Han and Kana, are not among them. */
const ALIKE = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** What is wrong with a text that holds a character which nobody sees; undefined if it holds none. */
export function invisibleIn(what: string, text: string): Omit<Problem, "spot"> | undefined {
  const found = INVISIBLE.exec(text)?.[0];
  const code = found?.codePointAt(0);
  if (found === undefined || code === undefined) return undefined;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES[code];
  return {
    code: "INVISIBLE_CHARACTER",
    message: `${what} holds ${point}${name === undefined ? "" : ` (${name})`}, which nobody sees: ${quote(text.replaceAll(found, `<${point}>`))}.`,
    hint: "Type the text anew; such characters come along when it is copied.",
  };
}

/** The first word whose letters are of several scripts that look alike; undefined if there is none. */
function mixedWord(text: string): string | undefined {
  const words = text.normalize("NFC").split(/[^\p{L}\p{M}]+/u);
  return words.find((word) => ALIKE.filter((script) => script.test(word)).length > 1);
}

/** Finds characters that nobody sees, and letters that look like others, in what a person goes by. */
export function checkSpelling(person: Person, file: string, problems: ProblemList): void {
  for (const [what, text, path] of textsOf(person)) {
    const spot = {
      file,
      path: ["people", person.key, ...path],
      at: path.length === 0 ? "key" : "value",
    } as const;
    const invisible = invisibleIn(`The ${what} of ${quote(visible(person.key))}`, text);
    if (invisible !== undefined) problems.add({ ...invisible, spot });
    const mixed = mixedWord(text);
    if (mixed === undefined) continue;
    problems.add({
      code: "MIXED_SCRIPTS",
      message: `The ${what} of ${quote(visible(person.key))} has letters of several scripts in one word: ${quote(visible(mixed))}.`,
      hint: "Letters of two scripts may look the same; type the word anew if it is not meant.",
      spot,
    });
  }
}

function visible(text: string): string {
  return text.replaceAll(new RegExp(INVISIBLE, "gu"), "");
}

function textsOf(person: Person): readonly (readonly [string, string, readonly PathPart[]])[] {
  const { key, name, givenName, familyName, email, aliases, accounts } = person;
  const named = (
    [
      ["key", key, []],
      ["name", name, ["name"]],
      ["given name", givenName, ["givenName"]],
      ["family name", familyName, ["familyName"]],
      ["e-mail", email, ["email"]],
    ] as const
  ).flatMap(([what, text, path]) => (text === undefined ? [] : [[what, text, path] as const]));
  return [
    ...named.filter(([what]) => name === undefined || (what !== "given name" && what !== "family name")),
    ...aliases.map((alias, index) => ["alias", alias, ["aliases", index]] as const),
    ...Object.entries(accounts).flatMap(([scope, texts]) =>
      texts.map((text, index) => {
        const path: PathPart[] = ["accounts", scope, ...(texts.length > 1 ? [index] : [])];
        return ["account", text, path] as const;
      }),
    ),
  ];
}
