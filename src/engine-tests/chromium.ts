import { chromium } from "@playwright/test";
import { placeInView, untilStill, type EngineDriver } from "./driver.ts";

export async function startChromium(executablePath: string): Promise<EngineDriver> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  return {
    version: `Chromium ${browser.version()}`,
    goto: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async click(place) {
      const found = page.locator(place).first();
      await untilStill(() => found.evaluate(placeInView));
      await found.click();
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    evaluate: (expression) => page.evaluate(expression),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => browser.close(),
  };
}
