import type { SubjectHeadline } from "../words/headline.ts";
import type { Page, Stage } from "./page.ts";
/** Writes what people gain and lose; those who lose something come first. */
export declare function writePeople(page: Page, people: readonly SubjectHeadline[], stage: Stage): void;
