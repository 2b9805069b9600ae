import type { Page } from "@playwright/test";

/**
 * Follows every link from where the page is, and reads what it leads to without opening it.
 * @returns How many pages there are, and the links that lead nowhere: to no page, or to no place on one.
 */
export const crawl = (page: Page): Promise<{ pages: string[]; broken: string[] }> =>
  page.evaluate(async () => {
    const read = async (address: string) => {
      const response = await fetch(address);
      const text = await response.text();
      const found = new DOMParser().parseFromString(text, "text/html");
      // Not by `href`, nor by a base: the page's own policy allows none.
      const links = [...found.querySelectorAll("a[href]")].map(
        (anchor) => new URL(anchor.getAttribute("href") ?? "", address).href,
      );
      const ids = new Set([...found.querySelectorAll("[id]")].map(({ id }) => id));
      return { ok: response.ok, ids, links };
    };
    const seen = new Map<string, Awaited<ReturnType<typeof read>>>();
    const queue = [location.href];
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      if (seen.has(address)) continue;
      const found = await read(address);
      seen.set(address, found);
      for (const link of found.links) {
        const url = new URL(link);
        url.hash = "";
        if (url.origin === location.origin) queue.push(url.href);
      }
    }
    const broken: string[] = [];
    for (const [address, { links }] of seen)
      for (const link of links) {
        const url = new URL(link);
        if (url.origin !== location.origin) continue;
        const place = decodeURIComponent(url.hash.slice(1));
        url.hash = "";
        const target = seen.get(url.href);
        if (!target?.ok || (place && !target.ids.has(place))) broken.push(`${address}: ${link}`);
      }
    return { pages: [...seen.keys()], broken };
  });
