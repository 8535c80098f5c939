import { filledTextOf, textsOf } from "../rules/convert.ts";
import { failures } from "./failures.ts";
import { assertOrganization, type Session } from "./session.ts";

/** Finds the organization of the key and checks that the file means it. @throws ProviderError */
export async function readOrganization(session: Session): Promise<void> {
  const entries = await session.client.list("organizations/");
  const current =
    entries.find((entry) => entry.current === true) ?? (entries.length === 1 ? entries[0] : undefined);
  const id = current === undefined ? undefined : filledTextOf(current, "id");
  if (current === undefined || id === undefined) {
    throw failures.error(session.client, {
      code: "NOT_FOUND",
      message: "CloudTruth does not say which organization the API key belongs to.",
      hint: "Make a new API token in the organization and use its key.",
    });
  }
  const name = filledTextOf(current, "name") ?? "";
  assertOrganization(session, name);
  const plan = filledTextOf(current, "subscription_plan_name");
  session.known.organization = {
    id,
    name,
    isInMaintenance: current.maintenance === true,
    ...(plan === undefined ? {} : { plan }),
    features: textsOf(current, "subscription_features"),
  };
}
