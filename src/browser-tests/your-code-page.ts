import { expect, type Page } from "@playwright/test";

export const lesson = "lessons/sigmoid/";
const key = "nonlinear-code-1:lessons/sigmoid";
export const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
export const code = (page: Page, id: string) => cell(page, id).locator("[data-code]");
export const section = (page: Page) => page.getByRole("region", { name: "Your code" });
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);

/** By the keyboard: outputs that still come in above would move the button from under a pointer. */
export async function press(page: Page, name: string) {
  await expect(button(page, name)).toBeEnabled();
  await button(page, name).press("Enter");
}

export async function open(page: Page, address = lesson) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
}

export async function write(page: Page, id: string, text: string) {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await code(page, id).click();
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await expect(editor).toHaveText(text.replaceAll("\n", ""));
}

/** Puts a text into the browser's storage before any script of the page runs, on the first load alone. */
export async function store(page: Page, text: string) {
  await page.goto("about/");
  await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);
}

export const kept = (id: string, text: string, base: string) =>
  JSON.stringify({ v: 1, cells: [{ id, versions: [{ code: text, base }] }], made: 0 });
