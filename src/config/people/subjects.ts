import type { Directory } from "../../model/person.ts";
import type { SubjectKey } from "../../model/subject.ts";
import { groupNameOf, groupSubject, idOfSubject, normalizeEmail } from "../../model/subject.ts";
import type { Code } from "../codes.ts";
import { quote, suggestion } from "../suggest.ts";
import { invisibleIn } from "./spelling.ts";
import { isEmail, suggestNobody, type TeamMembers, type Teams } from "./teams.ts";

/** Whom a subject of the file stands for. */
export type ResolvedSubject =
  | { readonly kind: "one"; readonly subject: SubjectKey }
  | { readonly kind: "group"; readonly subject: SubjectKey; readonly group: string }
  | { readonly kind: "team"; readonly members: TeamMembers }
  | { readonly kind: "nobody"; readonly code: Code; readonly message: string; readonly hint: string };

/** Resolves subjects as they are written; each text is looked at once. */
export class Subjects {
  readonly directory: Directory;
  readonly teams: Teams;
  readonly #known = new Map<string, ResolvedSubject>();

  constructor(directory: Directory, teams: Teams) {
    this.directory = directory;
    this.teams = teams;
  }

  /** A person's key, `team:NAME`, `group:NAME`, `id:USER`, or an e-mail. Whether a group may stand there is the caller's business. */
  resolve(text: string): ResolvedSubject {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const resolved = this.#resolve(text);
    this.#known.set(text, resolved);
    return resolved;
  }

  #resolve(text: string): ResolvedSubject {
    if (this.directory.people.has(text)) return { kind: "one", subject: text };
    const invisible = invisibleIn("The subject", text);
    if (invisible !== undefined) return { kind: "nobody", ...invisible };
    const group = groupNameOf(text);
    if (group !== undefined && group !== "") return { kind: "group", subject: groupSubject(group), group };
    const id = idOfSubject(text);
    if (id !== undefined && id !== "") return { kind: "one", subject: text };
    if (text.startsWith("team:")) return this.#resolveTeam(text.slice("team:".length));
    if (isEmail(text)) {
      return { kind: "one", subject: this.directory.personByEmail(text)?.key ?? normalizeEmail(text) };
    }
    const hint = this.teams.has(text)
      ? `A team is written team:${text}.`
      : suggestNobody(text, this.directory.people.keys());
    return {
      kind: "nobody",
      code: "UNKNOWN_SUBJECT",
      message: `${quote(text)} is nobody in people, and no e-mail.`,
      hint,
    };
  }

  #resolveTeam(name: string): ResolvedSubject {
    const members = this.teams.membersOf(name);
    if (members !== undefined) return { kind: "team", members };
    const hint = this.directory.people.has(name)
      ? `${name} is a person; write ${name} without team:.`
      : (suggestion(name, this.teams.members.keys()) ?? "Add it under teams.");
    return {
      kind: "nobody",
      code: "UNKNOWN_TEAM",
      message: `There is no team ${quote(name)}.`,
      hint,
    };
  }
}
