import { ProviderError } from "../model/errors.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { PlanClaims } from "./claims.ts";
import { findOwnComments, type OwnComment } from "./comment.ts";
import type { GitHub, PullRequest } from "./github.ts";
import { findOwnLogin, isSameLogin } from "./identity.ts";
import type { Marker } from "./marker.ts";
import { claimsOfRecord } from "./packed-claims.ts";

/** The plan that a pull request showed for the head that was merged, or why there is none. */
export type ShownPlan =
  | {
      readonly kind: "shown";
      readonly claims: PlanClaims;
      /** True if it was applied already: then only what was deferred is still approved. */
      readonly isSpent: boolean;
      /** GitHub did not say who edited the comment last. */
      readonly isEditorUnknown: boolean;
    }
  /** No comment of ours with a plan of the merged head. `head` is the commit that a plan was shown for, if any. */
  | { readonly kind: "none"; readonly head?: string }
  /** The plan was shown, and what it claims is not, or no longer, wholly there. */
  | { readonly kind: "incomplete" }
  /** Somebody else edited a comment of ours after we wrote it. */
  | { readonly kind: "tampered"; readonly editor: string };

/**
 * The plan that people saw before they merged: the latest comment of ours on the pull request. A comment that anybody
 * but our own login has edited proves nothing and is not accepted, nor is one for another commit than the merged head.
 */
export async function findShownPlan(github: GitHub, pull: PullRequest, id: string): Promise<ShownPlan> {
  const own = (await findOwnComments(github, pull.number, id)).at(-1);
  if (own === undefined) return { kind: "none" };
  const { head, record, state } = own.marker;
  if (record === undefined || head !== pull.headSha)
    return { kind: "none", ...(head === "" ? {} : { head }) };
  const parts = record.parts === 0 ? [] : await findParts(github, pull.number, own.marker);
  const seen = await Promise.all([own, ...parts].map((one) => findEditor(github, one)));
  const login = await findOwnLogin(github);
  const editor = seen.find((one) => one !== undefined && one !== "" && !isSameLogin(one, login));
  if (editor !== undefined) return { kind: "tampered", editor };
  const claims = claimsOfRecord(
    record,
    parts.flatMap(({ marker }) => marker.part ?? []),
  );
  if (claims === undefined) return { kind: "incomplete" };
  return { kind: "shown", claims, isSpent: state === "applied", isEditorUnknown: seen.includes(undefined) };
}

async function findParts(
  github: GitHub,
  pullRequest: number,
  { id, record }: Marker,
): Promise<readonly OwnComment[]> {
  return (await findOwnComments(github, pullRequest, id, "record")).slice(0, record?.parts ?? 0);
}

/** Who edited the comment last: empty for nobody, undefined where GitHub does not show it. */
async function findEditor(github: GitHub, { comment }: OwnComment): Promise<string | undefined> {
  try {
    const data = await github.graphql(
      "query($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor { __typename login } } } }",
      { id: comment.nodeId },
    );
    const node = data.node;
    if (!isJsonObject(node)) return undefined;
    const editor = node.editor;
    if (!isJsonObject(editor)) return typeof node.lastEditedAt === "string" ? "ghost" : "";
    return loginOf(editor);
  } catch (error) {
    const unknowing = ["GRAPHQL", "NOT_FOUND", "FORBIDDEN", "REFUSED"];
    if (error instanceof ProviderError && unknowing.includes(error.code)) return undefined;
    throw error;
  }
}

/** GraphQL names bots without the `[bot]` that REST and `viewer` give them. */
function loginOf(actor: JsonObject): string {
  const login = typeof actor.login === "string" ? actor.login : "ghost";
  return actor.__typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
