import { expect, test as base } from "@playwright/test";
import { findBrowser } from "../tools/browser.ts";
import { howToGet, otherEngines } from "../tools/engines.ts";
import { startChromium } from "./chromium.ts";
import type { EngineDriver, EngineName } from "./driver.ts";
import { startFirefox } from "./firefox.ts";
import { Reader } from "./reader.ts";
import { startWebKit } from "./webkit.ts";

interface Options {
  /** Given by the project of the configuration. */
  readonly engine: EngineName;
  readonly driver: EngineDriver | string;
}

/** A test with a reader of the built site, once in each engine; skipped, with the reason, where one is missing. */
export const test = base.extend<{ reader: Reader }, Options>({
  engine: ["chromium", { option: true, scope: "worker" }],
  driver: [
    async ({ engine }, use) => {
      const driver = await start(engine);
      await use(driver);
      if (typeof driver !== "string") await driver.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  reader: async ({ driver, baseURL }, use, testInfo) => {
    testInfo.skip(typeof driver === "string", String(driver));
    if (typeof driver === "string") return;
    testInfo.annotations.push({ type: "engine", description: driver.version });
    const reader = new Reader(driver, baseURL ?? "");
    await reader.forget();
    await use(reader);
  },
});

/** The engine at work, or why it is not there. */
async function start(engine: EngineName): Promise<EngineDriver | string> {
  switch (engine) {
    case "chromium": {
      const browser = findBrowser();
      // The other tests need it as well: without it these have not passed.
      if (!browser) throw new Error("There is no Chromium here.");
      return startChromium(browser);
    }
    case "firefox": {
      const parts = otherEngines.firefox.find();
      return parts
        ? startFirefox(parts.browser)
        : howToGet("firefox", otherEngines.firefox.packages);
    }
    case "webkit": {
      const parts = otherEngines.webkit.find();
      return parts ? startWebKit(parts) : howToGet("webkit", otherEngines.webkit.packages);
    }
  }
}

export { expect };
