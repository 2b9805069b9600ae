import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";

const sigmoid = "lessons/sigmoid/";

/** What the start page says of a lesson's progress. */
const progressOf = (page: Page, slug: string) =>
  page.locator(`.course:visible [data-lesson="${slug}"] [data-progress]`);

const quiz = (page: Page, id: string) => page.locator(`[data-quiz="${id}"]`);

/** The verdicts that a reader sees: of the option chosen, and of the right one. */
const shownVerdicts = (question: Locator) => question.locator(".choice-verdict:visible");

async function readToEnd(page: Page): Promise<void> {
  await page.locator("[data-lesson-end]").scrollIntoViewIfNeeded();
  await expect(page.locator("[data-lesson-end] [data-progress]")).toContainText("read");
}

test("the lessons are one course: each leads to its neighbours and knows its place", async ({
  page,
}) => {
  await page.goto("");
  const links = page.locator(".course a");
  const lessons = await links.evaluateAll((all) =>
    all.map((a) => ({ href: (a as HTMLAnchorElement).href, title: a.textContent.trim() })),
  );
  expect(lessons.length).toBeGreaterThan(0);
  for (const [index, { href, title }] of lessons.entries()) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    const around = page.getByRole("navigation", { name: "Lessons before and after" });
    for (const [rel, neighbour] of [
      ["prev", lessons[index - 1]],
      ["next", lessons[index + 1]],
    ] as const) {
      const link = around.locator(`a[rel="${rel}"]`);
      await expect(link).toHaveCount(neighbour ? 1 : 0);
      await expect(page.locator(`head link[rel="${rel}"]`)).toHaveCount(neighbour ? 1 : 0);
      if (!neighbour) continue;
      expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(neighbour.href);
      await expect(link).toContainText(neighbour.title);
      await expect(link.locator("em")).not.toBeEmpty();
    }
    if (lessons.length === 1) continue;
    await page.getByText(`Lesson ${index + 1} of ${lessons.length}`, { exact: true }).click();
    const current = page.locator('.course:visible [aria-current="page"]');
    await expect(current).toHaveText(title);
  }
});

test("the contents mark the part that is being read", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(sigmoid);
  const links = page.locator("[data-contents] a");
  await expect(links.first()).toHaveAttribute("aria-current", "location");
  await links.nth(2).click();
  await expect(links.nth(2)).toHaveAttribute("aria-current", "location");
  await expect(page.locator("[data-contents] [aria-current]")).toHaveCount(1);
});

test("the menu marks the section of the page, and no other", async ({ page }) => {
  for (const [address, label] of [
    [sigmoid, "Lessons"],
    ["gallery/", "Figures"],
    ["about/", "About"],
  ] as const) {
    await page.goto(address);
    const marked = page.getByRole("navigation", { name: "Site" }).locator("[aria-current]");
    await expect(marked).toHaveText([label]);
  }
});

test("on a phone the contents fold into one line above the text", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(sigmoid);
  const part = page
    .getByRole("navigation", { name: "In this lesson" })
    .getByRole("link", { name: "Quiz" });
  await expect(part).toBeHidden();
  await page.locator("summary").filter({ hasText: "Contents" }).click();
  await part.click();
  await expect(page.getByRole("heading", { name: "Quiz" })).toBeInViewport();
});

test("the skip link leads past menu and contents", async ({ page }) => {
  await page.goto(sigmoid);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("article") !== null)).toBe(true);
});

test("an answer that was kept by its option's number is still there", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      "nonlinear-progress-1",
      JSON.stringify({ sigmoid: { answers: { "five-tags": "2" } } }),
    ),
  );
  await page.goto(sigmoid);
  await expect(quiz(page, "five-tags").getByRole("radio").nth(1)).toBeChecked();
});

test("a wrong answer is still there on return, with its feedback, and can be tried again", async ({
  page,
}) => {
  await page.goto(sigmoid);
  const question = quiz(page, "five-tags");
  await question.getByRole("radio").nth(1).check();
  await page.reload();
  await expect(question.getByRole("radio").nth(1)).toBeChecked();
  await expect(shownVerdicts(question)).toContainText(["Not this one."]);
  await expect(question.getByText("Softmax shares one unit", { exact: false })).toBeVisible();
  await question.getByRole("button", { name: "Try again" }).click();
  await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(question.getByRole("radio").first()).toBeFocused();
  await expect(question.getByText("Softmax shares one unit", { exact: false })).toBeHidden();
  await question.getByRole("radio").first().check();
  await expect(question.getByRole("button", { name: "Try again" })).toBeHidden();
  await page.reload();
  await expect(question.getByRole("radio").first()).toBeChecked();
});

