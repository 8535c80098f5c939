import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import { canonicalJson, type Json } from "./json.ts";
import type { Origin } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";

/** Why an operation is planned. */
export type ReasonCode =
  | "declared"
  | "not-declared"
  | "changed"
  | "expired"
  | "not-declared-resource"
  | "bounced"
  | "stale-invitation";

/** Why, as code for programs and as a clause for people: "expired on 2026-12-31". */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
}

/** Something that happens beside the change itself. */
export interface Effect {
  /**
   * `mail`: a person is written to. `cost`: money. `cascade`: access lost elsewhere. `protection`: a protection
   * starts or ends. `advice`: something the person should do. `note`: anything else worth a line.
   */
  readonly kind: "mail" | "cost" | "cascade" | "protection" | "advice" | "note";
  readonly text: string;
  /** The address concerned where it is another one. */
  readonly address?: Address;
  /** Who is concerned: whoever is written to, or loses access by cascade. */
  readonly subject?: SubjectKey;
}

/** The live value an operation was computed from; compared again before it is carried out. */
export interface Observed {
  readonly access?: Access;
  readonly value?: Json;
  /** The vendor's word for an open invitation; absent for access that is in force. */
  readonly pending?: string;
  readonly identity?: Identity;
  readonly version?: string;
  readonly ref?: string;
}

/** More access, less access, some of each, or only details such as a name. */
export type Direction = "more" | "less" | "mixed" | "none";

interface OperationBase {
  /** Stable over runs: `acme/projects/shop ada`. Unique in a plan. */
  readonly id: string;
  readonly org: string;
  readonly provider: string;
  readonly address: Address;
  readonly action: "add" | "update" | "remove";
  readonly direction: Direction;
  readonly reason: Reason;
  /** The reason the file's author gave. */
  readonly why?: string;
  /** ISO instant at which the grant ends, if it does. */
  readonly until?: string;
  readonly origins: readonly Origin[];
  readonly effects: readonly Effect[];
  /** Ids of operations of the same org that must have succeeded before. */
  readonly dependsOn: readonly string[];
  /** Id of the operation whose call brings this one about; it needs no call of its own. */
  readonly coveredBy?: string;
  /** Lower phases are done before higher ones within an org. See `plan/order.ts`. */
  readonly phase: number;
  /** Absent if nothing was there. */
  readonly observed?: Observed;
  /** True if the level that it gives or takes is a powerful one by the provider's shape. */
  readonly isPowerful?: true;
}

/** Change of one subject's access on one address. */
export interface GrantOperation extends OperationBase {
  readonly kind: "grant";
  readonly subject: SubjectKey;
  /** The vendor's id of the account that is written to. Absent for somebody who has none here yet, and for groups. */
  readonly account?: string;
  readonly before?: Access;
  readonly after?: Access;
  /**
   * When the access is in force: `now`, or only once the person accepts an invitation. Set by the provider's
   * `refine`; absent for an `add` means `on-acceptance`, for an `update` of access in force `now`.
   */
  readonly settles?: "now" | "on-acceptance";
}

/** Change of one setting, or of a managed resource's existence. */
export interface SettingOperation extends OperationBase {
  readonly kind: "setting";
  readonly setting: string;
  /** The vendor's id of the account that the new value names, where it names somebody. */
  readonly account?: string;
  readonly before?: Json;
  readonly after?: Json;
  /** The two values in words, where their JSON says little. */
  readonly beforeText?: string;
  readonly afterText?: string;
}

/** One change, as data. */
export type Operation = GrantOperation | SettingOperation;

/** True if the operation itself removes something or leaves less of it. */
export function losesAnything(operation: Operation): boolean {
  return operation.action === "remove" || operation.direction === "less" || operation.direction === "mixed";
}

/** True if the operation takes access from somebody, by itself or by what it brings along. */
export function takesAway(operation: Operation): boolean {
  return losesAnything(operation) || operation.effects.some((effect) => effect.kind === "cascade");
}

/** True if what the operation gives is in force as soon as it is done. */
export function settlesNow(operation: GrantOperation): boolean {
  if (operation.settles !== undefined) return operation.settles === "now";
  return operation.action === "update" && operation.observed?.pending === undefined;
}

/**
 * True for an open invitation that is only sent once more, although its mail did not come back: nothing differs, so it is
 * no drift, and it reads the same afterwards.
 */
export function isMailedAgain(operation: Operation): boolean {
  return (
    operation.kind === "grant" &&
    operation.action === "update" &&
    operation.reason.code !== "bounced" &&
    operation.observed?.pending !== undefined &&
    canonicalJson(operation.before ?? null) === canonicalJson(operation.after ?? null)
  );
}
