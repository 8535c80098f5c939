import { describe, expect, it } from "vitest";
import { loadText } from "../load-text.ts";

const people = `people:
  ada:   { email: Ada@Acme.example, attributes: { department: Platform, level: 5, on-call: true, skills: [k8s] } }
  ben:   { email: ben@acme.example, attributes: { department: Platform, manager: ada, level: 2 } }
  cleo:  { email: cleo@acme.example, attributes: { department: "Zo\u0065\u0308 & Co" } }
  dan:   { email: dan@contractor.example }
  bot:   { email: bot@acme.example, kind: service, attributes: { department: Platform } }
`;

/** The members of one team by its rule, and the codes of the warnings. */
async function team(rule: string): Promise<{ members: readonly string[]; warnings: readonly string[] }> {
  const text = `version: 1\n${people}teams:\n  pool: [ada, cleo, dan]\n  t: ${rule}\norgs: { acme: { provider: heroku } }\n`;
  const config = await loadText(text);
  const warnings = config.warnings.map(
    ({ code, message }) => `${code} ${message.split(" the attribute")[0]}`,
  );
  return { members: [...(config.teams.get("t") ?? [])].sort(), warnings };
}

describe("a team by rule", () => {
  it.each([
    [
      "a text",
      `{ where: 'has(person.attributes.department) && person.attributes.department == "Platform"' }`,
      ["ada", "ben"],
    ],
    ["a whole number", "{ where: 'has(person.attributes.level) && person.attributes.level >= 3' }", ["ada"]],
    ["true", `{ where: '"on-call" in person.attributes && person.attributes["on-call"] == true' }`, ["ada"]],
    ["a list", `{ where: 'has(person.attributes.skills) && "k8s" in person.attributes.skills' }`, ["ada"]],
    ["an e-mail, whatever its case", "{ where: 'person.email == \"ada@acme.example\"' }", ["ada"]],
    [
      "the same letters written otherwise",
      "{ where: 'has(person.attributes.department) && person.attributes.department == \"Zo\u00eb & Co\"' }",
      ["cleo"],
    ],
    ["a service account only where it asks for kind", "{ where: 'person.kind == \"service\"' }", ["bot"]],
    [
      "nobody by a negation over a service account",
      "{ where: '!person.email.endsWith(\"@acme.example\")' }",
      ["dan"],
    ],
    [
      "people beside the rule",
      "{ where: 'person.key == \"ben\"', also: [dan, x@y.example] }",
      ["ben", "dan", "x@y.example"],
    ],
    ["people of another team only", "{ where: 'true', only: [team:pool] }", ["ada", "cleo", "dan"]],
    ["everybody but some", "{ where: 'true', except: [team:pool] }", ["ben"]],
    ["people added to nobody, without some", "{ also: [team:pool], except: [dan] }", ["ada", "cleo"]],
  ])("holds %s", async (_, rule, expected) => {
    const { members, warnings } = await team(rule);

    expect(members).toEqual(expected);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["==", ["ada", "ben"]],
    ["!=", ["cleo"]],
  ])("never fits somebody who lacks the attribute, with %s, and says who", async (operator, expected) => {
    const { members, warnings } = await team(
      `{ where: 'person.attributes.department ${operator} "Platform"' }`,
    );

    expect(members).toEqual(expected);
    expect(warnings).toEqual(["TEAM_ATTRIBUTE_MISSING dan lacks"]);
  });

  it("does not turn a missing attribute round with a negation", async () => {
    const { members } = await team(`{ where: '!(person.attributes.department == "Platform")' }`);

    expect(members).toEqual(["cleo"]);
  });

  it("finds a circle through also, only and except", async () => {
    await expect(team("{ where: 'true', except: [team:t] }")).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "TEAM_CYCLE" })]),
    });
  });
});
