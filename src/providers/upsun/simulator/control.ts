import { answerMay } from "../../../simulator/kit/may.ts";
import { mayDo } from "./may.ts";
import { acceptOrganizationInvitation, acceptProjectInvitation, finish } from "./routes/invitations.ts";
import type {
  OrganizationInvitationRecord,
  OrganizationRecord,
  ProjectInvitationRecord,
  ProjectRecord,
  Store,
} from "./store.ts";
import { findProject } from "./store.ts";
import { asObject, json } from "./web.ts";

/**
 * Steers the simulator from outside, without a token:
 * - `POST /_simulator/accept` `{email, organization | project, as?}` accepts an open invitation as its invitee, or as
 *   the account `as`. With the switch `shows_processing` the first call only brings it to `processing`.
 * - `POST /_simulator/fail` `{email, organization | project}` lets an invitation end in `error`.
 * - `GET /_simulator/ssh/{project}` shows who can log in by SSH, by environment, as of the last deployments.
 * - `POST /_simulator/may` `{org?, subject, ability, address, environment?}` shows whether somebody may do something.
 * - `GET /_simulator/state` gives nothing away that `--save` would not.
 */
export async function answerControl(request: Request, store: Store, save: () => unknown): Promise<Response> {
  const { pathname } = new URL(request.url);
  const ssh = /^\/_simulator\/ssh\/([^/]+)$/.exec(pathname);
  if (request.method === "GET" && ssh?.[1] !== undefined) return sshAccess(store, decodeURIComponent(ssh[1]));
  if (request.method === "GET" && pathname === "/_simulator/state") return json(save());
  if (request.method === "POST" && pathname === "/_simulator/may") {
    return await answerMay(request, (question) => mayDo(store, question));
  }
  const isAccept = pathname === "/_simulator/accept";
  if (request.method !== "POST" || !(isAccept || pathname === "/_simulator/fail")) {
    return json({ error: "There is nothing to steer here." }, 404);
  }
  const body = asObject(JSON.parse((await request.text()) || "null")) ?? {};
  const found = findInvitation(store, body);
  if (found === undefined) return json({ error: "There is no open invitation like that." }, 404);
  if (!isAccept) {
    finish(store, found.invitation, "error");
    return json({ state: "error" });
  }
  return accept(store, found, typeof body.as === "string" ? body.as : found.invitation.email);
}

interface Found {
  readonly organization: OrganizationRecord;
  readonly project?: ProjectRecord;
  readonly invitation: OrganizationInvitationRecord | ProjectInvitationRecord;
}

function findInvitation(store: Store, body: Readonly<Record<string, unknown>>): Found | undefined {
  const isOpen = (one: { email: string; state: string }): boolean =>
    one.email.toLowerCase() === String(body.email).toLowerCase() &&
    (one.state === "pending" || one.state === "processing");
  if (body.project !== undefined) {
    const place =
      findProject(store, String(body.project)) ??
      store.organizations
        .flatMap((organization) => organization.projects.map((project) => ({ organization, project })))
        .find((one) => one.project.title === body.project);
    const invitation = place?.project.invitations.find(isOpen);
    return place === undefined || invitation === undefined ? undefined : { ...place, invitation };
  }
  const organization = store.organizations.find(
    (one) => one.name === body.organization || one.id === body.organization,
  );
  const invitation = organization?.invitations.find(isOpen);
  return organization === undefined || invitation === undefined ? undefined : { organization, invitation };
}

function accept(store: Store, found: Found, email: string): Response {
  const { organization, project, invitation } = found;
  if (store.switches.shows_processing && invitation.state === "pending") {
    finish(store, invitation, "processing");
    return json({ state: "processing" });
  }
  if (project !== undefined && "role" in invitation) {
    acceptProjectInvitation(store, organization, project, invitation, email);
  } else if (!("role" in invitation)) {
    acceptOrganizationInvitation(store, organization, invitation, email);
  }
  return json({ state: invitation.state });
}

function sshAccess(store: Store, id: string): Response {
  const found = findProject(store, id);
  if (found === undefined) return json({ error: "There is no such project." }, 404);
  const entries = found.project.environments.map((environment) => [
    environment.name,
    [...environment.ssh].map((userId) => store.users.get(userId)?.email ?? userId).sort(),
  ]);
  return json(Object.fromEntries(entries));
}
