import { generateKeyPairSync } from "node:crypto";
import { App, Octokit } from "octokit";
import { afterEach, describe, expect, it } from "vitest";
import { createSimulator, stateSchema } from "../../../src/providers/github/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { type RunningSimulators, startSimulators } from "../../../src/simulator/host/run.ts";
import { acme, OWNER, STRANGER } from "./world.ts";

let running: RunningSimulators | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(state: StateValue): Promise<string> {
  running = await startSimulators({
    state: { version: 1, clock: "2026-11-30T12:00:00Z", providers: { github: state } },
    providers: [{ id: "github", load: async () => ({ createSimulator, stateSchema }) }],
    now: () => Date.parse("2026-11-30T12:00:00Z"),
  });
  return running.origins.github ?? "";
}

const quiet = { throttle: { enabled: false }, retry: { enabled: false } };
const client = (baseUrl: string, auth = OWNER): Octokit => new Octokit({ baseUrl, auth, ...quiet });

describe("the vendor's own client", () => {
  it("reads page by page, over a real wire", async () => {
    const octokit = client(await start(acme()));

    const members = await octokit.paginate(octokit.rest.orgs.listMembers, { org: "acme", per_page: 1 });
    expect(members.map(({ login }) => login)).toEqual(["AdaLove", "ghopper", "acme-bot", "alan"]);
    const teams = await octokit.paginate(octokit.rest.teams.list, { org: "acme", per_page: 2 });
    expect(teams.map(({ slug }) => slug)).toEqual(["engineering", "platform", "security"]);
  });

  it("invites, accepts, makes teams, and gives and takes access", async () => {
    const url = await start(acme());
    const octokit = client(url);
    const invited = await octokit.rest.orgs.createInvitation({
      org: "acme",
      invitee_id: 106,
      team_ids: [202],
    });
    expect(invited.data.login).toBe("eve");
    await client(url, STRANGER).rest.orgs.updateMembershipForAuthenticatedUser({
      org: "acme",
      state: "active",
    });
    const team = await octokit.rest.teams.create({
      org: "acme",
      name: "Sales",
      privacy: "closed",
      parent_team_id: 201,
    });
    await octokit.rest.teams.addOrUpdateMembershipForUserInOrg({
      org: "acme",
      team_slug: team.data.slug,
      username: "eve",
      role: "maintainer",
    });
    await octokit.rest.teams.addOrUpdateRepoPermissionsInOrg({
      org: "acme",
      team_slug: "sales",
      owner: "acme",
      repo: "shop",
      permission: "maintain",
    });
    const level = await octokit.rest.repos.getCollaboratorPermissionLevel({
      owner: "acme",
      repo: "shop",
      username: "eve",
    });
    expect([level.data.permission, level.data.role_name]).toEqual(["write", "maintain"]);
    await octokit.rest.orgs.removeMembershipForUser({ org: "acme", username: "eve" });
    await expect(
      octokit.rest.orgs.getMembershipForUser({ org: "acme", username: "eve" }),
    ).rejects.toMatchObject({ status: 404 });
    await octokit.rest.orgs.update({ org: "acme", default_repository_permission: "none" });
    expect((await octokit.rest.orgs.get({ org: "acme" })).data.default_repository_permission).toBe("none");
  });

  it("reads by GraphQL, with its own paging", async () => {
    const octokit = client(await start(acme()));

    const { organization } = await octokit.graphql.paginate<{
      organization: { teams: { nodes: { slug: string }[] } };
    }>(
      `query($cursor: String) { organization(login: "acme") { teams(first: 1, after: $cursor) { nodes { slug } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(organization.teams.nodes.map(({ slug }) => slug)).toEqual(["engineering", "platform", "security"]);
  });

  it("follows a renamed repository", async () => {
    const url = await start(acme());
    await fetch(`${url}/_simulator/rename-repository`, {
      method: "POST",
      body: JSON.stringify({ repository: "shop", to: "store" }),
    });

    const { data } = await client(url).rest.repos.get({ owner: "acme", repo: "shop" });
    expect(data.full_name).toBe("acme/store");
  });

  it("acts as an App: from its key to an installation's token", async () => {
    const keys = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    // The client signs with the clock of this machine, so the simulator runs on it too.
    const state = acme({}, { apps: [{ id: 77, slug: "rolecall", publicKey: keys.publicKey }] });
    running = await startSimulators({
      state: { version: 1, providers: { github: state } },
      providers: [{ id: "github", load: async () => ({ createSimulator, stateSchema }) }],
    });
    const baseUrl = running.origins.github ?? "";
    const app = new App({
      appId: 77,
      privateKey: keys.privateKey,
      Octokit: Octokit.defaults({ baseUrl, ...quiet }),
    });

    const { data } = await app.octokit.request("GET /orgs/{org}/installation", { org: "acme" });
    expect([data.id, data.repository_selection, data.permissions.members]).toEqual([5001, "all", "write"]);
    expect((await app.octokit.request("GET /app")).data?.slug).toBe("rolecall");
    expect((await app.octokit.request("GET /app/installations")).data).toHaveLength(1);
    const installed = await app.getInstallationOctokit(5001);
    expect((await installed.request("GET /installation/repositories")).data.total_count).toBe(3);
    await installed.request("PUT /orgs/{org}/memberships/{username}", {
      org: "acme",
      username: "alan",
      role: "admin",
    });
    await expect(installed.request("GET /user")).rejects.toMatchObject({ status: 403 });
    const strangers = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const forged = new App({
      appId: 77,
      privateKey: strangers.privateKey,
      Octokit: Octokit.defaults({ baseUrl, ...quiet }),
    });
    await expect(forged.octokit.request("GET /app")).rejects.toMatchObject({ status: 401 });
  });
});
