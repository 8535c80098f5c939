import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { FakeBranch } from "./fake-branch.ts";
import { answerGraphql } from "./fake-graphql.ts";

/** A comment as the fake keeps it. */
export interface FakeComment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: string;
  body: string;
  editor: string | undefined;
  isMinimized: boolean;
}

/** An issue or, with `pull`, a pull request. */
export interface FakeIssue {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: "open" | "closed";
  stateReason: string | null;
  labels: string[];
  readonly comments: FakeComment[];
  pull?: {
    headSha: string;
    headRepository: string | null;
    baseSha: string;
    /** Default: main. */
    base?: string;
    mergeSha: string | null;
    isMerged: boolean;
  };
}

/** Who a token is, and whether it may write. */
export interface FakeToken {
  readonly login: string;
  readonly canWrite: boolean;
  /** False for a workflow's token, to which `GET /user` is closed. */
  readonly canReadUser: boolean;
}

/** One request that was answered. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const LIMIT = 65_536;
const REPOSITORY = "acme/access";

/**
 * GitHub with the rules that matter here and that the emulator lacks: bodies of at most 65,536 characters, 403 for
 * tokens that may not write, pages, pull requests among issues, authors and editors, GraphQL, limits.
 */
export class FakeGitHub {
  readonly tokens = new Map<string, FakeToken>();
  readonly issues = new Map<number, FakeIssue>();
  readonly seen: SeenRequest[] = [];
  readonly branch = new FakeBranch();
  hasGraphql = true;
  /** Prefix of REST paths, as on an Enterprise Server. */
  prefix = "";
  graphqlPath = "/graphql";
  readonly #failures: { method: string; path: RegExp; answer: () => Response }[] = [];
  #nextId = 1000;
  #nextNumber = 1;
  #server: Server | undefined;

  constructor() {
    this.tokens.set("bot-token", { login: "github-actions[bot]", canWrite: true, canReadUser: false });
    this.tokens.set("read-token", { login: "github-actions[bot]", canWrite: false, canReadUser: false });
    this.tokens.set("user-token", { login: "octocat", canWrite: true, canReadUser: true });
  }

  /** Answers the next request that matches differently. */
  failOnce(method: string, path: RegExp, answer: () => Response): void {
    this.#failures.push({ method, path, answer });
  }

  addIssue(parts: Partial<Omit<FakeIssue, "number" | "comments">> = {}): FakeIssue {
    const issue: FakeIssue = {
      number: this.#nextNumber++,
      author: "mona",
      title: "Something",
      body: "",
      state: "open",
      stateReason: null,
      labels: [],
      comments: [],
      ...parts,
    };
    this.issues.set(issue.number, issue);
    return issue;
  }

  addPull(parts: Partial<NonNullable<FakeIssue["pull"]>> = {}): FakeIssue {
    const pull = {
      headSha: "a".repeat(40),
      headRepository: REPOSITORY,
      baseSha: "b".repeat(40),
      mergeSha: null,
      isMerged: false,
      ...parts,
    };
    return this.addIssue({ title: "Change access", pull });
  }

  addComment(issue: FakeIssue, author: string, body: string): FakeComment {
    const id = this.#nextId++;
    const comment = { id, nodeId: `IC_${id}`, author, body, editor: undefined, isMinimized: false };
    issue.comments.push(comment);
    return comment;
  }

  count(method: string, path?: RegExp): number {
    return this.seen.filter((one) => one.method === method && (path === undefined || path.test(one.path)))
      .length;
  }

  findComment(nodeId: string): FakeComment | undefined {
    return [...this.issues.values()]
      .flatMap((issue) => issue.comments)
      .find((comment) => comment.nodeId === nodeId);
  }

