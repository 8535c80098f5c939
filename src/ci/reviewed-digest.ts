import { ProviderError } from "../model/errors.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { findOwnComments, type OwnComment } from "./comment.ts";
import type { GitHub } from "./github.ts";
import { findOwnLogin, isSameLogin } from "./identity.ts";
import type { Marker } from "./marker.ts";

/** What was reviewed on a pull request, or why that is not known. */
export type Reviewed =
  | { readonly kind: "found"; readonly marker: Marker; readonly url: string; readonly warning?: string }
  /** No comment of ours: either nothing was to be changed, or nothing was ever planned. */
  | { readonly kind: "none" }
  /** Somebody else edited our comment after we wrote it. */
  | { readonly kind: "tampered"; readonly editor: string; readonly url: string };

/**
 * The plan that people saw before they merged: the latest comment of ours on the pull request. A comment that anybody
 * but our own login has edited proves nothing and is not accepted.
 */
export async function findReviewed(github: GitHub, pullRequest: number, id: string): Promise<Reviewed> {
  const own = (await findOwnComments(github, pullRequest, id)).at(-1);
  if (own === undefined) return { kind: "none" };
  const editor = await findEditor(github, own);
  const url = own.comment.url;
  if (editor === undefined) {
    const warning = "GitHub did not say who last edited the plan comment; its digest is taken as it stands.";
    return { kind: "found", marker: own.marker, url, warning };
  }
  if (editor !== "" && !isSameLogin(editor, await findOwnLogin(github)))
    return { kind: "tampered", editor, url };
  return { kind: "found", marker: own.marker, url };
}

/** Who edited the comment last: empty for nobody, undefined where GitHub does not tell. */
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
