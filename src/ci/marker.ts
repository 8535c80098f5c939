import { canonicalJson, isJsonObject, type JsonObject } from "../model/json.ts";
import type { PlanClaims } from "./claims.ts";
import { type ClaimsRecord, packClaims, unpackClaims } from "./packed-claims.ts";

/** What a comment or an issue is for; `record` holds more of what a plan's comment shows. */
export type MarkerKind = "plan" | "drift" | "record";

/** What a comment shows of the plan's fate; `open` until it was applied. */
export type MarkerState = "open" | "no-changes" | "applied" | "partial" | "refused" | "failed";

/** What rolecall writes, unseen, on the first line of its comments and issues. */
export interface Marker {
  readonly kind: MarkerKind;
  /** Distinguishes several configurations of one repository. */
  readonly id: string;
  /** The configuration, for people who look. */
  readonly target: string;
  readonly state: MarkerState;
  /** The plan's digest; empty where there was no plan. */
  readonly digest: string;
  /** Commit the plan was made for; empty where there is none. */
  readonly head: string;
  /** Id and attempt of the run that wrote it; 0 outside of a workflow. */
  readonly run: number;
  readonly attempt: number;
  /** Fingerprint of what is shown, without what differs from run to run. */
  readonly content: string;
  /** What the plan that was shown for `head` claims. Absent where no plan of that commit was shown. */
  readonly record?: ClaimsRecord;
  /** For `record`: the claims of this part. */
  readonly part?: PlanClaims;
}

const LINE =
  /^<!-- rolecall:(plan|drift|record) v1 ([A-Za-z0-9_-]+)(?:\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]*))? -->\r?(?:\n|$)/;

/** The marker as the line that stands first. base64url and dots hold nothing that could end an HTML comment. */
export function writeMarker(marker: Marker): string {
  const { kind, record, part, ...rest } = marker;
  const kept = record === undefined ? {} : { record: { digest: record.digest, parts: record.parts } };
  const content = Buffer.from(canonicalJson({ ...rest, ...kept })).toString("base64url");
  const claims = part ?? record?.claims;
  const packed =
    claims === undefined ? "" : `.${packClaims(claims.operations)}.${packClaims(claims.deferred)}`;
  return `<!-- rolecall:${kind} v1 ${content}${packed} -->`;
}

/** The marker on the first line of a body, or undefined. A marker further down is somebody's quotation. */
export function readMarker(body: string): Marker | undefined {
  const match = LINE.exec(body);
  if (match === null) return undefined;
  const raw = parse(Buffer.from(match[2] ?? "", "base64url").toString("utf8"));
  if (raw === undefined) return undefined;
  const kind = match[1] === "drift" || match[1] === "record" ? match[1] : "plan";
  const claims =
    match[3] === undefined || match[4] === undefined
      ? undefined
      : { operations: unpackClaims(match[3]), deferred: unpackClaims(match[4]) };
  return {
    kind,
    id: textOf(raw, "id"),
    target: textOf(raw, "target"),
    state: stateOf(raw.state),
    digest: textOf(raw, "digest"),
    head: textOf(raw, "head"),
    run: numberOf(raw, "run"),
    attempt: numberOf(raw, "attempt"),
    content: textOf(raw, "content"),
    ...(kind === "record" && claims !== undefined ? { part: claims } : {}),
    ...(kind === "plan" ? recordOf(raw.record, claims) : {}),
  };
}

/** The body without its marker line. */
export function stripMarker(body: string): string {
  return body.replace(LINE, "");
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(raw: unknown, claims: PlanClaims | undefined): { record?: ClaimsRecord } {
  if (!isJsonObject(raw)) return {};
  const record = { digest: textOf(raw, "digest"), parts: numberOf(raw, "parts") };
  if (record.parts > 0) return { record };
  return claims === undefined ? {} : { record: { ...record, claims } };
}

function stateOf(value: unknown): MarkerState {
  const states: readonly string[] = ["open", "no-changes", "applied", "partial", "refused", "failed"];
  return typeof value === "string" && states.includes(value) ? (value as MarkerState) : "open";
}

function textOf(raw: JsonObject, key: string): string {
  const value = raw[key];
  return typeof value === "string" ? value : "";
}

function numberOf(raw: JsonObject, key: string): number {
  const value = raw[key];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : 0;
}
