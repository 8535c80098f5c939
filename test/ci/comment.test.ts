import { describe, expect, it } from "vitest";
import { type CommentRequest, ensureComment } from "../../src/ci/comment.ts";
import { type Marker, readMarker, writeMarker } from "../../src/ci/marker.ts";
import { connectTo } from "./connect.ts";
import { FakeGitHub, refuse } from "./fake-github.ts";

const HEAD = "a".repeat(40);

function request(
  pullRequest: number,
  parts: Partial<Omit<CommentRequest, "marker">> & { marker?: Partial<Marker> } = {},
): CommentRequest {
  const { marker, ...rest } = parts;
  return {
    pullRequest,
    mode: "update",
    render: () => `plan ${marker?.digest ?? "one"}`,
    isQuiet: false,
    ...rest,
    marker: {
      kind: "plan",
      id: "access.yaml",
      target: "access.yaml",
      state: "open",
      digest: "one",
      head: HEAD,
      run: 5,
      attempt: 1,
      content: marker?.digest ?? "one",
      ...marker,
    },
  };
}

describe("the sticky comment", () => {
  it("is made once, left alone while nothing changes, and edited when something does", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    expect((await ensureComment(github, request(pull.number))).kind).toBe("created");
    expect((await ensureComment(github, request(pull.number, { marker: { run: 6 } }))).kind).toBe(
      "unchanged",
    );
    expect(fake.count("PATCH")).toBe(0);
    expect((await ensureComment(github, request(pull.number, { marker: { digest: "two" } }))).kind).toBe(
      "updated",
    );
    expect(pull.comments.length).toBe(1);
    expect(pull.comments[0]?.body).toMatch(/^<!-- rolecall:plan v1 [\w-]+ -->\nplan two$/);
  });

  it("is found among more than a hundred others", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    for (let index = 0; index < 130; index += 1) fake.addComment(pull, "mona", "chatter");
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number));
    await ensureComment(github, request(pull.number, { marker: { digest: "two" } }));
    expect(pull.comments.filter(({ author }) => author !== "mona").length).toBe(1);
  });

  it("never is one that somebody else planted", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const planted = fake.addComment(pull, "mallory", `${writeMarker(request(1).marker)}\nAPPROVED`);
    await ensureComment(connectTo(fake.fetch), request(pull.number, { marker: { digest: "two" } }));
    expect(planted.body).toContain("APPROVED");
    expect(pull.comments.length).toBe(2);
  });

  it("belongs to one configuration only", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number));
    await ensureComment(github, request(pull.number, { marker: { id: "other.yaml" } }));
    expect(pull.comments.length).toBe(2);
  });

  it("is found by the person's login where there is no GraphQL", async () => {
    const fake = new FakeGitHub();
    fake.hasGraphql = false;
    const pull = fake.addPull();
    for (const token of ["user-token", "bot-token"]) {
      const github = connectTo(fake.fetch, { token });
      await ensureComment(github, request(pull.number, { marker: { id: token } }));
      expect(
        (await ensureComment(github, request(pull.number, { marker: { id: token, digest: "two" } }))).kind,
      ).toBe("updated");
    }
    expect(pull.comments.length).toBe(2);
  });

  it("is not made for a plan that says nothing, but an older plan becomes no changes", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    const quiet = request(pull.number, { isQuiet: true, marker: { digest: "none", state: "no-changes" } });
    expect((await ensureComment(github, quiet)).kind).toBe("none");
    await ensureComment(github, request(pull.number));
    expect((await ensureComment(github, quiet)).kind).toBe("updated");
    expect(readMarker(pull.comments[0]?.body ?? "")?.state).toBe("no-changes");
  });

  it("is left to the run of a newer commit", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull({ headSha: "d".repeat(40) });
    const outcome = await ensureComment(connectTo(fake.fetch), request(pull.number));
    expect(outcome.kind).toBe("stale");
    expect(fake.count("POST", /comments/)).toBe(0);
  });

  it("is rewritten for a newer commit with the same plan, because a review is of a commit", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number));
    const head = "d".repeat(40);
    Object.assign(pull.pull ?? {}, { headSha: head });
    expect((await ensureComment(github, request(pull.number, { marker: { head, run: 6 } }))).kind).toBe(
      "updated",
    );
    expect(readMarker(pull.comments[0]?.body ?? "")?.head).toBe(head);
  });

  it("is left as it was reviewed once the pull request is merged", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number));
    fake.branch.merge(pull, ["e".repeat(40)]);
    expect(
      (await ensureComment(github, request(pull.number, { marker: { digest: "two", run: 6 } }))).kind,
    ).toBe("stale");
    expect(pull.comments[0]?.body).toContain("plan one");
  });

  it("is left to a later run of the same commit", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number, { marker: { run: 9 } }));
    expect(
      (await ensureComment(github, request(pull.number, { marker: { run: 8, digest: "two" } }))).kind,
    ).toBe("stale");
    expect(
      (await ensureComment(github, request(pull.number, { marker: { run: 9, attempt: 2, digest: "two" } })))
        .kind,
    ).toBe("updated");
  });

  it("stays as a record once applied; a later plan starts a new one", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number));
    await ensureComment(
      github,
      request(pull.number, { isFinal: true, marker: { state: "applied", head: "" } }),
    );
    expect(pull.comments.length).toBe(1);
    expect((await ensureComment(github, request(pull.number, { marker: { digest: "two" } }))).kind).toBe(
      "created",
    );
  });
});

describe("new comments", () => {
  it("fold the older ones of ours away, once", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    const other = fake.addComment(pull, "mona", "keep me");
    for (const digest of ["one", "two", "three"]) {
      await ensureComment(github, request(pull.number, { mode: "new", marker: { digest } }));
    }
    expect(pull.comments.slice(1).map(({ isMinimized }) => isMinimized)).toEqual([true, true, false]);
    expect(other.isMinimized).toBe(false);
    expect(fake.seen.filter(({ body }) => JSON.stringify(body)?.includes("minimizeComment")).length).toBe(2);
    expect(
      (await ensureComment(github, request(pull.number, { mode: "new", marker: { digest: "three" } }))).kind,
    ).toBe("unchanged");
  });

  it("are written also where nothing can be folded", async () => {
    const fake = new FakeGitHub();
    fake.hasGraphql = false;
    const pull = fake.addPull();
    const github = connectTo(fake.fetch);
    await ensureComment(github, request(pull.number, { mode: "new" }));
    expect(
      (await ensureComment(github, request(pull.number, { mode: "new", marker: { digest: "two" } }))).kind,
    ).toBe("created");
  });
});

describe("what GitHub refuses", () => {
  it("for lack of permission is told and no failure", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const outcome = await ensureComment(connectTo(fake.fetch, { token: "read-token" }), request(pull.number));
    expect(outcome.kind).toBe("forbidden");
  });

  it("for its length is said shorter", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    const limits: number[] = [];
    const render = (limit: number): string => {
      limits.push(limit);
      return "x".repeat(limit > 30_000 ? 70_000 : 100);
    };
    expect((await ensureComment(connectTo(fake.fetch), request(pull.number, { render }))).kind).toBe(
      "created",
    );
    expect(limits.length).toBe(2);
    expect(limits[0]).toBeLessThan(65_000);
  });

  it("for another reason is an error", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    fake.failOnce("POST", /comments$/, () => refuse(422, "Validation Failed"));
    await expect(ensureComment(connectTo(fake.fetch), request(pull.number))).rejects.toMatchObject({
      code: "REFUSED",
    });
  });
});
