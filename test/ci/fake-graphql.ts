import type { FakeGitHub, FakeToken } from "./fake-github.ts";

/** The few queries that rolecall sends; anything else is an error, as GitHub's would be. */
export function answerGraphql(github: FakeGitHub, token: FakeToken, body: unknown): Response {
  const { query = "", variables = {} } = (body ?? {}) as {
    query?: string;
    variables?: Record<string, unknown>;
  };
  if (query.includes("viewer")) return Response.json({ data: { viewer: { login: token.login } } });
  if (query.includes("minimizeComment")) {
    const comment = github.findComment(String(variables.id));
    if (!token.canWrite || comment === undefined) return fail("Resource not accessible by integration");
    comment.isMinimized = true;
    return Response.json({ data: { minimizeComment: { clientMutationId: null } } });
  }
  if (query.includes("nodes(ids:")) {
    const ids = Array.isArray(variables.ids) ? variables.ids.map(String) : [];
    const nodes = ids.map((id) => ({ id, isMinimized: github.findComment(id)?.isMinimized }));
    return Response.json({ data: { nodes } });
  }
  if (query.includes("editor")) {
    const comment = github.findComment(String(variables.id));
    if (comment === undefined) return Response.json({ data: { node: null } });
    const editor = comment.editor === undefined ? null : actor(comment.editor);
    return Response.json({
      data: { node: { lastEditedAt: editor === null ? null : "2026-11-22T10:00:00Z", editor } },
    });
  }
  return fail(`Unknown query: ${query}`);
}

/** GraphQL names bots without `[bot]`. */
function actor(login: string): object {
  return login.endsWith("[bot]")
    ? { __typename: "Bot", login: login.slice(0, -"[bot]".length) }
    : { __typename: "User", login };
}

function fail(message: string): Response {
  return Response.json({ data: null, errors: [{ type: "FORBIDDEN", message }] });
}
