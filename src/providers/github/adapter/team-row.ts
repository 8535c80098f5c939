import type { JsonObject } from "../../../model/json.ts";

/** One team with the people who are in it themselves. */
export interface TeamRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly isSecret: boolean;
  readonly notifies: boolean;
  readonly parent: string | undefined;
  readonly people: readonly JsonObject[];
  /** People of whom it cannot be said whether they are in it themselves, or only in a team below it. */
  readonly perhaps: readonly JsonObject[];
}
