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
import { type MayQuestion, mayDo } from "./may.ts";
import { Refusal } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { Switches } from "./switches.ts";

/** The address is `ORG/SECTION/NAME`, or `SECTION/NAME` beside `org`. */
function questionOf({ org, subject, ability, address = "" }: Wish): MayQuestion {
  const parts = String(address).split("/");
  const named = typeof org === "string" ? org : (parts.shift() ?? "");
  const [section = "", ...name] = parts;
  const question = { org: named, subject: String(subject), ability: String(ability) };
  return section === "" ? question : { ...question, place: { section, name: name.join("/") } };
}

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
  may(store, wish) {
    const question = questionOf(wish);
    const may = mayDo(store, question);
    if (may === undefined) throw new Refusal(404, `There is no organization ${question.org}.`);
    return { may };
  },
};

/** Answers a steering request. */
export async function steer(store: Store, request: Request, url: URL): Promise<Response> {
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
