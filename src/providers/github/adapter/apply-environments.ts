import { parseAddress } from "../../../model/address.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { Operation } from "../../../model/operation.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { path } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { environmentParts } from "../rules/words.ts";
import { requireAccount } from "./accounts.ts";
import { teamOf } from "./apply-groups.ts";
import { branchesOf, checkEnvironment, reviewersOf, rulesOf } from "./read-environments.ts";
import { numberIn, type Session } from "./session.ts";

interface Reviewer {
  readonly type: string;
  readonly id: number;
}

/** Where an environment is. */
export function environmentPath(session: Session, address: string): string {
  const { repository, environment } = environmentParts(parseAddress(address).name ?? "");
  return path`/repos/${session.login}/${repository}/environments/${environment}`;
}

/** One environment as it is now. @throws ProviderError */
export async function readEnvironment(session: Session, address: string): Promise<JsonObject> {
  const where = environmentPath(session, address);
  const body = await session.client.get(where);
  if (isJsonObject(body)) {
    checkEnvironment(session, `GET ${where}`, body);
    return body;
  }
  throw session.client.notUnderstood(`GET ${where}`, "it is not an environment");
}

/** Changes one thing of an environment. Changes of one environment wait for each other. @throws ProviderError */
export async function applyEnvironment(session: Session, operation: Operation): Promise<Outcome> {
  const where = environmentPath(session, operation.address);
  const change = (): Promise<Outcome> => changeEnvironment(session, operation);
  const turn = (session.turns.get(where) ?? Promise.resolve()).then(change, change);
  session.turns.set(where, turn);
  return await turn;
}

/** What a PUT leaves out is reset (rule 67): all of it is sent. */
async function changeEnvironment(session: Session, operation: Operation): Promise<Outcome> {
  const live = await readEnvironment(session, operation.address);
  const rules = rulesOf(live);
  const timer = rules.get("wait_timer")?.wait_timer;
  const body = {
    wait_timer: typeof timer === "number" ? timer : 0,
    prevent_self_review:
      setTo(operation, "prevent-self-review") ??
      rules.get("required_reviewers")?.prevent_self_review === true,
    reviewers: await reviewersAfter(session, operation, live),
    deployment_branch_policy: policyOf(String(setTo(operation, "branches") ?? branchesOf(live))),
  };
  await session.client.write({ method: "PUT", path: environmentPath(session, operation.address), body });
  return {};
}

function setTo(operation: Operation, setting: string): unknown {
  return operation.kind === "setting" && operation.setting === setting ? operation.after : undefined;
}

function policyOf(branches: string): object | null {
  if (branches === "all") return null;
  return { protected_branches: branches === "protected", custom_branch_policies: branches === "custom" };
}

async function reviewersAfter(
  session: Session,
  operation: Operation,
  live: JsonObject,
): Promise<readonly Reviewer[]> {
  const present = reviewersOf(live).map(({ type, reviewer }) => ({
    type,
    id: numberIn(session, "the environment", reviewer, "id"),
  }));
  if (operation.kind === "setting") return present;
  const group = groupNameOf(operation.subject);
  const one =
    group === undefined
      ? { type: "User", id: Number((await requireAccount(session, operation)).id) }
      : { type: "Team", id: teamOf(session, group).id };
  const others = present.filter(({ type, id }) => type !== one.type || id !== one.id);
  return operation.action === "remove" ? others : [...others, one];
}
