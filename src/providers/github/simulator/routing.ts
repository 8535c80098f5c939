import type { Call, Router } from "../../../simulator/kit/router.ts";
import { refuse } from "./answers.ts";
import { type Caller, hasPermission, hasScope, permissionsOf } from "./caller.ts";
import { forbidden, notFound, Refusal } from "./refusal.ts";
import { organizationOf, type StoredOrganization } from "./store.ts";

/** What a credential needs for one operation. */
export interface Needs {
  /** Scopes of a classic token, any of which is enough. Empty: none. */
  readonly scopes?: readonly string[];
  /** Permissions of an installation or a fine-grained token, any of which is enough: `members=read`. */
  readonly permissions?: readonly string[];
  /** True for what is the caller's own, so that nothing is hidden by calling it not found: 403. Rule 69. */
  readonly isOwn?: boolean;
  /** False if installations are refused. Rule 13. */
  readonly isForApps?: boolean;
  /** True for what an App asks with its JWT. */
  readonly isForJwt?: boolean;
}

/** Answers one request. */
export type Handle = (call: Call, caller: Caller) => Response | Promise<Response>;

/** Adds routes of one kind. `accepted` is shown in headers, also of refusals. Rule 5. */
export function addRoute(
  router: Router<Caller>,
  method: string,
  template: string,
  needs: Needs,
  handle: Handle,
): void {
  router.on(method, template, async (call, caller) => {
    const org = organizationOf(caller.store, call.params.org ?? call.params.owner ?? "");
    let response: Response;
    try {
      checkCredential(caller, needs, call.method !== "GET");
      checkPlace(caller, org);
      response = await handle(call, caller);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response = refuse(error);
    }
    tellNeeds(response, caller, needs);
    return org === undefined ? { response } : { response, org: org.login };
  });
}

/** @throws Refusal if the credential does not suffice. Rules 4 and 13. */
function checkCredential(caller: Caller, needs: Needs, isWrite: boolean): void {
  if ((caller.kind === "app") !== (needs.isForJwt === true))
    throw new Refusal(401, "A JSON web token could not be decoded");
  if (caller.kind === "app") return;
  if (permissionsOf(caller) === undefined) {
    const scopes = needs.scopes ?? [];
    if (scopes.length === 0 || scopes.some((scope) => hasScope(caller, scope))) return;
    if (needs.isOwn === true) throw forbidden("Your token has not been granted the required scopes.");
    throw isWrite ? forbidden("Must have admin rights to Organization.") : notFound();
  }
  const refusal = forbidden(
    `Resource not accessible by ${caller.kind === "installation" ? "integration" : "personal access token"}`,
  );
  if (caller.kind === "installation" && needs.isForApps === false) throw refusal;
  const permissions = needs.permissions ?? [];
  if (permissions.length > 0 && !permissions.some((one) => hasPermission(caller, one))) throw refusal;
}

/** @throws Refusal where the credential was not made for this organization. Rules 4 and 15. */
function checkPlace(caller: Caller, org: StoredOrganization | undefined): void {
  if (org === undefined) return;
  const only = caller.installed?.organization.id ?? caller.token?.organizationId ?? org.id;
  if (only !== org.id)
    throw caller.kind === "installation" ? forbidden("Resource not accessible by integration") : notFound();
  if (needsSso(caller, org)) {
    throw new Refusal(
      403,
      "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
      { headers: { "X-GitHub-SSO": `required; url=https://github.com/orgs/${org.login}/sso` } },
    );
  }
}

/** True if single sign-on keeps this token out. Rule 15. */
export function needsSso(caller: Caller, org: StoredOrganization): boolean {
  if (!org.saml || caller.kind !== "classic") return false;
  return caller.token?.authorised.includes(org.id) !== true;
}

function tellNeeds(response: Response, caller: Caller, needs: Needs): void {
  if (caller.kind === "classic")
    response.headers.set("X-Accepted-OAuth-Scopes", (needs.scopes ?? []).join(", "));
  else if (needs.permissions !== undefined)
    response.headers.set("X-Accepted-GitHub-Permissions", needs.permissions.join("; "));
}

/** The organization of a path. @throws Refusal 404 */
export function organizationAt(call: Call, caller: Caller): StoredOrganization {
  const organization = organizationOf(caller.store, call.params.org ?? call.params.owner ?? "");
  if (organization === undefined) throw notFound();
  return organization;
}
