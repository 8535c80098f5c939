import { answerMay } from "../../../simulator/kit/may.ts";
import { jsonResponse } from "../../../simulator/kit/router.ts";
import {
  archive,
  changeOrganization,
  enterpriseTeam,
  renameRepository,
  syncTeam,
} from "./control-organization.ts";
import { accept, block, decline, expire, flag, leave, renameLogin, squat } from "./control-people.ts";
import { fieldsOf, type Wish } from "./control-wish.ts";
import { mayDo } from "./may.ts";
import { Refusal } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { Switches } from "./switches.ts";

/** What tests do behind the vendor's back. Each takes POST with JSON; the README beside names the fields. */
const ACTIONS: Readonly<Record<string, (store: Store, wish: Wish) => object>> = {
  accept,
  decline,
  expire,
  leave,
  block,
  flag,
  squat,
  rename: renameLogin,
  "rename-repository": renameRepository,
  archive,
  organization: changeOrganization,
  "enterprise-team": enterpriseTeam,
  "sync-team": syncTeam,
  switches(store, wish) {
    Object.assign(store.switches, wish as Partial<Switches>);
    return { ...store.switches };
  },
};

/** Answers a steering request. */
export async function steer(store: Store, request: Request, url: URL): Promise<Response> {
  if (url.pathname === "/_simulator/may" && request.method === "POST")
    return await answerMay(request, (question) => mayDo(store, question));
  const action = ACTIONS[url.pathname.slice("/_simulator/".length)];
  if (action === undefined) return jsonResponse(404, { message: "The simulator has no such switch." });
  if (request.method !== "POST") return jsonResponse(405, { message: "POST only." }, { Allow: "POST" });
  try {
    return jsonResponse(200, action(store, fieldsOf(await request.text())));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return jsonResponse(error.status, error.body);
  }
}
