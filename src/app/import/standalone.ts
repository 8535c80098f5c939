import { insertIntoPart } from "../../edit/insert-part.ts";
import { renderEntries } from "../../edit/outline-lines.ts";
import { Workspace } from "../../edit/workspace.ts";
import type { ImportDraft } from "../../import/import-org.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import type { Destination } from "./settle.ts";

/** What an import that goes to a file of its own, or to standard output, is tried out in; `files` stay as they are. */
export function standaloneDestination(
  runtime: Runtime,
  files: { readonly loaded: Loaded; readonly rootFile: string } | undefined,
): Destination {
  if (files === undefined)
    return {
      loaded: undefined,
      rootFile: "access.yaml",
      write: (draft) => {
        const workspace = new Workspace({ root: runtime.cwd, files: [] });
        workspace.replace("access.yaml", standaloneText(draft, "", true));
        return workspace;
      },
    };
  const { loaded, rootFile } = files;
  return {
    loaded,
    rootFile,
    write: (draft) => {
      const workspace = new Workspace(loaded.config);
      insertIntoPart(workspace, rootFile, "people", draft.people);
      insertIntoPart(workspace, rootFile, "teams", draft.teams);
      insertIntoPart(workspace, rootFile, "orgs", [draft.org]);
      return workspace;
    },
  };
}

/** A file with the draft and nothing else. */
export function standaloneText(draft: ImportDraft, heading: string, isRoot: boolean): string {
  const parts = [
    isRoot ? "version: 1\n" : "",
    partText("people", draft.people),
    partText("teams", draft.teams),
    partText("orgs", [draft.org]),
  ];
  return heading + parts.filter((part) => part !== "").join("\n");
}

function partText(part: string, entries: ImportDraft["people"]): string {
  return entries.length === 0 ? "" : `${part}:\n${renderEntries(entries, 2).join("\n")}\n`;
}
