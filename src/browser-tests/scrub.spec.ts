import { expect, type Page } from "@playwright/test";
import { test } from "./without-type-help.ts";

const cell = (page: Page) => page.locator('[data-cell="mail-score"]');
const editor = (page: Page) => page.getByRole("textbox", { name: "Code of cell mail-score" });
const shown = (page: Page) => cell(page).locator("[data-item]").last();

/** Collects what the editor says to screen readers: it takes each word back a moment later. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const words = await cell(page)
    .locator(".cm-announced")
    .evaluateHandle((place) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true });
      return heard;
    });
  return () => words.jsonValue();
}

test.beforeEach(async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  await cell(page).locator("[data-code]").click();
  await editor(page).press("ControlOrMeta+a");
  await page.keyboard.insertText("const z = 0.25;\nz");
  await editor(page).press("Shift+Enter");
  await expect(shown(page)).toHaveText("0.25");
});

test("Alt with the keys of < and > changes the number at the cursor, and undo brings it back", async ({
  page,
}) => {
  await editor(page).press("ControlOrMeta+Home");
  await editor(page).press("End");
  await editor(page).press("ArrowLeft");
  const said = await listen(page);
  for (let i = 0; i < 3; i++) await editor(page).press("Alt+Period");
  await expect.poll(said).toContain("0.28");
  await expect(shown(page)).toHaveText("0.28");
  await editor(page).press("Alt+Comma");
  await expect(shown(page)).toHaveText("0.27");
  await editor(page).press("Alt+Shift+Comma");
  await expect(shown(page)).toHaveText("0.17");
  // Presses that follow each other closely are one step, by the clock: one undo or several.
  await expect(async () => {
    await editor(page).press("ControlOrMeta+z");
    expect(await editor(page).textContent()).toBe("const z = 0.25;z");
  }).toPass();
});

test("with Alt held a number is dragged, the result follows, and one undo takes it all back", async ({
  page,
}) => {
  const number = editor(page).getByText("0.25", { exact: true });
  const box = (await number.boundingBox())!;
  await page.keyboard.down("Alt");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++)
    await page.mouse.move(box.x + box.width / 2 + 4 * i, box.y + box.height / 2);
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect(shown(page)).toHaveText("0.45");
  await editor(page).press("ControlOrMeta+z");
  await expect(editor(page)).toContainText("const z = 0.25;");
  await expect(shown(page)).toHaveText("0.25");
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("two buttons at the number at the cursor change it, and the code keeps the focus", async ({
    page,
  }) => {
    await editor(page).getByText("0.25", { exact: true }).tap();
    const raise = page.getByRole("button", { name: "Raise the number" });
    await raise.tap();
    await raise.tap();
    await expect(shown(page)).toHaveText("0.27");
    await page.getByRole("button", { name: "Lower the number" }).tap();
    await expect(shown(page)).toHaveText("0.26");
    await expect(editor(page)).toBeFocused();
    const { width, height } = (await raise.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await editor(page).press("ControlOrMeta+Home");
    await expect(raise).toHaveCount(0);
  });
});
