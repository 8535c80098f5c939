import { ProviderError } from "../model/errors.ts";
import type { GitHub, Issue } from "./github.ts";
import { findOwnLogin, isSameLogin } from "./identity.ts";
import type { Marker } from "./marker.ts";
import { readMarker, stripMarker, writeMarker } from "./marker.ts";

/** The label by which the issue is found again; it is put on the issue when it is opened. */
export const DRIFT_LABEL = "rolecall-drift";
/** An issue that shows the same is touched for its "last checked" line no more often than this. */
const REFRESH_MS = 6 * 60 * 60 * 1000;
const CHECKED = /^<sub>Last checked: (?<at>[^\s<]+)[^\n]*$/m;

/** What a check found. */
export type DriftState =
  /** Live is what the files say. */
  | "clean"
  | "drift"
  /** The check itself failed, in whole or in part: nothing is known of what it did not see. */
  | "failing";

/** What the issue is to say. */
export interface DriftRequest {
  readonly state: DriftState;
  /** `digest` and `content` show whether there is anything new; `id` finds the issue. */
  readonly marker: Omit<Marker, "kind" | "state">;
  readonly title: string;
  /** Visible text without marker and "last checked" line, within so many characters. */
  readonly render: (limit: number) => string;
  /** One line for the comment that reports a change: "now 2 to add, 1 to remove". */
  readonly summary: string;
  readonly labels: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly runUrl?: string;
}

/** What was done. */
export interface DriftOutcome {
  readonly kind:
    | "opened"
    | "rewritten"
    | "refreshed"
    | "unchanged"
    | "reopened"
    | "closed"
    | "none"
    | "forbidden";
  readonly url?: string;
  readonly number?: number;
  readonly message?: string;
}

/**
 * Keeps one issue per configuration in step with what a drift check found. Found by its marker among what our own
 * login opened; pull requests and other people's issues are never touched.
 */
export async function ensureDriftIssue(github: GitHub, request: DriftRequest): Promise<DriftOutcome> {
  try {
    const issue = await findDriftIssue(github, request.marker.id);
    if (issue === undefined)
      return request.state === "clean" ? { kind: "none" } : await open(github, request);
    const outcome = issue.isOpen ? await keep(github, request, issue) : await reopen(github, request, issue);
    return { url: issue.url, number: issue.number, ...outcome };
  } catch (error) {
    if (
      error instanceof ProviderError &&
      ["FORBIDDEN", "NOT_FOUND", "GONE", "UNAUTHORIZED"].includes(error.code)
    ) {
      return { kind: "forbidden", message: `The drift issue could not be kept: ${error.message}` };
    }
    throw error;
  }
}

/** The issue of one configuration, open or closed: by label first, then, if somebody took the label off, by author. */
export async function findDriftIssue(github: GitHub, id: string): Promise<Issue | undefined> {
  const login = await findOwnLogin(github);
  const isOurs = (issue: Issue): boolean => {
    if (issue.isPullRequest || !isSameLogin(issue.author, login)) return false;
    const marker = readMarker(issue.body);
    return marker?.kind === "drift" && marker.id === id;
  };
  const labelled = (await github.listIssues({ label: DRIFT_LABEL })).filter(isOurs);
  const found = labelled.length > 0 ? labelled : (await github.listIssues({ creator: login })).filter(isOurs);
  return found.find((issue) => issue.isOpen) ?? found.at(-1);
}

async function open(github: GitHub, request: DriftRequest): Promise<DriftOutcome> {
  const labels = [...new Set([DRIFT_LABEL, ...request.labels])];
  const issue = await github.createIssue(request.title, bodyOf(request), labels);
  return { kind: "opened", url: issue.url, number: issue.number };
}

async function keep(github: GitHub, request: DriftRequest, issue: Issue): Promise<DriftOutcome> {
  if (request.state === "clean") return await close(github, request, issue);
  const before = readMarker(issue.body);
  if (before?.content === request.marker.content && issue.title === request.title) {
    return await refresh(github, request, issue);
  }
  await github.updateIssue(issue.number, { title: request.title, body: bodyOf(request) });
  if (before?.content !== request.marker.content)
    await github.createComment(issue.number, `The drift changed: ${request.summary}.`);
  return { kind: "rewritten" };
}

async function close(github: GitHub, request: DriftRequest, issue: Issue): Promise<DriftOutcome> {
  await github.createComment(
    issue.number,
    `${request.summary}. Closing; this issue opens again if drift comes back.`,
  );
  await github.updateIssue(issue.number, {
    title: request.title,
    body: bodyOf(request),
    state: "closed",
    stateReason: "completed",
  });
  return { kind: "closed" };
}

async function reopen(github: GitHub, request: DriftRequest, issue: Issue): Promise<DriftOutcome> {
  if (request.state === "clean") return { kind: "none" };
  const isWaived =
    issue.stateReason === "not_planned" && readMarker(issue.body)?.content === request.marker.content;
  if (isWaived) return { kind: "unchanged" };
  await github.updateIssue(issue.number, {
    title: request.title,
    body: bodyOf(request),
    state: "open",
    stateReason: "reopened",
  });
  await github.createComment(issue.number, `It is back: ${request.summary}.`);
  return { kind: "reopened" };
}

/** Only the "last checked" line moves, by an edit that notifies nobody, and only now and then. */
async function refresh(github: GitHub, request: DriftRequest, issue: Issue): Promise<DriftOutcome> {
  const checked = Date.parse(CHECKED.exec(issue.body)?.groups?.at ?? "");
  if (request.now - checked < REFRESH_MS) return { kind: "unchanged" };
  const rest = stripMarker(issue.body).replace(CHECKED, () => checkedLine(request));
  await github.updateIssue(issue.number, { body: `${markerLine(request)}\n${rest}` });
  return { kind: "refreshed" };
}

function bodyOf(request: DriftRequest): string {
  const first = markerLine(request);
  const last = checkedLine(request);
  return `${first}\n${request.render(65_000 - first.length - last.length - 4)}\n\n${last}`;
}

function markerLine(request: DriftRequest): string {
  return writeMarker({
    ...request.marker,
    kind: "drift",
    state: request.state === "clean" ? "no-changes" : "open",
  });
}

function checkedLine(request: DriftRequest): string {
  const at = new Date(request.now).toISOString();
  const run =
    request.runUrl === undefined || /[\s()<>]/.test(request.runUrl)
      ? ""
      : ` by [this run](${request.runUrl})`;
  return `<sub>Last checked: ${at}${run}</sub>`;
}
