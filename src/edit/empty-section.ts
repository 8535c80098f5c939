import { isMap, type Node } from "yaml";
import { insertEntry, removeEntries, replaceValue, startOf } from "./collections.ts";
import { renderPair } from "./inline.ts";
import { lineBreakOf, lineStart } from "./splice.ts";
import type { Workspace } from "./workspace.ts";
import { type Collection, entryOf } from "./yaml-file.ts";

/**
 * A section from which the last entry was taken must say that this is meant: `manage: { SECTION: exact }`. One that is
 * only added to, or ignored, is taken out whole instead, because `exact` would begin to remove people.
 * @returns a sentence about it, or undefined if the section is not empty
 */
export function settleEmptySection(
  workspace: Workspace,
  place: { readonly file: string; readonly org: string; readonly section: string },
): string | undefined {
  const { org, section } = place;
  const file = workspace.file(place.file);
  const value = file.valueAt(["orgs", org, section]);
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  if (!isEmpty) return undefined;
  const mode = file.valueAt(["orgs", org, "manage", section]);
  if (mode === "exact") return `Nobody is left in ${section} of ${org}: whoever is there will be removed.`;
  if (mode === "additive" || mode === "ignore") {
    removeSection(workspace, place);
    return `${section} of ${org} had no entry left and was taken out; it is not managed any more.`;
  }
  declareExact(workspace, place);
  return `Nobody is left in ${section} of ${org}, and manage says that this is meant: whoever is there will be removed.`;
}

function removeSection(
  workspace: Workspace,
  { file: path, org, section }: { readonly file: string; readonly org: string; readonly section: string },
): void {
  const file = workspace.file(path);
  const whole = file.collectionAt(["orgs", org]);
  const manage = file.collectionAt(["orgs", org, "manage"]);
  if (whole === undefined || manage === undefined) return;
  const owner = file.collectionAt(["orgs"]);
  workspace.splice(path, [
    ...removeEntries(file, whole, [section], keyOf(owner, org)),
    ...removeEntries(file, manage, [section], keyOf(whole, "manage")),
  ]);
}

function declareExact(
  workspace: Workspace,
  { file: path, org, section }: { readonly file: string; readonly org: string; readonly section: string },
): void {
  const file = workspace.file(path);
  const manage = file.collectionAt(["orgs", org, "manage"]);
  if (manage !== undefined) {
    const present = entryOf(manage, section);
    const splice =
      present === undefined
        ? insertEntry(file, manage, renderPair(section, "exact"))
        : replaceValue(file, present, "exact");
    workspace.splice(path, [splice]);
    return;
  }
  const whole = file.collectionAt(["orgs", org]);
  const present = whole === undefined ? undefined : entryOf(whole, section);
  if (whole === undefined || present === undefined) return;
  const piece = renderPair("manage", { [section]: "exact" });
  if (whole.flow === true || !isMap(whole)) {
    workspace.splice(path, [insertEntry(file, whole, piece)]);
    return;
  }
  const start = lineStart(file.text, startOf(present));
  const indent = file.text.slice(start, startOf(present));
  workspace.splice(path, [{ start, end: start, text: `${indent}${piece}${lineBreakOf(file.text)}` }]);
}

function keyOf(collection: Collection | undefined, step: string): Node | undefined {
  return collection === undefined ? undefined : entryOf(collection, step)?.key;
}