test("a prediction is kept, and is no quiz", async ({ page }) => {
  await page.goto(sigmoid);
  const predict = page.locator('[data-predict="steepest"]');
  await predict.getByRole("radio").nth(2).check();
  await page.reload();
  await expect(predict.getByRole("radio").nth(2)).toBeChecked();
  await expect(predict.getByText("You predicted this.").nth(2)).toBeVisible();
  await page.goto("");
  await expect(progressOf(page, "sigmoid")).toHaveText(/^\d+ checks, \d+ quizzes$/);
});

test("checks that passed count on the start page, and are marked, not claimed, on return", async ({
  page,
}) => {
  await page.goto(sigmoid);
  const exercise = page.locator('[data-exercise="slope-from-output"]');
  const checks = exercise.locator("[data-check]");
  await exercise.getByText("Solution", { exact: true }).click();
  await exercise.getByRole("button", { name: "Use this solution" }).click();
  for (const check of await checks.all())
    await expect(check).toHaveAttribute("data-verdict", "pass");
  const passed = await checks.count();
  await page.reload();
  for (const check of await checks.all()) {
    await expect(check).toHaveAttribute("data-verdict", "pending");
    await expect(check).toContainText("Passed before:");
  }
  await expect(exercise).toContainText(`${passed} passed before`);
  await page.goto("");
  await expect(progressOf(page, "sigmoid")).toHaveText(
    new RegExp(`^${passed} of \\d+ checks, 0 of \\d+ quizzes$`),
  );
});

test("a lesson is read once its end was reached", async ({ page }) => {
  await page.goto(sigmoid);
  await expect(page.locator("[data-lesson-end] [data-progress]")).not.toContainText("read");
  await readToEnd(page);
  await page.goto("");
  await expect(progressOf(page, "sigmoid")).toContainText(/, read$/);
});

