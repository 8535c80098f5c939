import { TextFinder } from "./text-finder.ts";

/** Takes secrets out of any text. */
export type Redactor = (text: string) => string;

/** What stands where a secret was. */
export const redactedMark = "[secret]";

// A shorter "secret" would be found inside ordinary words and say more by its absence than by its presence.
const shortestSecret = 4;

// Most forms are longer than this; those that are not are looked for apart, so that the others are found faster.
const shortestLong = 12;

/**
 * Replaces secrets, also in the forms in which they travel: percent-encoded, as a form value, inside JSON or HTML, and
 * in base64 as the password or the name of Basic authentication; and as a server may echo them: in capitals or small
 * letters throughout, backwards, and in hexadecimal. Of a secret of several lines each line counts. Values shorter than
 * four characters are left out, and echoes of those shorter than twelve. Any other change, such as a part of a secret
 * or letters of mixed case, is not noticed.
 */
export class SecretFilter {
  readonly #short = new TextFinder(shortestSecret);
  readonly #long = new TextFinder(shortestLong);

  add(secret: string): void {
    const forms = new Set<string>();
    for (const part of [secret, secret.trim(), ...secret.split(/\r?\n/)]) {
      if (part.length >= shortestSecret) addForms(part, forms);
    }
    for (const form of forms) (form.length < shortestLong ? this.#short : this.#long).add(form);
  }

  /** The text with a mark in place of each secret; one mark for secrets that overlap or hold one another. */
  redact(text: string): string {
    const spans = [...this.#short.spansIn(text), ...this.#long.spansIn(text)];
    if (spans.length === 0) return text;
    const parts: string[] = [];
    let done = 0;
    for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start >= done) parts.push(text.slice(done, start), redactedMark);
      done = Math.max(done, end);
    }
    return parts.join("") + text.slice(done);
  }
}

/** Makes a function that takes these secrets out of a text, as {@link SecretFilter} does. */
export function createRedactor(secrets: Iterable<string | undefined>): Redactor {
  const filter = new SecretFilter();
  for (const secret of secrets) if (secret !== undefined) filter.add(secret);
  return (text) => filter.redact(text);
}

/** As HTML writes what means something to it. */
const entities: Readonly<Record<string, string>> = {
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "#39",
};

function addForms(secret: string, forms: Set<string>): void {
  forms.add(secret);
  const percent = encodeSafely(secret);
  forms.add(percent);
  forms.add(percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  forms.add(new URLSearchParams({ v: secret }).toString().slice(2));
  forms.add(JSON.stringify(secret).slice(1, -1));
  forms.add(secret.replace(/[&<>"']/g, (character) => `&${entities[character] ?? ""};`));
  for (const echo of echoesOf(secret)) forms.add(echo);
  for (const text of [secret, `:${secret}`, `${secret}:`]) addBase64(text, forms);
}

/** A secret as a server may repeat it. One that is short would be found inside ordinary words. */
export function echoesOf(secret: string): readonly string[] {
  if (secret.length < shortestLong) return [];
  const hex = Buffer.from(secret, "utf8").toString("hex");
  return [secret.toUpperCase(), secret.toLowerCase(), [...secret].reverse().join(""), hex, hex.toUpperCase()];
}

/** Base64 of a text inside a longer one has three shapes, by where it begins modulo 3; the edges are shared. */
function addBase64(text: string, forms: Set<string>): void {
  const bytes = Buffer.from(text, "utf8");
  for (let shift = 0; shift < 3; shift++) {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const first = shift === 0 ? 0 : shift + 1;
    const last = (bytes.length + shift) % 3 === 0 ? whole.length : whole.length - 1;
    const core = whole.slice(first, last);
    if (core.length < 8) continue;
    forms.add(core);
    forms.add(core.replaceAll("+", "-").replaceAll("/", "_"));
  }
}

function encodeSafely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}
