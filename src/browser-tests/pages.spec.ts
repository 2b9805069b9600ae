import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { lessons, others, someSheets } from "./addresses.ts";
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
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
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
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([]);
});

for (const [where, start] of [
  ["at a root", testSites.root.url],
  ["under a path", testSites.course.url],
] as const)
  test(`every link works ${where}, asks no other host, and breaks no policy`, async ({ page }) => {
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
    const found = await crawl(page, start);
    expect(found.size).toBeGreaterThanOrEqual(4);
    expect([...found].filter(([, status]) => status >= 400)).toEqual([]);
    for (const address of found.keys()) {
      await page.goto(address);
      const missing = await page.locator('a[href*="#"]').evaluateAll((anchors) =>
        anchors
          .map((anchor) => new URL((anchor as HTMLAnchorElement).href))
          .filter((url) => url.pathname === location.pathname)
          .filter((url) => !document.getElementById(decodeURIComponent(url.hash.slice(1))))
          .map((url) => url.href),
      );
      expect(missing, address).toEqual([]);
    }
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
