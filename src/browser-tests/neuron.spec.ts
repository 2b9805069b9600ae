import { expect, test, type Locator, type Page } from "@playwright/test";

const figure = (page: Page, id: string) => page.locator(`figure[data-figure="${id}"]`);
const number = async (figure: Locator, name: string) =>
  Number(await figure.locator(`[data-value="${name}"]`).first().getAttribute("value"));

async function goLive(figure: Locator) {
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole("slider").first().focus();
  await expect(figure).toHaveAttribute("data-live", "true");
}

/** The middle of an element of a drawing, in pixels of the screen. */
async function middle(element: Locator) {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test("a mouse that passes over a square finds its entry, and over a bar its square", async ({
  page,
}) => {
  await page.goto("lessons/neuron/");
  const things = figure(page, "thing-to-vector");
  await goLive(things);
  const { x, y, width } = (await things.locator("svg:visible").boundingBox())!;
  // In the drawing's own pixels the first square's middle is at (208.5, 60.5), the last bar's at (585, 310).
  const at = (px: number, py: number) => [x + (px * width) / 592, y + (py * width) / 592] as const;
  await page.mouse.move(...at(208.5, 60.5));
  await expect.poll(() => number(things, "entry")).toBe(1);
  await expect(things.locator("[data-summary]")).toContainText("row 1, column 1");
  await page.mouse.move(...at(585, 310));
  await expect.poll(() => number(things, "entry")).toBe(64);
  await expect(things.locator("[data-summary]")).toContainText("row 8, column 8");
});

test("another thing is another list under the same entry, and the keyboard walks along it", async ({
  page,
}) => {
  await page.goto("lessons/neuron/");
  const things = figure(page, "thing-to-vector");
  await goLive(things);
  await things.getByRole("radio", { name: "a sentence" }).check();
  await expect(things.locator("[data-summary]")).toContainText("Word 4, “the”");
  await things.getByRole("slider").first().press("ArrowRight");
  await expect.poll(() => number(things, "entry")).toBe(29);
  const formula = page.locator('[data-formula="chosen-entry"]');
  await expect(formula.locator('.katex-html [data-live="entry"]').first()).toHaveText("29");
});

test("the point of the bench is dragged over the boundary, and the sum changes its sign", async ({
  page,
}) => {
  await page.goto("lessons/neuron/");
  const bench = figure(page, "neuron-bench");
  await goLive(bench);
  expect(await number(bench, "x1")).toBe(3);
  const handle = await middle(bench.locator("svg:visible [data-handle]"));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(handle.x - 120, handle.y - 90, { steps: 6 });
  await page.mouse.up();
  await expect(bench.locator("[data-summary]")).toContainText("points away from");
  const sum = page.locator('[data-formula="worked-sum"] .katex-html [data-live="z"]');
  await expect(sum.first()).toHaveText(/^−/);
  await bench.getByRole("radio", { name: "ReLU" }).check();
  await expect(bench.locator("[data-summary]")).toContainText("a = 0.000");
});

test("on the start page a bar can be dragged at once, and every lesson is listed in order", async ({
  page,
}) => {
  await page.goto("");
  const neuron = figure(page, "one-neuron");
  await goLive(neuron);
  const first = await middle(neuron.locator("svg:visible [data-handle]").first());
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(first.x - 200, first.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => number(neuron, "first")).toBeLessThan(0);
  await expect(neuron.locator("[data-summary]")).toContainText("z = −");
  const lessons = await page.locator(".course a").allTextContents();
  expect(lessons.map((title) => title.trim())[0]).toBe("A neuron is a weighted sum and a bend");
  const numbers = await page.locator(".course-number").allTextContents();
  expect(numbers.map(Number)).toEqual(lessons.map((_, i) => i + 1));
});
