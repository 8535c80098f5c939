import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileValidators } from "../../../scripts/generate-schemas.ts";
import type { SchemaProvider } from "../../../src/config/schema/schema.ts";
import { policySchema } from "../../../src/policy/schema.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { stateSchema } from "../../../src/providers/github/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { parseState } from "../../../src/simulator/kit/state-file.ts";
import { loadText } from "../../config/load-text.ts";
import { logins, world } from "./world.ts";

const read = (name: string): string => readFileSync(new URL(`example/${name}`, import.meta.url), "utf8");
const provider: SchemaProvider = { id: "github", title: "GitHub", shape: githubShape, variants: [{}] };
const cast = `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  margaret: { email: margaret@acme.example, accounts: { github: "mhamilton#1003" } }
  katherine: { email: katherine@acme.example, accounts: { github: kjohnson } }
  alan: { email: alan@acme.example, accounts: { github: aturing } }
  barbara: { email: barbara@acme.example, accounts: { github: bliskov } }
  frances: { email: frances@acme.example, accounts: { github: fallen } }
  radia: { email: radia@acme.example }
  linus: { email: linus@contractor.example, accounts: { github: torvalds-l } }
  ken: { email: ken@contractor.example, accounts: { github: kent } }
  rolecall: { email: rolecall@acme.example, kind: service, accounts: { github: acme-rolecall } }
teams:
  platform: [ada, grace]
  engineering: [margaret, alan]
  content: [katherine, barbara]
`;

async function liveState(): Promise<StateValue> {
  const state = await parseState(`version: 1\n${read("live.yaml")}`, "live.yaml", [
    { id: "github", stateSchema },
  ]);
  return state.providers.github ?? null;
}

describe("the example's GitHub organization", () => {
  it("is a file without a fault", async () => {
    const validators = compileValidators({ providers: [provider], policySchema });
    const config = await loadText(cast + read("org.yaml"), { world: { providers: [provider], validators } });

    expect(config.warnings.map(({ code }) => code)).toEqual([]);
    expect(config.orgs[0]?.resources.size).toBe(10);
  });

  it("is a state that the simulator takes, with drift of every class", async () => {
    const { call } = world(await liveState());
    const token = "simulated-github-token";
    const ask = async (path: string) => await call("GET", path, undefined, { token });

    expect(logins(await ask("/orgs/acme/members?role=admin"))).toEqual(["adalove", "acme-rolecall"]);
    expect((await ask("/orgs/acme/invitations")).body).toHaveLength(2);
    expect(logins(await ask("/orgs/acme/failed_invitations"))).toEqual(["fallen"]);
    expect(logins(await ask("/orgs/acme/outside_collaborators"))).toEqual(["torvalds-l", "kent"]);
    expect((await ask("/users/mhamilton")).body.id).toBe(9999);
    expect((await ask("/user/1003")).body.login).toBe("mhamilton-old");
    expect((await ask("/orgs/acme/teams/platform")).body.parent.slug).toBe("engineering");
    expect((await ask("/orgs/acme/custom-repository-roles")).body.custom_roles).toHaveLength(1);
  });
});
