import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { lessons, someSheets } from "./addresses.ts";

/** Budgets of a lesson up to its load event, in bytes as a host that compresses text would send them. */
const budget = { total: 165_000, text: 75_000, script: 25_000, font: 100_000, requests: 16 };

for (const address of ["", "functions/", ...lessons, ...someSheets])
  test(`/${address} keeps its budget of bytes and requests`, async ({ page }) => {
    const weights: { kind: string; bytes: number; url: string }[] = [];
    const bodies: Promise<void>[] = [];
    let loaded = false;
    page.on("load", () => (loaded = true));
    page.on("response", (response) => {
      if (loaded || !/^https?:/.test(response.url())) return;
      const kind = response.request().resourceType();
      bodies.push(
        response.body().then((body) => {
          const bytes =
            kind === "font" || kind === "image" ? body.length : gzipSync(body, { level: 9 }).length;
          weights.push({ kind, bytes, url: response.url() });
        }),
      );
    });
    await page.goto(address, { waitUntil: "load" });
    await Promise.all(bodies);
    const sum = (...kinds: string[]) =>
      weights.filter(({ kind }) => kinds.includes(kind)).reduce((a, { bytes }) => a + bytes, 0);
    const seen = JSON.stringify(weights, null, 1);
    expect(
      sum("document", "stylesheet", "script", "font", "image", "other"),
      seen,
    ).toBeLessThanOrEqual(budget.total);
    expect(sum("document", "stylesheet", "script"), seen).toBeLessThanOrEqual(budget.text);
    expect(sum("script"), seen).toBeLessThanOrEqual(budget.script);
    expect(sum("font"), seen).toBeLessThanOrEqual(budget.font);
    expect(weights.length, seen).toBeLessThanOrEqual(budget.requests);
    for (const { url } of weights) expect(new URL(url).host).toBe(new URL(page.url()).host);
  });

/** As in the Layout Instability API, which TypeScript's DOM library leaves out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** A shift as a failing test tells of it. */
interface Shift {
  readonly value: number;
  readonly at: number;
  readonly scrolled: number;
  readonly moved: readonly {
    readonly what: string;
    readonly from: DOMRectReadOnly;
    readonly to: DOMRectReadOnly;
    /** The top of the paragraph that it is in. */
    readonly of: number | undefined;
  }[];
}

/**
 * Where the parser pauses right after a blank between two elements, Chromium puts that blank, which nobody can see, at
 * its paragraph's corner, and counts its way from there to its place when the rest has come.
 */
const movesLoneBlank = ({ moved }: Shift): boolean =>
  moved.some(({ what, from, of = Infinity }) => what.trim() === "" && Math.abs(from.top - of) < 2);

for (const address of ["functions/", "functions/gelu/", ...lessons])
  test(`nothing on /${address} moves by itself while it loads or is read`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      (window as unknown as { shifts: Shift[] }).shifts = shifts;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as LayoutShift[])
          if (!entry.hadRecentInput)
            shifts.push({
              value: entry.value,
              at: entry.startTime,
              scrolled: scrollY,
              moved: entry.sources.map(({ node, previousRect, currentRect }) => ({
                what: ((node as Element | null)?.outerHTML ?? node?.textContent ?? "").slice(
                  0,
                  120,
                ),
                from: previousRect,
                to: currentRect,
                of: node?.parentElement?.closest("p, li, dd")?.getBoundingClientRect().top,
              })),
            });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(address);
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(100);
    }
    const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
    const real = shifts.filter((shift) => !movesLoneBlank(shift));
    const sum = real.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(real, null, 1)).toBeLessThanOrEqual(0.01);
  });

for (const address of lessons)
  test(`/${address} loads without a field whose figure the browser's autofill would lay out`, async ({
    request,
  }) => {
    const html = await (await request.get(address)).text();
    const fields = html.match(/<(?:input|select|textarea)\b[^>]*>/g) ?? [];
    const known = /type="(?:button|checkbox|radio|range)"/;
    expect(fields.filter((field) => !known.test(field))).toEqual([]);
  });

test("Plot, the editor and the engine arrive only when they are wanted", async ({ page }) => {
  const scripts: number[] = [];
  const arriving: Promise<void>[] = [];
  await page.emulateMedia({ reducedMotion: "reduce" });
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      arriving.push(response.body().then((body) => void scripts.push(gzipSync(body).length)));
  });
  await page.goto("lessons/sigmoid/", { waitUntil: "load" });
  await Promise.all(arriving);
  const atLoad = scripts.reduce((a, b) => a + b, 0);
  expect(atLoad).toBeLessThan(budget.script);
  await page.locator('[data-cell="mail-score"] [data-code]').click();
  await expect(page.getByRole("textbox", { name: "Code of cell mail-score" })).toBeVisible();
  await expect.poll(() => scripts.reduce((a, b) => a + b, 0)).toBeGreaterThan(atLoad + 50_000);
});

test("the engine and the sandbox keep their budgets of bytes", async ({ page }) => {
  const bodies: Promise<readonly [url: string, bytes: number]>[] = [];
  await page.goto("lessons/sigmoid/", { waitUntil: "load" });
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  page.on("response", (response) => {
    if (!/^http/.test(response.url())) return;
    bodies.push(
      response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length]),
    );
  });
  const cell = page.locator('[data-cell="mail-score"]');
  await cell.locator("[data-code]").click();
  const editor = page.getByRole("textbox", { name: "Code of cell mail-score" });
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText("const z = 1;\nPlot.lineY([1, 2]).plot()");
  await editor.press("Shift+Enter");
  await expect(cell.locator('[data-kind="plot"] svg')).toBeVisible();
  const arrived = await Promise.all(bodies);
  const sandbox = arrived.filter(([url]) => url.endsWith("/sandbox/"));
  // The figures in sight fetch parts of their own meanwhile.
  const engine = arrived.filter(([url]) => /\/(?:session|parse|sanitize)\.[^/]*\.js$/.test(url));
  expect(engine).toHaveLength(3);
  const sum = (each: typeof arrived) => each.reduce((total, [, bytes]) => total + bytes, 0);
  expect(sum(engine), JSON.stringify(arrived)).toBeGreaterThan(50_000);
  expect(sum(engine), JSON.stringify(arrived)).toBeLessThanOrEqual(90_000);
  expect(sum(sandbox), JSON.stringify(arrived)).toBeGreaterThan(100_000);
  expect(sum(sandbox), JSON.stringify(arrived)).toBeLessThanOrEqual(175_000);
});
