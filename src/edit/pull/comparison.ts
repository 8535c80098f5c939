import type { AttributeValue, Person } from "../../model/person.ts";

/** Somebody new in the directory. */
export interface Joiner {
  readonly key: string;
  readonly email: string;
  readonly names: Names;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** A name as it is written: whole, or in parts where the loader would split it elsewhere. */
export interface Names {
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Somebody of whom the directory knows something else now. */
export interface Mover {
  readonly person: Person;
  readonly names: Names;
  /** A new main address; the one before becomes an alias. */
  readonly email?: string;
  readonly attributes: readonly AttributeChange[];
}

/** One attribute that the directory says otherwise. */
export interface AttributeChange {
  readonly name: string;
  readonly before?: AttributeValue;
  /** Absent where the directory has nothing. */
  readonly after?: AttributeValue;
}

/** Somebody of the files who does not work here any more, as the directory has it. */
export interface Leaver {
  readonly person: Person;
  /** `is not in the directory`, or `is inactive there (line 4)`. */
  readonly why: string;
}

/** What the directory says otherwise than the files. */
export interface Comparison {
  readonly joiners: readonly Joiner[];
  readonly movers: readonly Mover[];
  readonly leavers: readonly Leaver[];
  /** What nobody but a person can decide, and what was left alone. */
  readonly notes: readonly string[];
  /** People of the files that the directory speaks for. */
  readonly concerned: number;
}
