import { defineConfig } from "@playwright/test";
import { engineNames, type EngineName } from "./src/engine-tests/driver.ts";
import everyday from "./playwright.config.ts";
import { testSites } from "./src/tools/test-sites.ts";

/** One small set of tests, once in each engine that readers have. */
export default defineConfig<object, { engine: EngineName }>({
  testDir: "src/engine-tests",
  outputDir: "test-results/engines",
  // An engine each, one after the other: they are heavy, and some tests are about time.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: everyday.reporter,
  webServer: {
    command: `sirv dist --port ${testSites.root.port} --host 127.0.0.1 --quiet`,
    url: testSites.root.url,
    reuseExistingServer: !process.env.CI,
  },
  use: { baseURL: testSites.root.url },
  projects: engineNames.map((engine) => ({ name: engine, use: { engine } })),
});