  /** The transport for an HTTP client. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> =>
    await this.handle(new Request(url, init));

  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const path = url.pathname;
    this.seen.push({ method: request.method, path, body });
    const failure = this.#failures.findIndex((one) => one.method === request.method && one.path.test(path));
    if (failure >= 0) {
      const [planned] = this.#failures.splice(failure, 1);
      if (planned !== undefined) return planned.answer();
    }
    const token = this.tokens.get(
      (request.headers.get("authorization") ?? "").replace(/^(?:Bearer|token) /i, ""),
    );
    if (token === undefined) return refuse(401, "Bad credentials");
    if (path === this.graphqlPath && this.hasGraphql) return answerGraphql(this, token, body);
    if (!path.startsWith(`${this.prefix}/`)) return refuse(404, "Not Found");
    return this.#route(request.method, path.slice(this.prefix.length), url, body, token);
  }

  #route(method: string, path: string, url: URL, body: unknown, token: FakeToken): Response {
    if (path === "/user") {
      return token.canReadUser
        ? Response.json({ login: token.login })
        : refuse(403, "Resource not accessible by integration");
    }
    if (path === `/repos/${REPOSITORY}`) return Response.json({ default_branch: this.branch.name });
    const rest = path.startsWith(`/repos/${REPOSITORY}/`)
      ? path.slice(`/repos/${REPOSITORY}`.length)
      : undefined;
    if (rest === undefined) return refuse(404, "Not Found");
    if (method !== "GET" && !token.canWrite) return refuse(403, "Resource not accessible by integration");
    const values = (body ?? {}) as Record<string, unknown>;
    const parts = rest.split("/").slice(1).map(decodeURIComponent);
    const [kind, first, second, third] = parts;
    if (kind === "branches" && method === "GET") return this.#branch(first ?? "");
    if (kind === "commits" || kind === "statuses") return this.#commits(method, url, parts, values, token);
    if (kind === "pulls") {
      const pull = this.issues.get(Number(first));
      return pull?.pull === undefined ? refuse(404, "Not Found") : Response.json(wirePull(pull));
    }
    if (kind !== "issues") return refuse(404, "Not Found");
    if (first === undefined)
      return method === "GET" ? page(url, this.#list(url)) : this.#create(values, token);
    if (first === "comments") return this.#edit(Number(second), values, token);
    const issue = this.issues.get(Number(first));
    if (issue === undefined) return refuse(404, "Not Found");
    if (second === "comments") {
      return method === "GET"
        ? page(
            url,
            issue.comments.map((one) => wireComment(issue, one)),
          )
        : this.#comment(issue, values, token);
    }
    if (second === "labels") return labels(method, url, issue, values, third);
    return second === undefined && method === "PATCH" ? patch(issue, values) : refuse(404, "Not Found");
  }

  #list(url: URL): object[] {
    const { searchParams } = url;
    const wanted = searchParams.get("labels")?.split(",") ?? [];
    const creator = searchParams.get("creator")?.toLowerCase();
    const state = searchParams.get("state") ?? "open";
    return [...this.issues.values()]
      .filter((issue) => state === "all" || issue.state === state)
      .filter((issue) => wanted.every((label) => issue.labels.includes(label)))
      .filter((issue) => creator === undefined || issue.author.toLowerCase() === creator)
      .map(wireIssue);
  }

  #create(values: Record<string, unknown>, token: FakeToken): Response {
    const body = String(values.body ?? "");
    if (String(values.title ?? "") === "") return refuse(422, "Validation Failed");
    if (body.length > LIMIT) return tooLong();
    const labels = Array.isArray(values.labels) ? values.labels.map(String) : [];
    const issue = this.addIssue({ author: token.login, title: String(values.title), body, labels });
    return Response.json(wireIssue(issue), { status: 201 });
  }

  #comment(issue: FakeIssue, values: Record<string, unknown>, token: FakeToken): Response {
    const body = String(values.body ?? "");
    if (body === "") return refuse(422, "Validation Failed");
    if (body.length > LIMIT) return tooLong();
    return Response.json(wireComment(issue, this.addComment(issue, token.login, body)), { status: 201 });
  }

  #edit(id: number, values: Record<string, unknown>, token: FakeToken): Response {
    for (const issue of this.issues.values()) {
      const comment = issue.comments.find((one) => one.id === id);
      if (comment === undefined) continue;
      const body = String(values.body ?? "");
      if (body.length > LIMIT) return tooLong();
      comment.body = body;
      comment.editor = token.login;
      return Response.json(wireComment(issue, comment));
    }
    return refuse(404, "Not Found");
  }

  #branch(name: string): Response {
    const { branch } = this;
    return name === branch.name
      ? Response.json({ name, commit: { sha: branch.head } })
      : refuse(404, "Branch not found");
  }

  #commits(
    method: string,
    url: URL,
    [kind, sha = "", what]: readonly string[],
    values: Record<string, unknown>,
    token: FakeToken,
  ): Response {
    const { branch } = this;
    if (kind === "statuses" && method === "POST") {
      if (!branch.canMark) return refuse(403, "Resource not accessible by integration");
      if (!branch.commits.some((commit) => commit.sha === sha))
        return refuse(422, `No commit found for SHA: ${sha}`);
      const { context, state, description } = values;
      const status = {
        context: String(context),
        state: String(state),
        description: String(description),
        creator: token.login,
      };
      if (status.description.length > 140)
        return refuse(422, "description is too long (maximum is 140 characters)");
      branch.mark(sha, status);
      return Response.json(status, { status: 201 });
    }
    if (method !== "GET") return refuse(404, "Not Found");
    if (sha === "") {
      const list = branch.listFrom(url.searchParams.get("sha") ?? branch.head);
      return list === undefined ? refuse(404, "Not Found") : page(url, list);
    }
    if (what === "statuses") return page(url, branch.statusesOf(sha));
    if (what !== "pulls") return refuse(404, "Not Found");
    if (branch.lag > 0) {
      branch.lag -= 1;
      return page(url, []);
    }
    return page(url, this.#pullsOf(sha));
  }

  #pullsOf(sha: string): object[] {
    return [...this.issues.values()]
      .filter(({ pull }) => pull !== undefined && [pull.mergeSha, pull.headSha].includes(sha))
      .map(wirePull);
  }

  /** Serves the fake on loopback, for processes. */
  async listen(): Promise<string> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", async () => {
        const host = `http://${incoming.headers.host ?? "localhost"}`;
        const text = Buffer.concat(chunks).toString("utf8");
        const headers = new Headers();
        for (const [name, value] of Object.entries(incoming.headers))
          if (typeof value === "string") headers.set(name, value);
        const init = { method: incoming.method ?? "GET", headers, ...(text === "" ? {} : { body: text }) };
        const answer = await this.handle(new Request(`${host}${incoming.url ?? "/"}`, init));
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        outgoing.end(await answer.text());
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

/** GitHub's form of a refusal. */
export function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message, documentation_url: "https://docs.github.com/rest" }, { status, headers });
}

