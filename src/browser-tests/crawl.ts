import type { Page } from "@playwright/test";

/** Every page that can be reached by links from `start`, by address, each visited once. */
export async function crawl(page: Page, start: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const queue = [start];
  const { origin } = new URL(start);
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    if (found.has(address)) continue;
    const response = await page.goto(address);
    found.set(address, response?.status() ?? 0);
    const links = await page
      .locator("a[href]")
      .evaluateAll((anchors) => anchors.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links) {
      const url = new URL(link);
      url.hash = "";
      if (url.origin === origin) queue.push(url.href);
    }
  }
  return found;
}
