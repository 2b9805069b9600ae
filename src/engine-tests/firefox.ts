import puppeteer, { type KeyInput } from "puppeteer-core";
import { placeInView, splitKeys, untilStill, type EngineDriver } from "./driver.ts";

/** Firefox as it is shipped, by WebDriver BiDi: Playwright drives only builds of its own. */
export async function startFirefox(executablePath: string): Promise<EngineDriver> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    goto: async (url) => void (await page.goto(url)),
    resize: (width, height) => page.setViewport({ width, height }),
    // Not by a locator: its own wait for an element that stays where it is may never end here.
    async click(place) {
      const found = await page.waitForSelector(
        place.startsWith("//") ? `::-p-xpath(${place})` : place,
      );
      if (!found) throw new Error(`There is no ${place}.`);
      await page.waitForFunction((each) => !each.matches(":disabled"), {}, found);
      await untilStill(() => found.evaluate(placeInView));
      await found.click();
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const { modifiers, key } = splitKeys(keys);
      for (const each of modifiers) await page.keyboard.down(each as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const each of modifiers.toReversed()) await page.keyboard.up(each as KeyInput);
    },
    evaluate: (expression) => page.evaluate(expression),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => browser.close(),
  };
}
