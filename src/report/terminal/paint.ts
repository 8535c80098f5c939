import { styleText } from "node:util";

/** Colours a piece of text, or leaves it plain. Colour only repeats what a sign or a word already says. */
export interface Painter {
  add(text: string): string;
  change(text: string): string;
  remove(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  warn(text: string): string;
}

type Style = Parameters<typeof styleText>[0];

const painter = (paint: (style: Style, text: string) => string): Painter => ({
  add: (text) => paint("green", text),
  change: (text) => paint("yellow", text),
  remove: (text) => paint("red", text),
  strong: (text) => paint("bold", text),
  faint: (text) => paint("dim", text),
  warn: (text) => paint("magenta", text),
});

/** Plain text. */
export const plain: Painter = painter((_style, text) => text);

/** ANSI colours. */
export const colored: Painter = painter((style, text) => styleText(style, text, { validateStream: false }));

/** One of the two. */
export function painterFor(hasColor: boolean): Painter {
  return hasColor ? colored : plain;
}
