import { gzipSync } from "node:zlib";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { audit } from "./audit.ts";

const lesson = "lessons/sigmoid/";
const typeFiles = /\/(?:type-worker|editor-types)[^/]*\.js$/;
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const textbox = (page: Page, id: string) =>
  page.getByRole("textbox", { name: `Code of cell ${id}` });

/** Opens a lesson and collects the addresses of what the type help needs. */
async function open(page: Page): Promise<string[]> {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (typeFiles.test(request.url())) fetched.push(request.url());
  });
  await page.goto(lesson);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  return fetched;
}

/** Replaces a cell's code, as a paste does, so that each key of a test is one that it means. */
async function write(page: Page, id: string, code: string): Promise<Locator> {
  if ((await textbox(page, id).count()) === 0) await cell(page, id).locator("[data-code]").click();
  await textbox(page, id).press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  return textbox(page, id);
}

/** Waits until the type service answers, so that what comes next meets it warm. */
async function warm(page: Page, id: string): Promise<void> {
  await write(page, id, "const z: string = 1;");
  // Several megabytes of TypeScript are read first, by as many browsers at once as there are tests.
  await expect(underlined(page, id)).toHaveText(["z"], { timeout: 30_000 });
}

const underlined = (page: Page, id: string) => textbox(page, id).locator(".cm-lintRange-error");
const tooltip = (page: Page) => page.locator(".cm-tooltip.type-help, .cm-tooltip .type-help");
const list = (page: Page) => page.getByRole("listbox", { name: "Completions" });

test("nothing of the type help is fetched before the first edit, and all of it keeps its budget", async ({
  page,
}) => {
  const fetched = await open(page);
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (typeFiles.test(response.url()))
      bodies.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await cell(page, "mail-score").locator("[data-code]").click();
  await expect(textbox(page, "mail-score")).toBeFocused();
  await textbox(page, "mail-score").press("ArrowDown");
  await cell(page, "mail-score").getByRole("button", { name: "Run cell mail-score" }).click();
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  expect(fetched).toEqual([]);
  await warm(page, "mail-score");
  expect(fetched).toHaveLength(2);
  const bytes = (await Promise.all(bodies)).reduce((a, b) => a + b, 0);
  expect(bytes).toBeGreaterThan(900_000);
  expect(bytes).toBeLessThanOrEqual(1_200_000);
});

test("a wrong type is underlined at its place, and the cell runs all the same", async ({
  page,
}) => {
  await open(page);
  await write(page, "mail-score", "const z = 2;\nconst text: string = sigmoid(z);\ntext");
  await expect(underlined(page, "mail-score")).toHaveText(["text"]);
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  await expect(cell(page, "mail-score").locator("[data-item]")).toHaveText("0.8807970779778823");
  await underlined(page, "mail-score").hover();
  await expect(tooltip(page)).toContainText("Type 'number' is not assignable to type 'string'.");
  await expect(tooltip(page)).toContainText("const text: string");
});

test("a mistake is reached and told by the keyboard alone, and heard", async ({ page }) => {
  await open(page);
  const editor = await write(
    page,
    "mail-score",
    "const z = 2;\nconst text: string = sigmoid(z);\n",
  );
  const announced = cell(page, "mail-score").locator('.cm-announced[aria-live="polite"]');
  const heard: string[] = [];
  await page.exposeFunction("hear", (text: string) => void heard.push(text.trim()));
  await announced.evaluate((node) => {
    const { hear } = window as unknown as { hear: (text: string) => void };
    new MutationObserver(() => hear(node.textContent ?? "")).observe(node, { childList: true });
  });
  await expect(underlined(page, "mail-score")).toHaveText(["text"]);
  const message = "Type 'number' is not assignable to type 'string'.";
  await expect.poll(() => heard).toContain(`Line 2: ${message}`);
  await editor.press("F8");
  await expect(tooltip(page)).toHaveText(message);
  await expect.poll(() => heard).toContain(message);
  await editor.press("Escape");
  await expect(tooltip(page)).toHaveCount(0);
  await editor.press("ControlOrMeta+Home");
  await editor.press("ArrowDown");
  for (let i = 0; i < 23; i++) await editor.press("ArrowRight");
  await editor.press("Control+i");
  await expect(tooltip(page)).toContainText("sigmoid(x: number): number");
  await expect.poll(() => heard.join()).toContain("sigmoid(x: number): number. Sigmoid (logistic");
});

test("hovering a function shows its type and its docstring", async ({ page }) => {
  await open(page);
  await warm(page, "mail-score");
  await write(page, "mail-score", "const z = 2;\nsoftmax([1, z])");
  await textbox(page, "mail-score").locator(".fn-softmax").hover();
  await expect(tooltip(page)).toContainText("softmax(z: ArrayLike<number>");
  await expect(tooltip(page)).toContainText("logits turned into probabilities that sum to 1");
});

test("another cell's names are known, and what they become is checked where they are used", async ({
  page,
}) => {
  await open(page);
  await warm(page, "mail-score");
  await write(page, "mail-score", "/** The score. */\nconst z = 2;");
  await write(page, "mail-chance", "const chance = sigmoid(z);\nchance.toFixed(z)");
  await expect(underlined(page, "mail-chance")).toHaveCount(0);
  await write(page, "mail-score", 'const z = "two";');
  await expect(underlined(page, "mail-chance")).toHaveText(["z", "z"]);
});

