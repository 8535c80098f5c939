import { createHash } from "node:crypto";
import { sanitizeText } from "../../model/sanitize.ts";

/** Foreign text for the inside of an element or a quoted attribute: one line of visible characters, nothing else. */
export function escapeHtml(text: string): string {
  return sanitizeText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A value as JSON for the inside of a script element of type `application/json`: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** The parts of a page; all but `title` are HTML, CSS and JavaScript of ours with foreign text escaped. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** Runs at the end of the body. */
  readonly script?: string;
}

/**
 * One file that asks for nothing beside itself. The policy lets in exactly this style and this script, by their
 * digests; whatever else got into the page would neither run nor load.
 */
export function renderHtml({ title, style, body, script }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    ...(script === undefined ? [] : [`script-src '${digest(script)}'`, "require-trusted-types-for 'script'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
