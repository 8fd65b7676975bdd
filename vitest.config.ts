import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/temporary.ts", "test/build.ts", "test/browser/chromium.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
