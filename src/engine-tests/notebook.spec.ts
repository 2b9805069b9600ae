import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./engine-test.ts";
import { cell, shown } from "./reader.ts";

const lesson = "lessons/sigmoid/";

test("an edit is run and shown, with the cells that depend on it, and no others", async ({
  reader,
}) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 0; [z, `${[1, 2].map((x: number) => 2 * x)}`]", "ok");
  await reader.waitForText(shown("mail-score"), '[0, "2,4"]');
  await reader.waitForText(`${cell("mail-chance")} [data-item]`, "0.5");
  const unrelated = await reader.runs("two-learners");
  const dependent = await reader.runs("mail-chance");
  await reader.run("mail-score", "const z = 40; z", "ok");
  await reader.waitForText(`${cell("mail-chance")} [data-item]`, "1");
  expect(await reader.runs("mail-chance")).toBe(dependent + 1);
  expect(await reader.runs("two-learners")).toBe(unrelated);
});

test("what is typed runs by itself once the typing ends", async ({ reader }) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 3; z", "ok");
  await reader.driver.press("End");
  await reader.driver.type(" + 4");
  await reader.waitForText(shown("mail-score"), "7");
});

test("a mistake is shown with its place, and undone from the keyboard", async ({ reader }) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 1;", "ok");
  await reader.run("mail-score", "const z = 1; sigmoidd(z)", "error");
  expect(await reader.text(`${cell("mail-score")} [data-error]`)).toMatch(/^Line 1, column 14: /);
  await reader.clickButton("Reset cell mail-score");
  await reader.waitForText(shown("mail-score"), "2.2");
});

test("a cell draws what Plot describes, and sets a formula", async ({ reader }) => {
  await reader.open(lesson);
  await reader.run(
    "two-learners",
    "Plot.plot({ marks: [Plot.lineY([1, 4, 9]), Plot.dot([[0, 1]])] })",
    "ok",
  );
  const drawing = `${cell("two-learners")} [data-item][data-kind=plot] svg`;
  await expect.poll(() => reader.count(`${drawing} circle`)).toBe(1);
  const size = await reader.inPage((css) => {
    const { width, height } = document.querySelector(css)!.getBoundingClientRect();
    return width * height;
  }, drawing);
  expect(size).toBeGreaterThan(10_000);
  await reader.run("two-learners", "tex`\\frac{1}{2}`", "ok");
  await expect
    .poll(() => reader.count(`${cell("two-learners")} [data-kind=formula] .mfrac`))
    .toBe(1);
});

test("an endless loop is stopped, other cells live on, and the cell runs again", async ({
  reader,
}) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 1; while (true) {}", "stopped");
  await reader.run("two-learners", "6 * 7", "ok");
  await reader.waitForText(shown("two-learners"), "42");
  await reader.run("mail-score", "const z = 0; z", "ok");
  await reader.waitForText(`${cell("mail-chance")} [data-item]`, "0.5");
});

test("the page answers while a loop runs, and its Stop button ends the run", async ({ reader }) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 1; z", "ok");
  const before = await reader.runs("mail-score");
  await reader.write("mail-score", "const z = await new Promise<number>(() => {});");
  await reader.waitFor(cell("mail-score"), "data-state", "running");
  await reader.clickButton("Stop cell mail-score");
  await reader.ended("mail-score", before, "stopped");
});

test("an exercise's checks follow the reader's code", async ({ reader }) => {
  await reader.open(lesson);
  await reader.run("stable-sigmoid", "const stableSigmoid = (x: number) => 0.5;", "ok");
  await reader.waitFor("[data-check=mirrored]", "data-verdict", "pass");
  await reader.waitFor("[data-check=left-tail]", "data-verdict", "fail");
});

test("a cell reaches no network by any road", async ({ reader }) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*");
    response.end("export default 1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const there = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const roads = [
    `await fetch("http://${there}/fetch")`,
    `new Promise((ok, no) => { const x = new XMLHttpRequest(); x.open("GET", "http://${there}/xhr"); x.onload = ok; x.onerror = no; x.send(); })`,
    `new Promise((ok, no) => { const s = new WebSocket("ws://${there}/ws"); s.onopen = ok; s.onerror = no; })`,
    `new Promise((ok, no) => { const s = new EventSource("http://${there}/events"); s.onmessage = ok; s.onerror = no; })`,
    `importScripts("http://${there}/script")`,
    `await (0, eval)('import("http://${there}/import")')`,
    `await new FontFace("x", "url(http://${there}/font)").load()`,
    `new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("http://${there}/nested").then(() => postMessage(1), () => postMessage(0))']))); w.onmessage = (e) => (e.data ? ok(1) : no(new Error("blocked"))); w.onerror = no; })`,
  ];
  await reader.open(lesson);
  for (const road of roads)
    await reader.run(
      "two-learners",
      `const way = async () => { return ${road}; }; await way();`,
      "error",
      "pasted",
    );
  expect(heard).toEqual([]);
  server.close();
});

test("a cell sees no page, no storage and no origin", async ({ reader }) => {
  await reader.open(lesson);
  const names = ["document", "window", "parent", "localStorage", "sessionStorage", "cookieStore"];
  await reader.run(
    "two-learners",
    `[${names.map((name) => `typeof ${name}`).join()}, self.origin].join()`,
    "ok",
    "pasted",
  );
  await reader.waitForText(shown("two-learners"), `"${"undefined,".repeat(names.length)}null"`);
  for (const door of [
    `await new Promise((ok, no) => { const r = indexedDB.open("x"); r.onsuccess = ok; r.onerror = () => no(new Error("blocked")) })`,
    `await caches.open("x")`,
    `await navigator.storage.getDirectory()`,
  ])
    await reader.run("two-learners", door, "error", "pasted");
});

test("code is kept over a reload, and travels by a link that runs nothing by itself", async ({
  reader,
}) => {
  await reader.open(lesson);
  await reader.run("mail-score", "const z = 0; z", "ok");
  await expect.poll(() => reader.text("[data-code-count]")).toContain("kept in this browser");
  await reader.open(lesson);
  await expect.poll(() => reader.text(`${cell("mail-score")} [data-code]`)).toBe("const z = 0; z");
  await reader.driver.click("[data-code-action=share]");
  await expect.poll(() => reader.count("input.share-address")).toBe(1);
  const link = await reader.inPage(
    () => document.querySelector<HTMLInputElement>("input.share-address")?.value ?? "",
  );
  await reader.forget();
  await reader.open(lesson + new URL(link).hash);
  await expect
    .poll(() => reader.text("[data-linked-code] .linked-listings code"))
    .toBe("const z = 0; z");
  await reader.waitFor(cell("mail-score"), "data-state", "static");
  expect(await reader.text(`${cell("mail-score")} [data-code]`)).toContain("capitals");
  await reader.clickButton("Run linked code");
  await reader.waitForText(`${cell("mail-chance")} [data-item]`, "0.5");
  await reader.waitFor(cell("mail-score"), "data-state", "ok");
});
