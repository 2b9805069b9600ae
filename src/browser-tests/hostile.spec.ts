import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test as base, type Page } from "@playwright/test";
import { exhausting } from "./hostile/exhausting.ts";
import { markup } from "./hostile/markup.ts";
import { network } from "./hostile/network.ts";
import { page as pageCases } from "./hostile/page.ts";
import { storage } from "./hostile/storage.ts";
import { onSlowLine } from "./without-type-help.ts";

/** By where they strike. */
const hostileCases = { network, storage, page: pageCases, markup, exhausting };

interface Notebook {
  readonly page: Page;
  /** Address of the canary. */
  readonly there: string;
  /** What the canary heard, and what the browser asked of any host but the site's. */
  readonly heard: string[];
}

// One page serves all cases of a worker: a case that harmed it would show in those that follow.
const test = base.extend<object, { notebook: Notebook }>({
  notebook: [
    async ({ browser }, use, { project }) => {
      const heard: string[] = [];
      const server = createServer((request, response) => {
        heard.push(request.url ?? "");
        response.setHeader("access-control-allow-origin", "*");
        response.end("export default 1");
      });
      server.on("upgrade", (request, socket) => {
        heard.push(request.url ?? "");
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const page = await browser.newPage();
      const site = project.use.baseURL ?? "";
      page.context().on("requestfinished", (request) => {
        const url = request.url();
        if (/^(?:https?|wss?):/.test(url) && !url.startsWith(site)) heard.push(url);
      });
      page.on("dialog", (dialog) => {
        heard.push("dialog");
        void dialog.dismiss();
      });
      page.context().on("page", () => heard.push("window"));
      await onSlowLine(page);
      await page.goto(`${site}lessons/sigmoid/`);
      await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
      await page.evaluate(() => {
        const channel = new BroadcastChannel("hostile");
        channel.onmessage = () => (document.title = "a broadcast was heard and acted on");
        // A cell's origin is not the page's: whatever it says, it says to itself.
      });
      await use({ page, there, heard });
      await page.close();
      server.close();
    },
    { scope: "worker" },
  ],
});

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);

/** Writes code into a cell, runs it, and waits for its end. */
async function run(page: Page, id: string, code: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await cell(page, id).locator("[data-code]").click();
  const before = await cell(page, id).getAttribute("data-run");
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
  await expect(cell(page, id)).not.toHaveAttribute("data-run", before ?? "");
}

/** What must be as it was, whatever a cell does. */
const readPage = (page: Page) =>
  page.evaluate(() => ({
    address: location.href,
    title: document.title,
    ran: "ran" in window,
    polluted: "polluted" in {} || Object.keys(Object.prototype).length > 0,
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(),
    frames: document.querySelectorAll("iframe").length,
    passed: document.querySelectorAll("[data-verdict='pass']").length,
    body: document.body.tagName,
  }));

const forbidden =
  "script, style, link, meta, base, img, image, use, picture, source, iframe, object, embed, form, input, " +
  "button, video, audio, foreignObject, animate, set, math, template, code-cell, live-figure, [style*=position], " +
  "[style*=url], [data-check], [data-notebook], [role=alert]";

for (const [where, cases] of Object.entries(hostileCases))
  test.describe(where, () => {
    for (const { what, code, ends = /^error$/, says } of cases)
      test(`${what}: the cell ends, and nothing else is touched`, async ({ notebook }) => {
        const { page, there, heard } = notebook;
        const hostile = cell(page, "mail-score");
        // A cell that was stopped makes those wait that need it; the name keeps them from failing besides.
        await run(page, "two-learners", "const calm = 1;\ncalm");
        const before = await readPage(page);
        const here = code.replaceAll("HERE", there);
        await run(page, "mail-score", here.replaceAll("SOCKET", there.replace("http", "ws")));

        await expect(hostile).toHaveAttribute("data-state", ends);
        const output = hostile.locator("[data-output]");
        if (says !== undefined) await expect(output).toContainText(says);
        await expect(output.locator(forbidden)).toHaveCount(0);
        const handlers = await output.evaluate((element) =>
          [...element.querySelectorAll("*")].flatMap((each) =>
            each
              .getAttributeNames()
              .filter((name) => /^on|^srcdoc$|^(?:xlink:)?href$/.test(name))
              .map((name) => `${name}=${each.getAttribute(name) ?? ""}`),
          ),
        );
        expect(handlers.filter((each) => !each.startsWith("href=https://"))).toEqual([]);

        // Another cell runs at once, in the same sandbox or in a new one.
        await run(page, "two-learners", `const calm = 6 * 7;\ncalm`);
        await expect(cell(page, "two-learners").locator("[data-item]").last()).toHaveText("42");
        await run(page, "mail-score", "const z = 0;\nz + 8");
        await expect(output.locator("[data-item]").last()).toHaveText("8");
        const after = await readPage(page);
        expect({ ...after, frames: 0 }).toEqual({ ...before, frames: 0 });
        expect(after.frames).toBeLessThanOrEqual(1);
        expect(heard).toEqual([]);
      });
  });
