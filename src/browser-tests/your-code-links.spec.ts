import { deflateRawSync } from "node:zlib";
import { expect } from "@playwright/test";
import { test } from "./without-type-help.ts";
import {
  button,
  cell,
  code,
  kept,
  lesson,
  open,
  press,
  section,
  store,
  stored,
  write,
} from "./your-code-page.ts";

const link = (value: unknown) =>
  `#code=${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;
const linked = (id: string, text: string) => link({ v: 1, cells: [{ id, code: text }] });

test.describe("a link", () => {
  test("carries the changed cells to another reader, who runs them when they will", async ({
    page,
    browser,
  }) => {
    await open(page);
    await expect(button(page, "Share")).toBeDisabled();
    await write(page, "mail-score", "const z = 0; // π\nz");
    await press(page, "Share");
    await expect(section(page)).toContainText(/1 cell and is \d+ characters long/);
    const url = await page.getByRole("textbox", { name: "Link with your code" }).inputValue();
    const context = await browser.newContext();
    const reader = await context.newPage();
    await open(reader, url);
    const shown = reader.locator("[data-linked-code]");
    await expect(shown).toContainText("const z = 0; // π");
    await expect(shown).toContainText("not from this site");
    await expect(cell(reader, "mail-score")).toHaveAttribute("data-state", "static");
    await button(reader, "Run cell mail-chance").click();
    await expect(cell(reader, "mail-chance")).toHaveAttribute("data-state", "ok");
    await expect(cell(reader, "mail-chance").locator("[data-item]").first()).not.toHaveText("0.5");
    await button(reader, "Run linked code").click();
    await expect(cell(reader, "mail-chance").locator("[data-item]").first()).toHaveText("0.5");
    expect(await stored(reader)).toBeNull();
    await reader.reload();
    await expect(shown).toContainText("const z = 0; // π");
    await expect(code(reader, "mail-score")).toContainText("const mail");
    await context.close();
  });

  test("leaves the reader's own code alone, unless they replace it, which can be undone", async ({
    page,
  }) => {
    await store(page, kept("mail-score", "const z = 9;", "old"));
    await open(page, lesson + linked("mail-score", "const z = 0;\nz"));
    await expect(code(page, "mail-score")).toHaveText("const z = 9;");
    await button(page, "Run linked code").click();
    await expect(code(page, "mail-score")).toHaveText("const z = 0;\nz");
    expect(await stored(page)).toContain("const z = 9;");
    expect(await stored(page)).not.toContain("const z = 0;");
    await button(page, "Keep it in place of mine").click();
    expect(await stored(page)).not.toContain("const z = 9;");
    await button(page, "Undo").click();
    expect(await stored(page)).toContain("const z = 9;");
    expect(await stored(page)).not.toContain("const z = 0;");
    await button(page, "Back to my code").click();
    await expect(code(page, "mail-score")).toHaveText("const z = 9;");
    await expect(page.locator("[data-linked-code]")).toHaveCount(0);
  });

  test("that is typed into is kept beside the reader's own", async ({ page }) => {
    await store(page, kept("two-learners", "const own = 9;", "old"));
    await open(page, lesson + linked("two-learners", "const other = 0;"));
    await button(page, "Run linked code").click();
    await expect(code(page, "two-learners")).toHaveText("const other = 0;");
    await write(page, "two-learners", "const other = 1;");
    await expect.poll(() => stored(page)).toContain("const other = 1;");
    expect(await stored(page)).toContain("const own = 9;");
  });

  test("asks again when the address changes on the open page", async ({ page }) => {
    await open(page);
    await page.evaluate((hash) => (location.hash = hash), linked("mail-score", "const z = 1;"));
    await expect(page.locator("[data-linked-code]")).toContainText("const z = 1;");
    await page.evaluate((hash) => (location.hash = hash), linked("mail-score", "const z = 2;"));
    await expect(page.locator("[data-linked-code]")).toContainText("const z = 2;");
    await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "static");
    await button(page, "Leave it").click();
    await expect(page.locator("[data-linked-code]")).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe("");
  });

  test("shows markup as text", async ({ page }) => {
    await open(page, lesson + linked("mail-score", "</code><img src=x onerror=alert(1)>"));
    await expect(page.locator("[data-linked-code]")).toContainText("<img src=x onerror=alert(1)>");
    await expect(page.locator("[data-linked-code] img")).toHaveCount(0);
  });

  const one = { id: "mail-score", code: "const z = 0;" };
  const hostile: [what: string, hash: string][] = [
    ["nothing", "#code="],
    ["no base64", "#code=%3Cscript%3Ealert(1)%3C/script%3E"],
    ["noise", "#code=_____wAAAP__"],
    ["a cut", linked("mail-score", "const z = 0;").slice(0, -6)],
    ["no JSON", link("const z = 1")],
    ["a bomb", link(`{"v":1,"cells":[{"id":"mail-score","code":"${"x".repeat(20_000_000)}"}]}`)],
    ["a long address", `#code=${"A".repeat(100_000)}`],
    ["a deep nest", link(`{"v":1,"cells":${"[".repeat(50_000)}${"]".repeat(50_000)}}`)],
    ["another version", link({ v: 2, cells: [one] })],
    ["null", link("null")],
    ["no cells", link({ v: 1, cells: [] })],
    ["code that is no text", link({ v: 1, cells: [{ id: "mail-score", code: {} }] })],
    ["an unknown cell", link({ v: 1, cells: [one, { id: "elsewhere", code: "1" }] })],
    ["a prototype", link('{"v":1,"cells":[{"id":"__proto__","code":"1"}]}')],
    ["a cell twice", link({ v: 1, cells: [one, one] })],
  ];
  for (const [what, hash] of hostile)
    test(`that carries ${what} gets a word, and the lesson stays`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await open(page, lesson + hash);
      await expect(page.getByRole("alert")).toContainText("The code on this page is as it was.");
      await expect(button(page, "Run linked code")).toHaveCount(0);
      await expect(code(page, "mail-score")).toContainText("const mail");
      expect(await stored(page)).toBeNull();
      await button(page, "Close").click();
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(errors).toEqual([]);
    });

  test("says so in a browser that cannot unpack it", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "CompressionStream"));
    await open(page, lesson + linked("mail-score", "const z = 0;"));
    await expect(page.getByRole("alert")).toContainText("too old");
    await write(page, "mail-score", "const z = 0;");
    await press(page, "Share");
    await expect(section(page)).toContainText("too old to make links");
  });
});
