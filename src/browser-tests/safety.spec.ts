import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { test } from "./without-type-help.ts";

const lesson = "lessons/sigmoid/";
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);

async function write(page: Page, id: string, code: string) {
  await page.goto(lesson);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  await cell(page, id).locator("[data-code]").click();
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
  await expect(cell(page, id)).toHaveAttribute("data-state", /ok|error|stopped/);
}

test("a cell reaches no network by any road", async ({ page }) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.end("export default 1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const roads = [
    `await fetch("${there}/fetch")`,
    `new Promise((ok, no) => { const x = new XMLHttpRequest(); x.open("GET", "${there}/xhr"); x.onload = ok; x.onerror = no; x.send(); })`,
    `new Promise((ok, no) => { const s = new WebSocket("${there.replace("http", "ws")}/ws"); s.onopen = ok; s.onerror = no; })`,
    `new Promise((ok, no) => { const s = new EventSource("${there}/events"); s.onmessage = ok; s.onerror = no; })`,
    `importScripts("${there}/script")`,
    `await (0, eval)('import("${there}/import")')`,
    `await new FontFace("x", "url(${there}/font)").load()`,
    `new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("${there}/nested").then(() => postMessage(1), () => postMessage(0))']))); w.onmessage = (e) => (e.data ? ok(1) : no(new Error("blocked"))); w.onerror = no; })`,
  ];
  for (const road of roads) {
    await write(
      page,
      "mail-score",
      `const z = 1;\nconst way = async () => { return ${road}; };\nawait way();`,
    );
    await expect(cell(page, "mail-score"), road).toHaveAttribute("data-state", /error|stopped/);
  }
  expect(heard).toEqual([]);
  server.close();
});

test("a cell sees no page, no storage and no origin", async ({ page }) => {
  await write(
    page,
    "mail-score",
    `const z = 1;
[typeof document, typeof localStorage, typeof indexedDB === "undefined" ? "undefined" : self.origin, typeof postMessage, typeof RTCPeerConnection].join()`,
  );
  await expect(cell(page, "mail-score").locator("[data-item]").last()).toContainText(
    "undefined,undefined",
  );
  await expect(cell(page, "mail-score").locator("[data-item]").last()).toContainText(
    /null|undefined,undefined,undefined/,
  );
});

test("text that looks like HTML is shown as text", async ({ page }) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await write(
    page,
    "mail-score",
    `const z = 1;\ndisplay("<img src=x onerror=alert(1)>");\nconsole.log("<script>alert(1)</script>");\nthrow new Error("<img src=x onerror=alert(2)>");`,
  );
  const output = cell(page, "mail-score").locator("[data-output]");
  await expect(output).toContainText("<img src=x onerror=alert(1)>");
  await expect(output.locator("img, script")).toHaveCount(0);
  expect(dialogs).toBe(0);
});

test("a flood of output is stopped with the page alive", async ({ page }) => {
  await write(page, "mail-score", "const z = 1;\nfor (;;) console.log(z);");
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
  await page.getByRole("button", { name: /theme$/ }).click();
});

test("the sandbox document refuses to work outside its frame", async ({ page }) => {
  await page.goto("sandbox/");
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.evaluate(() => {
    const [up, down] = [new MessageChannel(), new MessageChannel()];
    window.postMessage("port", "*", [up.port2, down.port2]);
  });
  await page.waitForTimeout(500);
  expect(workers).toEqual([]);
});
