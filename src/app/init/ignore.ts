/** What a repository of access files does not keep: journals, locks and caches, and saved plans. */
const IGNORED: readonly string[] = [".rolecall/", "plan.json", "*.plan.json"];

/** A `.gitignore` with what rolecall leaves behind; undefined where the one that is there has all of it. */
export function withIgnored(before: string | undefined): string | undefined {
  const lines = new Set((before ?? "").split(/\r?\n/).map((line) => line.trim()));
  const missing = IGNORED.filter((entry) => !lines.has(entry) && !lines.has(`/${entry}`));
  if (missing.length === 0) return undefined;
  const start =
    before === undefined || before === "" ? "" : before.endsWith("\n") ? `${before}\n` : `${before}\n\n`;
  return `${start}# rolecall: journals, locks, answers that were kept, saved plans\n${missing.join("\n")}\n`;
}
