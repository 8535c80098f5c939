import { compileGlobs } from "../../model/glob.ts";
import type { Directory } from "../../model/person.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Identity, SubjectKey } from "../../model/subject.ts";
import { holderOfAccount } from "../../model/subject.ts";

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
