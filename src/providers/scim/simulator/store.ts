import { isObject } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";

/** One token of the state. */
export interface StateToken {
  readonly token: string;
  /** E-mail of the user it acts for. */
  readonly user: string;
  /** Variable that `environment` gives it in. */
  readonly env: string | undefined;
  /** Only for this organization; absent: for every one that knows the user. */
  readonly org: string | undefined;
}

/** Everything the simulator knows. */
export interface Store {
  readonly tokens: readonly StateToken[];
  readonly organizations: readonly SimulatedOrganization[];
  readonly now: () => number;
  readonly random: () => number;
}

/** The user who goes by this user name or e-mail. */
export function findUser(org: SimulatedOrganization, email: string): StoredRecord | undefined {
  const wanted = email.toLowerCase();
  return org.all("User").find((user) => {
    const emails = Array.isArray(user.attributes.emails) ? user.attributes.emails : [];
    const names = [
      user.attributes.userName,
      ...emails.map((item) => (isObject(item) ? item.value : undefined)),
    ];
    return names.some((name) => typeof name === "string" && name.toLowerCase() === wanted);
  });
}
