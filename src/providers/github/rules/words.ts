import { repositoryForm } from "../shape.ts";

/** At most so many reviewers protect an environment. Rule 66. */
export const MOST_REVIEWERS = 6;

/** Body words of the levels whose name in answers is another one. */
const BODY_WORDS: Readonly<Record<string, string>> = { read: "pull", write: "push" };
const FILE_WORDS: Readonly<Record<string, string>> = { pull: "read", push: "write" };

/** What a request's `permission` is called for a level of the file; custom roles keep their name. */
export function bodyWordOf(role: string): string {
  return BODY_WORDS[role] ?? role;
}

/** The file's word for a level or role of an answer. */
export function fileWordOf(word: string): string {
  const folded = word.toLowerCase();
  const known = FILE_WORDS[folded] ?? folded;
  return rankOf(known) >= 0 ? known : word;
}

/** How strong a level is, 0 for read; -1 for a custom role. */
export function rankOf(role: string | undefined): number {
  return repositoryForm.roles.findIndex(({ name }) => name === role);
}

/** True for a role of a repository that the organization or its enterprise has made. */
export function isCustomRole(role: string | undefined): role is string {
  return role !== undefined && rankOf(role) < 0;
}

/** The slug that GitHub makes of a team's name. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** An environment's two names, from its key `REPOSITORY/ENVIRONMENT`. */
export function environmentParts(key: string): { readonly repository: string; readonly environment: string } {
  const slash = key.indexOf("/");
  return slash === -1
    ? { repository: key, environment: "" }
    : { repository: key.slice(0, slash), environment: key.slice(slash + 1) };
}
