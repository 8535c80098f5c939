import type { AccessBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import type { SubjectKey } from "../model/subject.ts";

/** What the plan for an organization makes of what is live: the one meaning of "different", which drift has too. */
export interface PlannedOutcome {
  /** What will be live once the plan is carried out. */
  readonly after: AccessBook;
  /** What will be once also what is deferred is done. */
  readonly later: AccessBook;
  /** Resources that go. */
  readonly gone: ReadonlySet<Address>;
  /** What is left alone. With `isDrift` only a person can decide what is right, and it counts as different. */
  readonly spared: readonly SparedPlace[];
}

/** One thing that the plan leaves alone. */
export interface SparedPlace {
  readonly address: Address;
  readonly subject?: SubjectKey;
  readonly isAccount: boolean;
  readonly isDrift: boolean;
  readonly text: string;
}
