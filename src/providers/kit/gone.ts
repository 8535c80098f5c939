import { ProviderError } from "../../model/errors.ts";
import type { Outcome } from "../provider.ts";

/** The outcome of a removal that the vendor answered with "there is no such thing"; it is looked up before it counts. */
export const WAS_GONE: Outcome = { note: "was gone already", wasGone: true };

/** True for a refusal with this code. */
export function isRefusal(error: unknown, code: string): error is ProviderError {
  return error instanceof ProviderError && error.code === code;
}

/** What a read gives; undefined if the vendor says that it is not there. @throws what else it fails with */
export async function ifThere<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND")) return undefined;
    throw error;
  }
}

/** What became of a removal: what is gone already is no failure. @throws what else it fails with */
export async function removed(removal: Promise<unknown>, done: Outcome = {}): Promise<Outcome> {
  try {
    await removal;
    return done;
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND")) return WAS_GONE;
    throw error;
  }
}
