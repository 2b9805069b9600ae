import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "./without-type-help.ts";
import {
  button,
  cell,
  code,
  kept,
  open,
  press,
  section,
  store,
  stored,
  write,
} from "./your-code-page.ts";

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
      await press(page, "Reset all");
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
  await press(page, "Reset all");
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
  await press(page, "Download");
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
