import { compileGlobs } from "./glob.ts";
import type { Directory } from "./person.ts";
import type { DesiredOrg } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
import { holderOfAccount } from "./subject.ts";

/** Turns `protect` into one test that gives the glob which protects a subject, by any name it goes by. */
export function compileProtection(
  desired: DesiredOrg,
  directory: Directory,
): (subject: SubjectKey, identity?: Identity) => string | undefined {
  if (desired.protect.length === 0) return () => undefined;
  const tests = desired.protect.map((glob) => ({ glob, matches: compileGlobs([glob], "name") }));
  return (subject, identity) => {
    const names = [
      subject,
      holderOfAccount(subject),
      identity?.email,
      identity?.name,
      directory.emailOf(subject, desired.provider, desired.key),
    ];
    return tests.find(({ matches }) => names.some((name) => name !== undefined && matches(name)))?.glob;
  };
}