test("progress is cleared for a lesson or for all, and each can be undone", async ({ page }) => {
  await page.goto(sigmoid);
  await quiz(page, "five-tags").getByRole("radio").first().check();
  await readToEnd(page);
  const end = page.locator("[data-lesson-end]");
  await end.getByRole("button", { name: "Clear" }).click();
  await expect(end.locator("[data-progress]")).toHaveText(/^\d+ checks, \d+ quizzes$/);
  await expect(quiz(page, "five-tags").getByRole("radio").first()).not.toBeChecked();
  await expect(end.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(quiz(page, "five-tags").getByRole("radio").first()).toBeChecked();

  await page.goto("");
  const words = progressOf(page, "sigmoid");
  await expect(words).toHaveText(/^0 of \d+ checks, 1 of \d+ quizzes, read$/);
  await page.getByRole("button", { name: "Clear progress" }).click();
  await expect(words).toHaveText(/^\d+ checks, \d+ quizzes$/);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(words).toHaveText(/, read$/);
  await page.getByRole("button", { name: "Clear progress" }).click();
  await page.reload();
  await expect(words).toHaveText(/^\d+ checks, \d+ quizzes$/);
  await expect(page.getByRole("button", { name: /Clear progress|Undo/ })).toBeHidden();
});

test("two tabs follow each other", async ({ page, context }) => {
  await page.goto(sigmoid);
  const other = await context.newPage();
  await other.goto(sigmoid);
  const start = await context.newPage();
  await start.goto("");
  await quiz(page, "five-tags").getByRole("radio").nth(1).check();
  await expect(quiz(other, "five-tags").getByRole("radio").nth(1)).toBeChecked();
  await quiz(other, "open-interval").getByRole("radio").first().check();
  await expect(quiz(page, "open-interval").getByRole("radio").first()).toBeChecked();
  await expect(progressOf(start, "sigmoid")).toContainText(/2 of \d+ quizzes/);
  await start.getByRole("button", { name: "Clear progress" }).click();
  for (const tab of [page, other])
    await expect(quiz(tab, "five-tags").getByRole("radio", { checked: true })).toHaveCount(0);
});

/** A page in whose browser the storage refuses. */
async function refusing(browser: Browser, how: "forbidden" | "full"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript((refusal) => {
    const refuse = (): never => {
      throw new DOMException("refused", "QuotaExceededError");
    };
    if (refusal === "full") Storage.prototype.setItem = refuse;
    else Object.defineProperty(window, "localStorage", { get: refuse });
  }, how);
  return page;
}

for (const how of ["forbidden", "full"] as const)
  test(`with a ${how} storage all works until the page is left, and it says so once`, async ({
    browser,
    baseURL,
  }) => {
    const page = await refusing(browser, how);
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(`${baseURL}${sigmoid}`);
    await quiz(page, "open-interval").getByRole("radio").first().check();
    await quiz(page, "five-tags").getByRole("radio").nth(1).check();
    await expect(shownVerdicts(quiz(page, "five-tags"))).toContainText(["Not this one."]);
    await expect(page.getByText("Your browser keeps nothing for this site")).toHaveCount(1);
    await expect(quiz(page, "open-interval")).toContainText("until you leave this page");
    await expect(page.locator("[data-lesson-end] [data-progress]")).toContainText(
      /2 of \d+ quizzes/,
    );
    await page.goto(`${baseURL}`);
    await expect(progressOf(page, "sigmoid")).toHaveText(/^\d+ checks, \d+ quizzes$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

test("nothing moves when progress appears", async ({ page }) => {
  await page.goto(sigmoid);
  for (const id of ["open-interval", "five-tags"])
    await quiz(page, id).getByRole("radio").first().check();
  await readToEnd(page);
  await page.addInitScript(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[])
        state.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [360, 1280])
    for (const address of ["", sigmoid]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const words =
        address === "" ? progressOf(page, "sigmoid") : page.locator("[data-lesson-end]");
      await expect(words).toContainText("read");
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      expect(shift, `${address} at ${width}`).toBeLessThanOrEqual(0.01);
    }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the course is whole and promises nothing that needs them", async ({ page }) => {
    await page.goto("");
    await expect(progressOf(page, "sigmoid")).toHaveText(/^\d+ checks, \d+ quizzes$/);
    await expect(page.getByText("Your progress is kept")).toBeHidden();
    await page.goto(sigmoid);
    await quiz(page, "five-tags").getByRole("radio").nth(1).check();
    await expect(page.getByRole("button", { name: /Clear|Try again/ })).toHaveCount(0);
    await expect(
      page.getByRole("navigation", { name: "Lessons before and after" }).getByRole("link"),
    ).not.toHaveCount(0);
  });
});

test("on paper a lesson has figures, answers and solutions, and no controls", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(sigmoid);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  // Terms are words of the text.
  await expect(page.locator("button:visible:not(.term-button)")).toHaveCount(0);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  for (const figure of await page.locator("figure[data-figure]").all())
    await expect(figure.locator("svg:visible").first()).toBeVisible();
  for (const why of await page.locator("[data-quiz] .choice-why").all())
    await expect(why).toBeVisible();
  for (const solution of await page.locator(".solution .code-listing").all())
    await expect(solution).toBeVisible();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe("rgb(28, 26, 23)");
});

test("the gallery shows every figure of the lessons once, and wakes only those in sight", async ({
  page,
}) => {
  const shown = new Set<string>();
  await page.goto("");
  const lessons = await page
    .locator(".course a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  for (const lesson of lessons) {
    await page.goto(lesson);
    // A figure of a function in one of the lesson's cells is that lesson's own.
    for (const figure of await page.locator(":not([data-own]) > figure[data-figure]").all())
      shown.add((await figure.getAttribute("data-figure")) ?? "");
  }
  await page.goto("gallery/");
  const figures = page.locator("figure[data-figure]");
  const ids = await figures.evaluateAll((all) => all.map((f) => (f as HTMLElement).dataset.figure));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of shown) expect(ids).toContain(id);
  await expect(page.getByRole("heading", { level: 3 })).toHaveText(ids as string[]);
  await page.evaluate(() => scrollTo(0, 0));
  const last = figures.last();
  await expect(last).not.toHaveAttribute("data-live", "true");
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute("data-live", "true");
});
