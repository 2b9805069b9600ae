import { expect, test, type Page } from "@playwright/test";
import { lessons } from "./addresses.ts";

const lesson = "lessons/sigmoid/";
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const curve = (page: Page) => page.locator('figure[data-figure="curve-and-slope"]');
const number = async (page: Page, name: string) =>
  Number(await curve(page).locator(`[data-value="${name}"]`).first().getAttribute("value"));

async function goLive(page: Page) {
  await curve(page).scrollIntoViewIfNeeded();
  await curve(page).hover();
  await expect(curve(page)).toHaveAttribute("data-live", "true");
}

test("the slider moves point, numbers, summary and formula together", async ({ page }) => {
  await page.goto(lesson);
  await goLive(page);
  const slider = curve(page).getByRole("slider").first();
  const before = await curve(page).locator("svg:visible").first().innerHTML();
  const summary = await curve(page).locator("[data-summary]").textContent();
  await slider.fill("-2");
  await expect.poll(() => number(page, "x")).toBe(-2);
  expect(await number(page, "value")).toBeCloseTo(sigmoid(-2), 12);
  expect(await number(page, "slope")).toBeCloseTo(sigmoid(-2) * sigmoid(2), 12);
  expect(await curve(page).locator("svg:visible").first().innerHTML()).not.toBe(before);
  await expect(curve(page).locator("[data-summary]")).not.toHaveText(summary ?? "");
  const formula = page.locator('[data-formula="slope"]');
  // Seen and spoken: KaTeX's HTML and its MathML.
  await expect(formula.locator('.katex-html [data-live="x"]').first()).toHaveText("−2.00");
  await expect(formula.locator('math [data-live="slope"]').first()).toHaveText("0.105");
});

test("arrow keys move it from the keyboard alone", async ({ page }) => {
  await page.goto(lesson);
  await curve(page).getByRole("slider").first().focus();
  await expect(curve(page)).toHaveAttribute("data-live", "true");
  const x = await number(page, "x");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => number(page, "x")).toBeGreaterThan(x);
});

test("the point can be dragged on the curve with the mouse", async ({ page }) => {
  await page.goto(lesson);
  await goLive(page);
  const handle = curve(page).locator("svg:visible [data-handle]").first();
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 150, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => number(page, "x")).toBeLessThan(0.5);
  const slider = curve(page).getByRole("slider").first();
  expect(Number(await slider.inputValue())).toBeCloseTo(await number(page, "x"), 10);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true });

  test("the point can be dragged with a finger", async ({ page }) => {
    await page.goto(lesson);
    await curve(page).scrollIntoViewIfNeeded();
    const svg = curve(page).locator("svg:visible").first();
    await svg.tap({ position: { x: 60, y: 60 } });
    await expect(curve(page)).toHaveAttribute("data-live", "true");
    const box = (await curve(page).locator("svg:visible [data-handle]").first().boundingBox())!;
    const cdp = await page.context().newCDPSession(page);
    const at = (dx: number) => [{ x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 }];
    const before = await number(page, "x");
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (let dx = 0; dx <= 60; dx += 10)
      await cdp.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: at(before > 0 ? -dx : dx),
      });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect
      .poll(async () => Math.abs((await number(page, "x")) - before))
      .toBeGreaterThan(0.5);
  });
});

test("what a reader moved before the script came is kept", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(lesson, { waitUntil: "commit" });
  const slider = curve(page).getByRole("slider").first();
  await slider.fill("3");
  release();
  await expect.poll(() => number(page, "x")).toBe(3);
  await expect(slider).toHaveValue("3");
});

test("taking over shifts nothing and changes nothing that is seen", async ({ page }) => {
  await page.goto(lesson);
  await page.evaluate(() => document.fonts.ready);
  const figure = curve(page);
  await figure.scrollIntoViewIfNeeded();
  const shape = () =>
    figure
      .locator("svg:visible")
      .first()
      .evaluate((svg) => svg.outerHTML.replace(/\s+/g, " "));
  const box = await figure.boundingBox();
  const before = await shape();
  await figure.getByRole("slider").first().focus();
  await expect(figure).toHaveAttribute("data-live", "true");
  expect(await figure.boundingBox()).toEqual(box);
  expect(await shape()).toBe(before);
});

