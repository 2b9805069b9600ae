import { defineConfig } from "@playwright/test";
import { engineNames, type EngineName } from "./src/engine-tests/driver.ts";
import { findBrowser } from "./src/tools/browser.ts";
import { courseBuild, courseHost, testSites } from "./src/tools/test-sites.ts";

const browser = findBrowser();

/** The built site at a root, and built once more for a path. */
const { root, course } = testSites;
const serveCourse = `sirv ${courseHost} --port ${course.port} --host 127.0.0.1 --quiet`;

export default defineConfig<object, { engine: EngineName }>({
  outputDir: "test-results/browser",
  // One more than cores: much of a test is waiting.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    { name: "site", testDir: "src/browser-tests", timeout: 60_000 },
    // One small set of tests, once in each engine that readers have; no engine is started twice at a time.
    ...engineNames.map((engine) => ({
      name: engine,
      testDir: "src/engine-tests",
      timeout: 90_000,
      workers: 1,
      fullyParallel: false,
      use: { engine },
    })),
  ],
  expect: { timeout: 10_000 },
  reporter: process.env.NONLINEAR_REPORT
    ? [["line"], ["json", { outputFile: process.env.NONLINEAR_REPORT }]]
    : [["list"]],
  webServer: [
    {
      command: `sirv dist --port ${root.port} --host 127.0.0.1 --quiet`,
      url: root.url,
      reuseExistingServer: !process.env.CI,
    },
    {
      command: process.env.NONLINEAR_COURSE_BUILT
        ? serveCourse
        : `astro build --outDir ${courseBuild} --silent && ${serveCourse}`,
      env: { BASE_PATH: "/course/" },
      url: course.url,
      timeout: 180_000,
      reuseExistingServer: !process.env.CI,
    },
  ],
  use: {
    baseURL: root.url,
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
