import type { Address } from "../model/address.ts";
import type { Operation } from "../model/operation.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { EffectiveBook } from "./standing.ts";

/** What is live, and what will be. */
export interface Sides {
  readonly before: EffectiveBook;
  readonly after: EffectiveBook;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** One person on one address, and the operations that may change something there. */
export interface Touched {
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly ids: ReadonlySet<string>;
}