test("a link carries the state, and Reset brings the resting one back everywhere", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${lesson}?curve-and-slope.x=-3`);
  await goLive(page);
  await expect.poll(() => number(page, "x")).toBe(-3);
  await curve(page).getByText("Data", { exact: true }).click();
  const first = curve(page).locator("tbody tr").first().locator("td");
  await expect(first).toHaveText(["−3.00", "0.0474", "0.0452"]);
  await curve(page).getByRole("button", { name: "Copy link" }).click();
  await expect(curve(page).getByRole("button", { name: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("curve-and-slope.x=-3#curve-and-slope");
  await curve(page).getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => number(page, "x")).toBe(1.5);
  await expect(curve(page).getByRole("slider").first()).toHaveValue("1.5");
  await expect(first).toHaveText(["1.50", "0.8176", "0.1491"]);
  await expect(curve(page).locator("[data-summary]")).toContainText("At x = 1.50");
  await expect(page.locator('[data-formula="slope"] math [data-live="x"]').first()).toHaveText(
    "1.50",
  );
});

test("a seed is typed into the field that it becomes once it is reached from the keyboard", async ({
  page,
}) => {
  await page.goto("lessons/relu/");
  const figure = page.locator('figure[data-figure="sparsity-meter"]');
  const seed = figure.getByLabel("Seed");
  await expect(seed).toHaveValue("1");
  await seed.focus();
  await expect(figure).toHaveAttribute("data-live", "true");
  await expect(seed).toBeFocused();
  const summary = await figure.locator("[data-summary]").textContent();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("42");
  await expect(seed).toHaveValue("42");
  await expect(figure.locator("[data-summary]")).not.toHaveText(summary ?? "");
});

test("a figure whose file did not arrive stays as built and comes alive at the next touch", async ({
  page,
}) => {
  let failing = true;
  await page.route(/curve-and-slope.*\.js/, (route) =>
    failing ? route.abort() : route.continue(),
  );
  await page.goto(lesson);
  await curve(page).scrollIntoViewIfNeeded();
  const failed = page.waitForEvent("requestfailed");
  await curve(page).getByRole("slider").first().focus();
  await failed;
  await expect(curve(page)).not.toHaveAttribute("data-live");
  await expect(curve(page).locator("svg:visible").first()).toBeVisible();
  failing = false;
  await curve(page).getByRole("slider").first().press("Home");
  await expect(curve(page)).toHaveAttribute("data-live", "true");
  await expect.poll(() => number(page, "x")).toBe(-6);
});

test("a figure that nobody has touched or come near fetches nothing", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  // With the data saver on, figures wait for a touch even in sight.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  for (const address of lessons) {
    await page.goto(address);
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    await expect(page.locator("figure[data-live]")).toHaveCount(0);
  }
  expect(scripts.filter((url) => /figure-view/.test(url))).toEqual([]);
});

for (const lessonAddress of lessons)
  test(`every figure of /${lessonAddress} goes live, answers its first control, and resets`, async ({
    page,
  }) => {
    test.slow();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(lessonAddress);
    const figures = await page.locator("figure[data-figure]").all();
    expect(figures.length).toBeGreaterThanOrEqual(2);
    for (const figure of figures) {
      await figure.scrollIntoViewIfNeeded();
      const summary = figure.locator("[data-summary]");
      const resting = (await summary.textContent()) ?? "";
      const slider = figure.getByRole("slider").first();
      const radio = figure.locator("input[type=radio]:not(:checked)").first();
      if ((await slider.count()) > 0) {
        const before = await slider.inputValue();
        await slider.press("Home");
        if ((await slider.inputValue()) === before) await slider.press("End");
      } else await radio.check();
      await expect(figure).toHaveAttribute("data-live", "true");
      await expect(summary).not.toHaveText(resting, { timeout: 20_000 });
      await figure.getByRole("button", { name: "Reset" }).click();
      await expect(summary).toHaveText(resting, { timeout: 20_000 });
    }
    expect(errors).toEqual([]);
  });

test("another right answer turns both gradients round, in the figure and in its formula", async ({
  page,
}) => {
  await page.goto(lesson);
  const pairing = page.locator('figure[data-figure="loss-pairing"]');
  const live = (name: string) =>
    page.locator(`[data-formula="two-gradients"] .katex-html [data-live="${name}"]`).first();
  await expect(live("log-loss")).toHaveText("−0.99753");
  await pairing.getByRole("radio", { name: "0" }).check();
  await expect(pairing).toHaveAttribute("data-live", "true");
  await expect(live("log-loss")).toHaveText("0.00247");
  await pairing.getByRole("slider").fill("10");
  await expect(live("log-loss")).toHaveText("0.99995");
  await expect(live("squared-error")).toHaveText("0.00005");
  await expect(pairing.locator("[data-summary]")).toContainText("0.99995");
});

test("a slider with stops stands under its point and says its value, not its place", async ({
  page,
}) => {
  await page.goto(lesson);
  const formats = page.locator('figure[data-figure="number-format"]');
  const slider = formats.getByRole("slider");
  await slider.focus();
  await expect(formats).toHaveAttribute("data-live", "true");
  for (const key of ["Home", "End", "PageDown", "ArrowLeft"]) {
    await slider.press(key);
    const value = formats.locator('[data-value="x"]');
    // The slider says it at once, the number beside it follows with the frame.
    await expect(value).toHaveText((await slider.getAttribute("aria-valuetext"))!);
    const [input, handle] = await Promise.all([
      slider.evaluate((node) => {
        const { min, max, valueAsNumber } = node as HTMLInputElement;
        const { left, width } = node.getBoundingClientRect();
        const r = 8;
        const along = (valueAsNumber - Number(min)) / (Number(max) - Number(min));
        return left + r + along * (width - 2 * r);
      }),
      formats.locator("svg:visible [data-handle]").boundingBox(),
    ]);
    expect(Math.abs(handle!.x + handle!.width / 2 - input)).toBeLessThan(1.5);
  }
  await formats.getByRole("radio", { name: "16" }).check();
  await expect(formats.locator("[data-summary]")).toContainText("float16");
});
