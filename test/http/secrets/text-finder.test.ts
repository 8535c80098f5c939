import fc from "fast-check";
import { expect, it } from "vitest";
import { createRedactor } from "../../../src/http/secrets/redact.ts";
import { SentSecrets } from "../../../src/http/secrets/sent-secrets.ts";
import { type Span, TextFinder } from "../../../src/http/secrets/text-finder.ts";
import "../../helpers/property-seed.ts";

/** Of few letters, so that texts overlap, hold one another and nearly match. */
const word = (minLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", "é", "漢"), minLength, maxLength: 9 });

function everywhere(texts: readonly string[], text: string): readonly Span[] {
  return [...new Set(texts)].flatMap((one) =>
    Array.from({ length: text.length }, (_, start) => ({ start, end: start + one.length })).filter(
      ({ start }) => text.startsWith(one, start),
    ),
  );
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans].sort((a, b) => a.end - b.end || a.start - b.start);

it("finds every one of many texts, wherever it is", () => {
  fc.assert(
    fc.property(fc.array(word(4), { maxLength: 8 }), fc.array(word(0), { maxLength: 12 }), (texts, parts) => {
      const finder = new TextFinder(4);
      for (const one of texts) finder.add(one);
      const text = parts.join("");
      const found = everywhere(texts, text);

      expect(inOrder(finder.spansIn(text))).toEqual(inOrder(found));
      expect(finder.isIn(text)).toBe(found.length > 0);
    }),
    { numRuns: 500 },
  );
});

it("leaves no secret in a text, also where several overlap", () => {
  fc.assert(
    fc.property(
      fc.array(word(4), { maxLength: 6 }),
      fc.array(word(0), { maxLength: 12 }),
      (secrets, parts) => {
        const text = createRedactor(secrets)(parts.join(""));

        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

it("takes thousands of credentials, each of which is refused, out of what is answered", () => {
  const secrets = new SentSecrets();
  const count = 5_000;
  const refusals = Array.from({ length: count }, (_, index) => {
    const token = `a-token-of-its-own-${index}-end`;
    const text = `{"message":"${token} is not known, nor is a-token-of-its-own-${index >> 1}-end"}`;
    const answer = { status: 401, headers: new Headers(), text };
    const authorization = `Bearer ${token}`;
    const result = secrets.takeOut(
      { kind: "answer", answer },
      { method: "GET", url: "/" },
      { authorization },
    );
    return result.kind === "answer" ? result.answer.text : "";
  });

  expect(new Set(refusals)).toEqual(new Set(['{"message":"[secret] is not known, nor is [secret]"}']));
});

it("finds any of thousands of credentials in an answer that nothing is wrong with", () => {
  const tokens = Array.from({ length: 5_000 }, (_, index) => `a-token-of-its-own-${index}-end`);
  const secrets = new SentSecrets(tokens);
  const give = (text: string): string => {
    const answer = { status: 200, headers: new Headers(), text };
    const result = secrets.takeOut({ kind: "answer", answer }, { method: "GET", url: "/" }, {});
    return result.kind === "answer" ? result.answer.text : "";
  };

  expect(give('[{"name":"a-token-of-its-own-4321-end"}]')).toBe('[{"name":"[secret]"}]');
  expect(give('[{"name":"a-token-of-its-own-5000-end"}]')).toBe('[{"name":"a-token-of-its-own-5000-end"}]');
});
