import { notFound, Refusal } from "./refusal.ts";
import {
  organizationOf,
  repositoryOf,
  type Store,
  type StoredOrganization,
  type StoredRepository,
  type StoredUser,
  userOf,
  userWithEmail,
} from "./store.ts";

/** The fields of a steering request. */
export type Wish = Readonly<Record<string, unknown>>;

/** Reads the body of a steering request. @throws Refusal 400 */
export function fieldsOf(text: string): Wish {
  try {
    const value: unknown = text === "" ? {} : JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Wish;
  } catch {
    // Said below.
  }
  throw new Refusal(400, "The body is not a JSON object.");
}

/** The organization that is named, or the only one. @throws Refusal 404 */
export function wishedOrganization(store: Store, wish: Wish): StoredOrganization {
  const { organization: login } = wish;
  const found = login === undefined ? store.organizations[0] : organizationOf(store, String(login));
  if (found === undefined) throw notFound();
  return found;
}

/** The account that is named, by login or e-mail. @throws Refusal 404 */
export function wishedUser(store: Store, name: unknown): StoredUser {
  const found = userOf(store, String(name)) ?? userWithEmail(store, String(name));
  if (found === undefined) throw new Refusal(404, `There is no account "${String(name)}".`);
  return found;
}

/** The repository that is named. @throws Refusal 404 */
export function wishedRepository(organization: StoredOrganization, name: unknown): StoredRepository {
  const found = repositoryOf(organization, String(name));
  if (found === undefined) throw new Refusal(404, `There is no repository "${String(name)}".`);
  return found;
}
