import { escapeHtml, renderHtml, scriptJson } from "../html/html.ts";
import { encodeReview } from "./data.ts";
import type { AccessReview, ReviewFile } from "./model.ts";
import { reviewScript } from "./script.generated.ts";
import { reviewStyle } from "./style.ts";
import { amount } from "./words.ts";

/** Where the table stands that belongs to a page. */
export interface ReviewPageOptions {
  /** File name of the CSV beside the page. */
  readonly csv?: string;
}

/** The whole review as one page that needs nothing else and asks for nothing. The same review gives the same bytes. */
export function renderReviewPage(review: AccessReview, options: ReviewPageOptions = {}): string {
  return renderHtml({
    title: `Access review, ${review.at.slice(0, 10)}`,
    style: reviewStyle,
    body: [
      '<a class="skip" href="#main">Skip to the review</a>',
      renderHeader(review, options),
      '<main id="main" tabindex="-1"></main>',
      '<div id="paper"></div>',
      '<p id="status" class="visually-hidden" role="status" aria-live="polite"></p>',
      '<noscript><p class="notice">This page needs JavaScript to show its table; the same facts are in the CSV file beside it.</p></noscript>',
      `<script type="application/json" id="review-data">${scriptJson(encodeReview(review))}</script>`,
    ].join("\n"),
    script: reviewScript,
  });
}

function renderHeader(review: AccessReview, { csv }: ReviewPageOptions): string {
  const problems = review.orgs.flatMap((org) => org.problems.map((problem) => ({ org: org.key, problem })));
  const table =
    csv === undefined
      ? ""
      : `<span class="csv"> · <a href="${encodeURIComponent(csv)}">the same as CSV</a></span>`;
  return `<header class="top">
<div class="title"><h1>Access review</h1><p class="made">${madeOf(review)}${table}</p></div>
<details class="source"><summary>What this was made from</summary>
<dl>
<dt>Made</dt><dd><time datetime="${escapeHtml(review.at)}">${escapeHtml(review.at)}</time> by rolecall ${escapeHtml(review.tool)}; grants are judged at this instant</dd>
<dt>Organizations</dt><dd><ul>${review.orgs.map(renderOrg).join("")}</ul></dd>
<dt>Files</dt><dd>${renderFiles(review.files)}</dd>
${renderComparison(review)}</dl>
</details>${problems.length === 0 ? "" : renderProblems(problems)}
</header>`;
}

function madeOf(review: AccessReview): string {
  const [first] = review.files;
  const more =
    review.files.length > 1 ? ` and ${amount(review.files.length - 1, "more file", "more files")}` : "";
  const from =
    first === undefined
      ? ""
      : ` from ${escapeHtml(first.path)} <code>sha256:${escapeHtml(first.sha256.slice(0, 12))}</code>${more}`;
  const against =
    review.comparison === undefined
      ? ""
      : review.comparison.kind === "live"
        ? ", compared with what is live"
        : `, compared with ${escapeHtml(review.comparison.label)}`;
  const at = `${review.at.slice(0, 10)} ${review.at.slice(11, 16)} UTC`;
  return `As of <time datetime="${escapeHtml(review.at)}">${escapeHtml(at)}</time>${from}${against}`;
}

function renderOrg(org: AccessReview["orgs"][number]): string {
  const name = org.name === org.key ? "" : ` “${escapeHtml(org.name)}”`;
  const read = org.readAt === undefined ? "" : `, read live at ${escapeHtml(org.readAt)}`;
  return `<li>${escapeHtml(org.key)}: ${escapeHtml(org.title)}${name}${read}</li>`;
}

function renderFiles(files: readonly ReviewFile[]): string {
  const items = files.map(
    ({ path, sha256 }) => `<li>${escapeHtml(path)} <code>sha256:${escapeHtml(sha256)}</code></li>`,
  );
  return `<ul>${items.join("")}</ul>`;
}

function renderComparison({ comparison }: AccessReview): string {
  if (comparison === undefined) return "";
  if (comparison.kind === "live") return "<dt>Compared with</dt><dd>what is live at the vendors</dd>\n";
  return `<dt>Compared with</dt><dd>${escapeHtml(comparison.label)}${renderFiles(comparison.files)}</dd>\n`;
}

function renderProblems(problems: readonly { readonly org: string; readonly problem: string }[]): string {
  const items = problems.map(
    ({ org, problem }) => `<li><strong>${escapeHtml(org)}</strong>: ${escapeHtml(problem)}</li>`,
  );
  return `
<section class="notice" aria-label="Not read"><strong>Not everything could be read.</strong> Unknown is not unchanged.
<ul>${items.join("")}</ul></section>`;
}
