import { ProviderError } from "../model/errors.ts";
import type { PlanClaims } from "./claims.ts";
import type { Comment, GitHub, PullRequest } from "./github.ts";
import { findOwnLogin, isSameLogin } from "./identity.ts";
import type { Marker, MarkerKind } from "./marker.ts";
import { readMarker, writeMarker } from "./marker.ts";
import { minimizeComments } from "./minimize.ts";
import { recordClaims } from "./packed-claims.ts";

/** GitHub refuses bodies above 65,536 characters; the rest is left for what it adds itself. */
const BODY_LIMIT = 65_000;
/** Limit for the second try, after GitHub found the body too long all the same. */
const SHORT_LIMIT = 20_000;

/** `update`: one comment, edited. `new`: one per plan, older ones folded away. `none`: no comment. */
export type CommentMode = "update" | "new" | "none";

/** What is to be said, and where. */
export interface CommentRequest {
  readonly pullRequest: number;
  readonly mode: CommentMode;
  readonly marker: Marker;
  /** What the plan claims, if it is the plan of the pull request's head; written down for the run after the merge. */
  readonly claims?: PlanClaims;
  /** The visible text within so many characters. */
  readonly render: (limit: number) => string;
  /** True if there is nothing to say: then a comment that exists is updated, but none is made. */
  readonly isQuiet: boolean;
  /**
   * True for what follows a merge, when the head no longer matters and the plan's own comment is rewritten. What was
   * shown before the merge stays written down as it was: nothing that comes after it was reviewed.
   */
  readonly isFinal?: boolean;
}

/** What was done. */
export interface CommentOutcome {
  readonly kind: "created" | "updated" | "unchanged" | "stale" | "none" | "forbidden";
  readonly url?: string;
  /** For a warning, where something was not done. */
  readonly message?: string;
}

/** A comment of ours with its marker. */
export interface OwnComment {
  readonly comment: Comment;
  readonly marker: Marker;
}

/**
 * Brings the comment of one configuration to what it should say. Idempotent: says nothing twice, edits only what
 * changed, never touches what another login wrote, and leaves the field to a newer commit.
 */
export async function ensureComment(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  if (request.mode === "none") return { kind: "none" };
  try {
    return await ensure(github, request);
  } catch (error) {
    if (
      error instanceof ProviderError &&
      ["FORBIDDEN", "NOT_FOUND", "UNAUTHORIZED", "GONE"].includes(error.code)
    ) {
      return { kind: "forbidden", message: `The comment could not be written: ${error.message}` };
    }
    throw error;
  }
}

async function ensure(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  const own = await findOwnComments(github, request.pullRequest, request.marker.id);
  const latest = own.filter(({ marker }) => request.isFinal === true || isUnfinished(marker)).at(-1);
  if (latest === undefined && request.isQuiet) return { kind: "none" };
  const stale = request.isFinal === true ? undefined : await findStaleness(github, request, latest);
  if (stale !== undefined) return { kind: "stale", message: stale };
  const recorded = recordClaims(request.claims ?? { operations: [], deferred: [] });
  const marker =
    request.isFinal === true ? afterMerge(request, latest) : beforeMerge(request, recorded?.record);
  if (latest !== undefined && isSame(latest.marker, marker)) {
    return { kind: "unchanged", url: latest.comment.url };
  }
  if (request.isFinal !== true) await writeParts(github, request, recorded?.parts ?? []);
  const send = { ...request, marker };
  if (latest === undefined || (request.mode === "new" && request.isFinal !== true)) {
    const created = await write(send, (body) => github.createComment(request.pullRequest, body));
    await minimizeComments(github, request.mode === "new" ? own.map(({ comment }) => comment) : []);
    return { kind: "created", url: created.url };
  }
  const updated = await write(send, (body) => github.updateComment(latest.comment.id, body));
  return { kind: "updated", url: updated.url };
}

function beforeMerge({ marker, claims }: CommentRequest, record: Marker["record"]): Marker {
  return claims === undefined || record === undefined ? marker : { ...marker, record };
}

function afterMerge({ marker }: CommentRequest, latest: OwnComment | undefined): Marker {
  const { record: _, ...rest } = marker;
  if (latest === undefined) return { ...rest, head: "" };
  const { head, record } = latest.marker;
  return { ...rest, head, ...(record === undefined ? {} : { record }) };
}

/** Claims for which the plan's comment has no room, each part in a comment of its own; earlier ones are used again. */
async function writeParts(
  github: GitHub,
  { pullRequest, marker }: CommentRequest,
  parts: readonly PlanClaims[],
): Promise<void> {
  if (parts.length === 0) return;
  const own = await findOwnComments(github, pullRequest, marker.id, "record");
  for (const [index, part] of parts.entries()) {
    const line = writeMarker({ ...marker, kind: "record", part });
    const body = `${line}\n${PART_TEXT} (${index + 1} of ${parts.length})`;
    const earlier = own[index];
    if (earlier === undefined) await github.createComment(pullRequest, body);
    else if (earlier.comment.body !== body) await github.updateComment(earlier.comment.id, body);
  }
}

const PART_TEXT =
  "The plan has more operations than its comment can hold. This one keeps fingerprints of them for the run after the merge; there is nothing to read here.";

/** All plan comments (or what is recorded beside them) of ours for one configuration, oldest first. */
export async function findOwnComments(
  github: GitHub,
  pullRequest: number,
  id: string,
  kind: MarkerKind = "plan",
): Promise<readonly OwnComment[]> {
  const comments = await github.listComments(pullRequest);
  const marked = comments.flatMap((comment) => {
    const marker = readMarker(comment.body);
    return marker?.kind === kind && marker.id === id ? [{ comment, marker }] : [];
  });
  if (marked.length === 0) return [];
  const login = await findOwnLogin(github);
  return marked.filter(({ comment }) => isSameLogin(comment.author, login));
}

/** What was applied stays as the record; a later plan starts a comment of its own. */
function isUnfinished(marker: Marker): boolean {
  return marker.state !== "applied" && marker.state !== "partial";
}

function isSame(before: Marker, after: Marker): boolean {
  return (
    before.content === after.content &&
    before.digest === after.digest &&
    before.state === after.state &&
    before.head === after.head &&
    before.record?.digest === after.record?.digest
  );
}

async function findStaleness(
  github: GitHub,
  request: CommentRequest,
  latest: OwnComment | undefined,
): Promise<string | undefined> {
  const { marker } = request;
  if (marker.head === "") return undefined;
  if (latest !== undefined && latest.marker.head === marker.head && isLaterRun(latest.marker, marker)) {
    return `Run ${latest.marker.run} of the same commit has already written a newer comment.`;
  }
  const pullRequest: PullRequest = await github.getPullRequest(request.pullRequest);
  if (pullRequest.isMerged) return `#${request.pullRequest} is merged; its comment stays what was reviewed.`;
  if (pullRequest.headSha === marker.head) return undefined;
  return `Commit ${marker.head.slice(0, 12)} is no longer the head of #${request.pullRequest}; the comment is left to the run of ${pullRequest.headSha.slice(0, 12)}.`;
}

function isLaterRun(a: Marker, b: Marker): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

async function write(request: CommentRequest, send: (body: string) => Promise<Comment>): Promise<Comment> {
  try {
    return await send(bodyWithin(request, BODY_LIMIT));
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== "TOO_LONG") throw error;
    return await send(bodyWithin(request, SHORT_LIMIT));
  }
}

function bodyWithin(request: CommentRequest, limit: number): string {
  const line = writeMarker(request.marker);
  return `${line}\n${request.render(limit - line.length - 1)}`;
}
