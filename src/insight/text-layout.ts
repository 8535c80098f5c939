/** Colours text, or leaves it plain; the report's painter fits. Colour only repeats what a word already says. */
export interface InsightPainter {
  add(text: string): string;
  change(text: string): string;
  remove(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  warn(text: string): string;
}

/** How text is laid out. */
export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly painter: InsightPainter;
}

const same = (text: string): string => text;

const LABEL_WIDTH = 6;

/**
 * One line of the form "label text", broken at spaces so that it fits; what follows stands under the text. On a
 * narrow terminal the text gets at least twenty columns.
 */
export function labelled(
  indent: number,
  label: string,
  text: string,
  options: TextOptions,
  paint: (text: string) => string = same,
): string {
  const hang = indent + LABEL_WIDTH;
  const lines = wrapText(text, Math.max(20, options.width - hang));
  const first = `${" ".repeat(indent)}${options.painter.faint(label.padEnd(LABEL_WIDTH))}${paint(lines[0] ?? "")}`;
  return [first, ...lines.slice(1).map((line) => " ".repeat(hang) + paint(line))].join("\n");
}

/** A text broken at spaces into lines of at most so many columns; a longer word stands alone. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * A name and what it has, in two columns; on a line of its own below the name where both do not fit the width.
 */
export function nameAndAccess(
  name: string,
  access: string,
  nameWidth: number,
  options: TextOptions,
): readonly string[] {
  const indent = 2;
  const room = Math.max(nameWidth, name.length);
  if (indent + room + 2 + access.length <= options.width) {
    return [`${" ".repeat(indent)}${name.padEnd(nameWidth)}  ${options.painter.strong(access)}`];
  }
  return [
    `${" ".repeat(indent)}${name}`,
    labelled(indent + 2, "has", access, options, options.painter.strong),
  ];
}

/** The day of an ISO instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