test("proposals come while one types, and are taken by Enter or Tab while they are open", async ({
  page,
}) => {
  await open(page);
  await warm(page, "mail-score");
  const editor = await write(page, "mail-score", "");
  await page.keyboard.type("sigmoid.deriv");
  const option = page.getByRole("option", { selected: true });
  await expect(option).toHaveText("derivative");
  await expect(editor).toHaveAttribute("aria-activedescendant", /.+/);
  await expect(tooltip(page)).toContainText("The slope at x");
  await page.waitForTimeout(200);
  await editor.press("Enter");
  await expect(editor).toHaveText("sigmoid.derivative");
  await page.keyboard.type("(2) + sof");
  await expect(option).toHaveText(/^soft/);
  await page.waitForTimeout(200);
  await editor.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(editor).toBeFocused();
  await editor.press("Control+Space");
  await expect(list(page)).toBeVisible();
  await page.keyboard.type("tm");
  await expect(option).toHaveText("softmax");
  await page.waitForTimeout(200);
  await editor.press("Tab");
  await expect(editor).toHaveText("sigmoid.derivative(2) + softmax");
  await editor.press("Escape");
  await editor.press("Tab");
  await expect(editor).not.toBeFocused();
});

test("a member that is no word is put in brackets", async ({ page }) => {
  await open(page);
  await warm(page, "mail-score");
  const editor = await write(page, "mail-score", "");
  await page.keyboard.type("activations.leaky");
  await expect(page.getByRole("option", { selected: true })).toHaveText("leaky-relu");
  await page.waitForTimeout(200);
  await editor.press("Enter");
  await expect(editor).toHaveText('activations["leaky-relu"]');
});

test("what is typed out stays as it is typed, whatever is proposed", async ({ page }) => {
  await open(page);
  await warm(page, "mail-score");
  const editor = await write(page, "mail-score", "");
  const lines = ["const z = relu", "let y", "z", "// soft", "const s = 'sig", "5."];
  for (const line of lines) {
    await page.keyboard.type(line, { delay: 20 });
    await page.waitForTimeout(400);
    await editor.press("Enter");
  }
  await expect(editor.locator(".cm-line")).toHaveText([...lines, ""]);
});

test("the parameters of a call are shown while it is written", async ({ page }) => {
  await open(page);
  await warm(page, "mail-score");
  const editor = await write(page, "mail-score", "");
  await page.keyboard.type("leakyRelu(1,");
  await expect(tooltip(page)).toContainText("leakyRelu(x: number, params?:");
  await expect(tooltip(page).locator("strong")).toContainText("params?:");
  await editor.press("Escape");
  await expect(tooltip(page)).toHaveCount(0);
});

test("where the reader saves data the help is fetched only when they ask", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const fetched = await open(page);
  const editor = await write(page, "mail-score", "const z: string = 1;\nz");
  await editor.press("Shift+Enter");
  await expect(cell(page, "mail-score").locator("[data-item]")).toHaveText("1");
  const button = cell(page, "mail-score").getByRole("button", { name: /^Load type help/ });
  await expect(button).toBeVisible();
  expect(fetched).toEqual([]);
  await button.click();
  await expect(underlined(page, "mail-score")).toHaveText(["z"]);
  await expect(button).toHaveCount(0);
  expect(fetched).toHaveLength(2);
});

for (const [what, files] of [
  ["none of it", typeFiles],
  ["not its worker", /\/type-worker[^/]*\.js$/],
] as const)
  test(`the editor works, and mistakes are told, where ${what} can be fetched`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await open(page);
    const editor = await write(
      page,
      "mail-score",
      "const z = 1;\nconst none = null as any;\nnone.x",
    );
    await page.keyboard.type(";");
    await editor.press("Shift+Enter");
    const error = cell(page, "mail-score").locator("[data-error]");
    await expect(error).toHaveText(/^Line 3, column 6: /);
    await editor.press("Control+Space");
    await editor.press("Control+i");
    await editor.press("F8");
    await write(page, "mail-score", "const z = 1;\nz + 1");
    await editor.press("Shift+Enter");
    await expect(cell(page, "mail-score").locator("[data-item]")).toHaveText("2");
  });

test("types whose checking takes very long leave the page as it was", async ({ page }) => {
  await open(page);
  await warm(page, "mail-score");
  const editor = await write(
    page,
    "mail-score",
    "type Deep<N extends number, A extends 0[] = []> = A['length'] extends N ? A : Deep<N, [0, ...A]>;\n" +
      "type All = Deep<900>;\nconst z = 1;\nz",
  );
  await editor.press("Shift+Enter");
  await expect(cell(page, "mail-score").locator("[data-item]")).toHaveText("1");
});

for (const theme of ["light", "dark"] as const)
  test(`on a small touch screen nothing lies outside it, and names and contrasts are right (${theme})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      colorScheme: theme,
    });
    const page = await context.newPage();
    await open(page);
    const editor = await write(page, "mail-score", "const z: string = sigmoid(leakyRelu(2));\n");
    await underlined(page, "mail-score").tap();
    await expect(tooltip(page)).toHaveText("Type 'number' is not assignable to type 'string'.");
    await expectInside(page);
    await editor.press("ControlOrMeta+End");
    await page.keyboard.type("const longNameOfAnArray = softm");
    await expect(list(page)).toBeVisible();
    await expect(tooltip(page)).toContainText("Softmax");
    await expectInside(page);
    expect(await audit(page, '[data-cell="mail-score"]')).toEqual([]);
    await page.getByRole("option", { name: "softmax", exact: true }).tap();
    await expect(editor).toContainText("= softmax");
    await page.keyboard.type("([1, 2], ");
    await expect(tooltip(page)).toContainText("temperature");
    await expectInside(page);
    await context.close();
  });

async function expectInside(page: Page): Promise<void> {
  // A tooltip is put to its place in the frame after it has come.
  await expect(async () => {
    const boxes = await page.locator(".cm-tooltip").evaluateAll((nodes) =>
      nodes.map((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
      }),
    );
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes).not.toContain(false);
  }).toPass({ timeout: 3000 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
}
