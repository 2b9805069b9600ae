import { expect, test } from "./engine-test.ts";

test("a lesson is whole: formulas, figures and faces are there, and nothing sticks out", async ({
  reader,
}) => {
  for (const width of [1280, 360]) {
    await reader.driver.resize(width, 800);
    await reader.open("lessons/sigmoid/");
    const page = await reader.inPage(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      formula: document.querySelector(".katex-html")!.getBoundingClientRect().width,
      figures: [...document.querySelectorAll("figure[data-figure]")].map(
        (figure) =>
          [...figure.querySelectorAll("svg, canvas")].filter(
            (drawing) => drawing.getBoundingClientRect().width > 200,
          ).length,
      ),
    }));
    expect(page.overflow).toBeLessThanOrEqual(0);
    expect(page.formula).toBeGreaterThan(5);
    expect(Math.min(...page.figures)).toBeGreaterThan(0);
    await expect
      .poll(() =>
        reader.inPage(() =>
          [getComputedStyle(document.body).fontFamily, "KaTeX_Math"]
            .map((names) => names.split(",")[0] ?? "")
            .filter(
              (name) =>
                ![...document.fonts].some(
                  ({ family, status }) =>
                    family.replaceAll('"', "") === name.replaceAll('"', "") && status === "loaded",
                ),
            ),
        ),
      )
      .toEqual([]);
  }
});

test("a figure's slider moves its numbers and its summary from the keyboard", async ({
  reader,
}) => {
  await reader.open("lessons/sigmoid/");
  const figure = 'figure[data-figure="curve-and-slope"]';
  const number = async (name: string) =>
    Number(await reader.attribute(`${figure} [data-value="${name}"]`, "value"));
  const summary = await reader.text(`${figure} [data-summary]`);
  await reader.focus(`${figure} input[type=range]`);
  await reader.waitFor(figure, "data-live", "true");
  const x = await number("x");
  for (let i = 0; i < 3; i++) await reader.driver.press("ArrowLeft");
  await expect.poll(() => number("x")).toBeLessThan(x);
  expect(await number("value")).toBeCloseTo(1 / (1 + Math.exp(-(await number("x")))), 12);
  await expect.poll(() => reader.text(`${figure} [data-summary]`)).not.toBe(summary);
});

test("a quiz explains the option that was chosen, and the answer is kept", async ({ reader }) => {
  await reader.open("lessons/sigmoid/");
  const why = () =>
    reader.inPage(
      () => document.querySelector<HTMLElement>("[data-quiz] .choice-why")!.offsetHeight,
    );
  expect(await why()).toBe(0);
  await reader.driver.click("[data-quiz] input");
  await expect.poll(why).toBeGreaterThan(10);
  await reader.open("lessons/sigmoid/");
  await expect.poll(why).toBeGreaterThan(10);
});

test("the theme switch holds over a reload", async ({ reader }) => {
  await reader.open("lessons/sigmoid/");
  const paper = () =>
    reader.inPage(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await reader.driver.click(".theme-switch");
  const other = await paper();
  expect(other).not.toBe(light);
  await reader.open("lessons/sigmoid/");
  expect(await paper()).toBe(other);
});
