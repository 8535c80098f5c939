import type { SubjectHeadline } from "./headline.ts";
import type { Page, Stage } from "./markdown-page.ts";
/** Writes what people gain and lose; those who lose something come first. */
export declare function writePeople(page: Page, people: readonly SubjectHeadline[], stage: Stage): void;
