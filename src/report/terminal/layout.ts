/** Breaks a text at spaces so that no line is wider than `width`; continuation lines get `indent` spaces. */
export function wrap(text: string, width: number, indent: number): string {
  const room = Math.max(20, width);
  if (text.length <= room) return text;
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? "";
  let isStart = true;
  for (const word of text.slice(line.length).split(" ")) {
    if (!isStart && line.length + 1 + word.length > room) {
      lines.push(line);
      line = " ".repeat(indent) + word;
    } else line = isStart ? line + word : `${line} ${word}`;
    isStart = false;
  }
  lines.push(line);
  return lines.join("\n");
}

/** "1 operation", "2 operations". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The width of the longest, but no more than `most`. */
export function columnWidth(texts: readonly string[], most: number): number {
  return Math.min(
    most,
    texts.reduce((width, text) => Math.max(width, text.length), 0),
  );
}
