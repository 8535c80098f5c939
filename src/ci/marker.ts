import { deflateRawSync, inflateRawSync } from "node:zlib";
import { canonicalJson, isJsonObject, type JsonObject } from "../model/json.ts";

/** What a comment or an issue is for. */
export type MarkerKind = "plan" | "drift";

/** What a comment says of the plan's fate; `open` until it was applied. */
export type MarkerState = "open" | "no-changes" | "applied" | "partial" | "refused" | "failed";

/** What rolecall writes, unseen, on the first line of its comments and issues. */
export interface Marker {
  readonly kind: MarkerKind;
  /** Tells several configurations of one repository apart. */
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
  /** What the plan was made of, to tell later what moved. Absent if it would take too much room. */
  readonly reviewed?: ReviewedPlan;
}

/** Fingerprints of a reviewed plan's parts. */
export interface ReviewedPlan {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  /** By operation id. */
  readonly operations: Readonly<Record<string, string>>;
}

/** Most characters that the fingerprints may take of a comment. */
const REVIEWED_LIMIT = 12_000;
/** A marker is never longer, whatever a comment holds. */
const INFLATED_LIMIT = 4 * 1024 * 1024;
const LINE = /^<!-- rolecall:(plan|drift) v1 ([A-Za-z0-9_-]+) -->\r?(?:\n|$)/;

/** The marker as the line that stands first. base64url holds nothing that could end an HTML comment. */
export function writeMarker(marker: Marker): string {
  const { kind, reviewed, ...rest } = marker;
  const packed =
    reviewed === undefined ? undefined : deflateRawSync(canonicalJson(reviewed)).toString("base64url");
  const content = {
    ...rest,
    ...(packed !== undefined && packed.length <= REVIEWED_LIMIT ? { reviewed: packed } : {}),
  };
  return `<!-- rolecall:${kind} v1 ${Buffer.from(canonicalJson(content)).toString("base64url")} -->`;
}

/** The marker on the first line of a body, or undefined. A marker further down is somebody's quotation. */
export function readMarker(body: string): Marker | undefined {
  const match = LINE.exec(body);
  if (match === null) return undefined;
  const raw = parse(Buffer.from(match[2] ?? "", "base64url").toString("utf8"));
  if (raw === undefined) return undefined;
  const reviewed = unpack(raw.reviewed);
  return {
    kind: match[1] === "drift" ? "drift" : "plan",
    id: textOf(raw, "id"),
    target: textOf(raw, "target"),
    state: stateOf(raw.state),
    digest: textOf(raw, "digest"),
    head: textOf(raw, "head"),
    run: numberOf(raw, "run"),
    attempt: numberOf(raw, "attempt"),
    content: textOf(raw, "content"),
    ...(reviewed === undefined ? {} : { reviewed }),
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

function unpack(packed: unknown): ReviewedPlan | undefined {
  if (typeof packed !== "string") return undefined;
  try {
    const inflated = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: INFLATED_LIMIT });
    const value = parse(inflated.toString("utf8"));
    return value === undefined
      ? undefined
      : { files: recordOf(value.files), operations: recordOf(value.operations) };
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
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
