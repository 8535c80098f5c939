import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileValidators } from "../../../scripts/generate-schemas.ts";
import { loadConfig } from "../../../src/config/load.ts";
import type { SchemaProvider } from "../../../src/config/schema/schema.ts";
import type { EditInput } from "../../../src/edit/edit-input.ts";
import { grant } from "../../../src/edit/grant.ts";
import { revoke } from "../../../src/edit/revoke.ts";
import { Workspace } from "../../../src/edit/workspace.ts";
import { importOrg } from "../../../src/import/import-org.ts";
import { NO_OMISSIONS } from "../../../src/import/omissions.ts";
import type { OutlineEntry } from "../../../src/import/outline.ts";
import { formatAddress } from "../../../src/model/address.ts";
import { LiveOrgBuilder } from "../../../src/model/live-builder.ts";
import { Directory } from "../../../src/model/person.ts";
import { policySchema } from "../../../src/policy/schema.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { loadText, NOW } from "../../config/load-text.ts";

const provider: SchemaProvider = { id: "github", title: "GitHub", shape: githubShape, variants: [{}] };
const validators = compileValidators({ providers: [provider], policySchema });
const text = `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  alan: { email: alan@acme.example }
orgs:
  acme:
    provider: github
    members: { ada: owner, grace: member, alan: member }
    groups:
      security: [grace, ada]
      platform: { description: x, members: [ada] }
      web: { members: { ada: maintainer } }
`;

/** The file after an edit, or the code of what was wrong with it. */
async function edited(change: (input: EditInput) => unknown): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "rolecall-bare-list-"));
  try {
    writeFileSync(join(cwd, "access.yaml"), text);
    const shapes = (_id: string) => githubShape({});
    const config = await loadConfig({
      path: ".",
      cwd,
      now: NOW,
      env: {},
      providerIds: ["github"],
      shapes,
      validators,
    });
    const workspace = new Workspace(config);
    change({ config, workspace, shapeOf: () => githubShape({}), now: NOW });
    return workspace.textOf("access.yaml");
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Groups as an import writes them. */
async function imported(
  groups: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<OutlineEntry[]> {
  const config = await loadText("version: 1\norgs: { acme: { provider: github } }\n", {
    world: { providers: [provider], validators },
  });
  const [org] = config.orgs;
  if (org === undefined) throw new Error("no organization");
  const directory = new Directory([]);
  const builder = new LiveOrgBuilder(org, directory);
  for (const [name, people] of Object.entries(groups)) {
    const address = formatAddress("acme", "groups", name);
    builder.resource({ address, section: "groups" });
    builder.open(address);
    for (const [who, role] of Object.entries(people))
      builder.grant(address, { access: { role }, identity: { id: who, email: `${who}@acme.example` } });
  }
  const live = builder.build({
    readAt: "2026-06-15T12:00:00Z",
    actor: { identity: {}, subject: "nobody", standing: "owner", powers: [] },
    facts: {},
  });
  const draft = importOrg({
    live,
    org,
    shape: githubShape({}),
    directory,
    teams: new Map(),
    omissions: NO_OMISSIONS,
    host: {},
    suggestsTeams: false,
    canAddAccounts: true,
    idScope: "github",
  });
  const section = draft.org.entries?.find(({ key }) => key === "groups");
  return [...(section?.entries ?? [])];
}

describe("a group that is imported", () => {
  it("is a bare list if everybody is a plain member, else a mapping", async () => {
    const entries = await imported({
      security: { ada: "member", grace: "member" },
      web: { ada: "maintainer", grace: "member" },
    });
    const [security, web] = entries;

    expect(security).toMatchObject({ key: "security", isList: true });
    expect(web?.entries?.[0]).toMatchObject({ key: "members", isList: false });
  });
});

describe("a group that is written as a bare list", () => {
  it("takes somebody more, as a member", async () => {
    const request = { subject: "alan", on: "acme/groups/security" };

    expect(await edited((input) => grant(input, request))).toContain("security: [grace, ada, alan]");
    expect(await edited((input) => grant(input, { ...request, role: "member" }))).toContain(
      "[grace, ada, alan]",
    );
    expect(await edited((input) => grant(input, { ...request, on: "acme/groups/platform" }))).toContain(
      "members: [ada, alan]",
    );
  });

  it("has no room for another role, and says what to write", async () => {
    const request = { subject: "alan", on: "acme/groups/security", role: "maintainer" };

    await expect(edited((input) => grant(input, request))).rejects.toMatchObject({ code: "EDIT_UNSAFE" });
    expect(await edited((input) => grant(input, { ...request, on: "acme/groups/web" }))).toContain(
      "alan: maintainer",
    );
  });

  it("lets somebody go", async () => {
    const after = await edited((input) => revoke(input, { subject: "ada", on: "acme/groups/security" }));

    expect(after).toContain("security: [grace]");
  });
});