function tooLong(): Response {
  const errors = [
    {
      resource: "IssueComment",
      code: "unprocessable",
      field: "data",
      message: "Body is too long (maximum is 65536 characters)",
    },
  ];
  return Response.json({ message: "Validation Failed", errors }, { status: 422 });
}

function page(url: URL, items: readonly object[]): Response {
  const size = Math.min(100, Number(url.searchParams.get("per_page") ?? 30));
  const number = Number(url.searchParams.get("page") ?? 1);
  const headers: Record<string, string> = {};
  if (number * size < items.length) {
    const next = new URL(url);
    next.searchParams.set("page", String(number + 1));
    headers.link = `<${next}>; rel="next"`;
  }
  return Response.json(items.slice((number - 1) * size, number * size), { headers });
}

function labels(
  method: string,
  url: URL,
  issue: FakeIssue,
  values: Record<string, unknown>,
  name: string | undefined,
): Response {
  if (method === "GET")
    return page(
      url,
      issue.labels.map((label) => ({ name: label })),
    );
  if (method === "POST") {
    const added = Array.isArray(values.labels) ? values.labels.map(String) : [];
    if (added.some((label) => label.length > 50)) return refuse(422, "Validation Failed");
    issue.labels = [...new Set([...issue.labels, ...added])];
    return Response.json(issue.labels.map((label) => ({ name: label })));
  }
  if (name === undefined || !issue.labels.includes(name)) return refuse(404, "Label does not exist");
  issue.labels = issue.labels.filter((label) => label !== name);
  return Response.json([]);
}

function patch(issue: FakeIssue, values: Record<string, unknown>): Response {
  const { title, body, state, state_reason: reason } = values;
  if (typeof body === "string" && body.length > LIMIT) return tooLong();
  if (typeof title === "string") issue.title = title;
  if (typeof body === "string") issue.body = body;
  if (state === "open" || state === "closed") issue.state = state;
  if (typeof reason === "string") issue.stateReason = reason;
  return Response.json(wireIssue(issue));
}

function wireComment(issue: FakeIssue, comment: FakeComment): object {
  return {
    id: comment.id,
    node_id: comment.nodeId,
    user: { login: comment.author, type: comment.author.endsWith("[bot]") ? "Bot" : "User" },
    body: comment.body,
    html_url: `https://github.example/${REPOSITORY}/issues/${issue.number}#issuecomment-${comment.id}`,
  };
}

function wireIssue(issue: FakeIssue): object {
  return {
    number: issue.number,
    user: { login: issue.author },
    title: issue.title,
    body: issue.body === "" ? null : issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    labels: issue.labels.map((name) => ({ name })),
    html_url: `https://github.example/${REPOSITORY}/issues/${issue.number}`,
    ...(issue.pull === undefined ? {} : { pull_request: { url: "https://api.github.example" } }),
  };
}

/** A pull request as the API and event files give it. */
export function wirePull(issue: FakeIssue): object {
  const { pull } = issue;
  return {
    number: issue.number,
    state: issue.state,
    head: {
      sha: pull?.headSha,
      ref: "change",
      repo: pull?.headRepository === null ? null : { full_name: pull?.headRepository },
    },
    base: { sha: pull?.baseSha, ref: pull?.base ?? "main", repo: { full_name: REPOSITORY } },
    merged: pull?.isMerged,
    merged_at: pull?.isMerged === true ? "2026-11-22T12:00:00Z" : null,
    merge_commit_sha: pull?.mergeSha,
  };
}
