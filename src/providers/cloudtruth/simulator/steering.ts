import { answerMay } from "../../../simulator/kit/may.ts";
import { jsonResponse } from "../../../simulator/kit/router.ts";
import type { Caller } from "./http.ts";
import { mayDo } from "./may.ts";
import { acceptInvitation, deliverMail, personWithEmail } from "./routes/invitations.ts";
import { type Store, type StoredInvitation, type StoredOrganization, sameEmail } from "./store.ts";

interface Wish {
  readonly email: string;
  readonly organization: string | undefined;
  readonly detail: string;
  readonly isOn: boolean;
}

async function wishOf(request: Request): Promise<Wish> {
  const text = request.body === null ? "" : await request.text();
  const body: unknown = text === "" ? {} : JSON.parse(text);
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const { organization } = fields;
  return {
    email: String(fields.email ?? ""),
    organization: typeof organization === "string" ? organization : undefined,
    detail: String(fields.detail ?? "550 mailbox unavailable"),
    isOn: fields.on !== false,
  };
}

function find(
  store: Store,
  wish: Wish,
): { organization: StoredOrganization; invitation: StoredInvitation } | undefined {
  for (const organization of store.organizations) {
    if (wish.organization !== undefined && organization.name !== wish.organization) continue;
    const invitation = organization.invitations.find(
      (candidate) => candidate.state !== "accepted" && sameEmail(candidate.email, wish.email),
    );
    if (invitation !== undefined) return { organization, invitation };
  }
  return undefined;
}

/**
 * What tests do from outside the API: `accept` an invitation as its invitee, let its mail `bounce`, `deliver` all mail
 * at once, switch an organization's `maintenance` on or off; and ask whether somebody `may` do something. All take POST
 * with JSON.
 */
export async function steer(store: Store, request: Request, url: URL): Promise<Response> {
  if (request.method !== "POST") return jsonResponse(405, { detail: "POST only" }, { Allow: "POST" });
  if (url.pathname === "/_simulator/may")
    return await answerMay(request, (question) => mayDo(store, question));
  const wish = await wishOf(request);
  switch (url.pathname) {
    case "/_simulator/accept":
      return accept(store, wish);
    case "/_simulator/bounce":
      return bounce(store, wish);
    case "/_simulator/deliver":
      for (const { invitations } of store.organizations) {
        for (const invitation of invitations) if (invitation.dueAt !== null) invitation.dueAt = store.now();
      }
      deliverMail(store);
      return jsonResponse(200, {});
    case "/_simulator/maintenance":
      for (const organization of store.organizations) {
        if (wish.organization === undefined || organization.name === wish.organization)
          organization.maintenance = wish.isOn;
      }
      return jsonResponse(200, {});
    default:
      return jsonResponse(404, { detail: "No such steering path." });
  }
}

function accept(store: Store, wish: Wish): Response {
  const found = find(store, wish);
  if (found === undefined) return jsonResponse(404, { detail: `No open invitation for "${wish.email}".` });
  const user = personWithEmail(store, found.invitation.email);
  const caller: Caller = {
    store,
    origin: "http://simulator.invalid",
    user,
    organization: found.organization,
    role: undefined,
  };
  acceptInvitation(caller, found.invitation);
  return jsonResponse(200, { user: user.id });
}

function bounce(store: Store, wish: Wish): Response {
  const found = find(store, wish);
  if (found === undefined) return jsonResponse(404, { detail: `No open invitation for "${wish.email}".` });
  found.invitation.state = "bounced";
  found.invitation.detail = wish.detail;
  found.invitation.dueAt = null;
  return jsonResponse(200, {});
}
