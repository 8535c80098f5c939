import { ProviderError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { GitHub } from "./github.ts";

/** Whom a workflow's own token writes as. */
export const ACTIONS_BOT = "github-actions[bot]";

/**
 * The login our token writes as: by GraphQL, which works for every kind of token; else by REST, which works for a
 * person's; else the workflow's bot. Only what this login wrote is ever taken for our own.
 */
export async function findOwnLogin(github: GitHub): Promise<string> {
  const login = LOGINS.get(github) ?? (await askForLogin(github));
  LOGINS.set(github, login);
  return login;
}

/** A token's login is the same for the whole run. */
const LOGINS = new WeakMap<GitHub, string>();

async function askForLogin(github: GitHub): Promise<string> {
  const viewer = await attempt(async () => {
    const data = await github.graphql("query { viewer { login } }", {});
    const login = isJsonObject(data.viewer) ? data.viewer.login : undefined;
    return typeof login === "string" && login !== "" ? login : undefined;
  });
  return viewer ?? (await attempt(() => github.readUser())) ?? ACTIONS_BOT;
}

/** GitHub compares logins without regard to case. */
export function isSameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

async function attempt(read: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProviderError && error.code !== "UNREACHABLE" && error.code !== "RATE_LIMITED")
      return undefined;
    throw error;
  }
}
