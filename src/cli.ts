#!/usr/bin/env -S node --
import { keepCompiledCode } from "./cli/compile-cache.ts";
import { VERSION } from "./version.ts";

// The commonest question a machine asks is answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${VERSION}\n`);
} else {
  keepCompiledCode(process.env);
  import("./cli/main.ts").then(({ main }) => main(process.argv));
}
