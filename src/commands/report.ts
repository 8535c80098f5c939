import { basename, extname, resolve } from "node:path";
import { writeWholeFile } from "../app/files/whole-file.ts";
import type { Loaded, LoadOptions } from "../app/load/load.ts";
import { loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { readLive } from "../app/read/read-live.ts";
import { loadBase } from "../app/review/git-base.ts";
import { buildReview, isReadWhole, type ReviewSource } from "../app/review/report-review.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { insightOrgs } from "../insight/effective.ts";
import { UsageError } from "../model/errors.ts";
import { reviewCsvParts } from "../report/review/csv.ts";
import type { AccessReview, ReviewComparison } from "../report/review/model.ts";
import { renderReviewPage } from "../report/review/page.ts";
import { amount, STATES } from "../report/review/words.ts";
import { VERSION } from "../version.ts";

/** The options of `rolecall report`. */
export interface ReportOptions extends LoadOptions {
  /** Keys of the organizations concerned. Default: all. */
  readonly org?: readonly string[];
  /** The page; the CSV goes beside it under the same name with `.csv`. */
  readonly out: string;
  /** Reads the vendors too, and marks the differences. */
  readonly live?: boolean;
  /** Other files to mark the differences to: a path, or a Git revision of the same files. */
  readonly compare?: string;
}

/**
 * Writes an access review: one self-contained page, and the same as CSV beside it. Exit 1 if an organization could not
 * be read to its end; the page says so.
 * @throws UsageError `REPORT_TWO_COMPARISONS`, `REPORT_BAD_OUT`, `REPORT_NOT_WRITABLE`, `UNKNOWN_ORG`, those of a
 *   missing token and of an unusable `--compare`; ConfigError
 */
export async function runReport(runtime: Runtime, options: ReportOptions): Promise<ExitCode> {
  const csv = csvPath(options.out);
  const { review, isWhole } = await makeReview(runtime, options);
  writeWhole(runtime, options.out, [renderReviewPage(review, { csv: basename(csv) })]);
  writeWhole(runtime, csv, reviewCsvParts(review));
  runtime.stdout.write(`${options.out}: ${summarize(review)}\n${csv}: the same as a table\n`);
  for (const org of review.orgs) {
    for (const problem of org.problems)
      runtime.stderr.write(`${org.key} was not read to its end: ${problem}\n`);
  }
  return isWhole ? ExitCode.done : ExitCode.failed;
}

async function makeReview(
  runtime: Runtime,
  options: ReportOptions,
): Promise<{ readonly review: AccessReview; readonly isWhole: boolean }> {
  const { live, compare } = options;
  if (live === true && compare !== undefined) {
    throw new UsageError(
      "REPORT_TWO_COMPARISONS",
      "A review shows the differences to one thing: --live or --compare.",
      "Make two reviews, one with each.",
    );
  }
  const loaded = await loadForCommand(runtime, options);
  const selected = selectOrgs(loaded.config, options.org);
  const read = live === true ? await readLive(runtime, loaded, selected) : undefined;
  const orgs = insightOrgs({ orgs: selected }, loaded.providers, read?.live, read?.unread, read?.planned);
  const base = compare === undefined ? undefined : await loadBase(runtime, compare, options);
  const comparison = comparisonOf(live === true, base);
  const review = buildReview(sourceOf(loaded, orgs), base && baseSource(base.loaded, options.org), {
    at: new Date(loaded.now).toISOString(),
    tool: VERSION,
    files: loaded.config.files,
    ...(comparison === undefined ? {} : { comparison }),
  });
  return { review, isWhole: isReadWhole(orgs) };
}

function comparisonOf(
  isLive: boolean,
  base: Awaited<ReturnType<typeof loadBase>> | undefined,
): ReviewComparison | undefined {
  if (base !== undefined) return { kind: "files", label: base.label, files: base.loaded.config.files };
  return isLive ? { kind: "live" } : undefined;
}

function sourceOf({ config, providers }: Loaded, orgs: ReviewSource["orgs"]): ReviewSource {
  return { config, orgs, titleOf: (provider) => providers.get(provider)?.title ?? provider };
}

/** Organizations that were named and are not in the other files are new, which is not a mistake. */
function baseSource(loaded: Loaded, keys: readonly string[] | undefined): ReviewSource {
  const isAll = keys === undefined || keys.length === 0;
  const orgs = loaded.config.orgs.filter((org) => isAll || keys.includes(org.key));
  return sourceOf(loaded, insightOrgs({ orgs }, loaded.providers));
}

function summarize(review: AccessReview): string {
  const isDifference = new Set(STATES.filter((words) => words.isDifference).map((words) => words.state));
  const differences = review.cells.filter(
    ({ state }) => state !== undefined && isDifference.has(state),
  ).length;
  const held = review.cells.filter(({ here, there }) => here !== undefined || there !== undefined).length;
  return [
    `${amount(review.people.length, "person", "people")} × ${amount(review.resources.length, "resource", "resources")}`,
    amount(held, "place where somebody has access", "places where somebody has access"),
    ...(review.comparison === undefined ? [] : [amount(differences, "difference", "differences")]),
  ].join(", ");
}

function csvPath(out: string): string {
  const extension = extname(out);
  if (extension.toLowerCase() === ".csv") {
    throw new UsageError(
      "REPORT_BAD_OUT",
      `--out names the page, and ${out} is where its table goes.`,
      "Write --out review.html; the table goes to review.csv.",
    );
  }
  return `${extension === "" ? out : out.slice(0, -extension.length)}.csv`;
}

function writeWhole(runtime: Runtime, path: string, parts: Iterable<string>): void {
  try {
    writeWholeFile(resolve(runtime.cwd, path), parts);
  } catch (error) {
    throw new UsageError(
      "REPORT_NOT_WRITABLE",
      `The review cannot be written to ${path}: ${(error as Error).message}.`,
      "Name a file with --out, in a folder that is there and can be written.",
    );
  }
}
