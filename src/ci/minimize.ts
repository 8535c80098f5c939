import { ProviderError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { Comment, GitHub } from "./github.ts";

/** Folds older comments away as outdated. Only GraphQL can; where it cannot be had they just stay. */
export async function minimizeComments(github: GitHub, comments: readonly Comment[]): Promise<void> {
  const ids = comments
    .map(({ nodeId }) => nodeId)
    .filter((id) => id !== "")
    .slice(-100);
  if (ids.length === 0) return;
  try {
    const data = await github.graphql(
      "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Minimizable { isMinimized } } }",
      { ids },
    );
    const nodes = Array.isArray(data.nodes) ? (data.nodes as unknown[]) : [];
    for (const node of nodes) {
      if (!isJsonObject(node) || node.isMinimized !== false) continue;
      await github.graphql(
        "mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { clientMutationId } }",
        { id: node.id },
      );
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
  }
}
