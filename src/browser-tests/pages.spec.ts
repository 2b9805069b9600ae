import { expect, test } from "@playwright/test";
import { lessons, others, sheets, someSheets } from "./addresses.ts";
import { audit, scrollThrough } from "./audit.ts";
import { crawl } from "./crawl.ts";
import { testSites } from "../tools/test-sites.ts";

const settings = {
  "light, 360 px": { colorScheme: "light", width: 360 },
  "dark, 1280 px": { colorScheme: "dark", width: 1280 },
  "dark, 360 px": { colorScheme: "dark", width: 360 },
  "light, 1280 px": { colorScheme: "light", width: 1280 },
} as const;

// An audit of a large page takes long: each is seen in both schemes and at both widths, not in all pairs.
const large = ["functions/", "gallery/", "reference/"];
const audits = [
  ...[...lessons, ...someSheets, ...large].flatMap((address) =>
    (["light, 360 px", "dark, 1280 px"] as const).map((setting) => ({ address, setting })),
  ),
  ...others
    .filter((address) => !large.includes(address))
    .flatMap((address) =>
      (Object.keys(settings) as (keyof typeof settings)[]).map((setting) => ({ address, setting })),
    ),
];

for (const { address, setting } of audits)
  test(`axe finds nothing on /${address}, ${setting}`, async ({ page }) => {
    const { colorScheme, width } = settings[setting];
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await scrollThrough(page);
    expect(await audit(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, "no page is wider than its window").toBeLessThanOrEqual(0);
  });

test("axe finds nothing in a lesson that is being used", async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  await page.locator('figure[data-figure="curve-and-slope"]').getByRole("slider").first().focus();
  await page.locator('[data-cell="mail-score"] [data-code]').click();
  await page.getByRole("textbox", { name: "Code of cell mail-score" }).press("Shift+Enter");
  await page.getByRole("button", { name: "Run cell stable-sigmoid" }).click();
  await expect(page.locator('[data-check="far-left-tail"]')).toHaveAttribute(
    "data-verdict",
    "fail",
  );
  await page.getByRole("radio").first().check();
  expect(await audit(page)).toEqual([]);
});

for (const [where, start] of [
  ["at a root", testSites.root.url],
  ["under a path", testSites.course.url],
] as const)
  test(`every link leads to a page and to a place on it, ${where}`, async ({ page }) => {
    await page.goto(start);
    const { pages, broken } = await crawl(page);
    expect(broken).toEqual([]);
    const built = [...lessons, ...sheets, ...others].filter((address) => address !== "404.html");
    expect(pages).toEqual(expect.arrayContaining(built.map((address) => start + address)));
  });

/** Some pages to a test, so that several are open at once. */
const batches = (addresses: readonly string[]) =>
  Array.from({ length: Math.ceil(addresses.length / 12) }, (_, i) =>
    addresses.slice(12 * i, 12 * i + 12),
  );

for (const [start, addresses] of [
  ...batches([...others, ...lessons, ...sheets]).map((some) => [testSites.root.url, some] as const),
  [testSites.course.url, [...others, ...lessons.slice(0, 2), ...someSheets]] as const,
])
  test(`no other host is asked and no policy broken, ${start}${addresses[0] ?? ""} and on`, async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:/.test(url.protocol) && !request.url().startsWith(start))
        faults.push(request.url());
    });
    for (const address of addresses) expect((await page.goto(start + address))?.status()).toBe(200);
    expect(faults).toEqual([]);
  });

test("cells and figures work under a path too", async ({ page }) => {
  await page.goto(`${testSites.course.url}lessons/sigmoid/`);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  await page.getByRole("button", { name: "Run cell mail-chance" }).click();
  await expect(page.locator('[data-cell="mail-chance"]')).toHaveAttribute("data-state", "ok");
  await page.locator('figure[data-figure="odds-ruler"]').getByRole("slider").first().focus();
  await expect(page.locator('figure[data-figure="odds-ruler"]')).toHaveAttribute(
    "data-live",
    "true",
  );
});

test("the page for addresses that do not exist leads on", async ({ page }) => {
  await page.goto("404.html");
  await page.getByRole("link", { name: "start page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nonlinear");
});

test("every page has a title and a description of its own", async ({ page }) => {
  const seen = new Set<string>();
  const addresses = [
    ...others.filter((address) => address !== "404.html"),
    ...lessons,
    ...someSheets,
  ];
  for (const address of addresses) {
    await page.goto(address);
    seen.add(await page.title());
    const description = await page.locator('meta[name="description"]').getAttribute("content");
    expect(description?.length ?? 0).toBeGreaterThan(40);
  }
  expect(seen.size).toBe(addresses.length);
});
