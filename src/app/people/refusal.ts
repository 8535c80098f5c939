import { ProviderError, UsageError } from "../../model/errors.ts";

/** A list of people from which nothing is concluded: what it would mean is refused whole. */
export class PullRefusal extends UsageError {}

/** True for what ends a pull before anything is written, because the list cannot be the truth. */
export function isRefusal(error: unknown): error is PullRefusal | ProviderError {
  return error instanceof PullRefusal || (error instanceof ProviderError && error.code === "INCOMPLETE");
}
