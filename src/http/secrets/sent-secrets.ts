import { HeaderList } from "../headers.ts";
import type { HttpRequest } from "../http.ts";
import type { AttemptResult, RawAnswer } from "../request/attempt.ts";
import type { RequestHeaders } from "../request/encode.ts";
import { echoesOf, SecretFilter } from "./redact.ts";
import { TextFinder } from "./text-finder.ts";

/** Shorter values, such as the kind of a grant, are ordinary words. */
const shortestCredential = 12;

/** So few are found faster one after the other. */
const few = 12;

/**
 * Every credential that was sent in a run. A vendor may repeat one, in a refusal or in the name of something, and its
 * words go into plans, journals, pages and messages; the credential must not.
 */
export class SentSecrets {
  readonly #known = new Set<string>();
  /** All of them as they are and as they may be echoed. */
  readonly #forms: string[] = [];
  readonly #finder = new TextFinder(shortestCredential);
  readonly #filter = new SecretFilter();
  /** Those that the filter does not have yet: their forms are worked out only when there is something to take out. */
  #unfiltered: string[] = [];

  /** `known` are credentials that may be sent by somebody else in the same run. */
  constructor(known: Iterable<string> = []) {
    this.#remember([...known]);
  }

  /** The result of a request without any credential that was sent, by this request or before it. */
  takeOut(result: AttemptResult, request: HttpRequest, headers: RequestHeaders): AttemptResult {
    const form = request.body !== undefined && "form" in request.body ? request.body.form : undefined;
    this.#remember([...(headers.authorization?.split(" ").slice(1) ?? []), ...Object.values(form ?? {})]);
    if (result.kind === "failure") return result;
    // What is asked for with a form is a credential, and it may well be the one that was given before.
    if (form !== undefined && result.answer.status < 300) return result;
    if (!isQuoted(result.answer) && !this.#isIn(result.answer.text)) return result;
    // A request id, for example, is shown too.
    const answered = [...result.answer.headers].map(([name, value]): [string, string] => [
      name,
      this.#redact(value),
    ]);
    const text = this.#redact(result.answer.text);
    return { ...result, answer: { ...result.answer, headers: new HeaderList(answered), text } };
  }

  #remember(values: readonly string[]): void {
    for (const value of values) {
      if (value.length < shortestCredential || this.#known.has(value)) continue;
      this.#known.add(value);
      for (const form of new Set([value, ...echoesOf(value)])) {
        this.#forms.push(form);
        this.#finder.add(form);
      }
      this.#unfiltered.push(value);
    }
  }

  #redact(text: string): string {
    for (const secret of this.#unfiltered) this.#filter.add(secret);
    this.#unfiltered = [];
    return this.#filter.redact(text);
  }

  /** Looked for first: to replace what is not there in every form that it may have takes far longer. */
  #isIn(text: string): boolean {
    if (this.#forms.length > few) return this.#finder.isIn(text);
    return this.#forms.some((form) => text.includes(form));
  }
}

/** True for what may end up in a message: a refusal, or something that is not JSON. */
function isQuoted({ status, text }: RawAnswer): boolean {
  return text !== "" && (status >= 400 || !/^\s*[[{]/.test(text.slice(0, 100)));
}
