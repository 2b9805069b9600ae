import { expect, test } from "@playwright/test";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader sees the lesson's prose, figures, formulas and results", async ({ page }) => {
    await page.goto("lessons/sigmoid/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Sigmoid");
    for (const figure of await page.locator("figure[data-figure]").all()) {
      await expect(figure.locator("svg:visible").first()).toBeVisible();
      await expect(figure.locator("[data-summary]")).not.toBeEmpty();
      expect(
        await figure.locator("details[data-data] table[data-table] tr").count(),
      ).toBeGreaterThan(5);
    }
    expect(await page.locator("figure[data-figure]").count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator("math").count()).toBeGreaterThan(5);
    const score = page.locator('[data-cell="mail-score"]');
    await expect(score).toHaveAttribute("data-state", "static");
    await expect(score.locator("[data-item]").last()).toHaveText("2.2");
    await expect(
      page.locator('[data-cell="two-learners"] [data-item][data-kind="plot"] svg'),
    ).toBeVisible();
    const verdicts = page.locator("[data-check]");
    expect(await verdicts.count()).toBeGreaterThanOrEqual(4);
    for (const verdict of await verdicts.all())
      await expect(verdict).toHaveAttribute("data-verdict", "pending");
  });

  test("no button that cannot work is shown", async ({ page }) => {
    await page.goto("lessons/sigmoid/");
    await expect(page.getByRole("button", { name: /^(Run|Stop|Reset|Copy)/ })).toHaveCount(0);
    await expect(page.getByRole("slider")).toHaveCount(0);
  });

  test("a quiz explains the option that was chosen", async ({ page }) => {
    await page.goto("lessons/sigmoid/");
    const quiz = page.getByRole("group").filter({ hasText: "five tags" });
    const explanation = quiz.getByText("Softmax shares one unit", { exact: false });
    await expect(explanation).toBeHidden();
    await quiz.getByRole("radio").nth(1).check();
    await expect(explanation).toBeVisible();
  });
});

test("formulas are set at build: the page loads no KaTeX script, and every one has its MathML", async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("lessons/sigmoid/");
  expect(scripts.filter((url) => /katex/i.test(url))).toEqual([]);
  const formulas = await page.locator(".katex").count();
  expect(await page.locator(".katex math").count()).toBe(formulas);
});

test("facts in prose carry the raw number beside the printed one", async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  const threshold = page.locator('data[data-fact="F3.3"]').first();
  await expect(threshold).toHaveText("4.585");
  expect(Number(await threshold.getAttribute("value"))).toBeCloseTo(4.58486, 5);
});

for (const width of [320, 360, 768, 1024, 1280, 1920])
  test(`at ${width} px nothing sticks out of the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ["", "lessons/sigmoid/", "about/", "gallery/"]) {
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });

test("the theme switch holds over a reload, and the page is dark before its first paint", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("lessons/sigmoid/");
  await page.getByRole("button", { name: "Dark theme" }).click();
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe("rgb(23, 22, 20)");
  await page.reload({ waitUntil: "commit" });
  await page.waitForSelector("h1", { state: "attached" });
  expect(await paper()).toBe("rgb(23, 22, 20)");
});
