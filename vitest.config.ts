import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/chaos/**"],
    setupFiles: ["test/helpers/only-loopback.ts", "test/helpers/property-seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // One worker loads the program once for all of its files: a third of the time would go into imports otherwise.
    isolate: false,
    env: { NO_COLOR: "1" },
  },
});
