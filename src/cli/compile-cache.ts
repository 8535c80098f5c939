import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Has Node keep what it compiles, so that the next start finds it: Node 22.8 and newer can. It lies in a folder of the
 * user alone, because whoever can write there decides what runs. Without such a folder nothing is kept.
 * `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function keepCompiledCode(env: Readonly<Record<string, string | undefined>>): void {
  const { enableCompileCache } = process.getBuiltinModule("node:module") as {
    readonly enableCompileCache?: (folder: string) => unknown;
  };
  if (enableCompileCache === undefined) return;
  const folder = privateFolder(env);
  if (folder !== undefined) enableCompileCache(folder);
}

/** The folder, made if need be; undefined where there is none that only this user can write to. */
export function privateFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = env.HOME === undefined || env.HOME === "" ? undefined : join(env.HOME, ".cache");
  const caches = env.XDG_CACHE_HOME || home || env.LOCALAPPDATA;
  if (caches === undefined || caches === "") return undefined;
  const folder = join(caches, "rolecall", "compiled");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(folder) && isOwn(join(caches, "rolecall")) ? folder : undefined;
  } catch {
    return undefined;
  }
}

const OTHERS_MAY_WRITE = 0o022;

function isOwn(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) return false;
  // Windows has neither users by number nor these bits: there a user's folder is protected by its place.
  const user = process.getuid?.();
  return user === undefined || (stats.uid === user && (stats.mode & OTHERS_MAY_WRITE) === 0);
}
