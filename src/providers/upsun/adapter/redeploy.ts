import { append } from "../../../model/append.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { Operation } from "../../../model/operation.ts";
import { segment } from "../../kit/ids.ts";
import { sshChangesOf, uniteChanges } from "../rules/ssh.ts";
import { failures } from "./failures.ts";
import { linkOf, optionalText } from "./narrow.ts";
import type { Known, Session } from "./session.ts";
import { userIdOf } from "./session.ts";

/** How often the vendor's CLI asks for an activity. */
const POLL_MS = 3_000;
/** A redeployment that takes longer is left to itself. */
const PATIENCE_MS = 30 * 60_000;

/**
 * Says which environments have to be redeployed for SSH access to follow the changes, or redeploys them and waits.
 * Redeploying restarts services, so it is never done unasked. One line for each environment or project, also for one
 * that could not be redeployed.
 */
export async function afterApply(
  session: Session,
  operations: readonly Operation[],
  options: { readonly redeploy: boolean },
): Promise<readonly string[]> {
  const { live } = session;
  if (live === undefined) return [];
  const world = { desired: session.context.org, live };
  const inForce = operations.filter((operation) => isInForce(session, operation));
  const changes = uniteChanges(inForce.flatMap((operation) => sshChangesOf(operation, world)));
  const lines: string[] = [];
  for (const { project: address, types } of changes) {
    const project = session.projects.get(address);
    if (project === undefined) continue;
    if (!options.redeploy) {
      lines.push(
        `${address}: SSH access follows only when the ${types.join(", ")} environments are redeployed (apply --redeploy, or in the console).`,
      );
      continue;
    }
    append(lines, await redeployTypes(session, address, project, types));
  }
  return lines;
}

/** One project that cannot be redeployed does not keep the others from it. */
async function redeployTypes(
  session: Session,
  address: string,
  project: Known,
  types: readonly string[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    for (const type of types) append(lines, await redeploy(session, project, type));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    lines.push(`${address}: not redeployed: ${error.message}`);
  }
  return lines;
}

/** Who was only invited has no access yet, so nothing has to follow. */
function isInForce(session: Session, operation: Operation): boolean {
  if (operation.kind === "setting" || operation.action !== "add") return true;
  return operation.subject.startsWith("group:") || userIdOf(session, operation) !== undefined;
}

/**
 * Redeploys every active environment of a type and waits for each. Gives a line for each environment.
 * @throws ProviderError
 */
export async function redeploy(session: Session, project: Known, type: string): Promise<readonly string[]> {
  const path = `/projects/${segment(project.id)}`;
  const environments = await session.client.getArray(
    `${path}/environments`,
    `environments of ${project.title}`,
  );
  const lines: string[] = [];
  for (const environment of environments) {
    if (environment.type !== type || environment.status !== "active") continue;
    const id = optionalText(environment, "id") ?? "";
    const name = `${project.title}/${id}`;
    if (linkOf(environment, "#redeploy") === undefined) {
      lines.push(`${name}: not redeployed: the account behind the token may not do it.`);
      continue;
    }
    const { body } = await session.client.write("POST", `${path}/environments/${segment(id)}/redeploy`);
    lines.push(`${name}: ${await waitForAll(session, path, body)}`);
  }
  return lines;
}

async function waitForAll(session: Session, path: string, body: JsonObject | undefined): Promise<string> {
  const embedded = body?._embedded;
  const activities = isJsonObject(embedded) && Array.isArray(embedded.activities) ? embedded.activities : [];
  const outcomes: string[] = [];
  for (const activity of activities as readonly unknown[]) {
    const id = isJsonObject(activity) ? optionalText(activity, "id") : undefined;
    if (id !== undefined) outcomes.push(await waitFor(session, `${path}/activities/${segment(id)}`));
  }
  return outcomes.length === 0 ? "redeployment accepted." : outcomes.join(" ");
}

/** Asks until the activity ends; accepted is not done. */
async function waitFor(session: Session, path: string): Promise<string> {
  const { clock } = session.context;
  const deadline = clock.now() + PATIENCE_MS;
  for (;;) {
    const activity = await session.client.find(path);
    if (activity === undefined) {
      throw failures.error(session.client.failure, {
        code: "NOT_FOUND",
        message: `The redeployment ${path} is gone.`,
      });
    }
    if (activity.state === "complete" || activity.state === "cancelled" || activity.state === "staged") {
      if (activity.state === "cancelled") return "the redeployment was cancelled.";
      if (activity.state === "staged") return "the redeployment is staged and waits for somebody to run it.";
      return activity.result === "success" ? "redeployed." : "the redeployment failed; see the console.";
    }
    if (clock.now() >= deadline) return "the redeployment goes on; look at the console.";
    await clock.sleep(POLL_MS);
  }
}
