import { describe, expect, it } from "vitest";
import { CSV_COLUMNS, csvCell, reviewCsvParts } from "../../../src/report/review/csv.ts";
import { access, buildReview, inDays, side, smallReview } from "../review-builder.ts";

function renderReviewCsv(review: Parameters<typeof reviewCsvParts>[0]): string {
  return [...reviewCsvParts(review)].join("");
}

/** A reader by RFC 4180, written apart from the writer. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (isQuoted) {
      if (unit !== '"') field += unit;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else isQuoted = false;
    } else if (unit === '"') isQuoted = true;
    else if (unit === ",") {
      row.push(field);
      field = "";
    } else if (unit === "\r" && text.charAt(index + 1) === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
      index += 1;
    } else field += unit;
  }
  expect([row, field, isQuoted]).toEqual([[], "", false]);
  return rows;
}

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\ufeff/u, ""));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""]));
  });
}

describe("the table beside the review", () => {
  it("has one row for each person, address and environment type, with both sides and their state", () => {
    const rows = rowsOf(renderReviewCsv(smallReview()));
    const short = rows.map((row) =>
      [row.person, row.address, row.environment, row.role, row.compared_role, row.state].join(" | "),
    );

    expect(short).toEqual([
      "ada | acme |  | owner | owner | same",
      "ada | labs/environments/production | production | admin |  | only-in-files",
      "ci | labs |  | member | member | pending",
      "linus | acme/projects/shop | development | contributor | viewer | differs",
      "linus | acme/projects/shop | production | viewer |  | only-in-files",
      "linus | labs |  | admin |  | ended",
      "stranger@evil.example | labs |  |  | member | only-live",
    ]);
  });

  it("tells path, end, reason and invitation where they belong", () => {
    const rows = rowsOf(renderReviewCsv(smallReview()));

    expect(rows[1]?.path).toBe("access.yaml:9:5 through team:platform");
    expect(rows[2]?.pending).toBe("sent");
    expect(rows[3]).toMatchObject({ expires: "2026-12-03T12:00Z", reason: "OPS-42", teams: "engineering" });
    expect(rows[5]).toMatchObject({ expires: "2026-11-18T12:00Z", path: "access.yaml:12:7" });
    expect(rows[6]).toMatchObject({ kind: "unlisted", path: "", compared_path: "held directly" });
  });

  it("keeps a row for the whole where one side does not depend on environments", () => {
    const review = buildReview({
      comparison: { kind: "files", label: "main", files: [] },
      people: [{ key: "ada" }],
      resources: [{}],
      cells: [
        {
          person: 0,
          resource: 0,
          here: side(access("viewer on development", { environments: { development: "viewer" } })),
          there: side(access("viewer")),
          state: "changed",
        },
      ],
    });

    expect(
      rowsOf(renderReviewCsv(review)).map((row) => [row.environment, row.role, row.compared_role, row.state]),
    ).toEqual([
      ["", "", "viewer", "removed"],
      ["development", "viewer", "", "added"],
    ]);
  });

  it("calls a changed end a change, also where the role is the same", () => {
    const review = buildReview({
      people: [{}],
      resources: [{}],
      cells: [
        {
          person: 0,
          resource: 0,
          here: side(access("viewer"), { until: inDays(3) }),
          there: side(access("viewer")),
          state: "changed",
        },
      ],
    });

    expect(rowsOf(renderReviewCsv(review))[0]?.state).toBe("changed");
  });

  it("begins with a byte order mark and the columns, and ends its lines as RFC 4180 says", () => {
    const csv = renderReviewCsv(buildReview());
    expect(csv).toBe(`\ufeff${CSV_COLUMNS.join(",")}\r\n`);
  });
});

describe("a long table", () => {
  it("comes in parts that add up, none of them cut inside a line", () => {
    const people = Array.from({ length: 25_000 }, () => ({}));
    const held = side(access("viewer"));
    const cells = people.map((_, person) => ({ person, resource: 0, here: held }));
    const parts = [...reviewCsvParts(buildReview({ people, resources: [{}], cells }))];

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part === "" || part.endsWith("\r\n"))).toBe(true);
    expect(rowsOf(parts.join(""))).toHaveLength(25_000);
  });
});

describe("a cell of the table", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://evil.example","x")',
  ])("is never taken for a formula: %j", (text) => {
    const [[field = ""] = []] = parseCsv(`${csvCell(text)}\r\n`);
    expect(field.startsWith("'")).toBe(true);
  });

  it.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ["a;b", '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ["two\nlines", "two\\nlines"],
    ["", ""],
  ])("is quoted only where it has to be: %j", (text, expected) => {
    expect(csvCell(text)).toBe(expected);
  });
});

describe("what a spreadsheet would calculate", () => {
  /** The cells that a spreadsheet makes of a row, by whichever character it takes for the separator. */
  const cellsBy = (row: string, separator: string): readonly string[] =>
    row.split(separator).map((cell) => cell.replace(/^[\s"]+/u, ""));

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", '"=1', "＝1", "－1"])(
    "is text wherever it stands: %j",
    (formula) => {
      const texts = [
        formula,
        ...[";", ",", "; ", "|", ';"', ";'", "\t", ";\t", ";;"].map((separator) => `a${separator}${formula}`),
      ];
      for (const text of texts) {
        const row = `x,${csvCell(text)},y`;
        for (const separator of [",", ";", "\t", "|"]) {
          for (const cell of cellsBy(row, separator))
            expect([text, separator, cell]).not.toEqual([
              text,
              separator,
              expect.stringMatching(/^[=+\-@＝＋－＠]/u),
            ]);
        }
      }
    },
  );

  it("is left as it is where it is none", () => {
    expect(csvCell("OPS-42; until the migration - then not")).toBe(
      '"OPS-42; until the migration - then not"',
    );
    expect(csvCell("a=b")).toBe("a=b");
  });
});
