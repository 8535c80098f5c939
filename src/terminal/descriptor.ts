import { fstatSync, type Stats, statSync } from "node:fs";
import { devNull } from "node:os";

/** What a descriptor of this process leads to. `nothing` is the null device, `stream` a pipe, a socket or a device. */
export type DescriptorKind = "file" | "nothing" | "terminal" | "stream";

/** Finds out with as little as possible: what asks whether something is a terminal brings Node's network code with it. */
export function kindOf(descriptor: number): DescriptorKind {
  const stats = statsOf(() => fstatSync(descriptor));
  if (stats?.isFile() === true) return "file";
  if (stats?.isCharacterDevice() !== true) return "stream";
  const nothing = statsOf(() => statSync(devNull));
  if (nothing !== undefined && nothing.rdev === stats.rdev && nothing.ino === stats.ino) return "nothing";
  return process.getBuiltinModule("node:tty").isatty(descriptor) ? "terminal" : "stream";
}

function statsOf(ask: () => Stats): Stats | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
