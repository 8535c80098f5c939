import { expect, it } from "vitest";
import { connected, converge } from "./connected.ts";
import { acme, MINUTE } from "./world.ts";

const JOINERS = 200;

/** 200 people who are invited: GitHub takes about 80 requests a minute that make something (rule 9). */
function world(): ReturnType<typeof connected> {
  const numbers = Array.from({ length: JOINERS }, (_, index) => index + 1);
  const people = numbers.map((n) => `  joiner${n}: { email: joiner${n}@acme.example }`).join("\n");
  const members = numbers.map((n) => `joiner${n}: member`).join(", ");
  return connected(
    `orgs:
  acme:
    provider: github
    members: { ada: owner, bot: owner, grace: member, alan: member, ${members} }
`,
    acme({}, { switches: { contentPerMinute: 80, contentPerHour: 500 } }),
    {
      people: `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  alan: { email: alan@acme.example, accounts: { github: alan } }
  bot: { email: bot@acme.example, kind: service, accounts: { github: acme-bot } }
${people}
`,
    },
  );
}

it("invites as many as GitHub takes in a minute, so that none is thrown back", async () => {
  const { connection, sent, simulator, ...rest } = await world();
  const statuses: number[] = [];
  const handle = simulator.handle.bind(simulator);
  Object.assign(simulator, {
    handle: async (request: Request) => {
      const outcome = await handle(request);
      statuses.push(outcome.response.status);
      return outcome;
    },
  });
  const before = rest.now();
  await converge({ connection, sent, simulator, ...rest });

  expect(statuses.filter((status) => status === 403 || status === 429)).toEqual([]);
  expect(
    sent.filter(({ method, path }) => method === "POST" && path === "/orgs/acme/invitations"),
  ).toHaveLength(JOINERS);
  // Two full minutes are waited for, and no more.
  expect(Math.floor((rest.now() - before) / MINUTE)).toBe(2);
});
