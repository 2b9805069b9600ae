import { defineConfig } from "@playwright/test";
import { findBrowser } from "./src/tools/browser.ts";
import { testSites } from "./src/tools/test-sites.ts";

const browser = findBrowser();

/** The built site at a root, and built once more for a path. */
const { root, course } = testSites;
const courseDir = "test-results/course";

export default defineConfig({
  testDir: "src/browser-tests",
  outputDir: "test-results/browser",
  // One more than cores: much of a test is waiting.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
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
      command: `astro build --outDir ${courseDir}/course --silent && sirv ${courseDir} --port ${course.port} --host 127.0.0.1 --quiet`,
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
