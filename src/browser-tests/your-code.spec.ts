import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { test } from "./without-type-help.ts";

const lesson = "lessons/sigmoid/";
const key = "nonlinear-code-1:lessons/sigmoid";
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const code = (page: Page, id: string) => cell(page, id).locator("[data-code]");
const section = (page: Page) => page.getByRole("region", { name: "Your code" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);

async function open(page: Page, address = lesson) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
}

async function write(page: Page, id: string, text: string) {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await code(page, id).click();
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await expect(editor).toHaveText(text.replaceAll("\n", ""));
}

/** Puts a text into the browser's storage before any script of the page runs, on the first load alone. */
async function store(page: Page, text: string) {
  await page.goto("about/");
  await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);
}

const kept = (id: string, text: string, base: string) =>
  JSON.stringify({ v: 1, cells: [{ id, versions: [{ code: text, base }] }], made: 0 });

const link = (value: unknown) =>
  `#code=${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;
const linked = (id: string, text: string) => link({ v: 1, cells: [{ id, code: text }] });

test.describe("nothing is lost", () => {
  test("an edit survives a reload, is shown before anything else is fetched, and runs when asked", async ({
    page,
  }) => {
    await open(page);
    await write(page, "mail-score", "const z = 0;\nz");
    await expect.poll(() => stored(page)).toContain("const z = 0;");
    await page.reload();
    await expect(code(page, "mail-score")).toHaveText("const z = 0;\nz");
    await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "static");
    await expect(cell(page, "mail-score").getByRole("textbox")).toHaveCount(0);
    await expect(section(page)).toContainText("1 cell is changed, kept in this browser");
    await button(page, "Run cell mail-chance").click();
    await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("0.5");
  });

  test("an edit made just before the page is left is kept", async ({ page }) => {
    await open(page);
    await write(page, "mail-score", "const z = 3;");
    await page.goto("about/");
    await open(page);
    await expect(code(page, "mail-score")).toHaveText("const z = 3;");
  });

  for (const [choice, text] of [
    ["Keep mine", "const z = 5;"],
    ["Take the lesson’s", undefined],
  ] as const)
    test(`a cell that the lesson has changed shows both, and “${choice}” decides`, async ({
      page,
    }) => {
      await store(page, kept("mail-score", "const z = 5;", "const z = old;"));
      await open(page);
      const built = await code(page, "two-learners").textContent();
      const group = page.getByRole("group", { name: "Two versions of cell mail-score" });
      await expect(group.locator(`[data-kind="added"]`)).toContainText("const z = 5;");
      await expect(group.locator('[data-kind="removed"]').first()).toContainText("const mail");
      await button(page, `${choice} in cell mail-score`).click();
      await expect(button(page, "Undo in cell mail-score")).toBeFocused();
      if (text) await expect(code(page, "mail-score")).toHaveText(text);
      else await expect(code(page, "mail-score")).toContainText("const mail");
      await button(page, "Undo in cell mail-score").click();
      await expect(group).toBeVisible();
      await expect(code(page, "mail-score")).toHaveText("const z = 5;");
      await button(page, `${choice} in cell mail-score`).click();
      await page.reload();
      if (text) await expect(code(page, "mail-score")).toHaveText(text);
      else await expect(code(page, "mail-score")).toContainText("const mail");
      await expect(group).toHaveCount(0);
      await expect(code(page, "two-learners")).toHaveText(built!);
    });

  test("a cell that the lesson has no longer is offered, and discarding it can be undone", async ({
    page,
  }) => {
    await store(page, kept("gone-cell", "const mine = 1;", "const built = 1;"));
    await open(page);
    await page.getByText("The lesson no longer has the cell gone-cell").click();
    await expect(page.getByRole("group", { name: "Your code of gone-cell" })).toHaveText(
      "const mine = 1;",
    );
    const saved = page.waitForEvent("download");
    await button(page, "Download your code of gone-cell").click();
    expect((await saved).suggestedFilename()).toBe("gone-cell.ts");
    await button(page, "Discard your code of gone-cell").click();
    expect(await stored(page)).toBeNull();
    await button(page, "Undo discarding your code of gone-cell").click();
    expect(await stored(page)).toContain("const mine = 1;");
  });

  const bad = [
    "cells",
    "null",
    "[]",
    '{"v":9,"cells":[]}',
    '{"v":1,"cells":[null,{"id":"mail-score"},{"id":"mail-score","versions":[{"code":7}]}]}',
    '{"v":1,"cells":[{"id":"\\"]","versions":[{"code":"x"}]}]}',
  ];
  for (const text of bad)
    test(`what is stored as ${text} leaves the lesson as it is`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await store(page, text);
      await open(page);
      await expect(section(page)).toContainText("nothing changed yet");
      await expect(code(page, "mail-score")).toContainText("const mail");
      await write(page, "mail-score", "const z = 1;");
      await expect.poll(() => stored(page)).toContain("const z = 1;");
      expect(errors).toEqual([]);
    });

  test("markup in the storage stays text", async ({ page }) => {
    const text = "<img src=x onerror=alert(1)>";
    await store(page, kept("mail-score", text, "old"));
    await open(page);
    await expect(code(page, "mail-score")).toHaveText(text);
    await expect(page.locator("code-cell img")).toHaveCount(0);
  });

  for (const [what, forbid] of [
    [
      "full",
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    ],
    [
      "forbidden",
      () =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("forbidden", "SecurityError");
          },
        }),
    ],
  ] as const)
    test(`where the storage is ${what}, the page says so and works on`, async ({ page }) => {
      await page.addInitScript(forbid);
      await open(page);
      await write(page, "mail-score", "const z = 0;\nz");
      await expect(cell(page, "mail-score")).toContainText(
        "Your changes are kept only until you close this page.",
      );
      await expect(section(page)).toContainText("kept until you close this page");
      await page.keyboard.press("Shift+Enter");
      await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("0.5");
      // Outputs that still come in move what is below them, from under the pointer.
      await expect(page.locator("[data-state=queued], [data-state=running]")).toHaveCount(0);
      await button(page, "Reset all").click();
      await expect(code(page, "mail-score")).toContainText("const mail");
      await button(page, "Undo").click();
      await expect(code(page, "mail-score")).toHaveText("const z = 0;z");
    });

  test("of two tabs neither overwrites the other, and each is told", async ({ page, context }) => {
    await open(page);
    const other = await context.newPage();
    await open(other);
    await write(page, "mail-score", "const z = 1;");
    await expect(button(other, "Take that version in cell mail-score")).toBeVisible();
    await expect(code(other, "mail-score")).toContainText("const mail");
    await write(other, "mail-score", "const z = 2;");
    await expect(button(page, "Keep mine in cell mail-score")).toBeVisible();
    await expect(button(other, "Take the other one in cell mail-score")).toBeVisible();
    await write(page, "mail-score", "const z = 11;");
    await expect.poll(() => stored(page)).toContain("const z = 2;");
    await expect.poll(() => stored(page)).toContain("const z = 11;");
    await button(other, "Take the other one in cell mail-score").click();
    await expect(code(other, "mail-score")).toHaveText("const z = 11;");
    expect(await stored(other)).not.toContain("const z = 2;");
    await button(other, "Undo in cell mail-score").click();
    await expect.poll(() => stored(other)).toContain("const z = 2;");
  });

  test("restored code moves nothing", async ({ page }) => {
    await store(page, kept("mail-score", "const z = 1;\n\n\n\n\n\n\n\nz", "old"));
    await page.addInitScript(() => {
      const state = window as unknown as { shift: number };
      state.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[])
          state.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open(page);
    await expect(code(page, "mail-score")).toContainText("const z = 1;");
    expect(
      await page.evaluate(() => (window as unknown as { shift: number }).shift),
    ).toBeLessThanOrEqual(0.01);
  });
});

test("changes stand beside the lesson's text, line by line, with signs", async ({ page }) => {
  await open(page);
  const built = await code(page, "mail-score").textContent();
  await write(page, "mail-score", built!.replace("2.5", "3.5"));
  const changes = button(page, "Changes of cell mail-score");
  await changes.click();
  const diff = page.getByRole("group", { name: "Changes of cell mail-score: − the lesson’s" });
  await expect(diff.locator('[data-kind="removed"]')).toHaveText(/^−Without: const z.*2\.5/);
  await expect(diff.locator('[data-kind="added"]')).toHaveText(/^\+With: const z.*3\.5/);
  await changes.click();
  await expect(diff).toHaveCount(0);
  await button(page, "Reset cell mail-score").click();
  await expect(changes).toBeHidden();
});

test("all cells go back to the lesson's, and come back with Undo", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z = 0;\nz");
  await write(page, "two-learners", "const own = 2;");
  await expect(section(page)).toContainText("2 cells are changed");
  await button(page, "Reset all").click();
  await expect(code(page, "mail-score")).toContainText("const mail");
  await expect(code(page, "two-learners")).not.toContainText("own");
  expect(await stored(page)).toBeNull();
  await expect(button(page, "Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(code(page, "mail-score")).toHaveText("const z = 0;z");
  await expect(code(page, "two-learners")).toHaveText("const own = 2;");
  await page.reload();
  await expect(code(page, "two-learners")).toHaveText("const own = 2;");
});

test("a cell finds text, and edits several places at once", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z = 0;\nz + z");
  await page.keyboard.press("ControlOrMeta+f");
  const find = cell(page, "mail-score").getByRole("textbox", { name: "Find" });
  await expect(find).toBeFocused();
  await page.keyboard.press("Escape");
  const editor = page.getByRole("textbox", { name: "Code of cell mail-score" });
  await expect(editor).toBeFocused();
  await editor.press("ControlOrMeta+End");
  await editor.press("Shift+ArrowLeft");
  for (let i = 0; i < 2; i++) await editor.press("ControlOrMeta+d");
  await page.keyboard.insertText("score");
  await expect(editor).toHaveText("const score = 0;score + score");
});

test("the download runs in Node and prints what the cells show", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z: number = 0;\nz");
  const download = page.waitForEvent("download");
  await button(page, "Download").click();
  const folder = mkdtempSync(join(tmpdir(), "lesson-"));
  await (await download).saveAs(join(folder, "sigmoid.ts"));
  await expect(section(page).getByRole("status")).toContainText("node sigmoid.ts");
  const ran = spawnSync(process.execPath, ["sigmoid.ts"], {
    cwd: folder,
    encoding: "utf8",
    env: { NO_COLOR: "1" },
  });
  expect(ran.stderr).toBe("");
  expect(ran.stdout).toContain("── mail-score\n0\n\n── mail-chance\n0.5\n");
});

test.describe("a link", () => {
  test("carries the changed cells to another reader, who runs them when they will", async ({
    page,
    browser,
  }) => {
    await open(page);
    await expect(button(page, "Share")).toBeDisabled();
    await write(page, "mail-score", "const z = 0; // π\nz");
    await button(page, "Share").click();
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
    await button(page, "Share").click();
    await expect(section(page)).toContainText("too old to make links");
  });
});
